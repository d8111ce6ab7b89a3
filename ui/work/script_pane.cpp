#include "work/script_pane.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "theme/theme.hpp"
#include "widgets/breadcrumb.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"
#include "work/script_view.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptField;
using domain::ScriptFieldType;

namespace {

constexpr int kSaveAfterMs = 300, kKeys = 9, kCrumbs = 4, kFieldColumns = 3;

void clearLayout(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
}

}  // namespace

ScriptPane::ScriptPane(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_keys(keys),
      m_pages(new QStackedWidget),
      m_page(new ScriptView),
      m_guide(new QWidget),
      m_way(new Breadcrumb),
      m_where(new QLabel),
      m_said(new ScriptView),
      m_hints(new QLabel),
      m_answers(new QWidget),
      m_answerGrid(new QGridLayout(m_answers)),
      m_back(new KeyButton({}, {}, KeyButton::Variant::Ghost, KeyButton::Layout::CapLeft)),
      m_fieldGrid(new QGridLayout),
      m_fields(new QWidget),
      m_objections(new QWidget),
      m_objectionRow(new FlowLayout),
      m_object(new KeyButton({}, {}, KeyButton::Variant::Ghost, KeyButton::Layout::CapRight)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pages);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_guide->setObjectName(u"scrollBody"_s);
  scroll->setWidget(m_guide);
  m_pages->addWidget(m_page);
  m_pages->addWidget(scroll);

  auto* guide = new QVBoxLayout(m_guide);
  guide->setContentsMargins(0, 0, 6, 0);
  guide->setSpacing(space::m);
  auto* head = new QHBoxLayout;
  head->addWidget(m_way, 1);
  head->addWidget(m_where);
  guide->addLayout(head);
  m_where->setProperty("look", u"small"_s);
  m_said->setTight();
  guide->addWidget(m_said);
  m_hints->setProperty("look", u"small"_s);
  m_hints->setWordWrap(true);
  m_hints->setTextFormat(Qt::PlainText);
  guide->addWidget(m_hints);
  m_answerGrid->setContentsMargins(0, 0, 0, 0);
  m_answerGrid->setSpacing(space::s);
  m_answerGrid->setColumnStretch(0, 1);
  m_answerGrid->setColumnStretch(1, 1);
  guide->addWidget(m_answers);
  m_fields->setLayout(m_fieldGrid);
  m_fieldGrid->setContentsMargins(0, 0, 0, 0);
  m_fieldGrid->setSpacing(space::s);
  for (int i = 0; i < kFieldColumns; ++i) m_fieldGrid->setColumnStretch(i, 1);
  guide->addWidget(m_fields);
  auto* objections = new QVBoxLayout(m_objections);
  objections->setContentsMargins(0, 0, 0, 0);
  objections->setSpacing(space::xs);
  auto* title = new QHBoxLayout;
  title->addWidget(m_object);
  title->addStretch(1);
  title->addWidget(m_back);
  objections->addLayout(title);
  objections->addLayout(m_objectionRow);
  guide->addWidget(m_objections);
  guide->addStretch(1);

  m_save.setSingleShot(true);
  m_save.setInterval(kSaveAfterMs);
  connect(&m_save, &QTimer::timeout, this, &ScriptPane::flush);
  m_keys.bind(QKeySequence(Qt::ALT | Qt::Key_Left), m_back);
  connect(m_back, &QAbstractButton::clicked, this, &ScriptPane::back);
  m_keys.bind(QKeySequence(Qt::ALT | Qt::Key_0), m_object);
  connect(m_object, &QAbstractButton::clicked, this, &ScriptPane::askObjection);
  m_keys.bind(QKeySequence(Qt::ALT | Qt::Key_J), m_guide, [this] { askStep(); });
  connect(m_way, &Breadcrumb::stepClicked, this, [this](int index) {
    const auto at = static_cast<std::size_t>(index);
    if (!m_walk || at + 1 >= m_wayTo.size()) return;
    if (m_walk->jump(m_visits[m_wayTo[at]].step)) entered();
  });
}

ScriptPane::~ScriptPane() = default;

void ScriptPane::open(domain::CallId call, bool ofCampaign) {
  flush();
  m_call = call;
  m_saveStage = {};
  m_walk.reset();
  m_script.reset();
  show({}, ofCampaign);
  m_bridge.send(this, app::OpenScript{call}, [this, call, ofCampaign](app::Result<app::OpenScript::Reply> reply) {
    if (m_call == call && reply) show(*reply, ofCampaign);
  });
}

void ScriptPane::openStage(const app::OpenScript::Page& page, Save save) {
  flush();
  m_call = {};
  m_saveStage = std::move(save);
  m_walk.reset();
  show(page, true);
}

void ScriptPane::show(const app::OpenScript::Page& page, bool ofCampaign) {
  m_script = page.steps;
  m_values = page.values;
  m_visits = page.visits;
  m_saved = m_visits.size();
  m_changed.clear();
  m_pages->setCurrentIndex(m_script ? 1 : 0);
  if (!m_script) {
    m_page->setText(page.page, ofCampaign);
    return;
  }
  m_walk = std::make_unique<domain::ScriptWalk>(*m_script);
  m_walk->values = page.captured;
  // The walk stands at the first step already.
  for (std::size_t i = !m_visits.empty() && m_visits[0].step == m_walk->step().id ? 1 : 0; i < m_visits.size(); ++i)
    (void)m_walk->jump(m_visits[i].step);
  clearLayout(*m_objectionRow);
  for (std::size_t i = 0; i < m_script->objections.size(); ++i) {
    auto* chip = new Chip(qt(m_script->objections[i].title), Chip::Shape::Square);
    chip->setFocusPolicy(Qt::NoFocus);
    connect(chip, &QAbstractButton::clicked, this, [this, i] {
      if (m_walk && m_walk->object(i)) entered();
    });
    m_objectionRow->addWidget(chip);
  }
  m_object->setVisible(!m_script->objections.empty());
  if (m_visits.empty()) {
    entered();
  } else {
    showStep();
  }
}

void ScriptPane::entered() {
  if (!m_walk->ended()) m_visits.push_back({m_walk->step().id, {}});
  m_save.start();
  showStep();
  emit stepEntered();
}

void ScriptPane::showStep() {
  showWay();
  showSaid();
  showFields();
  showAnswers();
}

app::PlaceholderValues ScriptPane::values() const {
  app::PlaceholderValues all = m_values;
  for (const auto& [name, value] : m_walk->values) all.emplace_back(name, value);
  return all;
}

void ScriptPane::showWay() {
  QStringList crumbs;
  m_wayTo.clear();
  // Where the call came through, without detours: a step that comes again ends the round.
  for (std::size_t i = 0; i < m_visits.size(); ++i) {
    const auto again = std::find_if(m_wayTo.begin(), m_wayTo.end(),
                                    [&](std::size_t at) { return m_visits[at].step == m_visits[i].step; });
    m_wayTo.erase(again, m_wayTo.end());
    m_wayTo.push_back(i);
  }
  if (m_wayTo.size() > kCrumbs) m_wayTo.erase(m_wayTo.begin(), m_wayTo.end() - kCrumbs);
  for (const std::size_t at : m_wayTo) {
    const domain::ScriptStep* step = m_script->find(m_visits[at].step);
    crumbs << (step != nullptr ? qt(step->title) : qt(m_visits[at].step));
  }
  m_way->setSteps(crumbs);
  const auto& steps = m_script->steps;
  const auto here = std::find_if(steps.begin(), steps.end(), [&](const auto& s) { return s.id == m_walk->step().id; });
  QString where =
      here == steps.end() ? tr("an objection") : tr("step %1 of %2").arg(here - steps.begin() + 1).arg(steps.size());
  if (!m_script->title.empty()) where.prepend(qt(m_script->title) + u" · "_s);
  m_where->setText(where);
}

void ScriptPane::showSaid() {
  if (m_walk->ended()) {
    domain::FilledText end;
    end.text = utf8(tr("The script ends here. Choose the outcome; Alt+Left goes back."));
    m_said->setText(end, true);
    m_hints->hide();
    return;
  }
  const domain::ScriptStep& step = m_walk->step();
  m_said->setText(app::fillScriptText(step.text, values()), true);
  m_said->setVisible(!step.text.empty());
  QStringList hints;
  for (const std::string& hint : step.hints) hints << qt(app::fillScriptText(hint, values()).text);
  m_hints->setText(hints.join(u'\n'));
  m_hints->setVisible(!hints.isEmpty());
}

void ScriptPane::showAnswers() {
  m_shown = m_walk->answers();
  const bool aside = !m_walk->ended() && m_shown.empty();  // an objection's reply, which leads back
  const std::size_t count = aside ? 1 : m_shown.size();
  while (m_buttons.size() < count) {
    const std::size_t i = m_buttons.size();
    auto* button = new KeyButton({}, {}, KeyButton::Variant::Secondary, KeyButton::Layout::CapLeft);
    if (i < kKeys) m_keys.bind(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), button);
    connect(button, &QAbstractButton::clicked, this, [this, i] { press(i); });
    m_answerGrid->addWidget(button, static_cast<int>(i / 2), static_cast<int>(i % 2));
    m_buttons.push_back(button);
  }
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    m_buttons[i]->setVisible(i < count);
    if (i < m_shown.size()) m_buttons[i]->setText(qt(m_walk->step().answers[m_shown[i]].text));
  }
  if (aside) m_buttons[0]->setText(tr("Back to where we were"));
  m_answers->setVisible(count > 0);
  m_back->setText(tr("Back"));
  m_back->setEnabled(m_walk->ended() || m_walk->path().size() > 1);
  m_object->setText(tr("Objections"));
}

void ScriptPane::press(std::size_t button) {
  if (!m_walk || m_walk->ended()) return;
  if (m_shown.empty()) {
    if (m_walk->resume()) entered();
  } else if (button < m_shown.size()) {
    choose(m_shown[button]);
  }
}

void ScriptPane::choose(std::size_t answer) {
  const domain::ScriptAnswer& taken = m_walk->choose(answer);
  if (!m_visits.empty()) {
    m_visits.back().answer = taken.text;
    m_saved = std::min(m_saved, m_visits.size() - 1);
  }
  entered();
  if (!taken.outcome.empty()) emit outcomeSuggested(qt(taken.outcome));
  if (!taken.followUp.empty()) emit followUpSuggested(qt(taken.followUp));
}

void ScriptPane::back() {
  if (m_walk && m_walk->back()) entered();
}

void ScriptPane::askObjection() {
  if (!m_walk) return;
  QMenu menu(this);
  for (std::size_t i = 0; i < m_script->objections.size(); ++i) {
    const QString number = i < kKeys ? u"&%1  "_s.arg(i + 1) : u"    "_s;
    menu.addAction(number + qt(m_script->objections[i].title).replace(u'&', u"&&"_s), this, [this, i] {
      if (m_walk->object(i)) entered();
    });
  }
  menu.exec(m_object->mapToGlobal(QPoint(0, m_object->height())));
}

void ScriptPane::askStep() {
  if (!m_walk) return;
  QMenu menu(this);
  for (const domain::ScriptStep& step : m_script->steps)
    menu.addAction(qt(step.title).replace(u'&', u"&&"_s), this, [this, id = step.id] {
      if (m_walk->jump(id)) entered();
    });
  menu.exec(m_way->mapToGlobal(QPoint(0, m_way->height())));
}

void ScriptPane::showFields() {
  clearLayout(*m_fieldGrid);
  const bool any = !m_walk->ended() && !m_walk->step().fields.empty();
  m_fields->setVisible(any);
  if (!any) return;
  int at = 0;
  for (const ScriptField& field : m_walk->step().fields) {
    FormField* frame = editor(field);
    m_fieldGrid->addWidget(frame, at / kFieldColumns, at % kFieldColumns);
    frame->show();  // now, not with the next round of events
    ++at;
  }
}

FormField* ScriptPane::editor(const ScriptField& field) {
  const auto found = m_walk->values.find(field.name);
  const QString value = found == m_walk->values.end() ? QString() : qt(found->second);
  QString label = qt(field.label);
  if (!field.unit.empty()) label += u" (%1)"_s.arg(qt(field.unit));
  QWidget* widget = nullptr;
  // The field outlives its editor: it is part of the script, which lives until the next one is shown.
  const ScriptField* of = &field;
  if (field.type == ScriptFieldType::Choice || field.type == ScriptFieldType::Scale) {
    auto* box = new QComboBox;
    box->addItem({});
    if (field.type == ScriptFieldType::Scale)
      for (int i = 0; i <= 10; ++i) box->addItem(QString::number(i));
    for (const std::string& choice : field.choices) box->addItem(qt(choice));
    box->setCurrentText(value);
    widget = box;
  } else if (field.type == ScriptFieldType::Several) {
    widget = new QWidget;
    auto* row = new FlowLayout(widget, space::s);
    const QStringList chosen = value.split(u"; "_s);
    for (const std::string& choice : field.choices) {
      auto* check = new QCheckBox(qt(choice));
      check->setChecked(chosen.contains(qt(choice)));
      row->addWidget(check);
    }
  } else {
    auto* edit = new QLineEdit(value);
    if (field.type == ScriptFieldType::Date) edit->setPlaceholderText(u"2026-11-30"_s);
    widget = edit;
  }
  widget->setAccessibleName(label);
  auto* frame = new FormField(label, widget);
  frame->setRequired(field.required);
  if (auto* box = qobject_cast<QComboBox*>(widget)) {
    connect(box, &QComboBox::currentTextChanged, this,
            [this, of, frame](const QString& text) { typed(*of, frame, text); });
  } else if (auto* edit = qobject_cast<QLineEdit*>(widget)) {
    connect(edit, &QLineEdit::textEdited, this, [this, of, frame](const QString& text) { typed(*of, frame, text); });
  }
  for (auto* check : widget->findChildren<QCheckBox*>()) {
    connect(check, &QCheckBox::toggled, this, [this, of, frame, widget] {
      QStringList all;
      for (auto* each : widget->findChildren<QCheckBox*>())
        if (each->isChecked()) all << each->text();
      typed(*of, frame, all.join(u"; "_s));
    });
  }
  return frame;
}

void ScriptPane::typed(const ScriptField& field, FormField* frame, const QString& value) {
  if (!m_walk) return;
  const std::string text = utf8(value.trimmed());
  const bool fits = text.empty() || domain::accepts(field, text);
  frame->setError(fits                                  ? QString()
                  : field.type == ScriptFieldType::Date ? tr("A day like 2026-11-30")
                                                        : tr("A number like 1200 or 9.5"));
  // What does not fit is kept as typed, so that nothing is lost.
  if (text.empty()) {
    m_walk->values.erase(field.name);
  } else {
    m_walk->values[field.name] = text;
  }
  m_changed[field.name] = text;
  if (!m_save.isActive()) m_save.start();
  showSaid();
  showAnswers();
}

void ScriptPane::flush() {
  m_save.stop();
  if (!m_script || (m_saved == m_visits.size() && m_changed.empty())) return;
  app::SaveScriptWalk save{m_call,
                           static_cast<int>(m_saved),
                           {m_visits.begin() + static_cast<std::ptrdiff_t>(m_saved), m_visits.end()},
                           m_changed};
  m_saved = m_visits.size();
  m_changed.clear();
  if (m_saveStage) return m_saveStage(save.first, std::move(save.visits), save.values);
  m_bridge.send(this, std::move(save), [this](app::Result<app::SaveScriptWalk::Reply> reply) {
    if (!reply) emit failed(reply.error());
  });
}

void ScriptPane::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange && m_walk) {
    showWay();
    showSaid();
    showAnswers();
  }
}

}  // namespace callwright::ui
