#include "scripts/script_sample.hpp"

#include <QEvent>
#include <QLabel>

#include "bridge/utf8.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostShown = 100;  // steps

// What was filled in is marked.
QString htmlOf(const domain::FilledText& filled) {
  const Tokens& t = tokens();
  QString html;
  std::size_t at = 0;
  const auto piece = [&](std::size_t from, std::size_t length) {
    return qt(filled.text.substr(from, length)).toHtmlEscaped().replace(u'\n', u"<br>"_s);
  };
  for (const auto& [offset, length] : filled.filled) {
    html += piece(at, offset - at) +
            u"<span style='background:%1;color:%2'>"_s.arg(t.accentWeak.name(), t.accentInk.name()) +
            piece(offset, length) + u"</span>"_s;
    at = offset + length;
  }
  return html + piece(at, std::string::npos);
}

}  // namespace

ScriptSample::ScriptSample(QWidget* parent) : QScrollArea(parent), m_text(new QLabel) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  m_text->setObjectName(u"scrollBody"_s);
  m_text->setWordWrap(true);
  m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_text->setTextFormat(Qt::RichText);
  m_text->setContentsMargins(space::l, space::m, space::l, space::m);
  setWidget(m_text);
}

void ScriptSample::setAgent(const QString& name, const QString& today) {
  m_agent = name;
  m_today = today;
}

void ScriptSample::setScript(const domain::Script& script) {
  m_script = script;
  m_page.clear();
  refresh();
}

void ScriptSample::setPage(const std::string& text) {
  m_script = {};
  m_page = text;
  refresh();
}

void ScriptSample::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

app::PlaceholderValues ScriptSample::sample() const {
  const std::string product = m_script.product.empty() ? utf8(tr("Standard")) : m_script.product;
  return {{"customer.salutation", utf8(tr("Mr Zhang"))},
          {"customer.name", utf8(tr("Zhang Wei"))},
          {"customer.company", utf8(tr("Hengda Machinery"))},
          {"customer.title", utf8(tr("Purchasing manager"))},
          {"customer.region", utf8(tr("Suzhou"))},
          {"agent.name", utf8(m_agent)},
          {"campaign.product", product},
          {"campaign.name", utf8(tr("Campaign"))},
          {"order.product", product},
          {"order.amount", "2880"},
          {"order.date", "2025-12-31"},
          {"today", utf8(m_today)}};
}

void ScriptSample::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  if (m_stale) refresh();
}

// A long text takes long to lay out: only what is looked at is, and of it the first steps.
void ScriptSample::refresh() {
  m_stale = !isVisible();
  if (m_stale) return;
  const app::PlaceholderValues values = sample();
  QString html;
  int shown = 0;
  if (!m_page.empty()) html = htmlOf(app::fillScriptText(m_page, values));
  for (const auto* list : {&m_script.steps, &m_script.objections}) {
    for (const domain::ScriptStep& step : *list) {
      if (shown++ == mostShown) {
        html +=
            u"<p>%1</p>"_s.arg(tr("… and the rest of %1 steps")
                                   .arg(static_cast<qlonglong>(m_script.steps.size() + m_script.objections.size())));
        break;
      }
      if (shown > mostShown) break;
      const QString title = qt(step.title).toHtmlEscaped();
      html += u"<p><b>%1</b><br>%2"_s.arg(list == &m_script.objections ? tr("Objection: %1").arg(title) : title,
                                          htmlOf(app::fillScriptText(step.text, values)));
      for (const domain::ScriptAnswer& answer : step.answers)
        html += u"<br><span style='color:%1'>→ %2</span>"_s.arg(tokens().ink2.name(), qt(answer.text).toHtmlEscaped());
      html += u"</p>"_s;
    }
  }
  m_text->setText(u"<div style='font-size:15px;line-height:150%'>"_s + html + u"</div>"_s);
}

}  // namespace callwright::ui
