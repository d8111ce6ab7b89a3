#include "widgets/line_chart.hpp"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <limits>

#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/chart_paint.hpp"
#include "widgets/nice_ticks.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal legendRow = 20, sample = 18, labelRow = 20, labelGap = 8, inset = 6;  // inset: room for the focus ring

// The whole lines are painted last, above the others.
constexpr LineLook fromBelow[] = {LineLook::Faint, LineLook::Dashed, LineLook::Expected, LineLook::Solid};

QFont axisFont() {
  return uiFont(11);
}

QPen penOf(LineLook look) {
  const Tokens& t = tokens();
  QPen pen(t.accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (look == LineLook::Solid) return pen;
  pen.setWidthF(1.4);
  if (look == LineLook::Expected) {
    pen.setDashPattern({2.5, 2});
    return pen;
  }
  pen.setColor(look == LineLook::Dashed ? t.ink2 : t.ink3);
  pen.setDashPattern(look == LineLook::Dashed ? QList<qreal>{4, 3} : QList<qreal>{1.2, 1.8});
  return pen;
}

bool isPoint(const QPointF& point) {
  return std::isfinite(point.x()) && std::isfinite(point.y());
}

const QPointF* pointWith(const QList<QPointF>& points, double x) {
  for (const QPointF& point : points)
    if (point.x() == x && isPoint(point)) return &point;
  return nullptr;
}

}  // namespace

// Draws the grid, the band and the lines. The chart's own labels and legend are not used: they can be neither written
// by a function nor set in tabular figures.
class LineChart::View : public QChartView {
 public:
  explicit View(LineChart* owner) : QChartView(owner), m_owner(owner) {
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(u"background: transparent; border: 0"_s);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setMargins({});
    for (QValueAxis* axis : {&x, &y}) {
      axis->setLabelsVisible(false);
      axis->setLineVisible(false);
      axis->setGridLineVisible(false);  // the owner's: those of an axis stay behind when its chart becomes smaller
    }
    chart()->addAxis(&x, Qt::AlignBottom);
    chart()->addAxis(&y, Qt::AlignLeft);
  }
  ~View() override {
    chart()->removeAxis(&x);
    chart()->removeAxis(&y);
  }
  void add(QAbstractSeries* series) {
    chart()->addSeries(series);
    series->attachAxis(&x);
    series->attachAxis(&y);
  }
  QValueAxis x, y;

 protected:
  void paintEvent(QPaintEvent* event) override {
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    m_owner->paintOver(painter);
  }

 private:
  LineChart* m_owner;
};

LineChart::LineChart(QWidget* parent) : ItemChart(parent), m_view(new View(this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  take();
}

LineChart::~LineChart() = default;

void LineChart::setSeries(const QList<LineSeries>& series) {
  m_series = series;
  take();
}

void LineChart::setBand(const QString& name, const QList<QPointF>& low, const QList<QPointF>& high) {
  m_bandName = name;
  m_bandLow.clear();
  m_bandHigh.clear();
  for (const QPointF& point : low)
    if (const QPointF* above = pointWith(high, point.x()); above && isPoint(point)) {
      m_bandLow << point;
      m_bandHigh << *above;
    }
  take();
}

void LineChart::setAxes(const QStringList& xLabels, std::function<QString(double)> yText, bool wholeNumbers) {
  m_xLabels = xLabels;
  m_yText = std::move(yText);
  m_wholeNumbers = wholeNumbers;
  take();
}

void LineChart::take() {
  m_places.clear();
  double least = std::numeric_limits<double>::infinity(), most = -least;
  const auto look = [&](const QList<QPointF>& points) {
    for (const QPointF& point : points) {
      if (!isPoint(point)) continue;
      m_places << point.x();
      least = std::min(least, point.y());
      most = std::max(most, point.y());
    }
  };
  for (const LineSeries& series : m_series) look(series.points);
  look(m_bandLow);
  look(m_bandHigh);
  std::sort(m_places.begin(), m_places.end());
  m_places.erase(std::unique(m_places.begin(), m_places.end()), m_places.end());
  if (least > most) least = 0, most = 1;
  m_ticks = niceTicks(std::min(least, 0.0), most, 4, m_wholeNumbers ? 1 : 0);
  m_left = m_places.isEmpty() ? 0 : m_places.first();
  m_right = m_places.isEmpty() ? 1 : m_places.last();
  if (!m_xLabels.isEmpty()) {
    m_left = std::min(m_left, 0.0);
    m_right = std::max(m_right, static_cast<double>(m_xLabels.size() - 1));
  }
  if (m_right <= m_left) m_left -= 0.5, m_right += 0.5;
  QList<qint64> keys;
  for (qsizetype i = 0; i < m_places.size(); ++i) keys << std::max<qint64>(0, std::llround(m_places[i]));
  fillChart();
  place();
  setItems(keys);
}

void LineChart::fillChart() {
  const Tokens& t = tokens();
  m_view->chart()->removeAllSeries();
  m_view->x.setRange(m_left, m_right);
  m_view->y.setRange(m_ticks.first(), m_ticks.last());
  if (!m_bandLow.isEmpty()) {
    auto* area = new QAreaSeries;
    auto *low = new QLineSeries(area), *high = new QLineSeries(area);
    low->append(m_bandLow);
    high->append(m_bandHigh);
    area->setLowerSeries(low);
    area->setUpperSeries(high);
    area->setPen(Qt::NoPen);
    area->setBrush(t.accentWeak);
    m_view->add(area);
  }
  for (const LineLook look : fromBelow)
    for (const LineSeries& series : m_series) {
      if (series.look != look) continue;
      // A line at a time: a chart lays all of a line out anew for each point that comes later.
      QList<QPointF> points;
      const auto draw = [&] {
        if (points.isEmpty()) return;
        auto* line = new QLineSeries;
        line->setPen(penOf(look));
        line->append(points);
        m_view->add(line);
        points.clear();
      };
      for (const QPointF& point : series.points) {
        if (isPoint(point))
          points << point;
        else
          draw();
      }
      draw();
    }
}

QString LineChart::yText(double y) const {
  return m_yText ? m_yText(y) : currentLanguage().toString(y);
}

QString LineChart::xText(double x) const {
  const double whole = std::round(x);
  if (whole < 0 || whole >= static_cast<double>(m_xLabels.size())) return {};
  return m_xLabels[static_cast<qsizetype>(whole)];
}

QPointF LineChart::pointAt(const QPointF& value) const {
  const QRectF& plot = m_plot;
  const double low = m_ticks.first(), high = m_ticks.last();
  return {plot.left() + plot.width() * (value.x() - m_left) / (m_right - m_left),
          plot.bottom() - plot.height() * (value.y() - low) / (high - low)};
}

QList<int> LineChart::labelsWithRoom() const {
  const int count = static_cast<int>(m_xLabels.size());
  if (count == 0) return {};
  // Days of a month begin with 1, but 5, 10, 15 are easier to read than 6, 11, 16.
  bool isNumber = false;
  int number = m_xLabels.first().toInt(&isNumber);
  isNumber = isNumber && number >= 0;
  for (int i = 1; isNumber && i < count; ++i) isNumber = m_xLabels[i] == QString::number(number + i);
  if (!isNumber) number = 0;
  const qreal unit = m_plot.width() / (m_right - m_left);
  const auto areApart = [&](int a, int b) {
    return (tabularWidth(axisFont(), m_xLabels[a]) + tabularWidth(axisFont(), m_xLabels[b])) / 2 + 10 <= (b - a) * unit;
  };
  const auto every = [&](int step) {
    QList<int> shown;
    for (int i = 0; i < count; ++i)
      if ((number + i) % step == 0) shown << i;
    return shown;
  };
  for (int decade = 1;; decade *= 10)
    for (const int factor : {1, 2, 5}) {
      QList<int> shown = every(factor * decade);
      bool fits = true;
      for (qsizetype i = 1; fits && i < shown.size(); ++i) fits = areApart(shown[i - 1], shown[i]);
      if (!fits) continue;
      if (shown.isEmpty() || (shown.first() > 0 && areApart(0, shown.first()))) shown.prepend(0);
      return shown;
    }
}

void LineChart::place() {
  QStringList texts;
  for (const double tick : m_ticks) texts << yText(tick);
  const qreal left = inset + std::ceil(std::min(figureColumn(axisFont(), texts), width() * 0.4)) + labelGap;
  const qreal last = m_xLabels.isEmpty() ? 0 : tabularWidth(axisFont(), m_xLabels.last()) / 2;
  const qreal right = width() - inset - std::ceil(std::min(last, width() * 0.2));
  m_legend = legend(left, right);
  const qreal top = m_legend.isEmpty() ? inset + 4 : m_legend.last().rect.bottom() + labelGap;
  m_plot = {left, top, std::max(1.0, right - left), std::max(1.0, height() - top - labelRow - inset)};
  m_shown = labelsWithRoom();
  m_view->setGeometry(rect());
  m_view->chart()->setPlotArea(m_plot);
  update();
}

QRectF LineChart::itemRect(int item) const {
  // As far as half way to the neighbours.
  const QRectF& plot = m_plot;
  const qreal at = pointAt({m_places[item], 0}).x();
  const qreal before = item > 0 ? pointAt({m_places[item - 1], 0}).x() : at - 24;
  const qreal after = item + 1 < itemCount() ? pointAt({m_places[item + 1], 0}).x() : at + 24;
  QRectF strip(plot.left(), plot.top(), 0, plot.height());
  strip.setLeft(std::max<qreal>(0, (before + at) / 2));
  strip.setRight(std::min<qreal>(width(), (at + after) / 2));
  return strip;
}

QString LineChart::itemText(int item) const {
  const double x = m_places[item];
  QStringList lines;
  if (const QString text = xText(x); !text.isEmpty()) lines << text;
  const auto named = [](const QString& name, const QString& text) {
    return name.isEmpty() ? text : name + u": "_s + text;
  };
  for (const LineSeries& series : m_series)
    if (const QPointF* point = pointWith(series.points, x)) lines << named(series.name, yText(point->y()));
  if (const QPointF* low = pointWith(m_bandLow, x); low)
    lines << named(m_bandName, yText(low->y()) + u" – "_s + yText(pointWith(m_bandHigh, x)->y()));
  return lines.join(u'\n');
}

void LineChart::activate(int item) {
  emit activated(static_cast<int>(std::lround(m_places[item])));
}

int LineChart::neighbour(int item, int arrowKey) const {
  const int to = arrowKey == Qt::Key_Right ? item + 1 : arrowKey == Qt::Key_Left ? item - 1 : -1;
  return to < itemCount() ? to : -1;
}

void LineChart::changeEvent(QEvent* event) {
  ItemChart::changeEvent(event);
  if (event->type() != QEvent::StyleChange && event->type() != QEvent::LanguageChange) return;
  fillChart();
  place();
}

void LineChart::resizeEvent(QResizeEvent* event) {
  ItemChart::resizeEvent(event);
  place();
}

QList<LineChart::LegendEntry> LineChart::legend(qreal left, qreal right) const {
  QList<LegendEntry> entries;
  qreal x = left, y = inset - 2;
  const auto add = [&](const QString& name, int series) {
    if (name.isEmpty()) return;
    const qreal width = std::min(sample + 6 + std::ceil(textWidth(uiFont(12), name)), right - left);
    if (x > left && x + width > right) x = left, y += legendRow;
    entries.append({name, series, QRectF(x, y, width, legendRow)});
    x += width + space::l;
  };
  for (int i = 0; i < m_series.size(); ++i) add(m_series[i].name, i);
  if (!m_bandLow.isEmpty()) add(m_bandName, -1);
  return entries;
}

void LineChart::paintLegend(QPainter& painter) const {
  const Tokens& t = tokens();
  for (const LegendEntry& entry : m_legend) {
    QRectF place = entry.rect;
    const qreal middle = place.center().y();
    if (entry.series < 0) {
      paintBox(painter, QRectF(place.left(), middle - 5, sample, 10), t.accentWeak, t.accent, 2);
    } else {
      painter.setPen(penOf(m_series[entry.series].look));
      painter.drawLine(QPointF(place.left(), middle), QPointF(place.left() + sample, middle));
    }
    place.setLeft(place.left() + sample + 6);
    paintText(painter, place, entry.name, uiFont(12), t.ink2);
  }
}

void LineChart::paintOver(QPainter& painter) const {
  const Tokens& t = tokens();
  for (int item = 0; item < itemCount(); ++item) {
    if (!isMarked(item) && !isHovered(item)) continue;
    const double x = m_places[item];
    const QRectF& plot = m_plot;
    painter.setPen(QPen(t.ink3, 1));
    const qreal at = std::round(pointAt({x, 0}).x()) + 0.5;
    painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
    for (const LineLook look : fromBelow)
      for (const LineSeries& series : m_series) {
        const QPointF* point = series.look == look ? pointWith(series.points, x) : nullptr;
        if (!point) continue;
        const QPointF centre = pointAt(*point);
        paintBox(painter, QRectF(centre.x() - 5, centre.y() - 5, 10, 10), t.surface, QColor(), 5);
        paintBox(painter, QRectF(centre.x() - 3.5, centre.y() - 3.5, 7, 7), penOf(series.look).color(), QColor(), 3.5);
      }
  }
}

void LineChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (paintEmpty(painter)) return;
  const Tokens& t = tokens();
  const QRectF& plot = m_plot;
  if (hasFocus()) paintBox(painter, rect(), QColor(), t.accent, space::smallRadius, 2);
  paintLegend(painter);
  painter.setPen(QPen(t.line, 1));
  for (const double tick : m_ticks) {
    const qreal y = std::round(pointAt({m_left, tick}).y()) + 0.5;
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
  }
  // As many figures as there is height for.
  const auto step = static_cast<qsizetype>(std::ceil(15 * static_cast<qreal>(m_ticks.size() - 1) / plot.height()));
  for (qsizetype i = 0; i < m_ticks.size(); i += step) {
    const qreal y = pointAt({m_left, m_ticks[i]}).y();
    const QRectF cell(inset, y - 8, plot.left() - labelGap - inset, 16);
    paintFigure(painter, cell, yText(m_ticks[i]), axisFont(), t.hint);
  }
  for (const int label : m_shown) {
    const qreal x = pointAt({static_cast<double>(label), 0}).x();
    const qreal half = tabularWidth(axisFont(), m_xLabels[label]) / 2 + 1;
    paintFigure(painter, QRectF(x - half, plot.bottom() + 4, 2 * half, 16), m_xLabels[label], axisFont(), t.hint,
                Qt::AlignHCenter | Qt::AlignVCenter);
  }
}

}  // namespace callwright::ui
