#pragma once

#include <vector>

#include "callwright/domain/error.hpp"
#include "callwright/domain/people.hpp"
#include "projects/plain.hpp"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace callwright::ui {

class FormField;

// The fields of one user.
class UserForm : public WordedWidget {
  Q_OBJECT
 public:
  explicit UserForm(QWidget* parent = nullptr);
  void setTeams(const std::vector<domain::Team>& teams);
  void read(const domain::User& user);  // id none: a new one
  domain::User user() const;
  std::string password() const;
  void setPassword(const std::string& typed);  // of a draft
  void showError(const domain::Error& error);
  bool check();
  void focusFirst();

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  void clearErrors();
  void showRights();

  domain::User m_user;
  std::vector<domain::Team> m_teams;
  bool m_reading = false;
  QLineEdit *m_name, *m_displayName, *m_password;
  QComboBox *m_role, *m_team, *m_language;
  QCheckBox* m_active;
  QLabel* m_rights;
  FormField *m_nameField, *m_displayField, *m_passwordField, *m_roleField, *m_teamField, *m_languageField;
};

}  // namespace callwright::ui
