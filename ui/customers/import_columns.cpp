#include "customers/import_columns.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/item_roles.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* fields[] = {"name",       "phone", "phone_mobile", "phone_landline", "company",   "title",
                                  "salutation", "email", "address",      "region",         "time_zone", "source",
                                  "tags",       "stage", "owner",        "notes"};

QString sampleOf(const app::PreviewFile::Answer& preview, std::size_t column) {
  for (const auto& row : preview.rows)
    if (column < row.cells.size() && !row.cells[column].empty()) return qtext(row.cells[column]).simplified();
  return {};
}

}  // namespace

ImportColumns::ImportColumns(QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QComboBox* ImportColumns::makeCombo(const app::FileLayout::Column& column,
                                    const std::vector<std::string>& customFields) {
  auto* combo = new QComboBox;
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(10);
  combo->setMaxVisibleItems(24);
  for (const char* field : fields) combo->addItem(words::fieldName(field), QString::fromLatin1(field));
  combo->insertSeparator(combo->count());
  for (const auto& name : customFields)
    combo->addItem(tr("Field “%1”").arg(qtext(name)), QString(u"custom:"_s + qtext(name)));
  const QString own = u"custom:"_s + qtext(column.header);
  if (!column.header.empty() && combo->findData(own) < 0)
    combo->addItem(tr("New field “%1”").arg(qtext(column.header)), own);
  combo->addItem(tr("Leave out"), u"ignore"_s);
  // What app guessed may be more special than what is offered here.
  const QString guessed = qtext(column.field);
  if (combo->findData(guessed) < 0) combo->addItem(words::fieldName(column.field), guessed);
  combo->setCurrentIndex(combo->findData(guessed));
  return combo;
}

void ImportColumns::show(const app::PreviewFile::Answer& preview, const std::vector<std::string>& customFields) {
  const auto same = [](const auto& a, const auto& b) { return a.header == b.header && a.field == b.field; };
  const auto& columns = preview.layout.columns;
  // The same as chosen: the focus stays where it is.
  const auto now = this->columns();
  const bool sameLanguage = m_language == QLocale().name();
  if (sameLanguage && now.size() == columns.size() && std::equal(now.begin(), now.end(), columns.begin(), same)) return;
  m_language = QLocale().name();
  m_columns = columns;
  m_combos.clear();
  auto* body = new QWidget;
  body->setObjectName(u"scrollBody"_s);
  auto* grid = new QGridLayout(body);
  grid->setContentsMargins(14, space::m, 14, space::m);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(space::s);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const QString header =
        columns[i].header.empty() ? tr("Column %1").arg(i + 1) : qtext(columns[i].header).simplified();
    auto* both = new QWidget;
    auto* two = new QVBoxLayout(both);
    two->setContentsMargins(0, 0, 0, 0);
    two->setSpacing(0);
    const QString sample = sampleOf(preview, i);
    for (const auto& [text, look] : {std::pair(header, u"strong"_s), std::pair(sample, u"small"_s)}) {
      auto* label = new QLabel;
      label->setTextFormat(Qt::PlainText);
      label->setProperty("look", look);
      label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, 150));
      label->setToolTip(text);
      label->setMinimumWidth(0);
      two->addWidget(label);
    }
    QComboBox* combo = makeCombo(columns[i], customFields);
    combo->setAccessibleName(tr("“%1” is read as").arg(header));
    combo->setAccessibleDescription(sample);
    connect(combo, &QComboBox::activated, this, &ImportColumns::changed);
    const int row = static_cast<int>(i);
    grid->addWidget(both, row, 0);
    grid->addWidget(combo, row, 1);
    m_combos.push_back(combo);
  }
  grid->setRowStretch(static_cast<int>(columns.size()), 1);
  setWidget(body);
}

std::vector<app::FileLayout::Column> ImportColumns::columns() const {
  auto columns = m_columns;
  for (std::size_t i = 0; i < columns.size(); ++i)
    columns[i].field = m_combos[i]->currentData().toString().toStdString();
  return columns;
}

PreviewModel::PreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void PreviewModel::show(const app::PreviewFile::Answer& preview) {
  beginResetModel();
  m_preview = preview;
  m_others.clear();
  for (std::size_t i = 0; i < preview.layout.columns.size(); ++i) {
    const std::string& field = preview.layout.columns[i].field;
    if (field != "name" && field != "given_name" && field != "family_name" && field != "company" && field != "ignore" &&
        !field.starts_with("phone"))
      m_others.push_back(i);
  }
  endResetModel();
}

void PreviewModel::retranslate() {
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : FirstOther + static_cast<int>(m_others.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const app::PreviewRow& row = m_preview.rows[static_cast<std::size_t>(index.row())];
  if (role == StrongRole) return index.column() == Name;
  if (role == DimmedRole) return row.rejected && index.column() != Problem && index.column() != Line;
  if (role == ColorRoleRole && index.column() == Problem)
    return static_cast<int>(row.rejected ? ColorRole::Bad : ColorRole::Warn);
  if (role == FigureCellRole) return index.column() == Line;
  if (role == Qt::ToolTipRole && index.column() == Problem) {
    QStringList sentences;
    for (const auto& problem : row.problems) sentences << words::sentence(problem);
    return sentences.join(u'\n');
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Line:
      return QString::number(row.line);
    case Name:
      return qtext(row.name).simplified();
    case Company:
      return qtext(row.company).simplified();
    case Numbers: {
      QStringList numbers;
      for (const auto& number : row.numbers) numbers << qtext(number);
      return numbers.join(u", "_s);
    }
    case Problem: {
      QStringList reasons;
      // "No number that can be dialed" says less than what is wrong with each of them.
      for (const auto& problem : row.problems)
        if (row.problems.size() == 1 || problem.code != domain::ErrorCode::NoDialableNumber)
          reasons << words::reason(problem);
      return row.rejected ? tr("Left out: %1").arg(reasons.join(u"; "_s)) : reasons.join(u"; "_s);
    }
    default: {
      const std::size_t column = m_others[static_cast<std::size_t>(index.column() - FirstOther)];
      return column < row.cells.size() ? qtext(row.cells[column]).simplified() : QString();
    }
  }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Line) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Line:
      return tr("Line");
    case Name:
      return words::fieldName("name");
    case Company:
      return words::fieldName("company");
    case Numbers:
      return tr("Numbers");
    case Problem:
      return tr("Problem");
    default:
      return words::fieldName(m_preview.layout.columns[m_others[static_cast<std::size_t>(section - FirstOther)]].field);
  }
}

}  // namespace callwright::ui
