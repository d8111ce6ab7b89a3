#include "projects/script_editor.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "callwright/words/script_words.hpp"
#include "theme/theme.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The names that app fills in for a customer.
const std::vector<std::string>& placeholders() {
  static const std::vector<std::string> names = domain::ScriptVocabulary::scriptPlaceholders();
  return names;
}

constexpr int shownProblems = 3;

// What was filled in is marked.
QString htmlOf(const domain::FilledText& filled) {
  const Tokens& t = tokens();
  QString html;
  std::size_t at = 0;
  const auto piece = [&](std::size_t from, std::size_t length) {
    return qtext(filled.text.substr(from, length)).toHtmlEscaped().replace(u'\n', u"<br>"_s);
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

ScriptEditor::ScriptEditor(QWidget* parent)
    : WordedWidget(parent),
      m_text(new QPlainTextEdit),
      m_insertTitle(new QLabel),
      m_sampleTitle(new QLabel),
      m_sample(new QLabel),
      m_unknown(new QLabel) {
  m_textField = new FormField({}, m_text);
  m_text->setTabChangesFocus(true);
  m_insertTitle->setProperty("look", u"small"_s);
  m_sampleTitle->setProperty("look", u"small"_s);
  m_unknown->setProperty("look", u"warn"_s);
  m_unknown->setWordWrap(true);
  m_sample->setWordWrap(true);
  m_sample->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_sample->setTextFormat(Qt::RichText);
  m_sample->setContentsMargins(space::m, space::m, space::m, space::m);

  auto* chips = new QWidget;
  auto* flow = new FlowLayout(chips, 6);
  for (const std::string& placeholder : placeholders()) {
    auto* button = new QPushButton;
    m_inserts.push_back(button);
    flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, placeholder] {
      m_text->insertPlainText(u"{{"_s + qtext(placeholder) + u"}}"_s);
      m_text->setFocus();
    });
  }

  auto* sampleArea = new QScrollArea;
  sampleArea->setWidget(m_sample);
  sampleArea->setWidgetResizable(true);
  sampleArea->setProperty("surface", u"card"_s);
  sampleArea->setFocusPolicy(Qt::NoFocus);
  auto* right = new QVBoxLayout;
  right->setSpacing(space::xs);
  right->addWidget(m_sampleTitle);
  right->addWidget(sampleArea, 1);
  right->addWidget(m_unknown);
  auto* panes = new QHBoxLayout;
  panes->setSpacing(space::l);
  panes->addWidget(m_textField, 1);
  panes->addLayout(right, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::s);
  column->addLayout(panes, 1);
  column->addWidget(m_insertTitle);
  column->addWidget(chips);
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
    showSample();
    emit changed();
  });
  retranslate();
}

QString ScriptEditor::nameOf(const std::string& placeholder) const {
  const QString name = qtext(placeholder);
  if (name == "customer.salutation"_L1) return tr("How to address");
  if (name == "customer.name"_L1) return tr("Name");
  if (name == "customer.company"_L1) return tr("Company");
  if (name == "customer.title"_L1) return tr("Title");
  if (name == "customer.region"_L1) return tr("Region");
  if (name == "agent.name"_L1) return tr("Agent's name");
  if (name == "campaign.product"_L1) return tr("Product");
  if (name == "campaign.name"_L1) return tr("Campaign");
  if (name == "order.product"_L1) return tr("Last order: product");
  if (name == "order.amount"_L1) return tr("Last order: amount");
  if (name == "order.date"_L1) return tr("Last order: day");
  return tr("Today");
}

void ScriptEditor::retranslate() {
  m_textField->setLabel(tr("What the agent says"));
  m_text->setPlaceholderText(tr("Good morning {{customer.salutation}}, this is {{agent.name}}. …"));
  m_insertTitle->setText(tr("Put in where the cursor is"));
  m_sampleTitle->setText(tr("How it reads, for a made-up customer"));
  for (std::size_t i = 0; i < m_inserts.size(); ++i) {
    const std::string& placeholder = placeholders()[i];
    m_inserts[i]->setText(nameOf(placeholder));
    m_inserts[i]->setToolTip(u"{{"_s + qtext(placeholder) + u"}}"_s);
    m_inserts[i]->setAccessibleName(tr("Insert: %1").arg(nameOf(placeholder)));
  }
  showSample();
}

void ScriptEditor::changeEvent(QEvent* event) {
  WordedWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showSample();
}

void ScriptEditor::setScript(const std::string& script) {
  if (script == this->script()) return;
  const QSignalBlocker quiet(this);
  m_text->setPlainText(qtext(script));
}

std::string ScriptEditor::script() const {
  return m_text->toPlainText().toStdString();
}

void ScriptEditor::setSample(const std::string& campaign, const std::string& product, const std::string& agent,
                             const std::string& today) {
  m_campaign = campaign;
  m_product = product;
  m_agent = agent;
  m_today = today;
  showSample();
}

app::PlaceholderValues ScriptEditor::sample() const {
  const auto value = [](const QString& text) { return text.toStdString(); };
  return {{"customer.salutation", value(tr("Mr Zhang"))},
          {"customer.name", value(tr("Zhang Wei"))},
          {"customer.company", value(tr("Hengda Machinery"))},
          {"customer.title", value(tr("Purchasing manager"))},
          {"customer.region", value(tr("Suzhou"))},
          {"agent.name", m_agent},
          {"campaign.product", m_product.empty() ? value(tr("Standard")) : m_product},
          {"campaign.name", m_campaign.empty() ? value(tr("Campaign")) : m_campaign},
          {"order.product", value(tr("Standard"))},
          {"order.amount", "2880"},
          {"order.date", "2025-12-31"},
          {"today", m_today}};
}

// A page as it is; of a template each step with what is said and answered.
void ScriptEditor::showSample() {
  const app::PlaceholderValues values = sample();
  const app::LoadedScript read = app::readScript(script());
  const auto show = [this](const QString& html) {
    m_sample->setText(u"<div style='font-size:15px;line-height:150%'>"_s + html + u"</div>"_s);
  };
  if (!read.script.leadsOn()) {
    const domain::FilledText filled = app::fillScriptText(script(), values);
    show(htmlOf(filled));
    QStringList unknown;
    for (const std::string& name : filled.unknown) unknown << u"{{"_s + qtext(name) + u"}}"_s;
    m_unknown->setVisible(!unknown.isEmpty());
    m_unknown->setText(tr("Nothing is known by this name, so it is shown as written: %1").arg(unknown.join(u", "_s)));
    return;
  }
  QString html;
  for (const auto* list : {&read.script.steps, &read.script.objections}) {
    for (const domain::ScriptStep& step : *list) {
      html += u"<p><b>%1</b><br>%2"_s.arg(qtext(step.title).toHtmlEscaped(),
                                          htmlOf(app::fillScriptText(step.text, values)));
      for (const domain::ScriptAnswer& answer : step.answers)
        html +=
            u"<br><span style='color:%1'>→ %2</span>"_s.arg(tokens().ink2.name(), qtext(answer.text).toHtmlEscaped());
      html += u"</p>"_s;
    }
  }
  show(html);
  showProblems(read.problems);
}

void ScriptEditor::showProblems(const std::vector<domain::ScriptProblem>& problems) {
  QStringList lines;
  for (const domain::ScriptProblem& problem : problems) {
    if (lines.size() == shownProblems) {
      lines << tr("… and %1 more").arg(static_cast<qlonglong>(problems.size()) - shownProblems);
      break;
    }
    lines << tr("Line %1: %2").arg(problem.line).arg(words::scriptProblemSentence(problem));
  }
  m_unknown->setVisible(!lines.isEmpty());
  m_unknown->setText(lines.join(u'\n'));
}

}  // namespace callwright::ui
