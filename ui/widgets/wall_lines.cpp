#include "widgets/wall_lines.hpp"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// In heights of the font.
constexpr qreal wallInset = 1.0, oneLine = 1.75, twoLines = 3.1, wallHead = 2.6;
}  // namespace

WallLines::WallLines(QWidget* parent) : ItemChart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WallLines::setHeading(const QString& text, const QString& figure) {
  m_heading = text;
  m_figure = figure;
  update();
}

void WallLines::setMoreText(const QString& text) {
  m_more = text;
  update();
}

void WallLines::setLines(const QList<WallLine>& lines) {
  m_lines = lines;
  QList<qint64> keys;
  for (const WallLine& line : lines) keys << line.id;
  setItems(keys);
}

void WallLines::setFontPixels(int pixels) {
  m_font = pixels;
  updateGeometry();
  update();
}

qreal WallLines::lineHeight(int item) const {
  return (m_lines[item].detail.isEmpty() ? oneLine : twoLines) * m_font;
}

qreal WallLines::headHeight() const {
  return wallHead * m_font;
}

int WallLines::shown() const {
  const qreal room = height() - headHeight() - wallInset * m_font / 2;
  qreal used = 0;
  for (int i = 0; i < itemCount(); ++i) {
    used += lineHeight(i);
    const bool last = i + 1 == itemCount();
    if (used + (last ? 0 : oneLine * m_font) > room) return i;
  }
  return itemCount();
}

QRectF WallLines::itemRect(int item) const {
  if (item >= shown()) return {};
  qreal top = headHeight();
  for (int i = 0; i < item; ++i) top += lineHeight(i);
  return {wallInset * m_font / 2, top, width() - wallInset * m_font, lineHeight(item)};
}

QString WallLines::itemText(int item) const {
  QStringList parts{m_lines[item].title};
  for (const QString& part : {m_lines[item].figure, m_lines[item].detail})
    if (!part.isEmpty()) parts << part;
  return parts.join(u", "_s);
}

QSize WallLines::sizeHint() const {
  return {static_cast<int>(22 * m_font), static_cast<int>(headHeight() + 4 * twoLines * m_font)};
}

QSize WallLines::minimumSizeHint() const {
  return {static_cast<int>(14 * m_font), static_cast<int>(headHeight() + twoLines * m_font)};
}

void WallLines::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  paintBox(painter, rect(), t.surface, t.line, space::radius);
  const qreal inset = wallInset * m_font;
  const QRectF head(inset, 0, width() - 2 * inset, headHeight());
  paintText(painter, head, m_heading, uiFont(m_font, QFont::DemiBold), t.ink);
  paintFigure(painter, head, m_figure, uiFont(m_font * 5 / 4, QFont::DemiBold), t.ink);
  if (itemCount() == 0) {
    paintEmpty(painter);
    return;
  }
  const QFont title = uiFont(m_font, QFont::Medium), small = uiFont(std::max(11, m_font * 7 / 8));
  const int fit = shown();
  for (int i = 0; i < fit; ++i) {
    const WallLine& line = m_lines[i];
    const QRectF box = itemRect(i);
    const RolePair look = roleColors(line.role);
    if (line.strong) paintBox(painter, box.adjusted(0, 1, 0, -1), look.fill, QColor(), space::smallRadius);
    paintRowHover(painter, i);
    QRectF text = box.adjusted(inset / 2, 0, -inset / 2, 0);
    if (line.role != ColorRole::Neutral) {
      const qreal mark = std::max(3.0, m_font * 0.3);
      paintBox(painter, QRectF(text.left(), box.top() + m_font * 0.4, mark, box.height() - m_font * 0.8), look.ink,
               QColor(), mark / 2);
      text.setLeft(text.left() + mark + m_font * 0.5);
    }
    const qreal pad = line.detail.isEmpty() ? 0 : m_font * 0.3;
    QRectF upper(text.left(), text.top() + pad, text.width(), oneLine * m_font - pad);
    if (!line.figure.isEmpty()) {
      paintFigure(painter, upper, line.figure, title, t.ink);
      upper.setRight(upper.right() - tabularWidth(title, line.figure) - m_font * 0.5);
    }
    paintText(painter, upper, line.title, title, t.ink);
    if (!line.detail.isEmpty())
      paintText(painter, QRectF(text.left(), upper.bottom(), text.width(), text.bottom() - upper.bottom() - pad),
                line.detail, small, line.strong ? look.ink : t.ink2);
    paintRowFocus(painter, i);
  }
  if (fit == itemCount()) return;
  const qreal top = fit > 0 ? itemRect(fit - 1).bottom() : headHeight();
  paintText(painter, QRectF(inset, top, width() - 2 * inset, oneLine * m_font),
            m_more.arg(QLocale().toString(itemCount() - fit)), small, t.hint);
}

}  // namespace callwright::ui
