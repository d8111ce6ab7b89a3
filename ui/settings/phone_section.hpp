#pragma once

#include "callwright/app/phone.hpp"
#include "settings/section.hpp"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;

// The user's own line: which engine, which server, who they are there; tried and connected from here.
class PhoneSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit PhoneSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Phone; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }

 signals:
  void lineChanged();  // saved: to be connected

 protected:
  void retranslate() override;

 private:
  struct Field {
    std::string name;  // of domain::PhoneAccount, as errors name it
    FormField* box = nullptr;
  };
  void layOut();
  void show(const app::MyPhoneAccount::Answer& mine);
  void showEngine();
  void showStatus();
  void setNote(const QString& text, bool problem);
  void setUnsaved(bool unsaved);
  void setBusy(bool busy);
  domain::PhoneAccount typed() const;
  void withNumbers(std::function<void(domain::PhoneAccount)> then);
  void test();
  void save();
  void keep(const domain::PhoneAccount& account, app::PasswordPlace place);
  void fail(const domain::Error& error);

  app::MyPhoneAccount::Answer m_mine;
  bool m_unsaved = false, m_showing = false, m_noKeyring = false;
  QComboBox *m_engine, *m_transport, *m_srtp, *m_digits, *m_format;
  QLineEdit *m_server, *m_user, *m_password, *m_authUser, *m_stun, *m_proxy, *m_extension, *m_context, *m_callerId,
      *m_signIn;
  QCheckBox *m_plain, *m_referrals;
  Card *m_lineCard, *m_moreCard;
  std::vector<Field> m_fields;
  QLabel *m_status, *m_note;
  KeyButton *m_test, *m_save;
};

}  // namespace callwright::ui
