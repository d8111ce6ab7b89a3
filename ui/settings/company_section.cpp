#include "settings/company_section.hpp"

#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "projects/campaign_basics.hpp"
#include "projects/hours_editor.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

Choices countryChoices() {
  Choices choices;
  const auto add = [&](const char* code, const QString& name) {
    choices.append({QLatin1String(code) + u" · "_s + name, QString::fromLatin1(code)});
  };
  add("CN", CompanySection::tr("China"));
  add("HK", CompanySection::tr("Hong Kong"));
  add("MO", CompanySection::tr("Macao"));
  add("TW", CompanySection::tr("Taiwan"));
  add("SG", CompanySection::tr("Singapore"));
  add("MY", CompanySection::tr("Malaysia"));
  add("JP", CompanySection::tr("Japan"));
  add("KR", CompanySection::tr("Korea"));
  add("US", CompanySection::tr("United States"));
  add("CA", CompanySection::tr("Canada"));
  add("GB", CompanySection::tr("Great Britain"));
  add("DE", CompanySection::tr("Germany"));
  add("FR", CompanySection::tr("France"));
  add("AU", CompanySection::tr("Australia"));
  return choices;
}

CompanySection::CompanySection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_placeCard(new Card),
      m_hoursCard(new Card),
      m_company(new QLineEdit),
      m_country(new QComboBox),
      m_zone(new QComboBox),
      m_currency(new QComboBox),
      m_hours(new HoursEditor),
      m_note(new QLabel),
      m_discard(new QPushButton),
      m_save(new KeyButton) {
  m_companyField = new FormField({}, m_company);
  m_countryField = new FormField({}, m_country);
  m_zoneField = new FormField({}, m_zone);
  m_currencyField = new FormField({}, m_currency);
  m_company->setMaxLength(120);
  // Some 590 zones: typed, with completion anywhere in the name.
  for (const std::string& zone : app::knownTimeZones()) m_zone->addItem(qtext(zone), qtext(zone));
  m_zone->setEditable(true);
  m_zone->setInsertPolicy(QComboBox::NoInsert);
  m_zone->completer()->setFilterMode(Qt::MatchContains);
  m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
  m_zone->setMaxVisibleItems(14);

  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(space::m);
  grid->addWidget(m_companyField, 0, 0);
  grid->addWidget(m_countryField, 0, 1);
  grid->addWidget(m_zoneField, 1, 0);
  grid->addWidget(m_currencyField, 1, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  m_placeCard->body()->addLayout(grid);
  m_hoursCard->setFlush();
  m_hoursCard->body()->addWidget(m_hours);

  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(m_placeCard);
  column->addWidget(m_hoursCard);
  column->addStretch(1);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(0, space::s, 0, 0);
  foot->setSpacing(space::s);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_discard);
  foot->addWidget(m_save);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  all->addWidget(scrolledPage(page), 1);
  all->addLayout(foot);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  const auto touched = [this] {
    if (!m_showing) setUnsaved(true);
  };
  connect(m_company, &QLineEdit::textEdited, this, touched);
  connect(m_zone, &QComboBox::editTextChanged, this, touched);
  for (QComboBox* combo : {m_country, m_currency}) connect(combo, &QComboBox::currentIndexChanged, this, touched);
  connect(m_hours, &HoursEditor::changed, this, touched);
  connect(m_save, &QAbstractButton::clicked, this, &CompanySection::save);
  connect(m_discard, &QPushButton::clicked, this, [this] { show(m_settings); });
  m_showing = true;
  retranslate();
  m_showing = false;
  setUnsaved(false);
}

QString CompanySection::title() const {
  return tr("Company and hours");
}

QString CompanySection::purpose() const {
  return tr("How numbers without a country are read, whose clock a day follows, and when new campaigns may call.");
}

void CompanySection::retranslate() {
  m_placeCard->setTitle(tr("Company"));
  m_hoursCard->setTitle(tr("Calling hours of new campaigns"));
  m_companyField->setLabel(tr("Name"));
  m_countryField->setLabel(tr("Country of numbers without one"));
  m_zoneField->setLabel(tr("Time zone"));
  m_currencyField->setLabel(tr("Currency"));
  m_discard->setText(tr("Discard"));
  m_save->setText(tr("Save"));
  setChoices(m_country, countryChoices());
  setChoices(m_currency, currencyChoices());
  setUnsaved(m_unsaved);
}

void CompanySection::load() {
  if (m_unsaved) return;
  bridge().send(this, app::ReadSettings{}, [this](app::Result<app::Settings> settings) {
    if (!settings) return tellFailure(settings.error());
    if (!m_unsaved) show(*settings);  // else something was typed meanwhile
  });
}

void CompanySection::show(const app::Settings& settings) {
  m_showing = true;
  m_settings = settings;
  m_company->setText(qtext(settings.company));
  for (const auto& [combo, code] : {std::pair(m_country, settings.country), std::pair(m_currency, settings.currency)}) {
    if (combo->findData(qtext(code)) < 0) combo->addItem(qtext(code), qtext(code));
    choose(combo, qtext(code));
  }
  m_zone->setCurrentText(qtext(settings.timeZone));
  m_zoneField->setError({});
  m_hours->setHours(settings.hours);
  m_showing = false;
  setUnsaved(false);
}

void CompanySection::save() {
  if (!m_hours->check()) return;
  app::Settings settings = m_settings;
  settings.company = plain(m_company->text());
  settings.country = m_country->currentData().toString().toStdString();
  settings.timeZone = plain(m_zone->currentText());
  settings.currency = m_currency->currentData().toString().toStdString();
  settings.hours = m_hours->hours();
  bridge().send(this, app::SaveSettings{settings}, [this, settings](app::Result<app::Nothing> done) {
    if (!done) {
      const auto& args = done.error().args;
      if (!args.empty() && args.front().find("zone") != std::string::npos) {
        m_zoneField->setError(words::sentence(done.error()));
        m_zone->setFocus();
      }
      return setUnsaved(true, words::sentence(done.error()));
    }
    show(settings);
    tell(tr("Settings saved"));
  });
}

void CompanySection::setUnsaved(bool unsaved, const QString& failure) {
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved);
  m_discard->setEnabled(unsaved);
  if (unsaved && failure.isEmpty()) m_zoneField->setError({});
  m_note->setText(!failure.isEmpty() ? failure : unsaved ? tr("Changes are not saved yet") : tr("Saved"));
  setLook(m_note, "look", failure.isEmpty() ? u"hint"_s : u"error"_s);
  emit unsavedChanged();
}

}  // namespace callwright::ui
