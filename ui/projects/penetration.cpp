#include "projects/penetration.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <array>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Part {
  QString name;
  qint64 count;
  QColor color;
};

std::array<Part, 5> partsOf(const Penetration& p) {
  const Tokens& t = tokens();
  return {Part{PenetrationBar::tr("Done"), p.done, t.good}, Part{PenetrationBar::tr("In work"), p.inWork, t.info},
          Part{PenetrationBar::tr("Fresh"), p.fresh, t.lineStrong},
          Part{PenetrationBar::tr("Exhausted"), p.exhausted, t.warn},
          Part{PenetrationBar::tr("Blocked"), p.blocked, t.bad}};
}

}  // namespace

Penetration penetrationOf(const app::CampaignSummary& c) {
  return {c.done, c.inWork, c.fresh, c.exhausted, c.blocked};
}

Penetration penetrationOf(const app::ListPenetration& l) {
  return {l.done, l.inWork, l.fresh, l.exhausted, l.blocked};
}

Penetration penetrationOf(const std::vector<app::ListPenetration>& lists) {
  Penetration sum;
  for (const auto& list : lists) {
    sum.done += list.done;
    sum.inWork += list.inWork;
    sum.fresh += list.fresh;
    sum.exhausted += list.exhausted;
    sum.blocked += list.blocked;
  }
  return sum;
}

void paintPenetration(QPainter& painter, const QRectF& rect, const Penetration& penetration) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath outline;
  outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
  painter.setClipPath(outline);
  painter.fillRect(rect, tokens().sunken);
  const auto total = static_cast<qreal>(penetration.total());
  qreal x = rect.left();
  if (total > 0)
    for (const Part& part : partsOf(penetration)) {
      const qreal width = rect.width() * static_cast<qreal>(part.count) / total;
      if (width > 0) painter.fillRect(QRectF(x, rect.top(), width, rect.height()), part.color);
      x += width;
    }
  painter.restore();
}

PenetrationBar::PenetrationBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  tellName();
}

void PenetrationBar::setPenetration(const Penetration& penetration) {
  m_penetration = penetration;
  tellName();
  update();
}

void PenetrationBar::tellName() {
  QStringList words;
  for (const Part& part : partsOf(m_penetration)) words << part.name + u' ' + QLocale().toString(part.count);
  setAccessibleName(words.join(u", "_s));
}

void PenetrationBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    tellName();
    update();
  }
}

void PenetrationBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintPenetration(painter, QRectF(0, 0, width(), 8), m_penetration);
  const Tokens& t = tokens();
  qreal x = 0;
  for (const Part& part : partsOf(m_penetration)) {
    paintBox(painter, QRectF(x, 20, 8, 8), part.color, QColor(), 2);
    x += 13;
    const QFont font = uiFont(12);
    x += paintText(painter, QRectF(x, 15, width() - x, 18), part.name, font, t.ink2) + 5;
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.setPen(t.ink);
    const QString figure = QLocale().toString(part.count);
    const qreal used = tabularWidth(painter.font(), figure);
    drawTabular(painter, QRectF(x, 15, used + 1, 18), Qt::AlignLeft | Qt::AlignVCenter, figure);
    x += used + 16;
  }
}

}  // namespace callwright::ui
