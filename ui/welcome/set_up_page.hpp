#pragma once
#include "callwright/app/settings.hpp"
#include "welcome/start_page.hpp"

class QComboBox;
class QLineEdit;

namespace callwright::ui {

class FormField;
class KeyButton;

// Company, country, time zone and the first administrator of a new database.
class SetUpPage : public StartPage {
  Q_OBJECT
 public:
  explicit SetUpPage(QWidget* parent = nullptr);
  struct Answer {
    app::Settings settings;
    std::string user, displayName, password;
  };
  void showFailure(const QString& sentence);

 signals:
  void backRequested();
  void finished(const callwright::ui::SetUpPage::Answer& answer);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void fillCountries();
  void fillZones();
  void submit();
  QLineEdit *m_company, *m_user, *m_display, *m_password, *m_again;
  QComboBox *m_country, *m_zone;
  FormField *m_companyField, *m_countryField, *m_zoneField, *m_userField, *m_displayField, *m_passwordField,
      *m_againField;
  KeyButton *m_back, *m_done;
  class QLabel* m_error;
};

}  // namespace callwright::ui
