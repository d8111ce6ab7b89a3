#include "widgets/share_bars.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "theme/language.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 26, kBar = 12, kFigures = 104;

}  // namespace

ShareBars::ShareBars(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBars::setBars(const QList<ShareBar>& bars) {
  m_bars = bars;
  QStringList all;
  for (const ShareBar& bar : bars) all << spoken(bar);
  setAccessibleDescription(all.join(u"; "_s));
  updateGeometry();
  update();
}

QSize ShareBars::sizeHint() const {
  return {360, kRow * qMax(1, static_cast<int>(m_bars.size()))};
}

QString ShareBars::spoken(const ShareBar& bar) const {
  const QLocale locale = currentLanguage();
  QString text =
      tr("%1: %2, %3 %").arg(bar.label, locale.toString(bar.count), locale.toString(100 * bar.share, 'f', 1));
  if (bar.high > bar.low)
    text += tr(" (95 % interval %1 … %2)")
                .arg(locale.toString(100 * bar.low, 'f', 1), locale.toString(100 * bar.high, 'f', 1));
  return text;
}

bool ShareBars::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int row = help->pos().y() / kRow;
  if (row >= 0 && row < m_bars.size()) QToolTip::showText(help->globalPos(), spoken(m_bars[row]), this);
  return true;
}

void ShareBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = tokens();
  const QFont font = uiFont(13);
  painter.setFont(font);
  const QFontMetrics metrics(font);
  int labels = 40;
  for (const ShareBar& bar : m_bars) labels = std::max(labels, metrics.horizontalAdvance(bar.label) + space::m);
  labels = std::min(labels, width() * 2 / 5);
  const double left = labels, room = std::max(20, width() - labels - kFigures);
  double longest = 0;
  for (const ShareBar& bar : m_bars) longest = std::max({longest, bar.share, bar.high});
  // Lengths are shares of the whole, unless all are short: then of a rounder, smaller whole.
  const double whole = longest > 0.5 ? 1.0 : longest > 0.25 ? 0.5 : 0.25;
  const QLocale locale = currentLanguage();
  for (int i = 0; i < m_bars.size(); ++i) {
    const ShareBar& bar = m_bars[i];
    const double top = i * kRow, middle = top + kRow / 2.0;
    painter.setPen(t.ink);
    painter.drawText(QRectF(0, top, labels - space::s, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(bar.label, Qt::ElideRight, labels - space::s));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sunken);
    painter.drawRoundedRect(QRectF(left, middle - kBar / 2.0, room, kBar), 3, 3);
    const RolePair colors = roleColors(bar.role);
    painter.setBrush(bar.role == ColorRole::Accent ? t.accent : colors.ink);
    if (bar.count > 0) painter.drawRoundedRect(QRectF(left, middle - kBar / 2.0, room * bar.share / whole, kBar), 3, 3);
    if (bar.high > bar.low && bar.count > 0) {
      painter.setPen(QPen(t.ink2, 1.2));
      const double from = left + room * bar.low / whole, to = left + room * bar.high / whole;
      painter.drawLine(QPointF(from, middle), QPointF(to, middle));
      for (const double x : {from, to}) painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3));
    }
    painter.setPen(t.ink2);
    drawTabular(painter, QRectF(width() - kFigures, top, kFigures, kRow), Qt::AlignRight | Qt::AlignVCenter,
                locale.toString(bar.count) + u" · "_s + locale.toString(100 * bar.share, 'f', 1) + u" %"_s);
  }
}

}  // namespace callwright::ui
