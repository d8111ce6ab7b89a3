#pragma once

#include <QStringList>
#include <limits>

#include "widgets/item_chart.hpp"

namespace callwright::ui {

struct HeatCell {
  double value = std::numeric_limits<double>::quiet_NaN();  // not finite: an empty cell
  QString tip;
  QString figure;  // written into the cell when it is wide enough
};

// A grid of cells, the darker (or brighter, in the dark) the larger. Empty cells are outlined and cannot be activated.
class HeatMap : public ItemChart {
  Q_OBJECT
 public:
  explicit HeatMap(QWidget* parent = nullptr);
  void setHeaders(const QStringList& rows, const QStringList& columns);  // these say how many cells there are
  void setCells(const QList<QList<HeatCell>>& cells);                    // [row][column]; what is missing is empty
  void setScale(const QString& least, const QString& most);  // the ends of the colours, written beneath the grid

  QRectF cellRect(int row, int column) const;
  QColor fill(int row, int column) const;  // invalid for an empty cell
  bool showsFigures() const;               // at this width
  QRectF itemRect(int item) const override;
  QString itemText(int item) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void activated(int row, int column);

 protected:
  bool isClickable(int item) const override;
  void activate(int item) override;
  int neighbour(int item, int arrowKey) const override;
  bool showsTipOnKeys() const override { return true; }
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  int columns() const { return static_cast<int>(m_columns.size()); }
  const HeatCell& cell(int row, int column) const;
  void takeShape();
  QRectF grid() const;
  qreal share(double value) const;  // 0 to 1
  void paintHeaders(QPainter& painter) const;
  void paintScale(QPainter& painter) const;

  QStringList m_rows, m_columns;
  QList<QList<HeatCell>> m_cells;
  qreal m_rowHeaders = 0;  // width of the widest
  double m_least = 0, m_most = 0;
  QString m_leastText, m_mostText;
};

}  // namespace callwright::ui
