#include "widgets/wall_figures.hpp"

#include <QPainter>
#include <algorithm>

#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// In heights of the font.
constexpr qreal figuresHeight = 8.3, figuresGap = 0.9, figuresInset = 1.1, largeFigure = 2.4;
}  // namespace

WallFigures::WallFigures(QWidget* parent) : ItemChart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WallFigures::setFigures(const QList<WallFigure>& figures) {
  m_figures = figures;
  QList<qint64> keys;
  for (const WallFigure& figure : figures) keys << figure.id;
  setItems(keys);
}

void WallFigures::setFontPixels(int pixels) {
  m_font = pixels;
  updateGeometry();
  update();
}

QSize WallFigures::sizeHint() const {
  return {80 * m_font, static_cast<int>(figuresHeight * m_font)};
}

QRectF WallFigures::itemRect(int item) const {
  const qreal gap = figuresGap * m_font, wide = (width() - (itemCount() - 1) * gap) / std::max(1, itemCount());
  return {item * (wide + gap), 0, wide, static_cast<qreal>(height())};
}

QString WallFigures::itemText(int item) const {
  const WallFigure& one = m_figures[item];
  QString text = one.label + u": "_s + one.figure;
  if (!one.detail.isEmpty()) text += u", "_s + one.detail;
  if (!one.definition.isEmpty()) text += u'\n' + one.definition;
  return text;
}

int WallFigures::neighbour(int item, int arrowKey) const {
  const int to = arrowKey == Qt::Key_Right ? item + 1 : arrowKey == Qt::Key_Left ? item - 1 : -1;
  return to < itemCount() ? to : -1;
}

void WallFigures::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (paintEmpty(painter)) return;
  const Tokens& t = tokens();
  const qreal inset = figuresInset * m_font, bar = std::max(4.0, m_font * 0.4);
  for (int i = 0; i < itemCount(); ++i) {
    const WallFigure& one = m_figures[i];
    const QRectF box = itemRect(i);
    paintBox(painter, box, isHovered(i) && isClickable(i) ? t.raised : t.surface, isMarked(i) ? t.accent : t.line,
             space::radius, isMarked(i) ? 2 : 1);
    const QRectF inner = box.adjusted(inset, inset * 0.8, -inset, -inset * 0.8);
    paintText(painter, QRectF(inner.left(), inner.top(), inner.width(), 1.4 * m_font), one.label, uiFont(m_font),
              t.ink2);
    int pixels = static_cast<int>(largeFigure * m_font);
    while (pixels > m_font && tabularWidth(uiFont(pixels, QFont::DemiBold), one.figure) > inner.width()) --pixels;
    paintFigure(painter, QRectF(inner.left(), inner.top() + 1.4 * m_font, inner.width(), 3 * m_font), one.figure,
                uiFont(pixels, QFont::DemiBold), t.ink, Qt::AlignLeft | Qt::AlignVCenter);
    QRectF foot(inner.left(), inner.top() + 4.4 * m_font, inner.width(), inner.bottom() - inner.top() - 4.4 * m_font);
    if (one.share) {
      const QRectF groove(inner.left(), inner.bottom() - bar, inner.width(), bar);
      paintBox(painter, groove, t.sunken, QColor(), bar / 2);
      QRectF done = groove;
      done.setWidth(groove.width() * std::clamp(*one.share, 0.0, 1.0));
      if (done.width() > 0) paintBox(painter, done, chartColor(one.role), QColor(), std::min(bar, done.width()) / 2);
      foot.setBottom(groove.top() - 0.3 * m_font);
    }
    paintText(painter, foot, one.detail, uiFont(std::max(11, m_font * 7 / 8)), t.hint);
  }
}

}  // namespace callwright::ui
