#pragma once

#include "widgets/item_chart.hpp"

namespace callwright::ui {

struct FunnelStage {
  QString label;
  double value = 0;
  QString figure;  // the value as text
  QString share;   // of the previous stage: "59.3 %"; empty for the first
  qint64 id = -1;  // negative: cannot be activated
};

// Stages from the top, each a centred bar as wide as its value is of the largest, joined to the next by a trapezoid.
class FunnelChart : public ItemChart {
  Q_OBJECT
 public:
  explicit FunnelChart(QWidget* parent = nullptr);
  void setStages(const QList<FunnelStage>& stages);
  void setMarked(int stage);  // the one with the largest loss before it; -1: none
  int marked() const { return m_marked; }

  QRectF barRect(int stage) const;  // null without a value
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
  QString shareText(int stage) const;
  QRectF barLane(int stage) const;

  QList<FunnelStage> m_stages;
  double m_largest = 0;
  int m_marked = -1;
  qreal m_labels = 0, m_figures = 0, m_shares = 0;  // widths of the columns
};

}  // namespace callwright::ui
