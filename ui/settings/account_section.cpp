#include "settings/account_section.hpp"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/preferences.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

AccountSection::AccountSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_languageCard(new Card),
      m_lookCard(new Card),
      m_passwordCard(new Card),
      m_chinese(new QRadioButton(u"简体中文"_s)),
      m_english(new QRadioButton(u"English"_s)),
      m_system(new QRadioButton),
      m_light(new QRadioButton),
      m_dark(new QRadioButton),
      m_old(new QLineEdit),
      m_new(new QLineEdit),
      m_again(new QLineEdit),
      m_change(new QPushButton) {
  const auto group = [this](Card* card, std::initializer_list<QRadioButton*> buttons) {
    auto* together = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xl);
    for (QRadioButton* button : buttons) {
      together->addButton(button);
      row->addWidget(button);
    }
    row->addStretch(1);
    card->body()->addLayout(row);
  };
  group(m_languageCard, {m_chinese, m_english});
  group(m_lookCard, {m_system, m_light, m_dark});
  m_oldField = new FormField({}, m_old);
  m_newField = new FormField({}, m_new);
  m_againField = new FormField({}, m_again);
  for (QLineEdit* edit : {m_old, m_new, m_again}) {
    edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::returnPressed, this, &AccountSection::changePassword);
    connect(edit, &QLineEdit::textEdited, this, [this] {
      for (FormField* field : {m_oldField, m_newField, m_againField}) field->setError({});
    });
  }
  auto* fields = new QHBoxLayout;
  fields->setSpacing(space::m);
  for (FormField* field : {m_oldField, m_newField, m_againField}) fields->addWidget(field, 1);
  m_passwordCard->body()->addLayout(fields);
  m_passwordCard->body()->addWidget(m_change, 0, Qt::AlignLeft);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  for (Card* card : {m_languageCard, m_lookCard, m_passwordCard}) column->addWidget(card);
  column->addStretch(1);

  connect(m_change, &QPushButton::clicked, this, &AccountSection::changePassword);
  connect(m_chinese, &QRadioButton::toggled, this, [this](bool on) {
    if (on) setLanguageTo(QLocale(QLocale::Chinese, QLocale::China));
  });
  connect(m_english, &QRadioButton::toggled, this, [this](bool on) {
    if (on) setLanguageTo(QLocale(QLocale::English, QLocale::UnitedStates));
  });
  for (QRadioButton* button : {m_system, m_light, m_dark})
    connect(button, &QRadioButton::toggled, this, [this](bool on) {
      if (on) setLook();
    });
  retranslate();
}

QString AccountSection::title() const {
  return tr("My account");
}

QString AccountSection::purpose() const {
  return tr("Language, look and password, for you on this computer.");
}

void AccountSection::retranslate() {
  m_languageCard->setTitle(tr("Language"));
  m_lookCard->setTitle(tr("Look"));
  m_passwordCard->setTitle(tr("Password"));
  m_system->setText(tr("As the desktop"));
  m_light->setText(tr("Light"));
  m_dark->setText(tr("Dark"));
  m_oldField->setLabel(tr("Present password"));
  m_newField->setLabel(tr("New password"));
  m_newField->setHint(tr("at least 8 characters"));
  m_againField->setLabel(tr("New password again"));
  m_change->setText(tr("Change password"));
}

void AccountSection::load() {
  m_showing = true;
  (currentLanguage().language() == QLocale::Chinese ? m_chinese : m_english)->setChecked(true);
  const ThemeMode mode = preferences::theme();
  (mode == ThemeMode::Light ? m_light : mode == ThemeMode::Dark ? m_dark : m_system)->setChecked(true);
  m_showing = false;
}

void AccountSection::setLook() {
  if (m_showing) return;
  const ThemeMode mode = m_light->isChecked()  ? ThemeMode::Light
                         : m_dark->isChecked() ? ThemeMode::Dark
                                               : ThemeMode::System;
  preferences::setTheme(mode);
  applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()), mode);
}

void AccountSection::setLanguageTo(const QLocale& locale) {
  if (m_showing) return;
  preferences::setLanguage(locale);
  setLanguage(*static_cast<QApplication*>(QCoreApplication::instance()), locale);
  // Kept with the user, too, so that it is the same at another seat.
  const std::string code = locale.language() == QLocale::Chinese ? "zh_CN" : "en";
  bridge().send(this, app::SetMyLanguage{code}, [this](app::Result<app::Nothing> done) {
    if (!done) tellFailure(done.error());
  });
}

void AccountSection::changePassword() {
  m_againField->setError(m_new->text() == m_again->text() ? QString() : tr("The two new passwords differ."));
  if (m_againField->hasError()) return m_again->setFocus();
  if (m_new->text().isEmpty()) return m_new->setFocus();
  m_change->setEnabled(false);
  bridge().send(this, app::ChangeMyPassword{m_old->text().toStdString(), m_new->text().toStdString()},
                [this](app::Result<app::Nothing> done) {
                  m_change->setEnabled(true);
                  if (done) {
                    for (QLineEdit* edit : {m_old, m_new, m_again}) edit->clear();
                    return tell(tr("Password changed"));
                  }
                  using domain::ErrorCode;
                  if (done.error().code == ErrorCode::SignInFailed) {
                    m_oldField->setError(tr("That is not your present password."));
                    m_old->setFocus();
                  } else if (done.error().code == ErrorCode::PasswordTooShort) {
                    m_newField->setError(words::sentence(done.error()));
                    m_new->setFocus();
                  } else {
                    tellFailure(done.error());
                  }
                });
}

}  // namespace callwright::ui
