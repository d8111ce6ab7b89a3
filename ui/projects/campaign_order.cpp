#include "projects/campaign_order.hpp"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "bridge/bridge.hpp"
#include "bridge/long_run.hpp"
#include "callwright/words/score_words.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/paint.hpp"
#include "widgets/scroll_body.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CampaignOrder::CampaignOrder(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_tasks(new QVBoxLayout),
      m_orderCard(new Card),
      m_modelCard(new Card),
      m_intro(lookLabel(u"muted"_s)),
      m_state(lookLabel()),
      m_sales(lookLabel()),
      m_effect(lookLabel(u"muted"_s)),
      m_learned(lookLabel()),
      m_quality(lookLabel(u"muted"_s)),
      m_note(lookLabel(u"warn"_s)),
      m_control(new QSpinBox),
      m_controlField(new FormField({}, m_control)),
      m_begin(new KeyButton),
      m_end(new KeyButton),
      m_train(new KeyButton),
      m_terms(new BarList) {
  m_control->setObjectName(u"scoreControl"_s);
  m_begin->setObjectName(u"callByScore"_s);
  m_end->setObjectName(u"callAsBefore"_s);
  m_train->setObjectName(u"learnScores"_s);
  m_control->setRange(0, 50);
  m_control->setValue(10);
  m_control->setSuffix(u" %"_s);
  m_begin->setVariant(KeyButton::Variant::Primary);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::s);
  row->addWidget(m_controlField);
  row->addWidget(m_begin, 0, Qt::AlignBottom);
  row->addWidget(m_end, 0, Qt::AlignBottom);
  row->addStretch(1);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_intro, m_state, m_sales, m_effect})
    m_orderCard->body()->addWidget(widget);
  m_orderCard->body()->addLayout(row);
  m_modelCard->addHeaderWidget(m_train);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_learned, m_quality, m_terms})
    m_modelCard->body()->addWidget(widget);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::m);
  column->addWidget(m_note);
  column->addLayout(m_tasks);
  column->addWidget(m_orderCard);
  column->addWidget(m_modelCard);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scrollBody(body));
  connect(m_begin, &QAbstractButton::clicked, this, [this] { setOrder(true); });
  connect(m_end, &QAbstractButton::clicked, this, [this] { setOrder(false); });
  connect(m_train, &QAbstractButton::clicked, this, &CampaignOrder::train);
  connect(m_control, &QSpinBox::valueChanged, this, &CampaignOrder::show);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Campaigns && !m_busy) reload();
  });
  retranslate();
}

void CampaignOrder::retranslate() {
  m_orderCard->setTitle(tr("Order of new customers"));
  m_modelCard->setTitle(tr("What the scores were learned from"));
  m_intro->setText(
      tr("A score says how likely a customer is to buy, from what is known before the call. A control group, drawn by "
         "lot, keeps the order of the list, so that the difference in sales shows."));
  m_controlField->setLabel(tr("Control group"));
  m_end->setText(tr("Back to the list's order"));
  m_train->setText(tr("Learn now"));
  show();
}

void CampaignOrder::setCampaign(domain::CampaignId campaign) {
  if (campaign == m_campaign) return;
  m_answer = {};
  m_said.clear();
  m_campaign = campaign;
  ++m_asked;
  show();
  reload();
}

void CampaignOrder::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

void CampaignOrder::reload() {
  if (!isVisible()) return;  // it takes a look at every call; showEvent reads
  const quint64 token = ++m_asked;
  if (!m_campaign || !m_bridge.may(domain::Permission::ManageCampaigns)) return;
  m_bridge.send(this, app::ShowScores{m_campaign}, [this, token](app::Result<app::ShowScores::Reply> answer) {
    if (token != m_asked) return;
    if (!answer) {
      m_said = words::sentence(answer.error());
      return show();
    }
    m_answer = std::move(*answer);
    if (const auto* order = latest(); order && order->running()) {
      const QSignalBlocker quiet(m_control);
      m_control->setValue(order->control);
    }
    show();
  });
}

const app::ScoreOrderView* CampaignOrder::latest() const {
  return m_answer.orders.empty() ? nullptr : &m_answer.orders.front();
}

void CampaignOrder::show() {
  const app::ScoreOrderView* order = latest();
  const bool running = order && order->running();
  const auto when = [this](domain::Instant at) { return words::when(at, m_bridge.now(), m_bridge.zone()); };
  if (running)
    m_state->setText(
        tr("By score since %1, with a control group of %2 %.").arg(when(order->startedAt)).arg(order->control));
  else if (order)
    m_state->setText(tr("In the order of the lists. By score until %1.").arg(when(order->endedAt)));
  else
    m_state->setText(tr("In the order of the lists."));
  m_sales->setVisible(order);
  m_effect->setVisible(order && order->scored.called + order->controlled.called > 0);
  if (order) {
    m_sales->setText(words::scoreSales(order->scored, order->controlled));
    m_effect->setText(words::scoreEffect(order->effect));
    setLook(m_effect, "look", order->effect.decided && order->effect.difference > 0 ? u"good"_s : u"muted"_s);
  }
  m_begin->setText(running ? tr("Change the control group") : tr("Call by score"));
  m_begin->setVisible(!running || m_control->value() != order->control);
  m_end->setVisible(running);
  m_note->setText(m_said);
  m_note->setVisible(!m_said.isEmpty());
  for (QWidget* widget : std::initializer_list<QWidget*>{m_begin, m_end, m_train, m_control})
    widget->setEnabled(m_campaign && !m_busy && m_bridge.may(domain::Permission::ManageCampaigns));
  showModel();
}

void CampaignOrder::showModel() {
  const auto& model = m_answer.model;
  m_quality->setVisible(model.has_value());
  m_terms->setVisible(model.has_value());
  if (!model)
    return m_learned->setText(tr("Nothing was learned yet. It takes some hundred first calls and some sales."));
  const auto count = [](std::int64_t number) { return currentLanguage().toString(static_cast<qlonglong>(number)); };
  m_learned->setText(
      tr("Learned %1 from %2 first calls, %3 of which sold. Learned anew each day while somebody has the "
         "program open.")
          .arg(words::when(model->trainedAt, m_bridge.now(), m_bridge.zone()), count(model->examples),
               count(model->successes)));
  m_quality->setText(words::scoreQuality(model->learned.quality));
  std::vector<domain::ScoreTerm> terms = model->learned.model.terms;
  std::erase_if(terms, [](const domain::ScoreTerm& term) { return term.field == "campaign"; });
  std::stable_sort(terms.begin(), terms.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.weight) > std::abs(b.weight); });
  constexpr std::size_t most = 10;
  if (terms.size() > most) terms.resize(most);
  QList<BarRow> rows;
  for (const domain::ScoreTerm& term : terms)
    rows.append({words::scoreReason(term),
                 std::abs(term.weight),
                 words::scoreWeight(term.weight),
                 {},
                 term.weight < 0 ? ColorRole::Bad : ColorRole::Good,
                 -1});
  m_terms->setRows(rows);
}

void CampaignOrder::taken(const app::Result<app::TrainScores::Reply>& reply) {
  m_busy = false;
  m_said.clear();
  if (!reply) {
    if (reply.error().code != domain::ErrorCode::Cancelled) m_said = words::sentence(reply.error());
  } else if (!reply->model) {
    m_said = words::scoreTooLittle(reply->examples, reply->successes);
  }
  show();
  reload();
}

void CampaignOrder::setOrder(bool on) {
  m_busy = true;
  show();
  runLong(
      m_bridge, this, on ? tr("Placing customers by score") : tr("Placing customers in the order of their list"),
      app::SetScoreOrder{m_campaign, on, on ? m_control->value() : 0},
      [this, on](app::Result<app::SetScoreOrder::Reply> reply) {
        if (!on && reply) {
          m_busy = false;
          return reload();
        }
        taken(reply);
      },
      [this](LongTask* task) { m_tasks->addWidget(task); });
}

void CampaignOrder::train() {
  m_busy = true;
  show();
  runLong(
      m_bridge, this, tr("Learning from earlier calls"), app::TrainScores{},
      [this](app::Result<app::TrainScores::Reply> reply) { taken(reply); },
      [this](LongTask* task) { m_tasks->addWidget(task); });
}

}  // namespace callwright::ui
