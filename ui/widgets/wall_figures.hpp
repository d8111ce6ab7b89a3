#pragma once

#include <optional>

#include "theme/theme.hpp"
#include "widgets/item_chart.hpp"

namespace callwright::ui {

struct WallFigure {
  QString label, figure, detail, definition;
  std::optional<double> share;         // of a goal, 0 … 1 and above: a bar at the foot
  ColorRole role = ColorRole::Accent;  // of the bar
  qint64 id = -1;
};

// Figures side by side, each as large as its box allows.
class WallFigures : public ItemChart {
  Q_OBJECT
 public:
  explicit WallFigures(QWidget* parent = nullptr);
  void setFigures(const QList<WallFigure>& figures);
  const QList<WallFigure>& figures() const { return m_figures; }
  void setFontPixels(int pixels);  // of a label; the figure is larger

  QRectF itemRect(int item) const override;
  QString itemText(int item) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {300, sizeHint().height()}; }

 signals:
  void activated(qint64 id);

 protected:
  void activate(int item) override { emit activated(key(item)); }
  int neighbour(int item, int arrowKey) const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QList<WallFigure> m_figures;
  int m_font = 13;
};

}  // namespace callwright::ui
