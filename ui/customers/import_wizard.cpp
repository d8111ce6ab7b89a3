#include "customers/import_wizard.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/long_run.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "customers/import_columns.hpp"
#include "customers/import_report.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/long_task.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

void ImportWizard::begin() {
  if (m_running) return;
  if (m_stack->currentIndex() == ReportPage || m_stack->currentIndex() == RunPage) m_stack->setCurrentIndex(FilePage);
  if (m_stack->currentIndex() == FilePage) m_choose->setFocus();
}

void ImportWizard::chooseFile() {
  askFile(this, {false, tr("Choose a list"), {}, tr("Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)")},
          [this](const QString& path) { openFile(path); });
}

void ImportWizard::openFile(const QString& path) {
  if (m_running) return;
  m_path = path;
  m_preview = {};
  m_listName->setText(QFileInfo(path).completeBaseName());
  m_listName->setModified(false);
  m_fileProblem->hide();
  ask({});
}

void ImportWizard::ask(const app::FileLayout& layout) {
  m_cancelPreview.cancel();
  m_cancelPreview = {};
  app::SubmitOptions options;
  options.cancel = m_cancelPreview;
  m_import->setEnabled(false);
  m_bridge.send(
      this, app::PreviewFile{m_path.toStdString(), layout},
      [this, question = ++m_question](app::Result<app::PreviewFile::Answer> preview) {
        if (question != m_question) return;
        if (!preview) {
          if (preview.error().code != app::ErrorCode::Cancelled) showProblem(words::sentence(preview.error()));
          return;
        }
        const bool fresh = m_stack->currentIndex() == FilePage;
        m_preview = std::move(*preview);
        m_stack->setCurrentIndex(CheckPage);
        fill(m_preview);
        if (fresh && m_columns->count() > 0) m_columns->combo(0)->setFocus();
      },
      std::move(options));
}

void ImportWizard::showProblem(const QString& sentence) {
  QLabel* label = m_stack->currentIndex() == FilePage ? m_fileProblem : m_problem;
  label->setText(sentence);
  label->setVisible(!sentence.isEmpty());
}

void ImportWizard::fill(const app::PreviewFile::Answer& preview) {
  m_filling = true;
  const QFileInfo file(m_path);
  m_fileName->setText(file.fileName() + u" · "_s + QLocale().formattedDataSize(preview.bytes, 1));
  const bool workbook = !preview.sheets.empty();
  m_encodingField->setVisible(!workbook);
  m_delimiterField->setVisible(!workbook);
  m_sheetField->setVisible(preview.sheets.size() > 1);
  if (const int at = m_encoding->findData(qtext(preview.layout.encoding)); at >= 0) {
    m_encoding->setCurrentIndex(at);
  } else if (!workbook) {
    m_encoding->addItem(qtext(preview.layout.encoding), qtext(preview.layout.encoding));
    m_encoding->setCurrentIndex(m_encoding->count() - 1);
  }
  m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(qtext(preview.layout.delimiter))));
  m_sheet->clear();
  for (const auto& sheet : preview.sheets) m_sheet->addItem(qtext(sheet), qtext(sheet));
  m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(qtext(preview.layout.sheet))));
  m_header->setValue(static_cast<int>(preview.layout.headerLine));
  m_columns->show(preview, m_lookups.customFields());
  m_model->show(preview);
  const int widths[] = {66, 110, 160, 190, 290};
  for (int i = 0; i < m_model->columnCount(); ++i)
    m_table->setColumnWidth(i, i < PreviewModel::FirstOther ? widths[i] : 120);
  qint64 rejected = 0;
  for (const auto& row : preview.rows) rejected += row.rejected;
  m_previewCard->setHint(rejected > 0 ? tr("%1 of the first %2 rows would be left out")
                                            .arg(QLocale().toString(rejected), QLocale().toString(preview.rows.size()))
                                      : tr("first rows: %1").arg(QLocale().toString(preview.rows.size())));
  m_filling = false;
  checkPhones();
}

void ImportWizard::layoutEdited(bool columnsToo) {
  if (m_filling) return;
  app::FileLayout layout;
  layout.encoding = m_encoding->currentData().toString().toStdString();
  layout.delimiter = m_delimiter->currentData().toString().toStdString();
  layout.sheet = m_sheet->currentData().toString().toStdString();
  layout.headerLine = m_header->value();
  if (m_preview.sheets.empty())
    layout.sheet.clear();
  else
    layout.encoding = layout.delimiter = std::string();
  // Another sheet has its header elsewhere, another delimiter makes other columns: those are guessed anew.
  if (layout.sheet != m_preview.layout.sheet) layout.headerLine = -1;
  if (columnsToo) layout.columns = m_columns->columns();
  ask(layout);
}

void ImportWizard::checkPhones() {
  const auto& columns = m_preview.layout.columns;
  const bool phone =
      std::any_of(columns.begin(), columns.end(), [](const auto& column) { return column.field.starts_with("phone"); });
  const bool ready = phone || m_keep->isChecked();
  showProblem(ready ? QString() : words::sentence({app::ErrorCode::NoPhoneColumn, {}}));
  m_import->setEnabled(ready && !m_running);
}

void ImportWizard::fillCampaigns() {
  const QVariant chosen = m_campaign->currentData();
  m_campaign->clear();
  m_campaign->addItem(tr("none yet"), QVariant::fromValue<qlonglong>(0));
  for (const auto& campaign : m_lookups.campaigns())
    if (campaign.state != domain::CampaignState::Finished)
      m_campaign->addItem(qtext(campaign.name), QVariant::fromValue<qlonglong>(campaign.id.value));
  m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(chosen)));
}

void ImportWizard::run() {
  if (m_running) return;
  app::ImportList request;
  request.path = m_path.toStdString();
  request.layout = m_preview.layout;
  request.layout.columns = m_columns->columns();
  request.listName = m_listName->text().trimmed().toStdString();
  request.campaign = domain::CampaignId(m_campaign->currentData().toLongLong());
  request.onDuplicate = static_cast<app::OnDuplicate>(m_duplicates->currentIndex());
  request.keepWithoutPhone = m_keep->isChecked();
  m_running = true;
  m_cancelImport = {};
  m_task->setTitle(tr("Import of %1").arg(QFileInfo(m_path).fileName()));
  m_task->setProgress({});
  m_stack->setCurrentIndex(RunPage);
  m_import->setEnabled(false);
  emit progressed(0);
  app::SubmitOptions options;
  options.cancel = m_cancelImport;
  options.progress = [this](const app::Progress& p) {
    if (!m_running) return;
    m_task->setTitle(p.phase.empty()
                         ? tr("Import of %1").arg(QFileInfo(m_path).fileName())
                         : tr("Import of %1 · %2").arg(QFileInfo(m_path).fileName(), words::phaseName(p.phase)));
    m_task->setProgress(taskProgress(p));
    emit progressed(p.total > 0 ? static_cast<int>(p.done * 100 / p.total) : 0);
  };
  m_bridge.send(
      this, std::move(request), [this](app::Result<app::ImportReport> report) { finished(std::move(report)); },
      std::move(options));
}

void ImportWizard::finished(app::Result<app::ImportReport> report) {
  m_running = false;
  m_import->setEnabled(true);
  emit progressed(-1);
  if (!report) {
    const QString sentence = report.error().code == app::ErrorCode::Cancelled
                                 ? tr("Cancelled. Nothing of the file was kept.")
                                 : words::sentence(report.error());
    m_task->setFinished(sentence, report.error().code == app::ErrorCode::Cancelled);
    if (!isVisible()) emit toast({sentence, {}, report.error().code != app::ErrorCode::Cancelled});
    return;
  }
  m_path.clear();
  m_report->show(*report);
  m_stack->setCurrentIndex(ReportPage);
  if (!isVisible())
    emit toast({tr("“%1” is imported. Customers added: %2")
                    .arg(qtext(report->listName), QLocale().toString(static_cast<qlonglong>(report->added)))});
}

void ImportWizard::dragEnterEvent(QDragEnterEvent* event) {
  if (!m_running && event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
    event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent* event) {
  openFile(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace callwright::ui
