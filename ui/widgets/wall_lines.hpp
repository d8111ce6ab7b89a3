#pragma once

#include "theme/theme.hpp"
#include "widgets/item_chart.hpp"

namespace callwright::ui {

struct WallLine {
  QString title, detail, figure;
  ColorRole role = ColorRole::Neutral;  // Neutral: no mark before it
  bool strong = false;                  // on a ground of its colour
  qint64 id = -1;
};

// A card of lines under a heading, in a size that is given: each a title with a figure at the right and, beneath it, a
// detail. What does not fit is counted in the last line.
class WallLines : public ItemChart {
  Q_OBJECT
 public:
  explicit WallLines(QWidget* parent = nullptr);
  void setHeading(const QString& text, const QString& figure = {});
  void setLines(const QList<WallLine>& lines);
  const QList<WallLine>& lines() const { return m_lines; }
  void setFontPixels(int pixels);
  void setMoreText(const QString& text);  // "%1 more"

  QRectF itemRect(int item) const override;  // null for what does not fit
  QString itemText(int item) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void activated(qint64 id);

 protected:
  void activate(int item) override { emit activated(key(item)); }
  void paintEvent(QPaintEvent* event) override;

 private:
  qreal lineHeight(int item) const;
  qreal headHeight() const;
  int shown() const;  // how many lines fit, beside the one that counts the rest

  QString m_heading, m_figure, m_more;
  QList<WallLine> m_lines;
  int m_font = 13;
};

}  // namespace callwright::ui
