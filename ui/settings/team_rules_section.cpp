#include "settings/team_rules_section.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum RuleNumber { WrapUp, ConnectPoints, CompareDays, GoalPercent, CallbackOverdue, BreakPercent, QueueWaiting };
constexpr int kRuleNumbers = 7;
// As domain::check has them; 0 of a rule that can be switched off says so.
struct RuleRange {
  int least, most;
};
constexpr RuleRange kRuleRanges[kRuleNumbers] = {{0, 240},  {0, 100}, {1, 60},       {0, 100},
                                                 {0, 1440}, {0, 100}, {1, 1'000'000}};

}  // namespace

TeamRulesSection::TeamRulesSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_alertsCard(new Card),
      m_agentsCard(new Card),
      m_referralsCard(new Card),
      m_rank(new QCheckBox),
      m_referrals(new QLineEdit),
      m_rankHint(new QLabel),
      m_note(new QLabel),
      m_defaults(new KeyButton),
      m_save(new KeyButton) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::l);
  grid->setVerticalSpacing(space::m);
  for (int i = 0; i < kRuleNumbers; ++i) {
    m_numbers.push_back(new QSpinBox);
    m_numbers.back()->setRange(kRuleRanges[i].least, kRuleRanges[i].most);
    m_fields.push_back(new FormField({}, m_numbers.back()));
    // What belongs together stands side by side.
    static constexpr int kRow[kRuleNumbers] = {0, 1, 1, 2, 2, 3, 3}, kColumn[kRuleNumbers] = {0, 0, 1, 0, 1, 0, 1};
    grid->addWidget(m_fields.back(), kRow[i], kColumn[i]);
    connect(m_numbers.back(), &QSpinBox::valueChanged, this, [this] {
      if (!m_showing) setUnsaved(true);
    });
  }
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  m_alertsCard->body()->addLayout(grid);
  m_rankHint->setWordWrap(true);
  m_rankHint->setProperty("look", u"muted"_s);
  m_agentsCard->body()->addWidget(m_rank);
  m_agentsCard->body()->addWidget(m_rankHint);
  m_referralsField = new FormField({}, m_referrals);
  m_referralsCard->body()->addWidget(m_referralsField);
  connect(m_referrals, &QLineEdit::textEdited, this, [this] { setUnsaved(true); });
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(m_alertsCard);
  column->addWidget(m_agentsCard);
  column->addWidget(m_referralsCard);
  column->addStretch(1);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(0, space::s, 0, 0);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_defaults);
  foot->addWidget(m_save);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  all->addWidget(scrolledPage(page), 1);
  all->addLayout(foot);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_rank, &QCheckBox::toggled, this, [this] {
    if (!m_showing) setUnsaved(true);
  });
  connect(m_save, &QAbstractButton::clicked, this, &TeamRulesSection::save);
  connect(m_defaults, &QAbstractButton::clicked, this, [this] {
    app::TeamRules rules;
    rules.agentsSeeRank = m_rank->isChecked();
    show(rules);
    setUnsaved(true);
  });
  m_showing = true;
  retranslate();
  m_showing = false;
  setUnsaved(false);
}

QString TeamRulesSection::title() const {
  return tr("Wallboard and My day");
}

QString TeamRulesSection::purpose() const {
  return tr("When the wallboard warns, what agents see of their place in the team, and who was recommended to you.");
}

void TeamRulesSection::retranslate() {
  m_alertsCard->setTitle(tr("Warn when"));
  m_agentsCard->setTitle(tr("My day of agents"));
  const QString labels[kRuleNumbers] = {tr("Somebody takes longer after a call than"),
                                        tr("The connect rate is lower by"),
                                        tr("… than at these hours of the last"),
                                        tr("A goal has less of what it should have by now than"),
                                        tr("A callback is overdue by more than"),
                                        tr("On a break are, of those signed in, at least"),
                                        tr("… while there wait at least")};
  const QString suffixes[kRuleNumbers] = {
      tr(" minutes"), tr(" percentage points"), tr(" days"), tr(" %"), tr(" minutes"), tr(" %"), tr(" customers")};
  for (std::size_t i = 0; i < m_numbers.size(); ++i) {
    m_fields[i]->setLabel(labels[i]);
    m_numbers[i]->setSuffix(suffixes[i]);
    m_numbers[i]->setAccessibleName(labels[i]);
    if (kRuleRanges[i].least == 0) m_numbers[i]->setSpecialValueText(tr("never"));
  }
  m_referralsCard->setTitle(tr("Referrals"));
  const QString words = tr("Words in a customer's source that say so");
  m_referralsField->setLabel(words);
  m_referralsField->setHint(tr("With commas between them. The referral rate counts the buyers whose source has one."));
  m_referrals->setAccessibleName(words);
  m_rank->setText(tr("Agents see their rank"));
  m_rankHint->setText(
      tr("Their place by this month's revenue among the agents of their team, and how many these are; "
         "no colleague's figures. A rank spurs those near the top and discourages those far from it."));
  m_defaults->setText(tr("As shipped"));
  m_save->setText(tr("Save"));
  setUnsaved(m_unsaved);
}

void TeamRulesSection::load() {
  if (m_unsaved) return;
  bridge().send(this, app::ReadTeamRules{}, [this](app::Result<app::TeamRules> rules) {
    if (!rules) return tellFailure(rules.error());
    if (!m_unsaved) show(*rules);  // else something was typed meanwhile
  });
}

void TeamRulesSection::show(const app::TeamRules& rules) {
  m_showing = true;
  const domain::AlertLimits& a = rules.alerts;
  const int values[kRuleNumbers] = {
      static_cast<int>(a.wrapUp.count()),          a.connectPoints, a.compareDays, a.goalPercent,
      static_cast<int>(a.callbackOverdue.count()), a.breakPercent,  a.queueWaiting};
  for (std::size_t i = 0; i < m_numbers.size(); ++i) m_numbers[i]->setValue(values[i]);
  m_rank->setChecked(rules.agentsSeeRank);
  m_referrals->setText(qt(rules.referrals));
  m_showing = false;
  setUnsaved(false);
}

app::TeamRules TeamRulesSection::typed() const {
  app::TeamRules rules;
  domain::AlertLimits& a = rules.alerts;
  a.wrapUp = std::chrono::minutes(m_numbers[WrapUp]->value());
  a.connectPoints = m_numbers[ConnectPoints]->value();
  a.compareDays = m_numbers[CompareDays]->value();
  a.goalPercent = m_numbers[GoalPercent]->value();
  a.callbackOverdue = std::chrono::minutes(m_numbers[CallbackOverdue]->value());
  a.breakPercent = m_numbers[BreakPercent]->value();
  a.queueWaiting = m_numbers[QueueWaiting]->value();
  rules.agentsSeeRank = m_rank->isChecked();
  rules.referrals = utf8(m_referrals->text().trimmed());
  return rules;
}

void TeamRulesSection::save() {
  const app::TeamRules rules = typed();
  bridge().send(this, app::SaveTeamRules{rules}, [this, rules](app::Result<app::Nothing> done) {
    if (!done) return setUnsaved(true, words::sentence(done.error()));
    show(rules);
    tell(tr("Settings saved"));
  });
}

void TeamRulesSection::setUnsaved(bool unsaved, const QString& failure) {
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved);
  m_note->setText(!failure.isEmpty() ? failure : unsaved ? tr("Changes are not saved yet") : tr("Saved"));
  setLook(m_note, "look", failure.isEmpty() ? u"hint"_s : u"error"_s);
  emit unsavedChanged();
}

}  // namespace callwright::ui
