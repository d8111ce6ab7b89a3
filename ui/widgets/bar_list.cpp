#include "widgets/bar_list.hpp"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tallest = 24, lowest = 18;                                  // of a row
constexpr qreal inset = 6, gap = 10, leastGroove = 40, usualGroove = 80;  // inset: room for the focus ring

QFont labelFont() {
  return uiFont(13);
}

QFont detailFont() {
  return uiFont(12);
}

}  // namespace

BarList::BarList(QWidget* parent) : ItemChart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarList::setRows(const QList<BarRow>& rows) {
  m_rows = rows;
  m_largest = 0;
  QList<qint64> keys;
  for (BarRow& row : m_rows) {
    if (!std::isfinite(row.value) || row.value < 0) row.value = 0;
    m_largest = std::max(m_largest, row.value);
    keys << row.id;
  }
  measure();
  setItems(keys);
}

void BarList::measure() {
  QStringList labels, figures, details;
  for (const BarRow& row : m_rows) {
    labels << row.label;
    figures << row.figure;
    details << row.detail;
  }
  m_figures = figureColumn(labelFont(), figures);
  m_details = figureColumn(detailFont(), details);
  const qreal free = width() - 2 * inset - gap - m_figures - gap;
  const qreal labelsWanted = labelColumn(labelFont(), labels, free);
  // The tip has it as well: where it is narrow, rather a bar that can be compared and a label that can be read.
  if (free - gap - m_details - labelsWanted < usualGroove) m_details = 0;
  const qreal left = free - (m_details > 0 ? gap + m_details : 0);
  m_labels = std::floor(std::max(0.0, std::min({labelsWanted, left - leastGroove, left * 0.6})));
}

QSize BarList::sizeHint() const {
  return {320, tallest * std::max(1, itemCount())};
}

QSize BarList::minimumSizeHint() const {
  const qreal columns = 48 + gap + leastGroove + gap + m_figures;
  return {static_cast<int>(std::ceil(2 * inset + columns)), lowest * std::max(1, itemCount())};
}

QRectF BarList::itemRect(int item) const {
  const qreal row = std::clamp(height() / static_cast<qreal>(std::max(1, itemCount())), static_cast<qreal>(lowest),
                               static_cast<qreal>(tallest));
  return {0, item * row, static_cast<qreal>(width()), row};
}

QRectF BarList::grooveRect(int row) const {
  const QRectF all = itemRect(row);
  const qreal left = inset + m_labels + gap;
  const qreal right = width() - inset - (m_details > 0 ? m_details + gap : 0) - m_figures - gap;
  const qreal thickness = std::round(all.height() * 0.58);
  return {left, all.top() + std::round((all.height() - thickness) / 2), std::max(0.0, right - left), thickness};
}

QRectF BarList::barRect(int row) const {
  if (!(m_rows[row].value > 0)) return {};
  QRectF bar = grooveRect(row);
  bar.setWidth(std::max(2.0, bar.width() * (m_rows[row].value / m_largest)));
  return bar;
}

QString BarList::itemText(int item) const {
  const BarRow& row = m_rows[item];
  QString text = row.label + u": "_s + row.figure;
  if (!row.detail.isEmpty()) text += u" · "_s + row.detail;
  return text;
}

void BarList::changeEvent(QEvent* event) {
  ItemChart::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) measure();
}

void BarList::resizeEvent(QResizeEvent* event) {
  ItemChart::resizeEvent(event);
  measure();
}

void BarList::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (paintEmpty(painter)) return;
  const Tokens& t = tokens();
  for (int i = 0; i < itemCount(); ++i) {
    const BarRow& row = m_rows[i];
    const QRectF all = itemRect(i), groove = grooveRect(i);
    paintRowHover(painter, i);
    paintRowFocus(painter, i);
    paintText(painter, QRectF(inset, all.top(), m_labels, all.height()), row.label, labelFont(), t.ink2);
    paintBox(painter, groove, t.sunken, QColor(), 3);
    if (const QRectF bar = barRect(i); !bar.isNull())
      paintBox(painter, bar, chartColor(row.role), QColor(), std::min(3.0, bar.width() / 2));
    QRectF cell(groove.right() + gap, all.top(), m_figures, all.height());
    paintFigure(painter, cell, row.figure, labelFont(), t.ink);
    if (m_details <= 0) continue;
    cell.setLeft(cell.right() + gap);
    cell.setWidth(m_details);
    paintFigure(painter, cell, row.detail, detailFont(), t.hint);
  }
}

}  // namespace callwright::ui
