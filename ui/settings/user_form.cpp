#include "settings/user_form.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Role;

UserForm::UserForm(QWidget* parent)
    : WordedWidget(parent),
      m_name(new QLineEdit),
      m_displayName(new QLineEdit),
      m_password(new QLineEdit),
      m_role(new QComboBox),
      m_team(new QComboBox),
      m_language(new QComboBox),
      m_active(new QCheckBox),
      m_rights(new QLabel) {
  m_name->setMaxLength(60);
  m_displayName->setMaxLength(80);
  m_password->setEchoMode(QLineEdit::Password);
  m_rights->setWordWrap(true);
  m_rights->setProperty("look", u"small"_s);
  m_nameField = new FormField({}, m_name);
  m_displayField = new FormField({}, m_displayName);
  m_passwordField = new FormField({}, m_password);
  m_roleField = new FormField({}, m_role);
  m_teamField = new FormField({}, m_team);
  m_languageField = new FormField({}, m_language);
  m_nameField->setRequired(true);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(space::l, space::m, space::l, space::s);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(space::m);
  grid->addWidget(m_displayField, 0, 0, 1, 2);
  grid->addWidget(m_nameField, 1, 0, 1, 2);
  grid->addWidget(m_roleField, 2, 0);
  grid->addWidget(m_teamField, 2, 1);
  grid->addWidget(m_rights, 3, 0, 1, 2);
  grid->addWidget(m_languageField, 4, 0, 1, 2);
  grid->addWidget(m_passwordField, 5, 0, 1, 2);
  grid->addWidget(m_active, 6, 0, 1, 2);
  grid->setRowStretch(7, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);

  const auto touched = [this] {
    if (m_reading) return;
    clearErrors();
    showRights();
    emit changed();
  };
  // Kept beside the list of teams, which is set anew whenever somebody changes a team.
  connect(m_team, &QComboBox::currentIndexChanged, this, [this] {
    if (!m_reading) m_user.team = domain::TeamId(m_team->currentData().toLongLong());
  });
  for (QLineEdit* edit : {m_name, m_displayName, m_password}) connect(edit, &QLineEdit::textEdited, this, touched);
  for (QComboBox* combo : {m_role, m_team, m_language}) connect(combo, &QComboBox::currentIndexChanged, this, touched);
  connect(m_active, &QCheckBox::toggled, this, touched);
  retranslate();
}

void UserForm::retranslate() {
  m_displayField->setLabel(tr("Name shown to others"));
  m_nameField->setLabel(tr("Signs in as"));
  m_roleField->setLabel(tr("Role"));
  m_teamField->setLabel(tr("Team"));
  m_languageField->setLabel(tr("Language"));
  m_active->setText(tr("May sign in"));
  Choices roles;
  for (const Role role : {Role::Agent, Role::TeamLead, Role::Trainer, Role::Administrator})
    roles.append({words::roleName(role), int(role)});
  setChoices(m_role, roles);
  setChoices(m_language, {{tr("as the computer"), QString()}, {u"简体中文"_s, u"zh_CN"_s}, {u"English"_s, u"en"_s}});
  setTeams(m_teams);
  m_passwordField->setLabel(m_user.id ? tr("New password") : tr("Password"));
  m_passwordField->setHint(m_user.id ? tr("empty: stays as it is; at least 8 characters")
                                     : tr("at least 8 characters"));
  showRights();
}

void UserForm::setTeams(const std::vector<domain::Team>& teams) {
  m_teams = teams;
  Choices choices{{tr("none"), qlonglong(0)}};
  for (const domain::Team& team : teams)
    choices.append({qtext(team.name), QVariant::fromValue<qlonglong>(team.id.value)});
  const bool reading = std::exchange(m_reading, true);
  setChoices(m_team, choices);
  choose(m_team, QVariant::fromValue<qlonglong>(m_user.team.value));
  m_reading = reading;
}

void UserForm::read(const domain::User& user) {
  m_reading = true;
  m_user = user;
  clearErrors();
  m_displayName->setText(qtext(user.displayName));
  m_name->setText(qtext(user.name));
  m_password->clear();
  choose(m_role, int(user.role));
  choose(m_team, QVariant::fromValue<qlonglong>(user.team.value));
  choose(m_language, qtext(user.language));
  m_active->setChecked(user.active);
  m_passwordField->setRequired(!user.id);
  retranslate();
  m_reading = false;
}

domain::User UserForm::user() const {
  domain::User user = m_user;
  user.name = plain(m_name->text());
  user.displayName = plain(m_displayName->text());
  user.role = static_cast<Role>(m_role->currentData().toInt());
  user.team = domain::TeamId(m_team->currentData().toLongLong());
  user.language = m_language->currentData().toString().toStdString();
  user.active = m_active->isChecked();
  return user;
}

std::string UserForm::password() const {
  return m_password->text().toStdString();
}

void UserForm::setPassword(const std::string& typed) {
  m_password->setText(qtext(typed));
}

bool UserForm::check() {
  clearErrors();
  if (m_name->text().trimmed().isEmpty()) {
    m_nameField->setError(tr("A user needs a name to sign in with."));
    m_name->setFocus();
    return false;
  }
  if (!m_user.id && m_password->text().isEmpty()) {
    m_passwordField->setError(tr("A new user needs a first password of at least 8 characters."));
    m_password->setFocus();
    return false;
  }
  return true;
}

void UserForm::showError(const domain::Error& error) {
  using domain::ErrorCode;
  FormField* field = error.code == ErrorCode::PasswordTooShort    ? m_passwordField
                     : error.code == ErrorCode::LastAdministrator ? m_roleField
                                                                  : m_nameField;
  field->setError(words::sentence(error));
  field->field()->setFocus();
}

void UserForm::clearErrors() {
  for (FormField* field : {m_nameField, m_passwordField, m_roleField}) field->setError({});
}

void UserForm::showRights() {
  switch (static_cast<Role>(m_role->currentData().toInt())) {
    case Role::Agent:
      return m_rights->setText(tr("Works the queue and sees masked numbers."));
    case Role::TeamLead:
      return m_rights->setText(tr("Also leads campaigns, imports lists, assigns customers, sees the team's work."));
    case Role::Trainer:
      return m_rights->setText(tr("Sees customers and the team's work; calls nobody."));
    case Role::Administrator:
      return m_rights->setText(tr("May do everything, and sees whole numbers."));
  }
}

void UserForm::focusFirst() {
  m_displayName->setFocus();
}

}  // namespace callwright::ui
