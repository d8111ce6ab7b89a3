#pragma once
#include <QTimer>

#include "callwright/app/people.hpp"
#include "welcome/start_page.hpp"

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace callwright::ui {

class FormField;
class KeyButton;

// Who works here now. Names can be picked with the arrow keys or typed.
class SignInPage : public StartPage {
  Q_OBJECT
 public:
  explicit SignInPage(QWidget* parent = nullptr);
  void setNames(const app::SignInNames::Reply& names);
  void setDemo(bool demo);
  void setLastUser(const QString& name);
  void showError(const domain::Error& error);
  void setBusy(bool busy);
  void reset();  // the password is gone, the focus where it is needed

 signals:
  void signInRequested(const QString& name, const QString& password);

 protected:
  void retranslate() override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void submit();
  void fillNames();
  void tickLock();
  app::SignInNames::Reply m_names;
  bool m_demo = false, m_busy = false;
  int m_lockSeconds = 0;
  QListView* m_list;
  QStandardItemModel* m_model;
  QLineEdit *m_name, *m_password;
  FormField *m_nameField, *m_passwordField;
  QLabel *m_caps, *m_hint;
  KeyButton* m_done;
  QTimer m_lock;
};

}  // namespace callwright::ui
