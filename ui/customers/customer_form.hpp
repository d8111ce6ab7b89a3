#pragma once
#include <QHash>
#include <QWidget>
#include <vector>

#include "callwright/app/work.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class Lookups;

// A new customer, or changes of one. Errors stand at their field; what was typed stays until it is saved.
class CustomerForm : public QWidget {
  Q_OBJECT
 public:
  CustomerForm(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void beginNew();
  void beginNewFor(const app::OpenCall& call);  // a stranger on the line
  void beginEdit(const app::CustomerPage& page);
  void focusFirst();

 signals:
  void saved(callwright::domain::CustomerId id, bool added);
  void closed();  // given up

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct PhoneLine {
    QWidget* line;
    domain::PhoneId id;
    QLineEdit* text;
    QComboBox* use;  // usable, wrong, take out
  };

  FormField* addLine(const char* code, QLineEdit*& line);
  FormField* addField(const char* code, QWidget* field);
  void fillChoices();
  void fill();
  void addPhone(const app::PhoneView& phone);
  void fillCustom();
  domain::Customer typed() const;
  std::vector<app::PhoneEdit> typedPhones() const;
  void save();
  void showError(const domain::Error& error);
  void clearErrors();
  void showLostReason();
  void retranslate();

  Bridge& m_bridge;
  Lookups& m_lookups;
  app::CustomerPage m_page;  // as it was read
  domain::CallId m_ofCall;
  QLineEdit* m_caller;  // the number of that call, as this user may see it
  QScrollArea* m_scroll;
  QVBoxLayout* m_column;
  QLabel* m_title;
  QHash<QString, FormField*> m_fields;  // by field code
  QLineEdit *m_name, *m_salutation, *m_company, *m_jobTitle, *m_newPhones, *m_email, *m_address, *m_region, *m_source,
      *m_tags, *m_preferences, *m_lostReason;
  QComboBox *m_zone, *m_stage, *m_owner, *m_consentPhone, *m_consentRecording, *m_consentEmail;
  QPlainTextEdit* m_notes;
  QVBoxLayout* m_phoneColumn;
  QLabel* m_phonesLabel;
  QVBoxLayout* m_customColumn;
  std::vector<PhoneLine> m_phones;
  std::vector<std::pair<std::string, QLineEdit*>> m_custom;
  QLabel* m_error;
  KeyButton *m_save, *m_cancel, *m_reload;
};

}  // namespace callwright::ui
