#include "settings/data_section.hpp"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/long_run.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/words.hpp"
#include "shell/main_window.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Finding = app::Verify::Finding;

DataSection::DataSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_figuresCard(new Card),
      m_backupCard(new Card),
      m_verifyCard(new Card),
      m_figures(new QLabel),
      m_backupNote(new QLabel),
      m_verifyNote(new QLabel),
      m_backup(new KeyButton),
      m_verify(new KeyButton),
      m_findings(new QTableView) {
  m_model = new RowModel<Finding>(
      {{[] { return tr("What is wrong"); }, [](const Finding& f) { return words::verifyCheck(f.check); }, false, true},
       {[] { return tr("Rows"); }, [](const Finding& f) { return QLocale().toString(qint64{f.count}); }, true},
       {[] { return tr("Details"); }, [](const Finding& f) { return qtext(f.detail); }}},
      [](const Finding& f) { return static_cast<qint64>(std::hash<std::string>{}(f.check + f.detail) >> 1U); }, this);
  m_findings->setModel(m_model);
  dressTable(m_findings);
  m_findings->horizontalHeader()->resizeSection(0, 320);
  m_findings->horizontalHeader()->resizeSection(1, 80);
  m_findings->setMinimumHeight(160);
  m_findings->hide();
  for (QLabel* label : {m_figures, m_backupNote, m_verifyNote}) label->setWordWrap(true);
  m_backup->setVariant(KeyButton::Variant::Primary);
  m_backup->setIconKind(Icon::Download);
  m_verify->setIconKind(Icon::Check);
  m_figuresCard->body()->addWidget(m_figures);
  m_backupCard->body()->addWidget(m_backupNote);
  m_backupCard->body()->addWidget(m_backup, 0, Qt::AlignLeft);
  m_verifyCard->body()->addWidget(m_verifyNote);
  m_verifyCard->body()->addWidget(m_verify, 0, Qt::AlignLeft);
  m_verifyCard->body()->addWidget(m_findings, 1);

  m_column = new QVBoxLayout(this);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(space::m);
  m_column->addWidget(m_figuresCard);
  m_column->addWidget(m_backupCard);
  m_column->addWidget(m_verifyCard);
  m_column->addStretch(1);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_B), m_backup);
  keys->bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), m_verify);
  connect(m_backup, &QAbstractButton::clicked, this, &DataSection::backUp);
  connect(m_verify, &QAbstractButton::clicked, this, &DataSection::verify);
  retranslate();
}

QString DataSection::title() const {
  return tr("Data");
}

QString DataSection::purpose() const {
  return tr("One file holds everything but the recordings. Copies are made while everyone goes on working.");
}

void DataSection::retranslate() {
  m_figuresCard->setTitle(tr("In this database"));
  m_backupCard->setTitle(tr("Backup"));
  m_verifyCard->setTitle(tr("Verify"));
  m_backup->setText(tr("Back up to a file…"));
  m_verify->setText(tr("Check the database"));
  m_backupNote->setText(
      tr("Keep the copy on another disk. To restore it, put it in the place of callwright.db while "
         "nobody has the program open."));
  setLook(m_backupNote, "look", u"muted"_s);
  m_verifyNote->setText(tr("Looks for damage and for rows that contradict each other. Nothing is changed."));
  setLook(m_verifyNote, "look", u"muted"_s);
  m_model->refresh();
}

void DataSection::load() {
  bridge().send(this, app::Stats{}, [this](app::Result<app::Stats::Answer> stats) {
    if (!stats) return tellFailure(stats.error());
    const QLocale locale;
    const auto figure = [&](qint64 n) { return locale.toString(n); };
    m_figures->setText(tr("%1 customers · %2 numbers · %3 calls · %4 orders · %5 lists · %6 · %7")
                           .arg(figure(stats->customers), figure(stats->phones), figure(stats->calls),
                                figure(stats->orders), figure(stats->lists),
                                locale.formattedDataSize(stats->databaseBytes),
                                bridge().settings().demo ? tr("demo data") : tr("real data")));
  });
}

void DataSection::backUp() {
  const QString name = u"callwright-"_s + qtext(domain::localDay(bridge().zone(), bridge().now())) + u".db"_s;
  askFile(this, {true, tr("Back up to"), name, tr("Callwright backup (*.db)")},
          [this](const QString& path) { backUpTo(path); });
}

void DataSection::backUpTo(const QString& path) {
  m_backup->setEnabled(false);
  runLong(
      bridge(), this, tr("Backing up"), app::BackUp{path.toStdString()},
      [this, path](app::Result<std::int64_t> bytes) {
        m_backup->setEnabled(true);
        if (!bytes) {
          m_backupNote->setText(words::sentence(bytes.error()));
          setLook(m_backupNote, "look", u"error"_s);
          return tellFailure(bytes.error());
        }
        const QString size = QLocale().formattedDataSize(*bytes);
        m_backupNote->setText(tr("Backed up to %1 (%2).").arg(QDir::toNativeSeparators(path), size));
        setLook(m_backupNote, "look", u"good"_s);
        tell(tr("Backup made: %1").arg(size));
      },
      [this](LongTask* task) { showTask(task); });
}

void DataSection::verify() {
  m_verify->setEnabled(false);
  m_findings->hide();
  m_verifyNote->setText(tr("Checking…"));
  runLong(
      bridge(), this, tr("Checking the database"), app::Verify{},
      [this](app::Result<app::Verify::Answer> answer) {
        m_verify->setEnabled(true);
        if (!answer) {
          m_verifyNote->setText(words::sentence(answer.error()));
          setLook(m_verifyNote, "look", u"error"_s);
          return;
        }
        const bool sound = answer->findings.empty();
        m_verifyNote->setText(sound ? tr("Sound: %1 checks, nothing found.").arg(answer->checks)
                                    : tr("%1 checks found something. Make a backup, then ask for help with this list.")
                                          .arg(answer->checks));
        setLook(m_verifyNote, "look", sound ? u"good"_s : u"error"_s);
        m_model->setRows(std::move(answer->findings));
        m_findings->setVisible(!sound);
      },
      [this](LongTask* task) { showTask(task); });
}

void DataSection::showTask(LongTask* task) {
  if (auto* window = qobject_cast<MainWindow*>(this->window())) return window->addTask(task);
  task->setParent(this);
  m_column->addWidget(task);
}

}  // namespace callwright::ui
