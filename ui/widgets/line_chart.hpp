// Values over time as lines.
#pragma once

#include <QPointF>
#include <QStringList>
#include <functional>

#include "widgets/item_chart.hpp"

namespace callwright::ui {

// The stroke differs as well as the colour: whole in the accent; dashed in it, such as a forecast; dashed, such as a
// goal; dotted, such as last month.
enum class LineLook { Solid, Expected, Dashed, Faint };

struct LineSeries {
  QString name;
  QList<QPointF> points;  // by rising x; a y that is not finite is a gap
  LineLook look = LineLook::Solid;
};

// Its items are the places x that have a point: Left and Right go through them, a click activates the nearest one.
class LineChart : public ItemChart {
  Q_OBJECT
 public:
  explicit LineChart(QWidget* parent = nullptr);
  ~LineChart() override;

  void setSeries(const QList<LineSeries>& series);
  // Filled between two lines, such as what a forecast thinks likely. Their x are the same. Empty: none.
  void setBand(const QString& name, const QList<QPointF>& low, const QList<QPointF>& high);
  // The text of x = 0, 1, 2…, of which as many are shown as have room (of numbers in a row: the first and round ones);
  // how y is written, on the axis and in tips.
  // Whole numbers get no ticks between them.
  void setAxes(const QStringList& xLabels, std::function<QString(double)> yText, bool wholeNumbers = false);

  QRectF plotRect() const { return m_plot; }
  QPointF pointAt(const QPointF& value) const;               // on the widget
  const QList<double>& ticks() const { return m_ticks; }     // of the y axis
  const QList<int>& shownLabels() const { return m_shown; }  // of the x axis, at this width
  QRectF itemRect(int item) const override;
  QString itemText(int item) const override;
  QSize sizeHint() const override { return {420, 220}; }
  QSize minimumSizeHint() const override { return {200, 130}; }

 signals:
  void activated(int x);

 protected:
  bool isClickable(int) const override { return true; }
  void activate(int item) override;
  int neighbour(int item, int arrowKey) const override;
  bool showsTipOnKeys() const override { return true; }
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  class View;
  struct LegendEntry {
    QString name;
    int series;   // -1: the band
    QRectF rect;  // of sample and name
  };

  void take();       // new data
  void fillChart();  // with what is shown, in the colours of the theme
  void place();      // plot, labels and legend, in this size
  QString yText(double y) const;
  QString xText(double x) const;
  QList<LegendEntry> legend(qreal left, qreal right) const;
  QList<int> labelsWithRoom() const;
  void paintLegend(QPainter& painter) const;
  void paintOver(QPainter& painter) const;  // what lies above the lines

  QList<LineSeries> m_series;
  QString m_bandName;
  QList<QPointF> m_bandLow, m_bandHigh;
  QStringList m_xLabels;
  std::function<QString(double)> m_yText;
  bool m_wholeNumbers = false;

  QList<double> m_places;  // the x of the items
  double m_left = 0, m_right = 1;
  QList<double> m_ticks;
  QRectF m_plot;
  QList<LegendEntry> m_legend;
  QList<int> m_shown;
  View* m_view;
};

}  // namespace callwright::ui
