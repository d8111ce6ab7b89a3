#include "training/rehearsal_form.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimeZone>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/people.hpp"
#include "scripts/shipped_scripts.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptVersionId;

RehearsalForm::RehearsalForm(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_title(new QLabel),
      m_note(new QLabel),
      m_script(new QComboBox),
      m_persona(new QComboBox),
      m_people(new QListWidget),
      m_hasDue(new QCheckBox),
      m_due(new QDateEdit),
      m_word(new QLineEdit),
      m_go(new KeyButton),
      m_close(new KeyButton),
      m_shipped(new KeyButton) {
  m_scriptField = new FormField({}, m_script);
  m_personaField = new FormField({}, m_persona);
  m_peopleField = new FormField({}, m_people);
  m_dueField = new FormField({}, m_due);
  m_wordField = new FormField({}, m_word);
  m_title->setProperty("look", u"heading"_s);
  m_note->setProperty("look", u"muted"_s);
  m_note->setWordWrap(true);
  m_people->setProperty("flat", true);
  m_people->setMaximumHeight(220);
  m_due->setCalendarPopup(true);
  for (QComboBox* combo : {m_script, m_persona}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
  }
  m_go->setVariant(KeyButton::Variant::Primary);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_go);
  buttons->addWidget(m_close);
  buttons->addStretch(1);
  auto* due = new QHBoxLayout;
  due->setSpacing(space::m);
  due->addWidget(m_hasDue, 0, Qt::AlignBottom);
  due->addWidget(m_dueField, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::l);
  column->setSpacing(space::m);
  column->addWidget(m_title);
  column->addWidget(m_note);
  column->addWidget(m_shipped, 0, Qt::AlignLeft);
  column->addWidget(m_scriptField);
  column->addWidget(m_personaField);
  column->addWidget(m_peopleField);
  column->addLayout(due);
  column->addWidget(m_wordField);
  column->addLayout(buttons);
  column->addStretch(1);
  connect(m_hasDue, &QCheckBox::toggled, m_dueField, &QWidget::setEnabled);
  connect(m_go, &QAbstractButton::clicked, this, &RehearsalForm::go);
  connect(m_close, &QAbstractButton::clicked, this, &RehearsalForm::closed);
  connect(m_shipped, &QAbstractButton::clicked, this, [this] {
    m_shipped->setEnabled(false);
    QList<ShippedScript> all = shippedScripts(ShippedKind::Personas, u"en"_s);
    all += shippedScripts(ShippedKind::Personas, u"zh"_s);
    publishShipped(m_bridge, this, all, [this](int, const domain::Error* failure) {
      m_shipped->setEnabled(true);
      if (failure != nullptr) emit failed(*failure);
      open(m_assign);
    });
  });
  connect(m_script, qOverload<int>(&QComboBox::currentIndexChanged), this, [this](int at) {
    // A persona of the script's language comes first.
    if (at < 0 || static_cast<std::size_t>(at) >= m_choices.scripts.size()) return;
    const std::string& language = m_choices.scripts[static_cast<std::size_t>(at)].language;
    const int now = m_persona->currentIndex();
    const auto fits = [&](int i) {
      return i >= 0 && static_cast<std::size_t>(i) < m_choices.personas.size() &&
             m_choices.personas[static_cast<std::size_t>(i)].language == language;
    };
    if (fits(now)) return;
    for (int i = 0; i < m_persona->count(); ++i)
      if (fits(i)) return m_persona->setCurrentIndex(i);
  });
  retranslate();
}

void RehearsalForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void RehearsalForm::retranslate() {
  m_title->setText(m_assign ? tr("Assign a rehearsal") : tr("Rehearse a script"));
  m_scriptField->setLabel(tr("Script"));
  m_personaField->setLabel(tr("Who answers"));
  m_peopleField->setLabel(tr("For whom"));
  m_hasDue->setText(tr("Until"));
  m_dueField->setLabel(tr("Day"));
  m_wordField->setLabel(tr("A word to it"));
  m_go->setText(m_assign ? tr("Assign") : tr("Begin"));
  m_close->setText(tr("Close"));
  m_shipped->setText(tr("Take the personas that come with Callwright"));
  fill();
}

void RehearsalForm::open(bool assign) {
  m_assign = assign;
  m_peopleField->setVisible(assign);
  m_hasDue->setVisible(assign);
  m_dueField->setVisible(assign);
  m_wordField->setVisible(assign);
  m_dueField->setEnabled(m_hasDue->isChecked());
  m_due->setDate(QDate::currentDate().addDays(7));
  m_bridge.send(this, app::ListRehearsalChoices{}, [this](app::Result<app::ListRehearsalChoices::Answer> choices) {
    if (!choices) return emit failed(choices.error());
    m_choices = std::move(*choices);
    fill();
  });
  if (assign)
    m_bridge.send(this, app::ListUsers{}, [this](app::Result<app::ListUsers::Reply> users) {
      if (!users) return emit failed(users.error());
      m_users = std::move(*users);
      fill();
    });
  retranslate();
  m_script->setFocus();
}

void RehearsalForm::fill() {
  const auto put = [](QComboBox* combo, const std::vector<app::ListRehearsalChoices::Choice>& all) {
    const QVariant chosen = combo->currentData();
    combo->clear();
    for (const auto& choice : all)
      combo->addItem(u"%1 · v%2"_s.arg(qt(choice.title)).arg(choice.number),
                     QVariant::fromValue(static_cast<qlonglong>(choice.version.value)));
    if (chosen.isValid()) combo->setCurrentIndex(qMax(0, combo->findData(chosen)));
  };
  put(m_persona, m_choices.personas);
  put(m_script, m_choices.scripts);
  std::vector<qlonglong> checked;
  for (int i = 0; i < m_people->count(); ++i)
    if (m_people->item(i)->checkState() == Qt::Checked)
      checked.push_back(m_people->item(i)->data(Qt::UserRole).toLongLong());
  m_people->clear();
  for (const domain::User& user : m_users) {
    if (!user.active || user.role != domain::Role::Agent) continue;
    auto* item = new QListWidgetItem(qt(user.displayName), m_people);
    item->setData(Qt::UserRole, static_cast<qlonglong>(user.id.value));
    const bool was = std::find(checked.begin(), checked.end(), user.id.value) != checked.end();
    item->setCheckState(was ? Qt::Checked : Qt::Unchecked);
  }
  const bool ready = !m_choices.scripts.empty() && !m_choices.personas.empty();
  m_go->setEnabled(ready);
  m_shipped->setVisible(m_choices.personas.empty() && m_bridge.may(domain::Permission::ManageScripts));
  m_note->setText(m_choices.scripts.empty() ? tr("No script is published yet. Write one in Scripts.")
                  : m_choices.personas.empty()
                      ? tr("No persona is published yet: there is nobody to answer.")
                      : tr("The persona picks up, answers and objects by the weights of its template."));
}

void RehearsalForm::go() {
  const ScriptVersionId script(m_script->currentData().toLongLong()), persona(m_persona->currentData().toLongLong());
  if (!m_assign) return emit beginWanted(script, persona);
  app::AssignRehearsal request{{}, script, persona, {}, utf8(m_word->text().trimmed())};
  for (int i = 0; i < m_people->count(); ++i)
    if (m_people->item(i)->checkState() == Qt::Checked)
      request.users.push_back(domain::UserId(m_people->item(i)->data(Qt::UserRole).toLongLong()));
  m_peopleField->setError(request.users.empty() ? tr("Tick at least one.") : QString());
  if (request.users.empty()) return;
  if (m_hasDue->isChecked()) {
    const QTimeZone zone(QByteArray::fromStdString(m_bridge.settings().timeZone));
    const QDateTime end(m_due->date(), QTime(23, 59), zone);
    request.due = domain::Instant(domain::Milliseconds(end.toMSecsSinceEpoch()));
  }
  m_bridge.send(this, request, [this, count = static_cast<int>(request.users.size())](app::Result<app::Nothing> done) {
    if (!done) return emit failed(done.error());
    emit assigned(count);
  });
}

}  // namespace callwright::ui
