#pragma once

#include <optional>
#include <vector>

#include "callwright/domain/people.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QLineEdit;
class QPushButton;
class QTableView;

namespace callwright::ui {

class Card;
class KeyButton;
class ShortcutGuard;
class UserForm;

// Users with their roles and teams.
class UsersSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit UsersSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Users; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }

 protected:
  void retranslate() override;

 private:
  void showUsers();
  void showChosen();
  void newUser();
  void save();
  void addTeam();
  void setUnsaved(bool unsaved);
  QString teamName(domain::TeamId id) const;

  std::vector<domain::User> m_users;
  std::vector<domain::Team> m_teams;
  domain::UserId m_select;
  bool m_unsaved = false, m_isNew = false;
  RowModel<domain::User>* m_model;
  QTableView* m_table;
  UserForm* m_form;
  Card *m_listCard, *m_formCard;
  KeyButton *m_new, *m_save;
  QPushButton *m_discard, *m_addTeam;
  QLineEdit* m_teamEdit;
};

}  // namespace callwright::ui
