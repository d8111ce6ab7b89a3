#include "work/script_view.hpp"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/utf8.hpp"
#include "theme/theme.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ScriptView::ScriptView(QWidget* parent)
    : QFrame(parent), m_well(new QFrame), m_browser(new QTextBrowser), m_empty(new EmptyState(Icon::Document)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_well, 1000);
  column->addWidget(m_empty, 1000);
  column->addStretch(1);
  m_well->installEventFilter(this);
  auto* inside = new QVBoxLayout(m_well);
  inside->setContentsMargins(17, 10, 14, 10);
  inside->addWidget(m_browser);
  m_browser->setProperty("flat", true);
  m_browser->setFrameShape(QFrame::NoFrame);
  m_browser->setOpenLinks(false);
  m_browser->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_browser->document()->setDocumentMargin(2);
  connect(m_browser->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
          [this] { fit(); });
  refresh();
}

void ScriptView::setText(const domain::FilledText& text, bool ofCampaign) {
  m_text = text;
  m_ofCampaign = ofCampaign;
  refresh();
}

void ScriptView::setTight() {
  m_tight = true;
  m_browser->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  fit();
}

void ScriptView::refresh() {
  const bool none = m_text.text.empty();
  m_well->setVisible(!none);
  m_empty->setVisible(none);
  if (m_ofCampaign)
    m_empty->setText(tr("This campaign has no script yet"),
                     tr("Who leads the campaign writes it under Projects; it appears here with the customer's name."));
  else
    m_empty->setText(tr("A call beside the queue"), tr("It belongs to no campaign, so there is no script."));
  const Tokens& t = tokens();
  const QString mark = u"<span style=\"background-color:%1; color:%2\">"_s.arg(t.accentWeak.name(), t.accentInk.name());
  auto spans = m_text.filled;
  std::sort(spans.begin(), spans.end());
  QString html;
  const auto plain = [](std::string_view part) {
    return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()))
        .toHtmlEscaped()
        .replace(u'\n', u"<br>"_s);
  };
  std::string_view rest = m_text.text;
  size_t at = 0;
  for (const auto& [offset, length] : spans) {
    if (offset < at || offset + length > rest.size()) continue;
    html += plain(rest.substr(at, offset - at));
    html += mark + u"&nbsp;"_s + plain(rest.substr(offset, length)) + u"&nbsp;</span>"_s;
    at = offset + length;
  }
  html += plain(rest.substr(at));
  m_browser->setFont(uiFont(17));
  m_browser->setHtml(u"<div style=\"line-height:160%; font-size:17px; color:%1\">"_s.arg(t.ink.name()) + html +
                     u"</div>"_s);
  m_browser->setAccessibleName(tr("Script"));
  fit();
}

void ScriptView::fit() {
  const int wanted = static_cast<int>(std::ceil(m_browser->document()->size().height())) + 24;
  if (m_tight) {
    m_well->setFixedHeight(std::max(wanted, 64));
  } else {
    m_well->setMaximumHeight(std::max(wanted, 64));
  }
}

bool ScriptView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_well && event->type() == QEvent::Paint) {
    QPainter painter(m_well);
    const Tokens& t = tokens();
    paintBox(painter, m_well->rect(), t.background, QColor(), space::radius);
    painter.fillRect(QRect(0, 0, 3, m_well->height()), t.accent);
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

void ScriptView::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace callwright::ui
