#include "settings/users_section.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "settings/user_form.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::User;

UsersSection::UsersSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_table(new QTableView),
      m_form(new UserForm),
      m_listCard(new Card),
      m_formCard(new Card),
      m_new(new KeyButton),
      m_save(new KeyButton),
      m_discard(new QPushButton),
      m_saveTeam(new QPushButton),
      m_deleteTeam(new QPushButton),
      m_teamChoice(new QComboBox),
      m_teamEdit(new QLineEdit) {
  m_model = new RowModel<User>(
      {{[] { return tr("Name"); }, [](const User& u) { return qtext(u.displayName.empty() ? u.name : u.displayName); },
        false, true},
       {[] { return tr("Signs in as"); }, [](const User& u) { return qtext(u.name); }},
       {[] { return tr("Role"); }, [](const User& u) { return words::roleName(u.role); }},
       {[] { return tr("Team"); }, [this](const User& u) { return teamName(u.team); }},
       {[] { return tr("State"); }, [](const User& u) { return u.active ? tr("active") : tr("off"); }, false, false,
        [this](const User& u, int role) {
          if (role != TagRole) return QVariant();
          if (m_drafts.count(u.id.value) != 0) return QVariant::fromValue(TagSpec{tr("not saved"), ColorRole::Warn});
          return QVariant::fromValue(
              TagSpec{u.active ? tr("active") : tr("off"), u.active ? ColorRole::Good : ColorRole::Neutral});
        }}},
      [](const User& u) { return u.id.value; }, this);
  m_model->setDimmed([](const User& u) { return !u.active; });
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  auto* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(0, QHeaderView::Stretch);
  header->resizeSection(1, 104);
  header->resizeSection(2, 104);
  header->resizeSection(3, 110);
  header->resizeSection(4, 88);

  m_listCard->setFlush();
  m_listCard->addHeaderWidget(m_new);
  m_listCard->body()->setSpacing(0);
  m_listCard->body()->addWidget(m_table, 1);
  m_listCard->body()->addWidget(new Rule);
  m_listCard->body()->addLayout(makeTeamRow());
  m_new->setVariant(KeyButton::Variant::Ghost);
  m_new->setIconKind(Icon::Plus);
  m_save->setVariant(KeyButton::Variant::Primary);

  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::l, space::m);
  foot->setSpacing(space::s);
  foot->addStretch(1);
  foot->addWidget(m_discard);
  foot->addWidget(m_save);
  m_formCard->setFlush();
  m_formCard->body()->setSpacing(0);
  m_formCard->body()->addWidget(scrolledPage(m_form), 1);
  m_formCard->body()->addLayout(foot);
  m_formCard->setFixedWidth(320);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  row->addWidget(m_listCard, 1);
  row->addWidget(m_formCard);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_new);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_new, &QAbstractButton::clicked, this, &UsersSection::newUser);
  connect(m_save, &QAbstractButton::clicked, this, &UsersSection::save);
  connect(m_discard, &QPushButton::clicked, this, &UsersSection::discard);
  connect(m_form, &UserForm::changed, this, &UsersSection::keepDraft);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& to) {
    if (!to.isValid()) return;
    m_isNew = false;
    showChosen();
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Users && isVisible()) load();
  });
  retranslate();
}

QHBoxLayout* UsersSection::makeTeamRow() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::l, space::m, space::l, space::m);
  row->setSpacing(space::s);
  row->addWidget(m_teamChoice, 2);
  row->addWidget(m_teamEdit, 3);
  row->addWidget(m_saveTeam);
  row->addWidget(m_deleteTeam);
  m_teamEdit->setMaxLength(60);
  connect(m_teamChoice, &QComboBox::currentIndexChanged, this, &UsersSection::showTeam);
  connect(m_teamEdit, &QLineEdit::textEdited, this, [this](const QString& text) {
    const QString name = team() == 0 ? QString() : teamName(domain::TeamId(team()));
    if (text.trimmed() == name)
      m_teamDrafts.erase(team());
    else
      m_teamDrafts[team()] = text;
    emit unsavedChanged();
  });
  connect(m_teamEdit, &QLineEdit::returnPressed, this, &UsersSection::saveTeam);
  connect(m_saveTeam, &QPushButton::clicked, this, &UsersSection::saveTeam);
  connect(m_deleteTeam, &QPushButton::clicked, this, &UsersSection::deleteTeam);
  return row;
}

QString UsersSection::title() const {
  return tr("People");
}

QString UsersSection::purpose() const {
  return tr("Who may sign in, what they may do, and the teams they are in.");
}

void UsersSection::retranslate() {
  m_listCard->setTitle(tr("Users"));
  m_table->setAccessibleName(tr("Users"));
  m_new->setText(tr("New user"));
  m_save->setText(tr("Save"));
  m_discard->setText(tr("Discard"));
  m_teamChoice->setAccessibleName(tr("Team to rename or delete"));
  m_deleteTeam->setText(tr("Delete"));
  m_deleteTeam->setAccessibleName(tr("Delete the team"));
  m_formCard->setTitle(m_isNew ? tr("New user") : tr("User"));
  showTeams();
  showState();
}

void UsersSection::load() {
  bridge().send(this, app::ListTeams{}, [this](app::Result<app::ListTeams::Reply> teams) {
    if (!teams) return tellFailure(teams.error());
    m_teams = std::move(*teams);
    m_form->setTeams(m_teams);
    showTeams();
    m_model->refresh();
  });
  bridge().send(this, app::ListUsers{}, [this](app::Result<app::ListUsers::Reply> users) {
    if (!users) return tellFailure(users.error());
    m_users = std::move(*users);
    showUsers();
  });
}

void UsersSection::showUsers() {
  std::vector<User> shown = m_users;
  std::stable_sort(shown.begin(), shown.end(), [](const User& a, const User& b) { return a.active > b.active; });
  m_listCard->setHint(QString::number(shown.size()));
  const auto chosen = m_table->currentIndex();
  const domain::UserId keep = m_select ? m_select : chosen.isValid() ? m_model->row(chosen.row()).id : domain::UserId{};
  m_select = {};
  {
    const QSignalBlocker quiet(m_table->selectionModel());
    m_model->setRows(std::move(shown));
    if (!m_isNew && m_model->rowCount() > 0)
      m_table->selectionModel()->setCurrentIndex(m_model->index(std::max(0, m_model->find(keep.value)), 0),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  }
  m_table->viewport()->update();
  if (!m_isNew && m_drafts.count(key()) == 0) showChosen();
}

qint64 UsersSection::key() const {
  const int row = m_table->currentIndex().row();
  return m_isNew || row < 0 ? 0 : m_model->row(row).id.value;
}

void UsersSection::showChosen() {
  const int row = m_table->currentIndex().row();
  m_formCard->setEnabled(row >= 0);
  m_formCard->setTitle(tr("User"));
  if (row >= 0) {
    const auto draft = m_drafts.find(key());
    m_form->read(draft != m_drafts.end() ? draft->second.user : m_model->row(row));
    if (draft != m_drafts.end()) m_form->setPassword(draft->second.password);
  }
  showState();
}

void UsersSection::newUser() {
  m_isNew = true;
  m_table->selectionModel()->clear();
  m_formCard->setEnabled(true);
  m_formCard->setTitle(tr("New user"));
  const auto draft = m_drafts.find(0);
  m_form->read(draft != m_drafts.end() ? draft->second.user : User{});
  if (draft != m_drafts.end()) m_form->setPassword(draft->second.password);
  m_form->focusFirst();
  showState();
}

void UsersSection::keepDraft() {
  m_drafts[key()] = {m_form->user(), m_form->password()};
  showState();
}

void UsersSection::discard() {
  m_drafts.erase(key());
  m_isNew = false;
  if (m_table->currentIndex().row() < 0 && m_model->rowCount() > 0) m_table->selectRow(0);
  showChosen();
}

void UsersSection::save() {
  if (!m_form->check()) return;
  const User user = m_form->user();
  const auto before =
      std::find_if(m_users.begin(), m_users.end(), [&](const User& u) { return u.id == user.id && user.id; });
  const bool turnedOff = before != m_users.end() && before->active && !user.active;
  m_save->setEnabled(false);
  bridge().send(this, app::SaveUser{user, m_form->password()},
                [this, user, turnedOff](app::Result<domain::UserId> saved) {
                  const bool stillThere = key() == user.id.value;
                  showState();
                  if (!saved) {
                    if (stillThere) return m_form->showError(saved.error());
                    return tellFailure(saved.error());
                  }
                  m_drafts.erase(user.id.value);
                  if (stillThere) {
                    m_isNew = false;
                    m_select = *saved;
                  }
                  showState();
                  load();
                  const QString name = qtext(user.displayName.empty() ? user.name : user.displayName);
                  if (!turnedOff) return tell(tr("%1 saved").arg(name));
                  User again = user;
                  again.active = true;
                  tell(tr("%1 can no longer sign in").arg(name), [self = QPointer<UsersSection>(this), again] {
                    if (self) self->bridge().send(app::SaveUser{again, {}});
                  });
                });
}

void UsersSection::showState() {
  const bool unsaved = m_drafts.count(key()) != 0;
  m_save->setEnabled(unsaved || m_isNew);
  m_discard->setEnabled(unsaved || m_isNew);
  m_new->setText(m_drafts.count(0) != 0 && !m_isNew ? tr("New user (not saved)") : tr("New user"));
  m_new->updateGeometry();
  m_model->refresh();
  emit unsavedChanged();
}

qint64 UsersSection::team() const {
  return m_teamChoice->currentData().toLongLong();
}

void UsersSection::showTeams() {
  Choices choices{{tr("New team"), qlonglong(0)}};
  for (const domain::Team& one : m_teams)
    choices.append({qtext(one.name), QVariant::fromValue<qlonglong>(one.id.value)});
  setChoices(m_teamChoice, choices);
  showTeam();
}

void UsersSection::showTeam() {
  const bool isNew = team() == 0;
  const auto draft = m_teamDrafts.find(team());
  const QString text = draft != m_teamDrafts.end() ? draft->second
                       : isNew                     ? QString()
                                                   : teamName(domain::TeamId(team()));
  if (m_teamEdit->text() != text) m_teamEdit->setText(text);
  m_teamEdit->setPlaceholderText(tr("Name of a new team"));
  m_teamEdit->setAccessibleName(isNew ? tr("Name of a new team") : tr("New name of the team"));
  m_saveTeam->setText(isNew ? tr("Add team") : tr("Rename"));
  m_deleteTeam->setVisible(!isNew);
}

void UsersSection::saveTeam() {
  const domain::Team team{domain::TeamId(this->team()), plain(m_teamEdit->text())};
  if (team.name.empty()) return m_teamEdit->setFocus();
  bridge().send(this, app::SaveTeam{team}, [this, team](app::Result<domain::TeamId> saved) {
    if (!saved) return tellFailure(saved.error());
    m_teamDrafts.erase(team.id.value);
    emit unsavedChanged();
    tell(team.id ? tr("Team renamed to “%1”").arg(qtext(team.name)) : tr("Team “%1” added").arg(qtext(team.name)));
    load();
  });
}

void UsersSection::deleteTeam() {
  const domain::TeamId id(team());
  if (!id) return;
  const QString name = teamName(id);
  bridge().send(this, app::DeleteTeam{id}, [this, id, name](app::Result<app::Nothing> done) {
    if (!done) return tellFailure(done.error());
    m_teamDrafts.erase(id.value);
    emit unsavedChanged();
    tell(tr("Team “%1” deleted").arg(name), [self = QPointer<UsersSection>(this), name] {
      if (self) self->bridge().send(app::SaveTeam{{{}, plain(name)}});
    });
    load();
  });
}

QString UsersSection::teamName(domain::TeamId id) const {
  const auto team = std::find_if(m_teams.begin(), m_teams.end(), [id](const domain::Team& t) { return t.id == id; });
  return team == m_teams.end() ? u"—"_s : qtext(team->name);
}

}  // namespace callwright::ui
