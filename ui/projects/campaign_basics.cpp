#include "projects/campaign_basics.hpp"

#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "callwright/words/words.hpp"
#include "projects/duration_field.hpp"
#include "settings/recording_section.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate dayOf(const QString& typed) {
  QString cleaned = typed.trimmed();
  cleaned.replace(u'/', u'-').replace(u'.', u'-');
  return QDate::fromString(cleaned, u"yyyy-M-d"_s);
}

domain::Instant startOf(QDate day, const QTimeZone& zone) {
  return domain::Instant(domain::Milliseconds(day.startOfDay(zone).toMSecsSinceEpoch()));
}

QString dayText(domain::Instant at, const QTimeZone& zone) {
  if (!domain::isSet(at)) return {};
  return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone).date().toString(Qt::ISODate);
}

}  // namespace

Choices currencyChoices() {
  const auto named = [](const char* code, const QString& name) {
    return std::pair(QString(QLatin1String(code) + u" · "_s + name), QVariant(QString::fromLatin1(code)));
  };
  return {named("CNY", CampaignBasics::tr("Renminbi")),
          named("USD", CampaignBasics::tr("US dollar")),
          named("EUR", CampaignBasics::tr("Euro")),
          named("HKD", CampaignBasics::tr("Hong Kong dollar")),
          named("TWD", CampaignBasics::tr("Taiwan dollar")),
          named("SGD", CampaignBasics::tr("Singapore dollar")),
          named("JPY", CampaignBasics::tr("Yen")),
          named("KRW", CampaignBasics::tr("Won")),
          named("GBP", CampaignBasics::tr("Pound sterling")),
          named("AUD", CampaignBasics::tr("Australian dollar"))};
}

CampaignBasics::CampaignBasics(QWidget* parent)
    : WordedWidget(parent),
      m_name(new QLineEdit),
      m_starts(new QLineEdit),
      m_ends(new QLineEdit),
      m_product(new QLineEdit),
      m_mode(new QComboBox),
      m_recording(new QComboBox),
      m_currency(new QComboBox),
      m_attempts(new QSpinBox),
      m_daily(new QSpinBox),
      m_goal(new QSpinBox),
      m_gap(new DurationField),
      m_grace(new DurationField) {
  m_name->setMaxLength(120);
  m_starts->setPlaceholderText(u"2026-11-30"_s);
  m_ends->setPlaceholderText(u"2026-12-31"_s);
  m_attempts->setRange(1, 50);
  m_daily->setRange(1, 20);
  m_goal->setRange(0, 10000);
  m_gap->setMaximum(std::chrono::hours(30 * 24));
  m_grace->setMaximum(std::chrono::hours(7 * 24));

  m_nameField = new FormField({}, m_name);
  m_modeField = new FormField({}, m_mode);
  m_recordingField = new FormField({}, m_recording);
  m_startsField = new FormField({}, m_starts);
  m_endsField = new FormField({}, m_ends);
  m_attemptsField = new FormField({}, m_attempts);
  m_dailyField = new FormField({}, m_daily);
  m_gapField = new FormField({}, m_gap);
  m_graceField = new FormField({}, m_grace);
  m_productField = new FormField({}, m_product);
  m_currencyField = new FormField({}, m_currency);
  m_goalField = new FormField({}, m_goal);
  m_nameField->setRequired(true);

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(space::l, space::l, space::l, space::l);
  grid->setHorizontalSpacing(space::l);
  grid->setVerticalSpacing(space::m);
  grid->addWidget(m_nameField, 0, 0, 1, 2);
  grid->addWidget(m_modeField, 0, 2, 1, 2);
  grid->addWidget(m_startsField, 1, 0);
  grid->addWidget(m_endsField, 1, 1);
  grid->addWidget(m_attemptsField, 1, 2);
  grid->addWidget(m_dailyField, 1, 3);
  grid->addWidget(m_gapField, 2, 0, 1, 2);
  grid->addWidget(m_graceField, 2, 2, 1, 2);
  grid->addWidget(m_productField, 3, 0, 1, 2);
  grid->addWidget(m_currencyField, 3, 2);
  grid->addWidget(m_goalField, 3, 3);
  grid->addWidget(m_recordingField, 4, 0, 1, 2);
  grid->setRowStretch(5, 1);
  for (int i = 0; i < 4; ++i) grid->setColumnStretch(i, 1);

  for (QLineEdit* edit : {m_name, m_starts, m_ends, m_product})
    connect(edit, &QLineEdit::textEdited, this, &CampaignBasics::changed);
  for (QSpinBox* spin : {m_attempts, m_daily, m_goal})
    connect(spin, &QSpinBox::valueChanged, this, &CampaignBasics::changed);
  for (QComboBox* combo : {m_mode, m_recording, m_currency})
    connect(combo, &QComboBox::currentIndexChanged, this, &CampaignBasics::changed);
  for (DurationField* field : {m_gap, m_grace}) connect(field, &DurationField::changed, this, &CampaignBasics::changed);
  retranslate();
}

void CampaignBasics::retranslate() {
  m_nameField->setLabel(tr("Name"));
  m_modeField->setLabel(tr("How customers are dialed"));
  m_recordingField->setLabel(tr("Calls are recorded"));
  m_startsField->setLabel(tr("First day"));
  m_startsField->setHint(tr("empty: at once"));
  m_endsField->setLabel(tr("Last day"));
  m_endsField->setHint(tr("empty: open"));
  m_attemptsField->setLabel(tr("Attempts in all"));
  m_dailyField->setLabel(tr("Attempts a day"));
  m_gapField->setLabel(tr("Least time between attempts"));
  m_graceField->setLabel(tr("Own callback falls to anyone after"));
  m_productField->setLabel(tr("Product"));
  m_productField->setHint(tr("offered first when a sale is saved"));
  m_currencyField->setLabel(tr("Currency"));
  m_goalField->setLabel(tr("Calls a day and agent"));
  m_goalField->setHint(tr("0: no goal"));
  setChoices(m_mode, {{tr("Preview: look, then dial"), int(domain::DialMode::Preview)},
                      {tr("Progressive: dialed by itself"), int(domain::DialMode::Progressive)},
                      {tr("Manual: the agent chooses"), int(domain::DialMode::Manual)}});
  setChoices(m_recording, recordingPolicyChoices());
  setChoices(m_currency, currencyChoices());
}

void CampaignBasics::read(const domain::Campaign& c) {
  clearErrors();
  m_name->setText(qtext(c.name));
  choose(m_mode, int(c.mode));
  choose(m_recording, int(c.recording));
  m_starts->setText(dayText(c.startsAt, m_zone));
  m_ends->setText(domain::isSet(c.endsAt) ? dayText(c.endsAt - domain::Milliseconds(1), m_zone) : QString());
  m_attempts->setValue(c.maxAttempts);
  m_daily->setValue(c.dailyLimit);
  m_gap->setValue(c.minGap);
  m_grace->setValue(c.callbackGrace);
  m_product->setText(qtext(c.product));
  if (m_currency->findData(qtext(c.currency)) < 0) m_currency->addItem(qtext(c.currency), qtext(c.currency));
  choose(m_currency, qtext(c.currency));
  m_goal->setValue(static_cast<int>(c.goalCalls));
}

void CampaignBasics::write(domain::Campaign& c) const {
  c.name = plain(m_name->text());
  c.mode = static_cast<domain::DialMode>(m_mode->currentData().toInt());
  c.recording = static_cast<domain::RecordingPolicy>(m_recording->currentData().toInt());
  const QDate starts = dayOf(m_starts->text()), ends = dayOf(m_ends->text());
  c.startsAt = starts.isValid() ? startOf(starts, m_zone) : domain::Instant{};
  c.endsAt = ends.isValid() ? startOf(ends.addDays(1), m_zone) : domain::Instant{};
  c.maxAttempts = m_attempts->value();
  c.dailyLimit = m_daily->value();
  c.minGap = m_gap->value();
  c.callbackGrace = m_grace->value();
  c.product = plain(m_product->text());
  c.currency = m_currency->currentData().toString().toStdString();
  c.goalCalls = m_goal->value();
}

bool CampaignBasics::check() {
  clearErrors();
  QWidget* first = nullptr;
  const auto mark = [&](FormField* field, const QString& sentence) {
    field->setError(sentence);
    if (!first) first = field->field();
  };
  if (m_name->text().trimmed().isEmpty())
    mark(m_nameField, tr("A campaign needs a name, so that agents can choose it."));
  for (const auto& [edit, field] : {std::pair(m_starts, m_startsField), std::pair(m_ends, m_endsField)})
    if (!edit->text().trimmed().isEmpty() && !dayOf(edit->text()).isValid())
      mark(field, tr("Write the day as 2026-11-30."));
  const QDate starts = dayOf(m_starts->text()), ends = dayOf(m_ends->text());
  if (starts.isValid() && ends.isValid() && ends < starts) mark(m_endsField, tr("The last day is before the first."));
  if (first) first->setFocus();
  return !first;
}

bool CampaignBasics::showError(const domain::Error& error) {
  const std::string about = error.args.empty() ? "" : error.args.front();
  FormField* field = nullptr;
  if (about == "name" || (error.code == domain::ErrorCode::AlreadyExists && about == "campaign")) field = m_nameField;
  if (about == "ends_at") field = m_endsField;
  if (about == "max_attempts") field = m_attemptsField;
  if (about == "daily_limit") field = m_dailyField;
  if (about == "min_gap") field = m_gapField;
  if (about == "callback_grace") field = m_graceField;
  if (about == "goal_calls") field = m_goalField;
  if (about == "announcement") field = m_recordingField;
  if (!field) return false;
  field->setError(words::sentence(error));
  field->field()->setFocus();
  return true;
}

void CampaignBasics::clearErrors() {
  for (FormField* field :
       {m_nameField, m_startsField, m_endsField, m_attemptsField, m_dailyField, m_gapField, m_graceField, m_goalField,
        m_recordingField})
    field->setError({});
}

void CampaignBasics::focusName() {
  m_name->setFocus();
  m_name->selectAll();
}

}  // namespace callwright::ui
