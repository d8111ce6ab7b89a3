#include "widgets/figures.hpp"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor figureInk(ColorRole role) {
  return role == ColorRole::Neutral ? tokens().ink : roleColors(role).ink;
}

QColor barColor(ColorRole role) {
  const Tokens& t = tokens();
  return role == ColorRole::Accent || role == ColorRole::Neutral ? t.accent : roleColors(role).ink;
}

void paintBar(QPainter& painter, const QRectF& rect, double share, ColorRole role) {
  const qreal radius = rect.height() / 2;
  paintBox(painter, rect, tokens().sunken, QColor(), radius);
  if (share <= 0) return;
  QRectF done = rect;
  done.setWidth(std::max(rect.height(), rect.width() * std::min(share, 1.0)));
  paintBox(painter, done, barColor(role), QColor(), radius);
}

}  // namespace

QString runningTime(std::chrono::seconds time) {
  const auto total = std::max<qint64>(0, time.count());
  const qint64 hours = total / 3600, minutes = total / 60 % 60, seconds = total % 60;
  const QString tail = u"%1:%2"_s.arg(minutes, 2, 10, QLatin1Char('0')).arg(seconds, 2, 10, QLatin1Char('0'));
  return hours > 0 ? QString::number(hours) + u':' + tail : tail;
}

FigureLabel::FigureLabel(const QString& text, int pixelSize, QFont::Weight weight, QWidget* parent)
    : QWidget(parent), m_text(text), m_pixels(pixelSize), m_weight(weight) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(text);
}

void FigureLabel::setText(const QString& text) {
  if (text == m_text) return;
  const bool sameLength = text.size() == m_text.size();
  m_text = text;
  setAccessibleName(text);
  if (!sameLength) updateGeometry();
  update();
}

void FigureLabel::setRole(ColorRole role) {
  m_role = role;
  update();
}

void FigureLabel::setAlignment(Qt::Alignment alignment) {
  m_alignment = alignment;
  update();
}

QSize FigureLabel::sizeHint() const {
  const QFont font = uiFont(m_pixels, m_weight);
  return {static_cast<int>(std::ceil(tabularWidth(font, m_text))) + 1,
          static_cast<int>(std::ceil(QFontMetricsF(font).height()))};
}

void FigureLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(uiFont(m_pixels, m_weight));
  painter.setPen(figureInk(m_role));
  drawTabular(painter, rect(), m_alignment, m_text);
}

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setLabel(const QString& label, const QString& figure) {
  m_label = label;
  m_figure = figure;
  setAccessibleName(label + u' ' + figure);
  updateGeometry();
  update();
}

void ProgressLine::setValue(double share) {
  m_share = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
  update();
}

void ProgressLine::setRole(ColorRole role) {
  m_role = role;
  update();
}

QSize ProgressLine::sizeHint() const {
  return {160, m_label.isEmpty() && m_figure.isEmpty() ? 6 : 30};
}

void ProgressLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBar(painter, QRectF(0, height() - 6, width(), 6), m_share, m_role);
  if (m_label.isEmpty() && m_figure.isEmpty()) return;
  const QRectF line(0, 0, width(), 20);
  painter.setFont(uiFont(13, QFont::Medium));
  painter.setPen(tokens().ink);
  const qreal used = tabularWidth(painter.font(), m_figure);
  drawTabular(painter, line, Qt::AlignRight | Qt::AlignVCenter, m_figure);
  paintText(painter, line.adjusted(0, 0, -used - 8, 0), m_label, uiFont(13), tokens().ink2);
}

StatFigure::StatFigure(const QString& label, const QString& figure, QWidget* parent)
    : QWidget(parent), m_label(label), m_figure(figure) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  tellName();
}

void StatFigure::tellName() {
  setAccessibleName(m_label + u": "_s + m_figure);
  updateGeometry();
  update();
}

void StatFigure::setLabel(const QString& label) {
  m_label = label;
  tellName();
}

void StatFigure::setFigure(const QString& figure) {
  if (figure == m_figure) return;
  m_figure = figure;
  tellName();
}

void StatFigure::setBar(double share) {
  m_bar = share;
  updateGeometry();
  update();
}

void StatFigure::setFigureSize(int pixelSize) {
  m_pixels = pixelSize;
  updateGeometry();
  update();
}

void StatFigure::setRole(ColorRole role) {
  m_role = role;
  update();
}

QSize StatFigure::sizeHint() const {
  const QFont big = uiFont(m_pixels, QFont::DemiBold);
  const qreal width = std::max(tabularWidth(big, m_figure), textWidth(uiFont(11), m_label)) + 1;
  const int height = static_cast<int>(std::ceil(QFontMetricsF(big).height())) + 16 + (m_bar >= 0 ? 8 : 0);
  return {static_cast<int>(std::ceil(m_bar >= 0 ? std::max(width, 110.0) : width)), height};
}

void StatFigure::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QFont big = uiFont(m_pixels, QFont::DemiBold);
  const qreal figureHeight = std::ceil(QFontMetricsF(big).height());
  painter.setFont(big);
  painter.setPen(figureInk(m_role));
  drawTabular(painter, QRectF(0, 0, width(), figureHeight), Qt::AlignLeft | Qt::AlignVCenter, m_figure);
  paintText(painter, QRectF(0, figureHeight, width(), 15), m_label, uiFont(11), tokens().hint);
  if (m_bar >= 0) paintBar(painter, QRectF(0, height() - 5, width(), 5), m_bar, ColorRole::Accent);
}

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("Sound level"));
}

void LevelMeter::push(double level) {
  level = std::isfinite(level) ? std::clamp(level, 0.0, 1.0) : 0.0;
  if (m_since.isValid() && m_since.elapsed() < 100 && !m_levels.isEmpty()) {
    m_levels.last() = std::max(m_levels.last(), level);
  } else {
    m_since.start();
    m_levels.append(level);
    while (m_levels.size() > 200) m_levels.removeFirst();
  }
  update();
}

void LevelMeter::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Sound level"));
}

void LevelMeter::clear() {
  m_levels.clear();
  update();
}

void LevelMeter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().accent);
  constexpr qreal step = 4, bar = 2.2, least = 3;
  qreal x = width() - bar;
  for (qsizetype i = m_levels.size(); x >= 0; x -= step) {
    const double level = i > 0 ? m_levels[--i] : 0.0;
    const qreal h = least + level * (height() - least);
    painter.setOpacity(level > 0.02 ? 1.0 : 0.35);
    painter.drawRoundedRect(QRectF(x, (height() - h) / 2, bar, h), bar / 2, bar / 2);
  }
}

PresencePill::PresencePill(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_tick.setInterval(250);
  connect(&m_tick, &QTimer::timeout, this, [this] {
    const QString now = timeText();
    if (now == m_lastTime) return;
    if (now.size() != m_lastTime.size()) updateGeometry();
    m_lastTime = now;
    update();
  });
}

void PresencePill::setPresence(const QString& state, ColorRole role, std::chrono::seconds inState, bool running) {
  m_state = state;
  m_role = role;
  m_base = inState;
  m_started.start();
  running ? m_tick.start() : m_tick.stop();
  m_lastTime = timeText();
  setAccessibleName(state);
  updateGeometry();
  update();
}

QString PresencePill::timeText() const {
  const qint64 gone = m_tick.isActive() && m_started.isValid() ? m_started.elapsed() / 1000 : 0;
  return runningTime(m_base + std::chrono::seconds(gone));
}

QString PresencePill::text() const {
  return m_state + u' ' + timeText();
}

QSize PresencePill::sizeHint() const {
  const qreal width =
      12 + 8 + 7 + textWidth(uiFont(13, QFont::DemiBold), m_state) + 7 + tabularWidth(uiFont(13), timeText()) + 12;
  return {static_cast<int>(std::ceil(width)), 30};
}

void PresencePill::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const RolePair colors = roleColors(m_role);
  paintBox(painter, rect(), colors.fill, hasFocus() ? tokens().accent : QColor(), height() / 2.0, 2);
  paintBox(painter, QRectF(12, height() / 2.0 - 4, 8, 8), colors.ink, QColor(), 4);
  const QRectF line(27, 0, width() - 27 - 12, height());
  paintText(painter, line.adjusted(0, 0, 2, 0), m_state, uiFont(13, QFont::DemiBold), colors.ink);
  painter.setFont(uiFont(13));
  painter.setPen(colors.ink);
  drawTabular(painter, line, Qt::AlignRight | Qt::AlignVCenter, timeText());
}

void PresencePill::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit clicked();
}

void PresencePill::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    emit clicked();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace callwright::ui
