#pragma once

#include "theme/theme.hpp"
#include "widgets/item_chart.hpp"

namespace callwright::ui {

struct BarRow {
  QString label;
  double value = 0;  // negative and not finite: no bar
  QString figure;    // the value as text
  QString detail;    // a second, muted figure such as a share; shown where there is room
  ColorRole role = ColorRole::Accent;
  qint64 id = -1;  // negative: cannot be activated
};

// A bar a row, as long as its value is of the largest, on a groove; label left, figures right. It does not scroll: the
// owner decides how many rows there are.
class BarList : public ItemChart {
  Q_OBJECT
 public:
  explicit BarList(QWidget* parent = nullptr);
  void setRows(const QList<BarRow>& rows);
  const QList<BarRow>& rows() const { return m_rows; }

  QRectF barRect(int row) const;  // null without a value
  QRectF grooveRect(int row) const;
  QRectF itemRect(int item) const override;
  QString itemText(int item) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void activated(qint64 id);

 protected:
  void activate(int item) override { emit activated(key(item)); }
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void measure();

  QList<BarRow> m_rows;
  double m_largest = 0;
  qreal m_labels = 0, m_figures = 0, m_details = 0;  // widths of the columns
};

}  // namespace callwright::ui
