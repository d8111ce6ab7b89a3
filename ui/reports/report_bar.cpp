#include "reports/report_bar.hpp"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QThread>
#include <memory>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/words.hpp"
#include "reports/report_pages.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ReportBar::ReportBar(Bridge& bridge, Source source, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_source(std::move(source)),
      m_export(new KeyButton),
      m_print(new KeyButton),
      m_schedules(new KeyButton) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::xs);
  for (KeyButton* button : {m_schedules, m_print, m_export}) {
    button->setVariant(KeyButton::Variant::Ghost);
    row->addWidget(button);
  }
  m_schedules->setIconKind(Icon::Clock);
  m_schedules->setVisible(bridge.may(domain::Permission::ViewTeamWork));
  m_print->setIconKind(Icon::Document);
  m_export->setIconKind(Icon::Download);
  connect(m_export, &KeyButton::clicked, this, &ReportBar::askExport);
  connect(m_print, &KeyButton::clicked, this, &ReportBar::askPrint);
  connect(m_schedules, &KeyButton::clicked, this, &ReportBar::schedulesWanted);
  retranslate();
}

void ReportBar::bindKeys(ShortcutGuard& keys) {
  keys.bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), m_export);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_P), m_print);
}

std::optional<domain::Report> ReportBar::current() {
  auto report =
      m_source({{}, {}, {}, domain::localMinute(m_bridge.zone(), m_bridge.now()), m_bridge.user().displayName});
  if (!report) say(tr("There is nothing to export yet."));
  return report;
}

void ReportBar::askExport() {
  auto report = current();
  if (!report) return;
  const QString title = qt(report->title);
  const QString name = u"%1 %2.xlsx"_s.arg(title, qt(domain::localMinute(m_bridge.zone(), m_bridge.now())).left(10));
  askFile(this, {true, tr("Export %1").arg(title), name, tr("Excel workbook (*.xlsx);;PDF (*.pdf);;Picture (*.png)")},
          [this, report = std::move(*report)](const QString& path) mutable { exportTo(path, std::move(report)); });
}

void ReportBar::exportTo(const QString& path, domain::Report report) {
  const auto format = domain::reportFormatFromCode(utf8(QFileInfo(path).suffix().toLower()));
  if (!format) return say(tr("The name must end in .xlsx, .pdf or .png: %1").arg(path), true);
  app::ExportReport request;
  request.report = std::move(report);
  request.language = utf8(currentLanguage().name());
  if (!request.language.starts_with("zh")) request.language = "en";
  request.format = *format;
  request.path = utf8(path);
  m_export->setEnabled(false);
  m_bridge.send(this, std::move(request), [this, path](const app::Result<app::Nothing>& done) {
    m_export->setEnabled(true);
    if (!done) return say(words::sentence(done.error()), true);
    say(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
  });
}

void ReportBar::askPrint() {
  auto report = current();
  if (!report) return;
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setPageOrientation(QPageLayout::Landscape);
  auto* dialog = new QPrintDialog(printer.get(), this);  // has no hold of its own: the connection keeps the printer
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this,
          [this, printer, report = std::move(*report)]() mutable { print(printer, std::move(report)); });
  dialog->open();
}

void ReportBar::print(std::shared_ptr<QPrinter> printer) {
  if (auto report = current()) print(printer, std::move(*report));
}

void ReportBar::print(const std::shared_ptr<QPrinter>& printer, domain::Report report) {
  app::ExportReport note;  // the audit first
  note.report = report;
  m_print->setEnabled(false);
  m_bridge.send(
      this, std::move(note), [this, printer, report = std::move(report)](const app::Result<app::Nothing>& noted) {
        if (!noted) {
          m_print->setEnabled(true);
          return say(words::sentence(noted.error()), true);
        }
        auto printed = std::make_shared<bool>(false);
        QThread* thread = QThread::create([printer, report, printed] { *printed = printReport(*printer, report); });
        connect(thread, &QThread::finished, this, [this, printed] {
          m_print->setEnabled(true);
          if (*printed)
            say(tr("Sent to the printer."));
          else
            say(tr("The printer did not begin. Look whether it is switched on, and print again."), true);
        });
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        thread->start();
      });
}

void ReportBar::say(const QString& text, bool problem) {
  ToastMessage message{text};
  message.problem = problem;
  emit toast(message);
}

void ReportBar::retranslate() {
  m_export->setText(tr("Export…"));
  m_print->setText(tr("Print…"));
  m_schedules->setText(tr("Reports on schedule"));
  m_export->setToolTip(tr("What is shown, to an Excel workbook, a PDF or a picture"));
}

void ReportBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
