#pragma once

#include <map>
#include <vector>

#include "callwright/domain/people.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;

namespace callwright::ui {

class Card;
class KeyButton;
class ShortcutGuard;
class UserForm;

// Users with their roles, and teams. What is typed and not saved stays with its user or team.
class UsersSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit UsersSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Users; }
  void load() override;
  bool isUnsaved() const override { return !m_drafts.empty() || !m_teamDrafts.empty(); }

 protected:
  void retranslate() override;

 private:
  void showUsers();
  void showChosen();
  void newUser();
  void keepDraft();
  void save();
  void discard();
  void showState();
  QHBoxLayout* makeTeamRow();
  void showTeams();
  void showTeam();
  void saveTeam();
  void deleteTeam();
  qint64 key() const;   // of the user in the form, 0 for a new one
  qint64 team() const;  // chosen to be renamed, 0 for a new one
  QString teamName(domain::TeamId id) const;

  std::vector<domain::User> m_users;
  std::vector<domain::Team> m_teams;
  domain::UserId m_select;
  bool m_isNew = false;
  struct Draft {
    domain::User user;
    std::string password;
  };
  std::map<qint64, Draft> m_drafts;
  std::map<qint64, QString> m_teamDrafts;
  RowModel<domain::User>* m_model;
  QTableView* m_table;
  UserForm* m_form;
  Card *m_listCard, *m_formCard;
  KeyButton *m_new, *m_save;
  QPushButton *m_discard, *m_saveTeam, *m_deleteTeam;
  QComboBox* m_teamChoice;
  QLineEdit* m_teamEdit;
};

}  // namespace callwright::ui
