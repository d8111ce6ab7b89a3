#include "settings/audit_section.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Entry = app::AuditEntry;

namespace {

constexpr int pageRows = 200;

QString subjectName(const std::string& kind) {
  if (kind == "customer") return AuditSection::tr("Customer");
  if (kind == "campaign") return AuditSection::tr("Campaign");
  if (kind == "call") return AuditSection::tr("Call");
  if (kind == "user") return AuditSection::tr("User");
  if (kind == "team") return AuditSection::tr("Team");
  if (kind == "list") return AuditSection::tr("List");
  if (kind == "stage") return AuditSection::tr("Stage");
  if (kind == "settings") return AuditSection::tr("Settings");
  if (kind == "do_not_call") return AuditSection::tr("Do-not-call list");
  if (kind == "follow_up") return AuditSection::tr("Follow-up");
  if (kind == "database") return AuditSection::tr("Database");
  return qtext(kind);
}

QString subject(const Entry& e) {
  const QString name = subjectName(e.subjectKind);
  return e.subjectId > 0 ? QString(name + u" "_s + QString::number(e.subjectId)) : name;
}

QString valueText(const QJsonValue& value) {
  if (value.isObject()) return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
  if (value.isArray())
    return QString::fromUtf8(QJsonDocument::fromVariant(value.toVariant()).toJson(QJsonDocument::Compact));
  return value.toVariant().toString();
}

// The fields that differ, one a line: "name: Zhang → Zhang Wei".
QString difference(const Entry& e) {
  const QJsonObject before = QJsonDocument::fromJson(QByteArray::fromStdString(e.before)).object();
  const QJsonObject after = QJsonDocument::fromJson(QByteArray::fromStdString(e.after)).object();
  QSet<QString> names;
  for (const QString& name : before.keys()) names.insert(name);
  for (const QString& name : after.keys()) names.insert(name);
  QStringList sorted(names.begin(), names.end());
  sorted.sort();
  QString html;
  for (const QString& name : sorted) {
    if (before.value(name) == after.value(name)) continue;
    const QString was = valueText(before.value(name)).toHtmlEscaped(),
                  is = valueText(after.value(name)).toHtmlEscaped();
    html += u"<p><b>%1</b><br>"_s.arg(words::fieldName(name.toStdString()).toHtmlEscaped());
    if (before.contains(name))
      html += u"<span style='color:%1'>− %2</span>"_s.arg(tokens().bad.name(), was.isEmpty() ? u"—"_s : was);
    if (before.contains(name) && after.contains(name)) html += u"<br>"_s;
    if (after.contains(name))
      html += u"<span style='color:%1'>+ %2</span>"_s.arg(tokens().good.name(), is.isEmpty() ? u"—"_s : is);
    html += u"</p>"_s;
  }
  return html;
}

}  // namespace

AuditSection::AuditSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_kind(new QComboBox),
      m_table(new QTableView),
      m_listCard(new Card),
      m_entryCard(new Card),
      m_entry(new QLabel) {
  m_model = new RowModel<Entry>(
      {{[] { return tr("When"); },
        [this](const Entry& e) { return words::when(e.at, this->bridge().now(), this->bridge().zone()); }},
       {[] { return tr("Who"); }, [](const Entry& e) { return e.actor.empty() ? tr("the owner") : qtext(e.actor); },
        false, true},
       {[] { return tr("What"); }, [](const Entry& e) { return words::auditAction(e.action); }},
       {[] { return tr("On"); }, [](const Entry& e) { return subject(e); }},
       {[] { return tr("From"); },
        [](const Entry& e) {
          return e.origin == "desktop"        ? tr("desktop")
                 : e.origin == "command line" ? tr("command line")
                                              : qtext(e.origin);
        }}},
      [](const Entry& e) { return e.id; }, this);
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  auto* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->resizeSection(0, 110);
  header->resizeSection(1, 100);
  header->setSectionResizeMode(2, QHeaderView::Stretch);
  header->resizeSection(3, 106);
  header->resizeSection(4, 84);
  m_listCard->setFlush();
  m_listCard->addHeaderWidget(m_kind);
  m_listCard->body()->addWidget(m_table);
  m_kind->setMinimumWidth(150);
  m_entry->setWordWrap(true);
  m_entry->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_entry->setTextFormat(Qt::RichText);
  m_entry->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_entry->setContentsMargins(space::l, space::m, space::l, space::m);
  m_entryCard->setFlush();
  m_entryCard->body()->addWidget(scrolledPage(m_entry));
  m_entryCard->setFixedWidth(290);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  row->addWidget(m_listCard, 1);
  row->addWidget(m_entryCard);
  connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { load(); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditSection::showChosen);
  connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (value >= m_table->verticalScrollBar()->maximum() - 20) loadOlder();
  });
  retranslate();
}

QString AuditSection::title() const {
  return tr("Audit log");
}

QString AuditSection::purpose() const {
  return tr("Every change, export and reveal: who, when, before and after. Nobody can edit it.");
}

void AuditSection::retranslate() {
  m_listCard->setTitle(tr("Entries"));
  m_entryCard->setTitle(tr("Before and after"));
  m_table->setAccessibleName(tr("Audit log"));
  m_kind->setAccessibleName(tr("Show entries about"));
  Choices kinds{{tr("Everything"), QString()}};
  for (const char* kind :
       {"customer", "campaign", "call", "user", "team", "list", "stage", "settings", "do_not_call", "database"})
    kinds.append({subjectName(kind), QString::fromLatin1(kind)});
  setChoices(m_kind, kinds);
  m_model->refresh();
  showChosen();
}

void AuditSection::load() {
  m_all = false;
  m_loading = false;
  ask(0);
}

void AuditSection::loadOlder() {
  if (m_loading || m_all || m_model->rowCount() == 0) return;
  ask(m_model->rows().back().id);
}

void AuditSection::ask(std::int64_t before) {
  m_loading = true;
  const quint64 token = ++m_asked;
  bridge().send(this, app::ListAudit{m_kind->currentData().toString().toStdString(), 0, before, pageRows},
                [this, token, before](app::Result<app::ListAudit::Reply> entries) {
                  if (token != m_asked) return;
                  m_loading = false;
                  if (!entries) return tellFailure(entries.error());
                  m_all = entries->size() < pageRows;
                  if (before != 0) return m_model->append(*entries);
                  m_model->setRows(std::move(*entries));
                  if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid()) m_table->selectRow(0);
                  showChosen();
                });
}

void AuditSection::showChosen() {
  const int row = m_table->currentIndex().row();
  if (row < 0 || row >= m_model->rowCount()) {
    m_entry->setText(tr("Choose an entry in the list."));
    return;
  }
  const Entry& e = m_model->row(row);
  const QString changes = difference(e);
  const QString head =
      u"<p><b>%1</b><br>%2<br>%3</p>"_s.arg(words::auditAction(e.action).toHtmlEscaped(), subject(e).toHtmlEscaped(),
                                            words::when(e.at, bridge().now(), bridge().zone()).toHtmlEscaped());
  m_entry->setText(head + (changes.isEmpty() ? tr("Nothing else was kept about it.") : changes));
}

}  // namespace callwright::ui
