#include "customers/filter_bar.hpp"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/editing_finished.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto savedKey = QLatin1String("customers/filters");

QSettings store() {
  return QSettings(QSettings::IniFormat, QSettings::UserScope, u"callwright"_s, u"callwright"_s);
}

bool same(const app::CustomerFilter& a, const app::CustomerFilter& b) {
  return FilterBar::toJson(a) == FilterBar::toJson(b);
}

QComboBox* makeCombo() {
  auto* combo = new QComboBox;
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(9);
  return combo;
}

void refill(QComboBox* combo, const QList<QPair<QString, QVariant>>& items, const QVariant& chosen) {
  const QSignalBlocker quiet(combo);
  combo->clear();
  for (const auto& [text, data] : items) combo->addItem(text, data);
  combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
}

}  // namespace

FilterBar::FilterBar(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_group(new QButtonGroup(this)),
      m_save(new Chip),
      m_saveName(new QLineEdit),
      m_more(new KeyButton),
      m_stage(makeCombo()),
      m_owner(makeCombo()),
      m_tag(makeCombo()),
      m_list(makeCombo()),
      m_days(makeCombo()),
      m_region(new QLineEdit),
      m_doNotCall(new QCheckBox),
      m_clear(new KeyButton) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::s);
  auto* chips = new QWidget;
  m_flow = new FlowLayout(chips, space::s);
  m_flow->setContentsMargins(0, space::xs, 0, 0);  // level with the buttons beside
  for (int i = 0; i < ScopeCount; ++i) {
    m_scopes[i] = new Chip;
    m_group->addButton(m_scopes[i]);
    m_flow->addWidget(m_scopes[i]);
    connect(m_scopes[i], &Chip::clicked, this, [this, i] { choose(scoped(static_cast<Scope>(i))); });
  }
  m_scopes[All]->setChecked(true);
  m_more->setIconKind(Icon::Filter);
  m_more->setCheckable(true);
  m_save->setCheckable(false);
  m_saveName->setFixedWidth(180);
  m_saveName->installEventFilter(this);
  m_saveName->hide();
  loadSaved();
  m_flow->addWidget(m_save);
  m_flow->addWidget(m_saveName);
  m_conditions = makeConditions();
  m_conditions->hide();
  column->addWidget(chips);
  connect(m_more, &KeyButton::toggled, m_conditions, [this](bool on) {
    m_conditions->setVisible(on);
    if (on) m_stage->setFocus();
  });
  connect(m_save, &Chip::clicked, this, &FilterBar::beginSave);
  connect(m_saveName, &QLineEdit::returnPressed, this, &FilterBar::finishSave);
  connect(&lookups, &Lookups::changed, this, &FilterBar::fillChoices);
  retranslate();
  readCounts();
}

QWidget* FilterBar::makeConditions() {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(space::m);
  m_stageField = new FormField({}, m_stage);
  m_ownerField = new FormField({}, m_owner);
  m_tagField = new FormField({}, m_tag);
  m_listField = new FormField({}, m_list);
  m_daysField = new FormField({}, m_days);
  m_regionField = new FormField({}, m_region);
  for (FormField* field : {m_stageField, m_ownerField, m_tagField, m_listField, m_regionField, m_daysField})
    line->addWidget(field, 1);
  line->addWidget(m_doNotCall, 0, Qt::AlignBottom);
  line->addWidget(m_clear, 0, Qt::AlignBottom);
  for (QComboBox* combo : {m_stage, m_owner, m_tag, m_list, m_days})
    connect(combo, &QComboBox::currentIndexChanged, this, &FilterBar::conditionsEdited);
  onEditingFinished(m_region, this, [this] { emit conditionsEdited(); });
  connect(m_doNotCall, &QCheckBox::toggled, this, &FilterBar::conditionsEdited);
  connect(m_clear, &KeyButton::clicked, this, [this] { choose({}); });
  return row;
}

void FilterBar::bindKeys(ShortcutGuard& keys) {
  keys.bind(QKeySequence(Qt::ALT | Qt::Key_F), m_more);
}

app::CustomerFilter FilterBar::scoped(Scope scope) const {
  app::CustomerFilter filter;
  if (scope == Mine) filter.owner = m_bridge.user().id;
  if (scope == Pool) filter.owner = domain::UserId();
  if (scope == NotContacted) filter.notContactedForDays = 30;
  return filter;
}

void FilterBar::choose(const app::CustomerFilter& filter) {
  m_filter = filter;
  m_filter.text.clear();
  showFilter();
  emit filterChanged();
}

void FilterBar::showList(domain::ListId list) {
  app::CustomerFilter filter;
  if (list) filter.list = list;
  choose(filter);
}

void FilterBar::showFilter() {
  m_showing = true;
  fillChoices();
  m_region->setText(qtext(m_filter.region));
  m_doNotCall->setChecked(m_filter.doNotCall);
  // A chip is on when it says all of what is filtered by.
  m_group->setExclusive(false);
  for (int i = 0; i < ScopeCount; ++i) m_scopes[i]->setChecked(same(m_filter, scoped(static_cast<Scope>(i))));
  for (const Saved& saved : m_saved) {
    saved.chip->setChecked(same(m_filter, fromJson(saved.filter)));
    if (!saved.chip->isChecked()) saved.chip->setCount(-1);
  }
  m_group->setExclusive(m_group->checkedButton() != nullptr);
  m_save->setVisible(m_group->checkedButton() == nullptr && m_saveName->isHidden());
  m_showing = false;
}

void FilterBar::conditionsEdited() {
  if (m_showing) return;
  app::CustomerFilter filter;
  if (const auto id = m_stage->currentData().toLongLong()) filter.stage = domain::StageId(id);
  if (const auto id = m_owner->currentData().toLongLong(); id != -1) filter.owner = domain::UserId(id);
  if (const auto id = m_list->currentData().toLongLong()) filter.list = domain::ListId(id);
  filter.tag = m_tag->currentData().toString().toStdString();
  filter.notContactedForDays = m_days->currentData().toInt();
  filter.region = m_region->text().trimmed().toStdString();
  filter.doNotCall = m_doNotCall->isChecked();
  if (!same(filter, m_filter)) choose(filter);
}

void FilterBar::fillChoices() {
  const bool before = std::exchange(m_showing, true);
  QList<QPair<QString, QVariant>> items{{tr("any"), 0}};
  for (const auto& stage : m_lookups.stages())
    items.append({words::stageName(stage.code, stage.name), QVariant::fromValue<qlonglong>(stage.id.value)});
  refill(m_stage, items, QVariant::fromValue<qlonglong>(m_filter.stage ? m_filter.stage->value : 0));
  items = {{tr("anybody"), QVariant::fromValue<qlonglong>(-1)}, {tr("Public pool"), QVariant::fromValue<qlonglong>(0)}};
  for (const auto& user : m_lookups.users())
    items.append({m_lookups.userName(user.id), QVariant::fromValue<qlonglong>(user.id.value)});
  refill(m_owner, items, QVariant::fromValue<qlonglong>(m_filter.owner ? m_filter.owner->value : -1));
  items = {{tr("any"), QString()}};
  for (const auto& tag : m_lookups.tags()) items.append({qtext(tag), qtext(tag)});
  refill(m_tag, items, qtext(m_filter.tag));
  items = {{tr("any"), 0}};
  for (const auto& list : m_lookups.lists())
    items.append({qtext(list.name), QVariant::fromValue<qlonglong>(list.id.value)});
  refill(m_list, items, QVariant::fromValue<qlonglong>(m_filter.list ? m_filter.list->value : 0));
  items = {{tr("any time"), 0}};
  for (const int days : {7, 30, 90, 180}) items.append({tr("not for %1 days").arg(days), days});
  if (m_days->findData(m_filter.notContactedForDays) < 0 && m_filter.notContactedForDays > 0)
    items.append({tr("not for %1 days").arg(m_filter.notContactedForDays), m_filter.notContactedForDays});
  refill(m_days, items, m_filter.notContactedForDays);
  m_showing = before;
}

void FilterBar::readCounts() {
  m_bridge.send(this, app::CustomerCounts{}, [this](app::Result<app::CustomerCounts::Answer> counts) {
    if (!counts) return;
    m_scopes[All]->setCount(counts->all);
    m_scopes[Mine]->setCount(counts->mine);
    m_scopes[Pool]->setCount(counts->pool);
    m_scopes[NotContacted]->setCount(counts->notContacted30);
    layout()->invalidate();
  });
}

void FilterBar::setFound(qint64 count) {
  for (const Saved& saved : m_saved)
    if (saved.chip->isChecked()) saved.chip->setCount(count);
}

void FilterBar::loadSaved() {
  const QJsonArray stored = QJsonDocument::fromJson(store().value(savedKey).toByteArray()).array();
  for (const QJsonValue& value : stored) {
    const QJsonObject one = value.toObject();
    m_saved.append({one.value(u"name"_s).toString(), one.value(u"filter"_s).toObject(), nullptr});
    addSavedChip(m_saved.last());
  }
}

void FilterBar::storeSaved() const {
  QJsonArray stored;
  for (const Saved& saved : m_saved) stored.append(QJsonObject{{u"name"_s, saved.name}, {u"filter"_s, saved.filter}});
  store().setValue(savedKey, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

void FilterBar::addSavedChip(Saved& saved) {
  saved.chip = new Chip(saved.name);
  saved.chip->setToolTip(tr("Delete takes this filter away"));
  saved.chip->installEventFilter(this);
  m_group->addButton(saved.chip);
  m_flow->addWidget(saved.chip);
  connect(saved.chip, &Chip::clicked, this, [this, filter = saved.filter] { choose(fromJson(filter)); });
  for (QWidget* last : std::initializer_list<QWidget*>{m_save, m_saveName}) {
    m_flow->removeWidget(last);
    m_flow->addWidget(last);
  }
}

void FilterBar::beginSave() {
  m_save->hide();
  m_saveName->clear();
  m_saveName->show();
  m_saveName->setFocus();
}

void FilterBar::finishSave() {
  const QString name = m_saveName->text().trimmed();
  m_saveName->hide();
  if (!name.isEmpty()) {
    for (qsizetype i = 0; i < m_saved.size(); ++i)
      if (m_saved[i].name == name) {
        m_saved[i].chip->deleteLater();
        m_saved.removeAt(i);
        break;
      }
    m_saved.append({name, toJson(m_filter), nullptr});
    addSavedChip(m_saved.last());
    m_saved.last().chip->setFocus();
    storeSaved();
  }
  showFilter();
}

void FilterBar::removeSaved(const QString& name) {
  for (qsizetype i = 0; i < m_saved.size(); ++i) {
    if (m_saved[i].name != name) continue;
    const Saved gone = m_saved.takeAt(i);
    gone.chip->hide();
    gone.chip->deleteLater();
    storeSaved();
    showFilter();
    emit toast({tr("The filter “%1” was taken away").arg(name), [this, gone] {
                  m_saved.append({gone.name, gone.filter, nullptr});
                  addSavedChip(m_saved.last());
                  storeSaved();
                  showFilter();
                }});
    return;
  }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (watched == m_saveName && key == Qt::Key_Escape) {
    m_saveName->hide();
    showFilter();
    m_more->setFocus();
    return true;
  }
  if (watched != m_saveName && key == Qt::Key_Delete) {
    removeSaved(static_cast<Chip*>(watched)->text());
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

QJsonObject FilterBar::toJson(const app::CustomerFilter& filter) {
  QJsonObject json;
  if (filter.owner) json[u"owner"_s] = static_cast<qint64>(filter.owner->value);
  if (filter.stage) json[u"stage"_s] = static_cast<qint64>(filter.stage->value);
  if (filter.list) json[u"list"_s] = static_cast<qint64>(filter.list->value);
  if (!filter.tag.empty()) json[u"tag"_s] = qtext(filter.tag);
  if (!filter.region.empty()) json[u"region"_s] = qtext(filter.region);
  if (filter.notContactedForDays > 0) json[u"days"_s] = filter.notContactedForDays;
  if (filter.doNotCall) json[u"do_not_call"_s] = true;
  return json;
}

app::CustomerFilter FilterBar::fromJson(const QJsonObject& json) {
  app::CustomerFilter filter;
  if (json.contains(u"owner"_s)) filter.owner = domain::UserId(json[u"owner"_s].toInteger());
  if (json.contains(u"stage"_s)) filter.stage = domain::StageId(json[u"stage"_s].toInteger());
  if (json.contains(u"list"_s)) filter.list = domain::ListId(json[u"list"_s].toInteger());
  filter.tag = json[u"tag"_s].toString().toStdString();
  filter.region = json[u"region"_s].toString().toStdString();
  filter.notContactedForDays = json[u"days"_s].toInt();
  filter.doNotCall = json[u"do_not_call"_s].toBool();
  return filter;
}

void FilterBar::retranslate() {
  m_scopes[All]->setText(tr("All"));
  m_scopes[Mine]->setText(tr("Mine"));
  m_scopes[Pool]->setText(tr("Public pool"));
  m_scopes[NotContacted]->setText(tr("Not contacted for 30 days"));
  m_save->setText(tr("+ Save this filter"));
  m_saveName->setPlaceholderText(tr("Name of the filter"));
  m_saveName->setAccessibleName(tr("Name of the filter"));
  m_more->setText(tr("Filter"));
  m_clear->setText(tr("Clear"));
  m_stageField->setLabel(tr("Stage"));
  m_ownerField->setLabel(tr("Owner"));
  m_tagField->setLabel(tr("Tag"));
  m_listField->setLabel(tr("List"));
  m_daysField->setLabel(tr("Contacted"));
  m_regionField->setLabel(tr("Region"));
  m_doNotCall->setText(tr("Do not call"));
  for (Chip* chip : m_scopes) chip->updateGeometry();
  showFilter();
}

void FilterBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
