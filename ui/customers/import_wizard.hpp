#pragma once
#include <QTimer>
#include <QWidget>

#include "callwright/app/lists.hpp"
#include "widgets/toast.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class EmptyState;
class FormField;
class ImportColumns;
class ImportReportView;
class KeyButton;
class LongTask;
class Lookups;
class PreviewModel;
class ShortcutGuard;

// From a file to customers: choose it, see the first rows as they will be read and correct that, run, report. A page
// among others: the import goes on while one looks elsewhere.
class ImportWizard : public QWidget {
  Q_OBJECT
 public:
  ImportWizard(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void begin();                        // to the file page, unless an import runs or a file is being looked at
  void openFile(const QString& path);  // looks into the file
  bool running() const { return m_running; }

 signals:
  void backWanted();
  void showCustomers(callwright::domain::ListId list);
  void progressed(int percent);  // -1: no import runs
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum Page { FilePage, CheckPage, RunPage, ReportPage };
  QWidget* makeFilePage();
  QWidget* makeCheckPage();
  QWidget* makeFileCard();
  QWidget* makeOptionsCard();
  void bindKeys();
  void chooseFile();
  void ask(const app::FileLayout& layout);
  void fill(const app::PreviewFile::Answer& preview);
  void layoutEdited(bool columnsToo);
  void fillCampaigns();
  void checkPhones();
  void run();
  void finished(app::Result<app::ImportReport> report);
  void showProblem(const QString& sentence);
  void retranslate();

  Bridge& m_bridge;
  Lookups& m_lookups;
  QString m_path;
  app::PreviewFile::Answer m_preview;
  unsigned m_question = 0;
  app::CancelToken m_cancelPreview, m_cancelImport;
  bool m_running = false;
  bool m_filling = false;

  KeyButton* m_back;
  QLabel* m_title;
  QStackedWidget* m_stack;
  ShortcutGuard* m_keys;
  // File
  EmptyState* m_drop;
  KeyButton* m_choose;
  QLabel* m_fileProblem;
  // Check
  QLabel* m_fileName;
  KeyButton* m_other;
  QComboBox *m_encoding, *m_delimiter, *m_sheet;
  QSpinBox* m_header;
  FormField *m_encodingField, *m_delimiterField, *m_sheetField, *m_headerField;
  Card *m_columnsCard, *m_previewCard;
  ImportColumns* m_columns;
  PreviewModel* m_model;
  QTableView* m_table;
  QLineEdit* m_listName;
  QComboBox *m_campaign, *m_duplicates;
  FormField *m_listNameField, *m_campaignField, *m_duplicatesField;
  QCheckBox* m_keep;
  QLabel* m_problem;
  KeyButton* m_import;
  // Run, report
  LongTask* m_task;
  QLabel* m_runHint;
  ImportReportView* m_report;
};

}  // namespace callwright::ui
