#include "widgets/heat_map.hpp"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal gap = 3, radius = 3, headerRow = 20, headerGap = 10, scaleRow = 24;
constexpr qreal tallest = 32, usual = 24, lowest = 15;  // of a row with its gap
constexpr qreal figureWidth = 34;                       // of a cell that has room for one
constexpr int steps = 5;                                // of the scale

QFont headerFont() {
  return uiFont(11);
}

}  // namespace

HeatMap::HeatMap(QWidget* parent) : ItemChart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void HeatMap::setHeaders(const QStringList& rows, const QStringList& columns) {
  m_rows = rows;
  m_columns = columns;
  takeShape();
}

void HeatMap::setCells(const QList<QList<HeatCell>>& cells) {
  m_cells = cells;
  takeShape();
}

void HeatMap::setScale(const QString& least, const QString& most) {
  m_leastText = least;
  m_mostText = most;
  updateGeometry();
  update();
}

void HeatMap::takeShape() {
  m_least = std::numeric_limits<double>::infinity();
  m_most = -m_least;
  QList<qint64> keys;
  for (int row = 0; row < m_rows.size(); ++row)
    for (int column = 0; column < columns(); ++column) {
      keys << keys.size();
      const double value = cell(row, column).value;
      if (!std::isfinite(value)) continue;
      m_least = std::min(m_least, value);
      m_most = std::max(m_most, value);
    }
  m_rowHeaders = labelColumn(headerFont(), m_rows, 1000);
  setItems(keys);
}

void HeatMap::changeEvent(QEvent* event) {
  ItemChart::changeEvent(event);
  if (event->type() == QEvent::StyleChange) m_rowHeaders = labelColumn(headerFont(), m_rows, 1000);
}

const HeatCell& HeatMap::cell(int row, int column) const {
  static const HeatCell none;
  return row < m_cells.size() && column < m_cells[row].size() ? m_cells[row][column] : none;
}

QSize HeatMap::sizeHint() const {
  const qreal scale = m_leastText.isEmpty() ? 0 : scaleRow;
  return {60 + 34 * std::max(1, columns()),
          static_cast<int>(headerRow + usual * std::max(1.0, qreal(m_rows.size())) + scale)};
}

QSize HeatMap::minimumSizeHint() const {
  const qreal scale = m_leastText.isEmpty() ? 0 : scaleRow;
  return {40 + 10 * std::max(1, columns()),
          static_cast<int>(headerRow + lowest * std::max(1.0, qreal(m_rows.size())) + scale)};
}

QRectF HeatMap::grid() const {
  const qreal left = std::floor(std::min(m_rowHeaders, width() * 0.3)) + headerGap;
  const qreal room = height() - headerRow - (m_leastText.isEmpty() ? 0 : scaleRow);
  const qreal count = std::max<qreal>(1, static_cast<qreal>(m_rows.size()));
  const qreal row = std::clamp(room / count, lowest, tallest);
  // Two pixels at the right and beneath are for the ring of the current cell.
  return {left, headerRow, std::max(0.0, width() - 2 - left + gap), row * count};
}

QRectF HeatMap::cellRect(int row, int column) const {
  const QRectF all = grid();
  const qreal w = all.width() / std::max(1, columns()), h = all.height() / std::max(1.0, qreal(m_rows.size()));
  return {all.left() + column * w, all.top() + row * h, std::max(1.0, w - gap), std::max(1.0, h - gap)};
}

QRectF HeatMap::itemRect(int item) const {
  return cellRect(item / columns(), item % columns());
}

qreal HeatMap::share(double value) const {
  return m_most > m_least ? (value - m_least) / (m_most - m_least) : 0.5;
}

QColor HeatMap::fill(int row, int column) const {
  const double value = cell(row, column).value;
  return std::isfinite(value) ? blend(tokens().sunken, tokens().accent, share(value)) : QColor();
}

bool HeatMap::showsFigures() const {
  return columns() > 0 && cellRect(0, 0).width() >= figureWidth && cellRect(0, 0).height() >= 14;
}

QString HeatMap::itemText(int item) const {
  const int row = item / columns(), column = item % columns();
  const HeatCell& at = cell(row, column);
  if (!at.tip.isEmpty()) return at.tip;
  const QString place = m_rows[row] + u' ' + m_columns[column];
  return at.figure.isEmpty() ? place : place + u": "_s + at.figure;
}

bool HeatMap::isClickable(int item) const {
  return std::isfinite(cell(item / columns(), item % columns()).value);
}

void HeatMap::activate(int item) {
  emit activated(item / columns(), item % columns());
}

int HeatMap::neighbour(int item, int arrowKey) const {
  int row = item / columns(), column = item % columns();
  switch (arrowKey) {
    case Qt::Key_Up:
      --row;
      break;
    case Qt::Key_Down:
      ++row;
      break;
    case Qt::Key_Left:
      --column;
      break;
    default:
      ++column;
      break;
  }
  if (row < 0 || row >= m_rows.size() || column < 0 || column >= columns()) return -1;
  return row * columns() + column;
}

void HeatMap::paintHeaders(QPainter& painter) const {
  const Tokens& t = tokens();
  const qreal labels = grid().left() - headerGap;
  for (int row = 0; row < m_rows.size(); ++row) {
    const QRectF first = cellRect(row, 0);
    paintText(painter, QRectF(0, first.top(), labels, first.height()), m_rows[row], headerFont(), t.hint);
  }
  // Every column, or every second, third…, so that the texts keep apart.
  const qreal pitch = cellRect(0, 0).width() + gap;
  const qreal widest = figureColumn(headerFont(), m_columns) + 4;
  const int step = std::max(1, static_cast<int>(std::ceil(widest / std::max(1.0, pitch))));
  const bool elided = step > 1 && widest > 60;  // words rather than hours: all of them, cut
  for (int column = 0; column < columns(); column += elided ? 1 : step) {
    QRectF place = cellRect(0, column);
    place.setTop(0);
    place.setBottom(headerRow - 3);
    if (!elided && step > 1) place.adjust(-widest / 2, 0, widest / 2, 0);
    paintFigure(painter, place, m_columns[column], headerFont(), t.hint, Qt::AlignHCenter | Qt::AlignVCenter);
  }
}

void HeatMap::paintScale(QPainter& painter) const {
  if (m_leastText.isEmpty() || !(m_least <= m_most)) return;
  const Tokens& t = tokens();
  constexpr qreal side = 12;
  const QRectF all = grid();
  const QRectF line(all.left(), all.bottom() + scaleRow - 18, all.width() - gap, 16);
  const qreal most = tabularWidth(headerFont(), m_mostText);
  paintFigure(painter, line, m_mostText, headerFont(), t.hint);
  qreal x = line.right() - most - 6 - steps * (side + 2);
  const qreal end = x - 4;
  for (int i = 0; i < steps; ++i, x += side + 2)
    paintBox(painter, QRectF(x, line.center().y() - side / 2, side, side), blend(t.sunken, t.accent, i / (steps - 1.0)),
             QColor(), 2);
  paintFigure(painter, QRectF(line.left(), line.top(), end - line.left(), line.height()), m_leastText, headerFont(),
              t.hint);
}

void HeatMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (paintEmpty(painter)) return;
  const Tokens& t = tokens();
  paintHeaders(painter);
  const bool figures = showsFigures();
  for (int item = 0; item < itemCount(); ++item) {
    const int row = item / columns(), column = item % columns();
    const QRectF place = cellRect(row, column);
    const QColor color = fill(row, column);
    if (!color.isValid())
      paintBox(painter, place, QColor(), t.line, radius);
    else
      paintBox(painter, place, color, isHovered(item) ? t.ink2 : QColor(), radius);
    const QString& figure = cell(row, column).figure;
    if (figures && color.isValid() && tabularWidth(headerFont(), figure) <= place.width() - 2)
      paintFigure(painter, place, figure, headerFont(), inkOn(color), Qt::AlignCenter);
    // Ink, since a ring in the accent is not seen around a cell in the accent.
    if (isMarked(item)) paintBox(painter, place.adjusted(-2, -2, 2, 2), QColor(), t.ink, radius + 2, 2);
  }
  paintScale(painter);
}

}  // namespace callwright::ui
