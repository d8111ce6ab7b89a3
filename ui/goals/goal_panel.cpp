#include "goals/goal_panel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/goal_look.hpp"
#include "widgets/figures.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/scroll_body.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::GoalOwnerKind;

GoalPanel::GoalPanel(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_mayManage(bridge.may(domain::Permission::ManageGoals)),
      m_title(lookLabel(u"heading"_s)),
      m_facts(lookLabel(u"muted"_s)),
      m_pace(lookLabel({})),
      m_amounts(lookLabel(u"muted"_s)),
      m_whyTitle(lookLabel(u"strong"_s)),
      m_why(lookLabel({})),
      m_partsTitle(lookLabel(u"strong"_s)),
      m_parts(lookLabel({})),
      m_valuesTitle(lookLabel(u"strong"_s)),
      m_values(lookLabel({})),
      m_note(lookLabel(u"muted"_s)),
      m_state(new Tag),
      m_bar(new ProgressLine),
      m_value(new QLineEdit),
      m_splitBy(new QComboBox),
      m_equal(new QCheckBox),
      m_valueRow(new QWidget),
      m_splitRow(new QWidget),
      m_buttons(new QWidget),
      m_enter(new KeyButton),
      m_split(new KeyButton),
      m_change(new KeyButton),
      m_delete(new KeyButton) {
  m_value->setObjectName(u"value"_s);
  m_valueField = new FormField({}, m_value);
  m_splitField = new FormField({}, m_splitBy);
  m_delete->setVariant(KeyButton::Variant::Ghost);
  auto* valueRow = new QHBoxLayout(m_valueRow);
  valueRow->addWidget(m_valueField, 1);
  valueRow->addWidget(m_enter, 0, Qt::AlignBottom);
  auto* splitRow = new QHBoxLayout(m_splitRow);
  splitRow->addWidget(m_splitField, 1);
  splitRow->addWidget(m_equal, 0, Qt::AlignBottom);
  splitRow->addWidget(m_split, 0, Qt::AlignBottom);
  auto* buttons = new QHBoxLayout(m_buttons);
  buttons->addWidget(m_change);
  buttons->addWidget(m_delete);
  buttons->addStretch(1);
  for (QHBoxLayout* row : {valueRow, splitRow, buttons}) {
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
  }
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_state, 0, Qt::AlignTop);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::s);
  inside->addLayout(head);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_facts, m_bar, m_pace, m_amounts}) inside->addWidget(widget);
  const auto section = [&](std::initializer_list<QWidget*> widgets) {
    inside->addSpacing(space::s);
    for (QWidget* widget : widgets) inside->addWidget(widget);
  };
  section({m_whyTitle, m_why});
  section({m_valuesTitle, m_values, m_valueRow});
  section({m_partsTitle, m_parts, m_splitRow});
  section({m_note, m_buttons});
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  connect(m_enter, &QAbstractButton::clicked, this, &GoalPanel::enterValue);
  connect(m_value, &QLineEdit::returnPressed, this, &GoalPanel::enterValue);
  connect(m_split, &QAbstractButton::clicked, this, &GoalPanel::splitIt);
  connect(m_change, &QAbstractButton::clicked, this, &GoalPanel::changeWanted);
  connect(m_delete, &QAbstractButton::clicked, this, &GoalPanel::deleteWanted);
  retranslate();
}

void GoalPanel::retranslate() {
  m_whyTitle->setText(tr("Why"));
  m_partsTitle->setText(tr("Parts"));
  m_valuesTitle->setText(tr("Values entered by hand"));
  m_valueField->setLabel(tr("Value today"));
  m_value->setAccessibleName(tr("Value today"));
  m_enter->setText(tr("Enter it"));
  m_splitField->setLabel(tr("Split on"));
  m_splitBy->setAccessibleName(tr("Split on"));
  m_equal->setText(tr("Equal parts"));
  m_split->setText(tr("Split"));
  m_change->setText(tr("Change…"));
  m_delete->setText(tr("Delete"));
  fill();
}

void GoalPanel::show(const app::GoalView* view, const std::vector<app::GoalView>& others) {
  const bool same = view != nullptr && view->goal.id == m_view.goal.id;
  m_view = view == nullptr ? app::GoalView() : *view;
  m_others = others;
  if (!same) m_value->clear();
  fill();
}

void GoalPanel::fill() {
  const domain::Goal& goal = m_view.goal;
  const bool any = static_cast<bool>(goal.id);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_facts, m_pace, m_amounts, m_state, m_bar})
    widget->setVisible(any);
  m_buttons->setVisible(any && m_mayManage);
  m_valueField->setError({});
  const QString why = any && m_view.compared ? words::goalExplanation(goal, *m_view.compared, m_view.before, m_view.now,
                                                                      m_view.contributions)
                                             : QString();
  const QString parts = any ? partsText() : QString(), values = any && goal.byHand ? valuesText() : QString();
  fillSplit();
  const bool maySplit = any && m_mayManage && m_view.parts == 0 && m_splitBy->count() > 0;
  m_why->setText(why);
  m_whyTitle->setVisible(!why.isEmpty());
  m_why->setVisible(!why.isEmpty());
  m_parts->setText(parts);
  m_parts->setVisible(!parts.isEmpty());
  m_partsTitle->setVisible(!parts.isEmpty() || maySplit);
  m_splitRow->setVisible(maySplit);
  m_equal->setVisible(goal.rollUp() == domain::RollUp::Sum && !goal.byHand);
  m_values->setText(values);
  m_valuesTitle->setVisible(any && goal.byHand.has_value());
  m_values->setVisible(!values.isEmpty());
  m_valueRow->setVisible(any && goal.byHand && m_mayManage);
  m_note->setText(qt(goal.note));
  m_note->setVisible(!goal.note.empty());
  if (!any) return;
  m_title->setText(words::goalName(goal));
  m_title->setToolTip(goal.byHand ? QString() : words::measureDefinition(goal.measure));
  QStringList facts{words::goalOwner(goal.owner.kind, m_view.ownerName), words::goalPeriodName(goal.period)};
  if (goal.weight > 0) facts << tr("weight %1").arg(goal.weight);
  if (const QString all = weightedText(); !all.isEmpty()) facts << all;
  m_facts->setText(facts.join(u" · "_s));
  const TagSpec tag = goalTag(m_view);
  m_state->setTag(tag.text, tag.role);
  m_bar->setValue(m_view.progress.share.value_or(0));
  m_bar->setRole(tag.role == ColorRole::Neutral ? ColorRole::Accent : tag.role);
  m_pace->setText(words::goalPace(goal, m_view.progress));
  QStringList amounts;
  if (goal.minimum != goal.target) amounts << tr("minimum %1").arg(words::goalAmount(goal, goal.minimum));
  amounts << tr("target %1").arg(words::goalAmount(goal, goal.target));
  if (goal.stretch != goal.target) amounts << tr("stretch %1").arg(words::goalAmount(goal, goal.stretch));
  m_amounts->setText(amounts.join(u" · "_s));
}

void GoalPanel::fillSplit() {
  const QVariant chosen = m_splitBy->currentData();
  m_splitBy->clear();
  const GoalOwnerKind owner = m_view.goal.owner.kind;
  std::vector<GoalOwnerKind> kinds;
  if (owner == GoalOwnerKind::Company) kinds = {GoalOwnerKind::Team, GoalOwnerKind::Agent, GoalOwnerKind::Campaign};
  if (owner == GoalOwnerKind::Team) kinds = {GoalOwnerKind::Agent};
  for (const GoalOwnerKind kind : kinds)
    m_splitBy->addItem(kind == GoalOwnerKind::Team    ? tr("teams")
                       : kind == GoalOwnerKind::Agent ? tr("agents")
                                                      : tr("campaigns"),
                       static_cast<int>(kind));
  if (chosen.isValid()) m_splitBy->setCurrentIndex(qMax(0, m_splitBy->findData(chosen)));
}

// All goals of this owner together; one alone says nothing new.
QString GoalPanel::weightedText() const {
  std::vector<std::pair<int, std::optional<double>>> weighed;
  for (const app::GoalView& other : m_others)
    if (other.goal.owner == m_view.goal.owner && other.goal.weight > 0 && !other.ownFiguresOnly)
      weighed.emplace_back(other.goal.weight, other.progress.share);
  const auto share = weighed.size() > 1 ? domain::weightedShare(weighed) : std::nullopt;
  return share ? tr("all by weight %1 %").arg(QLocale().toString(100 * *share, 'f', 0)) : QString();
}

QString GoalPanel::partsText() const {
  QStringList lines;
  for (const app::GoalView& other : m_others) {
    if (other.goal.id == m_view.goal.parent)
      lines << tr("A part of: %1, %2")
                   .arg(words::goalOwner(other.goal.owner.kind, other.ownerName),
                        words::goalAmount(other.goal, other.goal.target));
    if (other.goal.parent != m_view.goal.id) continue;
    lines << tr("%1: %2 of %3", "owner of a part, value, target")
                 .arg(words::goalOwner(other.goal.owner.kind, other.ownerName),
                      other.progress.value ? words::goalAmount(other.goal, *other.progress.value) : u"–"_s,
                      words::goalAmount(other.goal, other.goal.target));
  }
  if (m_view.parts > 0) lines << words::goalPartsText(m_view.parts, m_view.partsShare);
  return lines.join(u'\n');
}

QString GoalPanel::valuesText() const {
  constexpr int kMost = 6;
  QStringList lines;
  for (const auto& one : m_view.handValues) {
    if (lines.size() == kMost) break;
    const QString text = u"%1   %2"_s.arg(qt(one.day), words::goalAmount(m_view.goal, one.value));
    lines << (one.enteredBy.empty() ? text : text + u"   "_s + qt(one.enteredBy));
  }
  return lines.isEmpty() ? tr("None yet.") : lines.join(u'\n');
}

void GoalPanel::enterValue() {
  const domain::Goal& goal = m_view.goal;
  const auto value = domain::parseAmount("value", utf8(m_value->text()), goal.unit(), goal.rollUp(), goal.currency);
  m_valueField->setError(value ? QString() : words::sentence(value.error()));
  if (!value) return m_value->setFocus();
  m_bridge.send(this, app::SetGoalValue{goal.id, {}, *value}, [this](app::Result<app::Nothing> done) {
    if (!done) return m_valueField->setError(words::sentence(done.error()));
    m_value->clear();
  });
}

void GoalPanel::splitIt() {
  const auto by = static_cast<GoalOwnerKind>(m_splitBy->currentData().toInt());
  m_bridge.send(this, app::SplitGoal{m_view.goal.id, by, m_equal->isChecked()},
                [this](app::Result<app::SplitGoal::Reply> parts) {
                  if (!parts) return emit failed(parts.error());
                  emit split(*parts);
                });
}

}  // namespace callwright::ui
