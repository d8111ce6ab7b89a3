// How the pages of the import wizard look; what they do is in import_wizard.cpp.
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "customers/import_columns.hpp"
#include "customers/import_report.hpp"
#include "customers/import_wizard.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/long_task.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ImportWizard::ImportWizard(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_back(new KeyButton({}, {}, KeyButton::Variant::Secondary, KeyButton::Layout::Centered)),
      m_title(new QLabel),
      m_stack(new QStackedWidget),
      m_keys(new ShortcutGuard(this)),
      m_task(new LongTask),
      m_runHint(new QLabel),
      m_report(new ImportReportView) {
  setAcceptDrops(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::m);
  column->setSpacing(space::m);
  auto* head = new QHBoxLayout;
  head->setSpacing(space::m);
  m_title->setProperty("look", u"heading"_s);
  head->addWidget(m_back);
  head->addWidget(m_title, 1);
  column->addLayout(head);
  column->addWidget(m_stack, 1);
  m_stack->addWidget(makeFilePage());
  m_stack->addWidget(makeCheckPage());
  auto* run = new QWidget;
  auto* runColumn = new QVBoxLayout(run);
  runColumn->setContentsMargins(0, 0, 0, 0);
  runColumn->addWidget(m_task);
  m_runHint->setProperty("look", u"muted"_s);
  m_runHint->setWordWrap(true);
  runColumn->addWidget(m_runHint);
  runColumn->addStretch(1);
  m_stack->addWidget(run);
  auto* reportCard = new Card;
  reportCard->setFlush();
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  m_report->setObjectName(u"scrollBody"_s);
  scroll->setWidget(m_report);
  reportCard->body()->addWidget(scroll);
  m_stack->addWidget(reportCard);

  connect(m_back, &KeyButton::clicked, this, &ImportWizard::backWanted);
  connect(m_report, &ImportReportView::showCustomers, this, &ImportWizard::showCustomers);
  connect(m_task, &LongTask::cancelRequested, this, [this] { m_cancelImport.cancel(); });
  connect(m_task, &LongTask::closeRequested, this, [this] { m_stack->setCurrentIndex(CheckPage); });
  connect(&lookups, &Lookups::changed, this, &ImportWizard::fillCampaigns);
  bindKeys();
  retranslate();
}

void ImportWizard::bindKeys() {
  m_keys->bind(QKeySequence(Qt::Key_Escape), m_back);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_O), m_choose);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_O), m_other);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_import);
  m_report->bindKeys(*m_keys);
}

QWidget* ImportWizard::makeFilePage() {
  auto* card = new Card;
  m_drop = new EmptyState(Icon::Upload);
  m_choose = new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered);
  m_fileProblem = new QLabel;
  m_fileProblem->setProperty("look", u"error"_s);
  m_fileProblem->setWordWrap(true);
  m_fileProblem->setAlignment(Qt::AlignHCenter);
  m_fileProblem->hide();
  card->body()->addStretch(2);
  card->body()->addWidget(m_drop);
  card->body()->addWidget(m_fileProblem);
  card->body()->addWidget(m_choose, 0, Qt::AlignHCenter);
  card->body()->addStretch(3);
  connect(m_choose, &KeyButton::clicked, this, &ImportWizard::chooseFile);
  return card;
}

QWidget* ImportWizard::makeFileCard() {
  auto* card = new Card;
  auto* row = new QHBoxLayout;
  row->setSpacing(space::m);
  m_fileName = new QLabel;
  m_fileName->setProperty("look", u"strong"_s);
  m_fileName->setTextFormat(Qt::PlainText);
  m_fileName->setWordWrap(true);
  m_other = new KeyButton;
  m_encoding = new QComboBox;
  for (const auto& name : {u"UTF-8"_s, u"GB18030"_s, u"UTF-16LE"_s, u"UTF-16BE"_s}) m_encoding->addItem(name, name);
  m_delimiter = new QComboBox;
  m_sheet = new QComboBox;
  m_sheet->setMinimumContentsLength(10);
  m_header = new QSpinBox;
  m_header->setRange(0, 1000);
  m_encodingField = new FormField({}, m_encoding);
  m_delimiterField = new FormField({}, m_delimiter);
  m_sheetField = new FormField({}, m_sheet);
  m_headerField = new FormField({}, m_header);
  row->addWidget(m_fileName, 1);
  for (FormField* field : {m_encodingField, m_delimiterField, m_sheetField, m_headerField}) row->addWidget(field);
  row->addWidget(m_other, 0, Qt::AlignBottom);
  card->body()->addLayout(row);
  for (QComboBox* combo : {m_encoding, m_delimiter, m_sheet})
    connect(combo, &QComboBox::currentIndexChanged, this, [this] { layoutEdited(false); });
  connect(m_header, &QSpinBox::valueChanged, this, [this] { layoutEdited(false); });
  connect(m_other, &KeyButton::clicked, this, &ImportWizard::chooseFile);
  return card;
}

QWidget* ImportWizard::makeOptionsCard() {
  auto* card = new Card;
  m_listName = new QLineEdit;
  m_campaign = new QComboBox;
  m_duplicates = new QComboBox;
  for (QComboBox* combo : {m_campaign, m_duplicates}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(14);
  }
  m_keep = new QCheckBox;
  m_problem = new QLabel;
  m_problem->setProperty("look", u"error"_s);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_import = new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered);
  m_listNameField = new FormField({}, m_listName);
  m_campaignField = new FormField({}, m_campaign);
  m_duplicatesField = new FormField({}, m_duplicates);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::m);
  for (FormField* field : {m_listNameField, m_campaignField, m_duplicatesField}) row->addWidget(field, 1);
  auto* last = new QHBoxLayout;
  last->setSpacing(space::m);
  last->addWidget(m_keep);
  last->addWidget(m_problem, 1);
  last->addStretch(0);
  last->addWidget(m_import);
  card->body()->addLayout(row);
  card->body()->addLayout(last);
  connect(m_keep, &QCheckBox::toggled, this, &ImportWizard::checkPhones);
  connect(m_import, &KeyButton::clicked, this, &ImportWizard::run);
  return card;
}

QWidget* ImportWizard::makeCheckPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(makeFileCard());
  auto* middle = new QHBoxLayout;
  middle->setSpacing(space::m);
  m_columnsCard = new Card(tr("Columns"));
  m_columnsCard->setFlush();
  m_columns = new ImportColumns;
  m_columnsCard->body()->addWidget(m_columns);
  m_columnsCard->setFixedWidth(380);
  m_previewCard = new Card(tr("As it will be read"));
  m_previewCard->setFlush();
  m_model = new PreviewModel(this);
  m_table = new QTableView;
  m_table->setProperty("flat", true);
  m_table->setModel(m_model);
  dressTable(m_table);
  m_previewCard->body()->addWidget(m_table);
  middle->addWidget(m_columnsCard);
  middle->addWidget(m_previewCard, 1);
  column->addLayout(middle, 1);
  column->addWidget(makeOptionsCard());
  connect(m_columns, &ImportColumns::changed, this, [this] { layoutEdited(true); });
  return page;
}

void ImportWizard::retranslate() {
  m_back->setText(tr("Back to the customers"));
  m_title->setText(tr("Import a list"));
  m_drop->setText(tr("Choose a list"), tr("A CSV or Excel file, in any encoding. Drop it here or choose it; you will "
                                          "see how it is read before anything is "
                                          "saved."));
  m_choose->setText(tr("Choose a file…"));
  m_other->setText(tr("Another file…"));
  m_encodingField->setLabel(tr("Encoding"));
  m_delimiterField->setLabel(tr("Columns end with"));
  m_sheetField->setLabel(tr("Sheet"));
  m_headerField->setLabel(tr("Header in line"));
  m_header->setSpecialValueText(tr("none"));
  m_columnsCard->setTitle(tr("Columns"));
  m_columnsCard->setHint(tr("read as"));
  m_previewCard->setTitle(tr("As it will be read"));
  m_table->setAccessibleName(tr("First rows as they will be read"));
  m_listNameField->setLabel(tr("Name of the list"));
  m_campaignField->setLabel(tr("For the campaign"));
  m_duplicatesField->setLabel(tr("A number that is already there"));
  m_keep->setText(tr("Keep customers without a phone number"));
  m_import->setText(tr("Import"));
  m_runHint->setText(tr(
      "Customers appear all at once at the end. You can work elsewhere meanwhile; cancelling leaves nothing behind."));
  m_filling = true;
  const QVariant delimiter = m_delimiter->currentData();
  m_delimiter->clear();
  m_delimiter->addItem(tr("comma"), u","_s);
  m_delimiter->addItem(tr("semicolon"), u";"_s);
  m_delimiter->addItem(tr("tab"), u"\t"_s);
  m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(delimiter)));
  const int duplicates = std::max(0, m_duplicates->currentIndex());
  m_duplicates->clear();
  m_duplicates->addItems({tr("skip the row"), tr("update the customer"), tr("add all the same")});
  m_duplicates->setCurrentIndex(duplicates);
  m_filling = false;
  fillCampaigns();
  m_model->retranslate();
  if (!m_path.isEmpty()) fill(m_preview);
}

void ImportWizard::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
