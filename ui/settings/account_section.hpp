#pragma once

#include "settings/section.hpp"

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace callwright::ui {

class Card;
class FormField;

// What belongs to the person and this seat: language, look, password.
class AccountSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit AccountSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::User; }
  void load() override;

 protected:
  void retranslate() override;

 private:
  void setLook();
  void setLanguageTo(const QLocale& locale);
  void changePassword();

  Card *m_languageCard, *m_lookCard, *m_passwordCard;
  QRadioButton *m_chinese, *m_english, *m_system, *m_light, *m_dark;
  QLineEdit *m_old, *m_new, *m_again;
  FormField *m_oldField, *m_newField, *m_againField;
  QPushButton* m_change;
  bool m_showing = false;
};

}  // namespace callwright::ui
