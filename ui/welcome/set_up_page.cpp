#include "welcome/set_up_page.hpp"

#include <QComboBox>
#include <QCompleter>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QThread>
#include <QTimeZone>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/utf8.hpp"
#include "settings/company_section.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString currencyOf(const QString& country) {
  const QLocale::Territory territory = QLocale::codeToTerritory(country);
  const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
  for (const QLocale& locale : locales)
    if (const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode); code.size() == 3) return code;
  return u"CNY"_s;
}

}  // namespace

SetUpPage::SetUpPage(QWidget* parent)
    : StartPage(560, parent),
      m_company(new QLineEdit),
      m_user(new QLineEdit),
      m_display(new QLineEdit),
      m_password(new QLineEdit),
      m_again(new QLineEdit),
      m_country(new QComboBox),
      m_zone(new QComboBox),
      m_companyField(new FormField({}, m_company)),
      m_countryField(new FormField({}, m_country)),
      m_zoneField(new FormField({}, m_zone)),
      m_userField(new FormField({}, m_user)),
      m_displayField(new FormField({}, m_display)),
      m_passwordField(new FormField({}, m_password)),
      m_againField(new FormField({}, m_again)),
      m_back(new KeyButton({}, {}, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_done(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_error(new QLabel) {
  auto* card = new QFrame;
  card->setProperty("surface", u"card"_s);
  auto* grid = new QGridLayout(card);
  grid->setContentsMargins(18, 16, 18, 18);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(space::m);
  grid->addWidget(m_companyField, 0, 0, 1, 2);
  grid->addWidget(m_countryField, 1, 0);
  grid->addWidget(m_zoneField, 1, 1);
  grid->addWidget(m_userField, 2, 0);
  grid->addWidget(m_displayField, 2, 1);
  grid->addWidget(m_passwordField, 3, 0);
  grid->addWidget(m_againField, 3, 1);
  grid->addWidget(m_error, 4, 0, 1, 2);
  auto* row = new QHBoxLayout;
  row->addWidget(m_back);
  row->addStretch(1);
  row->addWidget(m_done);
  grid->addLayout(row, 5, 0, 1, 2);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  body()->addWidget(card);
  m_error->setProperty("look", u"error"_s);
  m_error->setWordWrap(true);
  m_error->hide();
  for (QComboBox* combo : {m_country, m_zone}) {
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
  }
  m_password->setEchoMode(QLineEdit::Password);
  m_again->setEchoMode(QLineEdit::Password);
  for (FormField* field : {m_userField, m_passwordField, m_againField}) field->setRequired(true);
  m_user->setText(u"admin"_s);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_done);
  keys->bind(QKeySequence(Qt::Key_Escape), m_back);
  connect(m_done, &QAbstractButton::clicked, this, &SetUpPage::submit);
  connect(m_back, &QAbstractButton::clicked, this, &SetUpPage::backRequested);
  for (QLineEdit* edit : {m_company, m_user, m_display, m_password, m_again}) {
    connect(edit, &QLineEdit::textEdited, this, [this] {
      for (FormField* field : {m_userField, m_passwordField, m_againField, m_zoneField, m_countryField})
        field->setError({});
      m_error->hide();
    });
    connect(edit, &QLineEdit::returnPressed, this, &SetUpPage::submit);
  }
  fillCountries();
  retranslate();
}

void SetUpPage::fillCountries() {
  QList<std::pair<QString, QString>> countries;
  for (int i = 1; i <= QLocale::LastTerritory; ++i) {
    const auto territory = static_cast<QLocale::Territory>(i);
    const QString code = QLocale::territoryToCode(territory);
    if (code.size() == 2) countries.append({QLocale::territoryToString(territory) + u" ("_s + code + u')', code});
  }
  std::sort(countries.begin(), countries.end());
  for (const auto& [name, code] : countries) m_country->addItem(name, code);
  m_country->setCurrentIndex(m_country->findData(u"CN"_s));
}

void SetUpPage::showEvent(QShowEvent* event) {
  StartPage::showEvent(event);
  m_company->setFocus(Qt::OtherFocusReason);
  if (m_zone->count() == 0) fillZones();
}

// The time-zone table is read from disk the first time.
void SetUpPage::fillZones() {
  QThread* reader = QThread::create([page = QPointer<SetUpPage>(this), combo = m_zone] {
    auto zones = std::make_shared<std::vector<std::string>>(app::knownTimeZones());
    if (!page) return;
    QMetaObject::invokeMethod(page, [zones, combo] {
      const QString before = combo->currentText();
      for (const auto& zone : *zones) combo->addItem(qt(zone));
      combo->setCurrentText(before.isEmpty() ? u"Asia/Shanghai"_s : before);
    });
  });
  connect(this, &QObject::destroyed, reader, [reader] { reader->wait(); });
  connect(reader, &QThread::finished, reader, &QObject::deleteLater);
  m_zone->setCurrentText(u"Asia/Shanghai"_s);
  reader->start();
}

void SetUpPage::submit() {
  Answer answer;
  answer.settings.company = utf8(m_company->text().trimmed());
  const int at = m_country->findText(m_country->currentText());
  const QString country = at >= 0 ? m_country->itemData(at).toString() : m_country->currentText().trimmed().toUpper();
  const auto refuse = [](FormField* field, const QString& why) {
    field->setError(why);
    field->setFocus(Qt::OtherFocusReason);
  };
  if (country.size() != 2) return refuse(m_countryField, tr("Choose a country from the list."));
  answer.settings.country = utf8(country);
  answer.settings.timeZone = utf8(m_zone->currentText().trimmed());
  if (m_zone->findText(m_zone->currentText().trimmed()) < 0 && m_zone->count() > 0)
    return refuse(m_zoneField, tr("Choose a time zone from the list, such as Asia/Shanghai."));
  answer.settings.currency = utf8(currencyOf(country));
  answer.user = utf8(m_user->text().trimmed());
  answer.displayName = utf8(m_display->text().trimmed());
  if (answer.displayName.empty()) answer.displayName = answer.user;
  if (answer.user.empty()) return refuse(m_userField, tr("The name to sign in with."));
  if (m_password->text().size() < 8) return refuse(m_passwordField, tr("At least 8 characters."));
  if (m_password->text() != m_again->text()) return refuse(m_againField, tr("The two passwords differ."));
  answer.password = utf8(m_password->text());
  m_done->setEnabled(false);
  emit finished(answer);
}

void SetUpPage::showFailure(const QString& sentence) {
  m_done->setEnabled(true);
  m_error->setText(sentence);
  m_error->show();
}

void SetUpPage::retranslate() {
  setHeadline(tr("Set up"), tr("Country and time zone decide how numbers are read and when people may be called. "
                               "All of this can be changed later in Settings."));
  // Qt names countries in English only; those most asked for have a name of their own.
  for (const auto& [label, code] : countryChoices())
    if (const int at = m_country->findData(code); at >= 0)
      m_country->setItemText(at, label.section(u" · "_s, 1) + u" ("_s + code.toString() + u')');
  m_companyField->setLabel(tr("Company"));
  m_countryField->setLabel(tr("Country of the phone numbers"));
  m_zoneField->setLabel(tr("Time zone"));
  m_userField->setLabel(tr("First administrator signs in as"));
  m_displayField->setLabel(tr("Name shown to others"));
  m_passwordField->setLabel(tr("Password"));
  m_againField->setLabel(tr("Password again"));
  m_back->setText(tr("Back"));
  m_done->setText(tr("Create the database"));
  m_back->updateGeometry();
  m_done->updateGeometry();
}

}  // namespace callwright::ui
