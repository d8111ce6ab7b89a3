#include "widgets/wall_tiles.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int largestFont = 40, turnMs = 8000;
// In heights of the font.
constexpr qreal tileWidth = 12, tileHeight = 4.2, tileGap = 0.6, tileInset = 0.7, pageLine = 1.8;

int fitting(qreal room, qreal each, qreal gap) {
  return std::max(1, static_cast<int>((room + gap) / (each + gap)));
}

// But for how long it has been so.
bool saysTheSame(const WallTile& a, const WallTile& b) {
  return a.id == b.id && a.name == b.name && a.state == b.state && a.figure == b.figure;
}

}  // namespace

WallTiles::WallTiles(QWidget* parent) : ItemChart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  m_turn.setInterval(turnMs);
  connect(&m_turn, &QTimer::timeout, this, &WallTiles::turn);
  m_turn.start();
}

void WallTiles::setTiles(const QList<WallTile>& tiles) {
  QList<qint64> before, keys;
  for (const WallTile& tile : std::as_const(m_tiles)) before << tile.id;
  for (const WallTile& tile : tiles) keys << tile.id;
  const bool onlyTimes = std::ranges::equal(tiles, m_tiles, saysTheSame);
  m_tiles = tiles;
  if (onlyTimes) return update();  // nobody listens to a clock
  if (keys == before) return textsChanged();
  arrange();
  setItems(keys);
}

void WallTiles::setLeastFont(int pixels) {
  if (pixels == m_least) return;
  m_least = pixels;
  arrange();
}

int WallTiles::pages() const {
  const int each = m_columns * m_rows;
  return std::max(1, static_cast<int>((m_tiles.size() + each - 1) / each));
}

void WallTiles::arrange() {
  const int count = static_cast<int>(std::max<qsizetype>(1, m_tiles.size()));
  for (m_font = std::max(m_least, largestFont); m_font > m_least; --m_font) {
    m_columns = fitting(width(), tileWidth * m_font, tileGap * m_font);
    m_rows = fitting(height(), tileHeight * m_font, tileGap * m_font);
    const bool oneFits = width() >= tileWidth * m_font && height() >= tileHeight * m_font;
    if (oneFits && m_columns * m_rows >= count) break;
  }
  m_columns = fitting(width(), tileWidth * m_font, tileGap * m_font);
  m_rows = fitting(height(), tileHeight * m_font, tileGap * m_font);
  if (m_columns * m_rows < count)  // room for the number of the page
    m_rows = fitting(height() - pageLine * m_font, tileHeight * m_font, tileGap * m_font);
  m_page = std::min(m_page, pages() - 1);
  update();
}

void WallTiles::turn() {
  if (pages() < 2 || hasFocus() || !isVisible()) return;
  m_page = (m_page + 1) % pages();
  update();
}

QRectF WallTiles::itemRect(int item) const {
  const int each = m_columns * m_rows, place = item - m_page * each;
  if (place < 0 || place >= each) return {};
  // They share what is left over in width, so that both edges are straight.
  const qreal gap = tileGap * m_font, wide = (width() - (m_columns - 1) * gap) / m_columns;
  const qreal high = tileHeight * m_font;
  return {place % m_columns * (wide + gap), place / m_columns * (high + gap), wide, high};
}

QString WallTiles::itemText(int item) const {
  const WallTile& tile = m_tiles[item];
  QStringList parts{tile.name, tile.state};
  for (const QString& part : {tile.time, tile.figure})
    if (!part.isEmpty()) parts << part;
  return parts.join(u", "_s);
}

int WallTiles::neighbour(int item, int arrowKey) const {
  const int by = arrowKey == Qt::Key_Down    ? m_columns
                 : arrowKey == Qt::Key_Up    ? -m_columns
                 : arrowKey == Qt::Key_Right ? 1
                                             : -1;
  const int to = item + by;
  return to >= 0 && to < itemCount() ? to : -1;
}

void WallTiles::keyPressEvent(QKeyEvent* event) {
  ItemChart::keyPressEvent(event);
  if (current() < 0) return;
  m_page = current() / (m_columns * m_rows);
  update();
}

void WallTiles::resizeEvent(QResizeEvent* event) {
  ItemChart::resizeEvent(event);
  arrange();
}

void WallTiles::paintTile(QPainter& painter, int item) const {
  const WallTile& tile = m_tiles[item];
  const Tokens& t = tokens();
  const RolePair look = roleColors(tile.role);
  const QRectF box = itemRect(item);
  const QColor border = isMarked(item) ? t.accent : tile.marked ? look.ink : t.line;
  paintBox(painter, box,
           tile.away         ? QColor()
           : isHovered(item) ? t.raised
                             : t.surface,
           border, space::smallRadius, isMarked(item) || tile.marked ? 2 : 1);
  if (!tile.away) {
    const qreal bar = std::max(3.0, m_font * 0.3);
    paintBox(painter, QRectF(box.left() + 1, box.top() + 1, bar, box.height() - 2), look.ink, QColor(), bar / 2);
  }
  const qreal inset = tileInset * m_font, line = (box.height() - inset) / 2;
  const QRectF inner = box.adjusted(inset + m_font * 0.2, inset / 2, -inset, -inset / 2);
  const QFont nameFont = uiFont(m_font, QFont::DemiBold), small = uiFont(std::max(10, m_font * 7 / 8));
  QRectF upper(inner.left(), inner.top(), inner.width(), line),
      lower(inner.left(), inner.top() + line, inner.width(), line);
  const qreal figure = tile.figure.isEmpty() ? 0 : tabularWidth(small, tile.figure) + m_font * 0.4;
  if (figure > 0) paintFigure(painter, upper, tile.figure, small, t.ink2);
  upper.setRight(upper.right() - figure);
  paintText(painter, upper, tile.name, nameFont, tile.away ? t.hint : t.ink);
  const qreal time = tile.time.isEmpty() ? 0 : tabularWidth(small, tile.time) + m_font * 0.4;
  if (time > 0) paintFigure(painter, lower, tile.time, small, tile.away ? t.hint : t.ink);
  lower.setRight(lower.right() - time);
  paintText(painter, lower, tile.state, small, tile.away ? t.hint : look.ink);
}

void WallTiles::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (paintEmpty(painter)) return;
  const int each = m_columns * m_rows;
  const int last = std::min(itemCount(), (m_page + 1) * each);
  for (int i = m_page * each; i < last; ++i) paintTile(painter, i);
  if (pages() < 2) return;
  const QRectF foot(0, height() - pageLine * m_font, width(), pageLine * m_font);
  paintFigure(painter, foot, u"%1 / %2"_s.arg(m_page + 1).arg(pages()), uiFont(m_font), tokens().ink2);
}

}  // namespace callwright::ui
