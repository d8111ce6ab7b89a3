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
      m_addTeam(new QPushButton),
      m_teamEdit(new QLineEdit) {
  m_model = new RowModel<User>(
      {{[] { return tr("Name"); }, [](const User& u) { return qtext(u.displayName.empty() ? u.name : u.displayName); },
        false, true},
       {[] { return tr("Signs in as"); }, [](const User& u) { return qtext(u.name); }},
       {[] { return tr("Role"); }, [](const User& u) { return words::roleName(u.role); }},
       {[] { return tr("Team"); }, [this](const User& u) { return teamName(u.team); }},
       {[] { return tr("State"); }, [](const User& u) { return u.active ? tr("active") : tr("off"); }, false, false,
        [](const User& u, int role) {
          return role == TagRole ? QVariant::fromValue(TagSpec{u.active ? tr("active") : tr("off"),
                                                               u.active ? ColorRole::Good : ColorRole::Neutral})
                                 : QVariant();
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
  header->resizeSection(4, 76);

  auto* teamRow = new QHBoxLayout;
  teamRow->setContentsMargins(space::l, space::m, space::l, space::m);
  teamRow->setSpacing(space::s);
  teamRow->addWidget(m_teamEdit, 1);
  teamRow->addWidget(m_addTeam);
  m_listCard->setFlush();
  m_listCard->addHeaderWidget(m_new);
  m_listCard->body()->setSpacing(0);
  m_listCard->body()->addWidget(m_table, 1);
  m_listCard->body()->addWidget(new Rule);
  m_listCard->body()->addLayout(teamRow);
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
  connect(m_discard, &QPushButton::clicked, this, [this] {
    m_isNew = false;
    if (m_table->currentIndex().row() < 0 && m_model->rowCount() > 0) m_table->selectRow(0);
    showChosen();
  });
  connect(m_addTeam, &QPushButton::clicked, this, &UsersSection::addTeam);
  connect(m_teamEdit, &QLineEdit::returnPressed, this, &UsersSection::addTeam);
  connect(m_form, &UserForm::changed, this, [this] { setUnsaved(true); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& to) {
    if (!to.isValid()) return;
    m_isNew = false;
    showChosen();
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Users && isVisible()) load();
  });
  retranslate();
  setUnsaved(false);
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
  m_teamEdit->setPlaceholderText(tr("Name of a new team"));
  m_teamEdit->setAccessibleName(tr("Name of a new team"));
  m_addTeam->setText(tr("Add team"));
  m_model->refresh();
  m_formCard->setTitle(m_isNew ? tr("New user") : tr("User"));
}

void UsersSection::load() {
  bridge().send(this, app::ListTeams{}, [this](app::Result<app::ListTeams::Reply> teams) {
    if (!teams) return tellFailure(teams.error());
    m_teams = std::move(*teams);
    m_form->setTeams(m_teams);
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
  if (!m_unsaved && !m_isNew) showChosen();
}

void UsersSection::showChosen() {
  const int row = m_table->currentIndex().row();
  m_formCard->setEnabled(row >= 0);
  m_formCard->setTitle(tr("User"));
  if (row >= 0) m_form->read(m_model->row(row));
  setUnsaved(false);
}

void UsersSection::newUser() {
  m_isNew = true;
  m_table->selectionModel()->clear();
  m_formCard->setEnabled(true);
  m_formCard->setTitle(tr("New user"));
  m_form->read(User{});
  m_form->focusFirst();
  setUnsaved(false);
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
                  m_save->setEnabled(true);
                  if (!saved) return m_form->showError(saved.error());
                  m_isNew = false;
                  m_select = *saved;
                  setUnsaved(false);
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

void UsersSection::addTeam() {
  const std::string name = plain(m_teamEdit->text());
  if (name.empty()) return m_teamEdit->setFocus();
  domain::Team team;
  team.name = name;
  bridge().send(this, app::SaveTeam{team}, [this, name](app::Result<domain::TeamId> saved) {
    if (!saved) return tellFailure(saved.error());
    m_teamEdit->clear();
    tell(tr("Team “%1” added").arg(qtext(name)));
    load();
  });
}

void UsersSection::setUnsaved(bool unsaved) {
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved || m_isNew);
  m_discard->setEnabled(unsaved || m_isNew);
}

QString UsersSection::teamName(domain::TeamId id) const {
  const auto team = std::find_if(m_teams.begin(), m_teams.end(), [id](const domain::Team& t) { return t.id == id; });
  return team == m_teams.end() ? u"—"_s : qtext(team->name);
}

}  // namespace callwright::ui
