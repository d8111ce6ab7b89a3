#include "widgets/timeline.hpp"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
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
  m_entries = entries;
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

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
  const TimelineEntry* entry = entryAt(event->position());
  if (event->button() == Qt::LeftButton && entry && !entry->id.isEmpty()) emit activated(entry->id);
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
  const TimelineEntry* entry = entryAt(event->position());
  setCursor(entry && !entry->id.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

}  // namespace callwright::ui
