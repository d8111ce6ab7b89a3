#include "widgets/timeline.hpp"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTextLayout>
#include <cmath>

#include "widgets/paint.hpp"

namespace callwright::ui {

namespace {

constexpr qreal textLeft = 30, dotX = 7, entryGap = 12, bodyGap = 3;

// The head line mixes three looks and may wrap, so it is laid out as one text with formats.
struct HeadLine {
  QTextLayout layout;
  qreal height = 0;

  HeadLine(const TimelineEntry& entry, qreal width) {
    const Tokens& t = tokens();
    QString text = entry.head;
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&](const QString& part, const QColor& color) {
      if (part.isEmpty()) return;
      if (!text.isEmpty()) text += QLatin1Char(' ');
      QTextLayout::FormatRange range;
      range.start = static_cast<int>(text.size());
      range.length = static_cast<int>(part.size());
      range.format.setForeground(color);
      formats.append(range);
      text += part;
    };
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = static_cast<int>(entry.head.size());
    bold.format.setFont(uiFont(13, QFont::DemiBold));
    bold.format.setForeground(t.ink);
    if (bold.length > 0) formats.append(bold);
    add(entry.detail, t.ink);
    add(entry.when, t.hint);
    add(entry.action, t.accent);
    layout.setText(text);
    layout.setFont(uiFont(13));
    layout.setFormats(formats);
    fill(width);
  }

  HeadLine(const QString& body, qreal width) {
    layout.setText(body);
    layout.setFont(uiFont(13));
    fill(width);
  }

  void fill(qreal width) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(std::max(20.0, width));
      line.setPosition({0, height});
      height += std::max(19.0, std::ceil(line.height()));
    }
    layout.endLayout();
  }
};

QString withLineBreaks(QString body) {
  return body.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

}  // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setMouseTracking(true);
}

void Timeline::setEntries(const QList<TimelineEntry>& entries) {
  const QString at = m_current >= 0 ? m_entries[m_current].id : QString();
  m_entries = entries;
  m_current = -1;
  for (qsizetype i = 0; i < entries.size(); ++i)
    if (!at.isEmpty() && entries[i].id == at) m_current = i;
  setFocusPolicy(nextInteractive(-1, 1) >= 0 ? Qt::StrongFocus : Qt::NoFocus);
  if (hasFocus() && m_current < 0) m_current = nextInteractive(-1, 1);
  QStringList spoken;
  for (const auto& entry : entries.first(std::min<qsizetype>(entries.size(), 20)))
    spoken << entry.head + QLatin1Char(' ') + entry.detail + QLatin1Char(' ') + entry.when;
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  setMinimumHeight(heightForWidth(std::max(width(), 120)));
  updateGeometry();
  update();
}

QList<Timeline::Place> Timeline::placesFor(qreal width) const {
  QList<Place> places;
  places.reserve(m_entries.size());
  qreal y = 0;
  for (const auto& entry : m_entries) {
    qreal height = HeadLine(entry, width - textLeft).height;
    if (!entry.body.isEmpty()) height += bodyGap + HeadLine(withLineBreaks(entry.body), width - textLeft).height;
    places.append({y, height});
    y += height + entryGap;
  }
  return places;
}

int Timeline::heightForWidth(int width) const {
  const auto places = placesFor(width);
  return places.isEmpty() ? 0 : static_cast<int>(std::ceil(places.last().top + places.last().height + 4));
}

QSize Timeline::sizeHint() const {
  return {280, heightForWidth(std::max(width(), 120))};
}

void Timeline::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  setMinimumHeight(heightForWidth(width()));
}

void Timeline::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const Tokens& t = tokens();
  const auto places = placesFor(width());
  for (qsizetype i = 0; i < m_entries.size(); ++i) {
    const Place place = places[i];
    if (place.top > event->rect().bottom() || place.top + place.height + entryGap < event->rect().top()) continue;
    const TimelineEntry& entry = m_entries[i];
    if (hasFocus() && i == m_current)
      paintBox(painter, QRectF(textLeft - 7, place.top - 3, width() - textLeft + 6, place.height + 6), QColor(),
               t.accent, space::radius);
    if (i + 1 < m_entries.size())
      painter.fillRect(QRectF(dotX - 0.5, place.top + 18, 1, place.height + entryGap - 12), t.line);
    const QColor dot = entry.role == ColorRole::Neutral  ? t.ink3
                       : entry.role == ColorRole::Accent ? t.accent
                                                         : roleColors(entry.role).ink;
    paintBox(painter, QRectF(dotX - 3.5, place.top + 6, 7, 7), dot, QColor(), 3.5);
    painter.setPen(t.ink);
    const HeadLine head(entry, width() - textLeft);
    head.layout.draw(&painter, {textLeft, place.top});
    if (entry.body.isEmpty()) continue;
    painter.setPen(t.ink2);
    HeadLine(withLineBreaks(entry.body), width() - textLeft)
        .layout.draw(&painter, {textLeft, place.top + head.height + bodyGap});
  }
}

const TimelineEntry* Timeline::entryAt(const QPointF& point) const {
  const auto places = placesFor(width());
  for (qsizetype i = 0; i < places.size(); ++i)
    if (point.y() >= places[i].top && point.y() < places[i].top + places[i].height) return &m_entries[i];
  return nullptr;
}

qsizetype Timeline::nextInteractive(qsizetype from, int step) const {
  for (qsizetype i = from + step; i >= 0 && i < m_entries.size(); i += step)
    if (!m_entries[i].id.isEmpty()) return i;
  return -1;
}

void Timeline::setCurrent(qsizetype index) {
  if (index < 0) return;
  m_current = index;
  update();
  const Place place = placesFor(width())[index];
  for (QWidget* above = parentWidget(); above; above = above->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(above)) {
      const QPoint middle = mapTo(area->widget(), QPoint(0, static_cast<int>(place.top + place.height / 2)));
      area->ensureVisible(0, middle.y(), 0, static_cast<int>(place.height / 2) + 8);
      break;
    }
}

void Timeline::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Down:
      return setCurrent(nextInteractive(m_current, 1));
    case Qt::Key_Up:
      return setCurrent(m_current < 0 ? -1 : nextInteractive(m_current, -1));
    case Qt::Key_Home:
      return setCurrent(nextInteractive(-1, 1));
    case Qt::Key_End:
      return setCurrent(nextInteractive(m_entries.size(), -1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_current < 0 || event->modifiers() & ~Qt::KeypadModifier) break;
      emit activated(QString(m_entries[m_current].id));  // a copy: the entries may be set anew meanwhile
      return;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

void Timeline::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (event->reason() != Qt::MouseFocusReason) setCurrent(m_current >= 0 ? m_current : nextInteractive(-1, 1));
  update();
}

void Timeline::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
  const TimelineEntry* entry = entryAt(event->position());
  if (event->button() != Qt::LeftButton || !entry || entry->id.isEmpty()) return;
  m_current = entry - m_entries.constData();
  emit activated(QString(entry->id));
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
  const TimelineEntry* entry = entryAt(event->position());
  setCursor(entry && !entry->id.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

}  // namespace callwright::ui
