#include "settings/reports_section.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/lookups.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/rows_pane.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ReportEvery;
using domain::ReportFormat;
using domain::ReportView;
using File = app::ReportFileInfo;

namespace {

constexpr int kFilesHeight = 190;
constexpr qint64 kTeamMark = 1'000'000'000'000;  // teams and agents share a box: a team's id is above it

QString fileSaid(const File& file) {
  if (file.error) return words::sentence(*file.error);
  if (file.state == File::State::Writing) return ReportsSection::tr("Being written");
  return QDir::toNativeSeparators(qtext(file.path));
}

// One number each, however often it is read.
qint64 fileKey(const File& file) {
  const std::string key = file.schedule + '\n' + file.period.from + file.period.until + domain::codeOf(file.format);
  return static_cast<qint64>(std::hash<std::string>{}(key) >> 1U);
}

}  // namespace

ReportsSection::ReportsSection(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_lookups(lookups),
      m_card(new Card),
      m_filesCard(new Card),
      m_files(new QTableView),
      m_name(new QLineEdit),
      m_folder(new QLineEdit),
      m_every(new QComboBox),
      m_language(new QComboBox),
      m_campaign(new QComboBox),
      m_people(new QComboBox),
      m_list(new QComboBox),
      m_team(new QCheckBox),
      m_funnel(new QCheckBox),
      m_forecast(new QCheckBox),
      m_segments(new QCheckBox),
      m_xlsx(new QCheckBox),
      m_pdf(new QCheckBox),
      m_png(new QCheckBox),
      m_viewsLabel(new FieldLabel),
      m_formatsLabel(new FieldLabel),
      m_trouble(new QLabel),
      m_choose(new QPushButton),
      m_delete(new QPushButton),
      m_save(new KeyButton),
      m_discard(new KeyButton) {
  m_model = new RowModel<Schedule>(
      {{[] { return tr("Name"); },
        [this](const Schedule& s) {
          return m_drafts.contains(s.id.value) ? qtext(s.name).append(u" •"_s) : qtext(s.name);
        },
        false, true},
       {[] { return tr("How often"); }, [](const Schedule& s) { return words::reportEveryName(s.every); }},
       {[] { return tr("Folder"); }, [](const Schedule& s) { return QDir::toNativeSeparators(qtext(s.folder)); }}},
      [](const Schedule& s) { return qint64{s.id.value}; }, this);
  m_fileModel = new RowModel<File>(
      {{[] { return tr("When"); },
        [this](const File& f) { return words::when(f.at, this->bridge().now(), this->bridge().zone()); }},
       {[] { return tr("Report"); }, [](const File& f) { return qtext(f.schedule); }, false, true},
       {[] { return tr("Period"); },
        [](const File& f) { return words::reportPeriodText(f.period.from, f.period.until); }},
       {[] { return tr("File"); }, fileSaid}},
      fileKey, this);
  m_rows = new RowsPane(makeForm());
  m_rows->setOrdered(false);
  m_rows->table()->setModel(m_model);
  m_rows->addAction(m_delete);
  m_card->setFlush();
  m_card->body()->addWidget(m_rows, 1);
  m_files->setModel(m_fileModel);
  m_files->setProperty("flat", true);
  dressTable(m_files);
  m_files->horizontalHeader()->setStretchLastSection(true);
  m_filesCard->setFlush();
  m_filesCard->body()->addWidget(m_files);
  m_filesCard->setFixedHeight(kFilesHeight);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(m_card, 1);
  column->addWidget(m_filesCard);
  connect(m_rows, &RowsPane::addWanted, this, &ReportsSection::addNew);
  connect(m_rows->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ReportsSection::showChosen);
  connect(m_delete, &QPushButton::clicked, this, &ReportsSection::remove);
  connect(&lookups, &Lookups::changed, this, &ReportsSection::fillChoices);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Settings) load();
  });
  retranslate();
  showChosen();
  load();  // what failed while nobody was here is told at once
}

QWidget* ReportsSection::makeForm() {
  m_nameField = new FormField({}, m_name);
  m_everyField = new FormField({}, m_every);
  m_languageField = new FormField({}, m_language);
  m_folderField = new FormField({}, m_folder);
  m_ofField = new FormField({}, m_campaign);
  m_nameField->setRequired(true);
  m_folderField->setRequired(true);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  for (QComboBox* box : {m_every, m_language, m_campaign, m_people, m_list}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
  }
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::m, space::m, space::m, space::m);
  inside->setSpacing(space::xs);
  const auto row = [&](std::initializer_list<QWidget*> widgets) {
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    for (QWidget* widget : widgets) line->addWidget(widget, 1);
    inside->addLayout(line);
  };
  inside->addWidget(m_nameField);
  row({m_everyField, m_languageField});
  inside->addWidget(m_viewsLabel);
  row({m_team, m_funnel});
  row({m_forecast, m_segments});
  inside->addWidget(m_formatsLabel);
  row({m_xlsx, m_pdf});
  inside->addWidget(m_png);
  inside->addWidget(m_folderField);
  inside->addWidget(m_choose, 0, Qt::AlignLeft);
  inside->addWidget(m_ofField);
  inside->addWidget(m_people);
  inside->addWidget(m_list);
  inside->addWidget(m_trouble);
  inside->addStretch(1);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_save, &QAbstractButton::clicked, this, &ReportsSection::save);
  connect(m_discard, &QAbstractButton::clicked, this, [this] {
    m_drafts.erase(chosenId());
    showChosen();
    emit unsavedChanged();
  });
  connect(m_choose, &QPushButton::clicked, this, &ReportsSection::askFolder);
  for (QLineEdit* edit : {m_name, m_folder}) connect(edit, &QLineEdit::textEdited, this, &ReportsSection::edited);
  for (QComboBox* box : {m_every, m_language, m_campaign, m_people, m_list})
    connect(box, &QComboBox::activated, this, &ReportsSection::edited);
  for (QCheckBox* box : {m_team, m_funnel, m_forecast, m_segments, m_xlsx, m_pdf, m_png})
    connect(box, &QCheckBox::clicked, this, &ReportsSection::edited);
  return scrollForm(body, {m_save, m_discard});
}

QTableView* ReportsSection::schedules() const {
  return m_rows->table();
}

QString ReportsSection::title() const {
  return tr("Reports");
}

QString ReportsSection::purpose() const {
  return tr(
      "Written to a folder by the program when a day, a week or a month is over; what fell due while it was closed, "
      "at its next start.");
}

void ReportsSection::retranslate() {
  m_card->setTitle(tr("Reports on schedule"));
  m_filesCard->setTitle(tr("Files, the latest first"));
  m_rows->setWords(tr("Reports on schedule"), tr("New report"));
  m_files->setAccessibleName(tr("Files, the latest first"));
  const std::pair<FormField*, QString> labels[] = {{m_nameField, tr("Name")},
                                                   {m_everyField, tr("How often")},
                                                   {m_languageField, tr("Language")},
                                                   {m_folderField, tr("Folder")},
                                                   {m_ofField, tr("Of")}};
  for (const auto& [field, label] : labels) {
    field->setLabel(label);
    field->field()->setAccessibleName(label);
  }
  m_viewsLabel->setText(tr("Views"));
  m_formatsLabel->setText(tr("Formats"));
  m_team->setText(words::reportViewName(ReportView::Team));
  m_funnel->setText(words::reportViewName(ReportView::Funnel));
  m_forecast->setText(words::reportViewName(ReportView::Forecast));
  m_forecast->setToolTip(tr("Revenue and sales of the month under way when the period is over"));
  m_segments->setText(words::reportViewName(ReportView::Segments));
  m_xlsx->setText(tr("Excel"));
  m_pdf->setText(words::reportFormatName(ReportFormat::Pdf));
  m_png->setText(words::reportFormatName(ReportFormat::Png));
  m_choose->setText(tr("Choose a folder…"));
  m_delete->setText(tr("Delete"));
  m_save->setText(tr("Save"));
  m_discard->setText(tr("Discard"));
  m_campaign->setAccessibleName(tr("Campaign"));
  m_people->setAccessibleName(tr("Team or agent"));
  m_list->setAccessibleName(tr("List"));
  fillChoices();
  m_model->refresh();
  m_fileModel->refresh();
}

void ReportsSection::fillChoices() {
  Choices every, campaigns{{tr("All campaigns"), 0LL}}, people{{tr("Everybody"), 0LL}}, lists{{tr("All lists"), 0LL}};
  for (const ReportEvery one : {ReportEvery::Day, ReportEvery::Week, ReportEvery::Month})
    every.append({words::reportEveryName(one), static_cast<int>(one)});
  for (const auto& one : m_lookups.campaigns()) campaigns.append({qtext(one.name), qlonglong{one.id.value}});
  for (const domain::Team& team : m_lookups.teams())
    people.append({tr("Team %1").arg(qtext(team.name)), qlonglong{kTeamMark + team.id.value}});
  for (const domain::User& user : m_lookups.users())
    if (user.role == domain::Role::Agent) people.append({qtext(user.displayName), qlonglong{user.id.value}});
  for (const auto& one : m_lookups.lists()) lists.append({qtext(one.name), qlonglong{one.id.value}});
  setChoices(m_every, every);
  setChoices(m_language, {{u"English"_s, u"en"_s}, {u"简体中文"_s, u"zh_CN"_s}});
  setChoices(m_campaign, campaigns);
  setChoices(m_people, people);
  setChoices(m_list, lists);
  if (!m_drafts.contains(chosenId())) showChosen();
}

void ReportsSection::load() {
  bridge().send(this, app::ListReportSchedules{}, [this](app::Result<app::ListReportSchedules::Answer> answer) {
    if (!answer) return tellFailure(answer.error());
    fill(std::move(*answer));
  });
}

void ReportsSection::fill(app::ListReportSchedules::Answer answer) {
  warn(answer);
  const qint64 chosen = m_wanted != 0 ? m_wanted : chosenId();
  m_model->setRows(std::move(answer.schedules));
  m_fileModel->setRows(std::move(answer.files));
  fitColumns(m_rows->table(), 2);
  fitColumns(m_files, 3);
  int row = m_model->find(chosen);
  if (row >= 0) m_wanted = 0;
  if (row < 0 && !m_drafts.contains(0) && m_model->rowCount() > 0) row = 0;
  if (row >= 0) m_rows->table()->setCurrentIndex(m_model->index(row, 0));
  showChosen();
}

void ReportsSection::warn(const app::ListReportSchedules::Answer& answer) {
  // What is no longer on schedule is not tried again.
  const auto isScheduled = [&](const File& file) {
    return std::any_of(answer.schedules.begin(), answer.schedules.end(),
                       [&](const Schedule& schedule) { return schedule.name == file.schedule; });
  };
  const domain::Instant until = m_warned;
  bool told = false;
  for (const File& file : answer.files) {
    if (!file.error || file.at <= until || !isScheduled(file)) continue;
    m_warned = std::max(m_warned, file.at);
    if (std::exchange(told, true)) continue;  // one sentence; the list has them all
    emit problem(tr("The report “%1” was not written: %2 It is tried again at %3.")
                     .arg(qtext(file.schedule), words::sentence(*file.error),
                          words::when(file.nextTry, bridge().now(), bridge().zone())));
  }
}

qint64 ReportsSection::chosenId() const {
  const QModelIndex at = m_rows->table()->currentIndex();
  return at.isValid() ? qint64{m_model->row(at.row()).id.value} : 0;
}

void ReportsSection::showChosen() {
  const qint64 id = chosenId();
  const auto draft = m_drafts.find(id);
  Schedule shown;
  if (draft != m_drafts.end()) {
    shown = draft->second;
  } else if (const int row = m_model->find(id); row >= 0 && id != 0) {
    shown = m_model->row(row);
  } else {
    shown.views = static_cast<unsigned>(ReportView::Team);
    shown.formats = static_cast<unsigned>(ReportFormat::Xlsx);
    shown.language = currentLanguage().language() == QLocale::Chinese ? "zh_CN" : "en";
  }
  put(shown);
  m_trouble->clear();
  m_save->setEnabled(draft != m_drafts.end());
  m_discard->setEnabled(draft != m_drafts.end());
  m_delete->setEnabled(id != 0);
}

void ReportsSection::put(const Schedule& s) {
  const auto has = [](unsigned bits, auto bit) { return (bits & static_cast<unsigned>(bit)) != 0; };
  if (m_name->text() != qtext(s.name)) m_name->setText(qtext(s.name));  // the cursor stays
  if (m_folder->text() != qtext(s.folder)) m_folder->setText(qtext(s.folder));
  choose(m_every, static_cast<int>(s.every));
  choose(m_language, qtext(s.language));
  choose(m_campaign, qlonglong{s.filter.campaign.value});
  choose(m_people, qlonglong{s.filter.team ? kTeamMark + s.filter.team.value : s.filter.agent.value});
  choose(m_list, qlonglong{s.filter.list.value});
  m_team->setChecked(has(s.views, ReportView::Team));
  m_funnel->setChecked(has(s.views, ReportView::Funnel));
  m_forecast->setChecked(has(s.views, ReportView::Forecast));
  m_segments->setChecked(has(s.views, ReportView::Segments));
  m_xlsx->setChecked(has(s.formats, ReportFormat::Xlsx));
  m_pdf->setChecked(has(s.formats, ReportFormat::Pdf));
  m_png->setChecked(has(s.formats, ReportFormat::Png));
}

domain::ReportSchedule ReportsSection::typed() const {
  Schedule s;
  s.id = domain::ReportScheduleId(chosenId());
  s.name = plain(m_name->text());
  s.folder = plain(QDir::fromNativeSeparators(m_folder->text()));
  s.every = static_cast<ReportEvery>(m_every->currentData().toInt());
  s.language = m_language->currentData().toString().toStdString();
  s.filter.campaign = domain::CampaignId(m_campaign->currentData().toLongLong());
  s.filter.list = domain::ListId(m_list->currentData().toLongLong());
  const qint64 people = m_people->currentData().toLongLong();
  if (people > kTeamMark)
    s.filter.team = domain::TeamId(people - kTeamMark);
  else
    s.filter.agent = domain::UserId(people);
  const auto bit = [](const QCheckBox* box, auto value) { return box->isChecked() ? static_cast<unsigned>(value) : 0; };
  s.views = bit(m_team, ReportView::Team) | bit(m_funnel, ReportView::Funnel) | bit(m_forecast, ReportView::Forecast) |
            bit(m_segments, ReportView::Segments);
  s.formats = bit(m_xlsx, ReportFormat::Xlsx) | bit(m_pdf, ReportFormat::Pdf) | bit(m_png, ReportFormat::Png);
  return s;
}

void ReportsSection::edited() {
  m_drafts[chosenId()] = typed();
  m_save->setEnabled(true);
  m_discard->setEnabled(true);
  m_trouble->clear();
  m_model->refresh();
  emit unsavedChanged();
}

void ReportsSection::addNew() {
  m_rows->table()->setCurrentIndex({});
  m_rows->table()->clearSelection();
  showChosen();
  m_name->setFocus();
}

void ReportsSection::save() {
  const qint64 id = chosenId();
  bridge().send(this, app::SaveReportSchedule{typed()}, [this, id](app::Result<domain::ReportScheduleId> saved) {
    if (!saved) {
      m_trouble->setText(words::sentence(saved.error()));
      return;
    }
    m_drafts.erase(id);
    if (chosenId() == id) m_wanted = saved->value;
    emit unsavedChanged();
    tell(tr("Saved. The first report is of the period of today, and is written when that is over."));
    load();
  });
}

void ReportsSection::remove() {
  const qint64 id = chosenId();
  if (id == 0) return;
  const domain::ReportScheduleId schedule(id);
  bridge().send(this, app::DeleteReportSchedule{schedule}, [this, id, schedule](const app::Result<app::Nothing>& done) {
    if (!done) return tellFailure(done.error());
    m_drafts.erase(id);
    emit unsavedChanged();
    tell(tr("Deleted. Its files stay."), [this, schedule] { bridge().send(app::RestoreReportSchedule{schedule}); });
  });
}

void ReportsSection::askFolder() {
  askFile(this, {false, tr("Folder of the reports"), m_folder->text(), {}, true}, [this](const QString& path) {
    m_folder->setText(QDir::toNativeSeparators(path));
    edited();
  });
}

}  // namespace callwright::ui
