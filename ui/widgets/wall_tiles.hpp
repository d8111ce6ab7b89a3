#pragma once

#include <QTimer>

#include "theme/theme.hpp"
#include "widgets/item_chart.hpp"

namespace callwright::ui {

struct WallTile {
  QString name, state, time, figure;    // "Li Na", "Break · Lunch", "04:12", "9 · 2"
  ColorRole role = ColorRole::Neutral;  // of the state
  bool away = false;                    // drawn faintly
  bool marked = false;                  // with a border in the colour of the state
  qint64 id = -1;
};

// Tiles as large as lets all of them fit, and not larger than can be read comfortably. Where they do not fit at the
// least legible size they are spread over pages that turn by themselves, or to the item that the keyboard is on.
class WallTiles : public ItemChart {
  Q_OBJECT
 public:
  explicit WallTiles(QWidget* parent = nullptr);
  void setTiles(const QList<WallTile>& tiles);
  const QList<WallTile>& tiles() const { return m_tiles; }
  void setLeastFont(int pixels);  // below which there are pages
  int pages() const;
  int page() const { return m_page; }
  int fontPixels() const { return m_font; }

  QRectF itemRect(int item) const override;  // null on another page
  QString itemText(int item) const override;
  QSize sizeHint() const override { return {600, 400}; }
  QSize minimumSizeHint() const override { return {240, 120}; }

 signals:
  void activated(qint64 id);

 protected:
  void activate(int item) override { emit activated(key(item)); }
  int neighbour(int item, int arrowKey) const override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void arrange();
  void turn();
  void paintTile(QPainter& painter, int item) const;

  QList<WallTile> m_tiles;
  QTimer m_turn;
  int m_least = 11, m_font = 13, m_columns = 1, m_rows = 1, m_page = 0;
};

}  // namespace callwright::ui
