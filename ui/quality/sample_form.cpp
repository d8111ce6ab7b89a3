#include "quality/sample_form.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>
#include <limits>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

SampleForm::SampleForm(Bridge& bridge, Lookups& lookups, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_title(lookLabel(u"heading"_s)),
      m_facts(lookLabel(u"muted"_s)),
      m_result(lookLabel()),
      m_trouble(lookLabel(u"error"_s)),
      m_agent(new QComboBox),
      m_each(new QSpinBox),
      m_seed(new QSpinBox),
      m_draw(new KeyButton),
      m_close(new KeyButton) {
  m_agentField = new FormField({}, m_agent);
  m_eachField = new FormField({}, m_each);
  m_seedField = new FormField({}, m_seed);
  constexpr int kMostEach = 50, kUsual = 3;
  m_each->setRange(1, kMostEach);
  m_each->setValue(kUsual);
  m_seed->setRange(0, std::numeric_limits<int>::max());
  m_draw->setVariant(KeyButton::Variant::Primary);
  auto* numbers = new QHBoxLayout;
  numbers->setSpacing(space::s);
  numbers->addWidget(m_eachField, 1);
  numbers->addWidget(m_seedField, 1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  buttons->addWidget(m_draw);
  buttons->addWidget(m_close);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::l);
  column->setSpacing(space::m);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_facts, m_agentField}) column->addWidget(widget);
  column->addLayout(numbers);
  column->addLayout(buttons);
  column->addWidget(m_trouble);
  column->addWidget(m_result);
  column->addStretch(1);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_draw);
  keys.bind(QKeySequence(Qt::Key_Escape), m_close);
  connect(m_draw, &QAbstractButton::clicked, this, &SampleForm::draw);
  connect(m_close, &QAbstractButton::clicked, this, &SampleForm::closed);
  connect(&lookups, &Lookups::changed, this, &SampleForm::fillAgents);
  retranslate();
}

void SampleForm::retranslate() {
  m_title->setText(tr("Draw a sample"));
  const auto period = domain::goalPeriodFromCode(m_period);
  m_facts->setText(tr("%1, by the card %2. Each agent's calls in which somebody was spoken to are drawn from, without "
                      "those that are checked already.")
                       .arg(period ? words::goalPeriodName(*period) : QString(), qt(m_card.name)));
  m_agentField->setLabel(tr("Agents"));
  m_agent->setAccessibleName(tr("Agents"));
  m_eachField->setLabel(tr("Calls for each"));
  m_each->setAccessibleName(tr("Calls for each"));
  m_seedField->setLabel(tr("Seed"));
  m_seed->setAccessibleName(tr("Seed"));
  m_seed->setSpecialValueText(tr("by chance"));
  m_seed->setToolTip(tr("The same seed draws the same calls again, as long as there are no others to draw from."));
  m_draw->setText(tr("Draw"));
  m_close->setText(tr("Close"));
  fillAgents();
}

void SampleForm::fillAgents() {
  Choices agents{{tr("All agents"), qlonglong(0)}};
  for (const domain::User& user : m_lookups.users())
    if (user.active && domain::allows(user.role, domain::Permission::WorkQueue) && user.id != m_bridge.user().id)
      agents.append({qt(user.displayName), static_cast<qlonglong>(user.id.value)});
  setChoices(m_agent, agents);
}

void SampleForm::open(const domain::GoalPeriod& period, const domain::ScoreCard& card) {
  m_period = period.code();
  m_card = card;
  m_trouble->hide();
  m_result->hide();
  retranslate();
  m_each->setFocus();
}

void SampleForm::draw() {
  app::SampleChecks request;
  request.card = m_card.id;
  request.period = m_period;
  if (const qlonglong agent = m_agent->currentData().toLongLong()) request.agents = {domain::UserId(agent)};
  request.each = m_each->value();
  request.seed = static_cast<std::uint64_t>(m_seed->value());
  m_bridge.send(this, request, [this](app::Result<app::SampleChecks::Answer> answer) {
    m_trouble->setVisible(!answer);
    m_result->setVisible(static_cast<bool>(answer));
    if (!answer) return m_trouble->setText(words::sentence(answer.error()));
    std::int64_t drawnCalls = 0;
    QStringList lines;
    for (const auto& one : answer->agents) {
      drawnCalls += one.drawn;
      lines << tr("%1: %2 of %3").arg(qt(one.name)).arg(one.drawn).arg(one.of);
    }
    lines << tr("Seed %1").arg(answer->seed);
    m_result->setText(lines.join(u'\n'));
    emit drawn(tr("Calls drawn: %1").arg(drawnCalls));
  });
}

}  // namespace callwright::ui
