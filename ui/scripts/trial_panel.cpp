#include "scripts/trial_panel.hpp"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/scroll_body.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptVersionState;

namespace {

QString percent(double share, int digits = 1) {
  return currentLanguage().toString(100 * share, 'f', digits);
}

QString signedPoints(double share) {
  return (share < 0 ? u"−"_s : u"+"_s) + percent(qAbs(share));
}

}  // namespace

QString TrialPanel::summary(const app::TrialPage& t) {
  if (t.first.reached == 0 && t.second.reached == 0) return tr("Nobody has been reached with either version yet.");
  return tr("v%1 sells in %2 %, v%3 in %4 % of reached calls (%5 and %6)")
      .arg(t.secondNumber)
      .arg(percent(t.result.rateB))
      .arg(t.firstNumber)
      .arg(percent(t.result.rateA), currentLanguage().toString(static_cast<qlonglong>(t.second.reached)),
           currentLanguage().toString(static_cast<qlonglong>(t.first.reached)));
}

QString TrialPanel::verdict(const app::TrialPage& t) {
  const domain::TrialResult& r = t.result;
  const QString difference =
      tr("%1 pt, 95 % interval %2 … %3")
          .arg(signedPoints(r.difference), signedPoints(r.interval.low), signedPoints(r.interval.high));
  QString next;
  if (r.decided)
    next = tr("safe to stop");
  else if (r.stillNeeded < 0)
    next = tr("no difference can be told yet");
  else
    next =
        tr("about %1 more reached calls needed").arg(currentLanguage().toString(static_cast<qlonglong>(r.stillNeeded)));
  return difference + u" · "_s + next;
}

TrialPanel::TrialPanel(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_form(new QWidget),
      m_intro(new QLabel),
      m_campaign(new QComboBox),
      m_first(new QComboBox),
      m_second(new QComboBox),
      m_share(new QSpinBox),
      m_start(new KeyButton),
      m_cards(new QWidget),
      m_cardColumn(new QVBoxLayout(m_cards)) {
  m_campaignField = new FormField({}, m_campaign);
  m_firstField = new FormField({}, m_first);
  m_secondField = new FormField({}, m_second);
  m_shareField = new FormField({}, m_share);
  for (QComboBox* combo : {m_campaign, m_first, m_second}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
  }
  m_share->setRange(1, 99);
  m_share->setValue(50);
  m_share->setSuffix(u" %"_s);
  m_intro->setWordWrap(true);
  m_intro->setProperty("look", u"muted"_s);
  m_start->setVariant(KeyButton::Variant::Primary);
  auto* grid = new QGridLayout(m_form);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  grid->addWidget(m_intro, 0, 0, 1, 2);
  grid->addWidget(m_campaignField, 1, 0, 1, 2);
  grid->addWidget(m_firstField, 2, 0);
  grid->addWidget(m_secondField, 2, 1);
  grid->addWidget(m_shareField, 3, 0);
  grid->addWidget(m_start, 3, 1, Qt::AlignBottom | Qt::AlignRight);
  m_cardColumn->setContentsMargins(0, 0, 0, 0);
  m_cardColumn->setSpacing(space::m);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::l);
  inside->addWidget(m_cards);
  inside->addWidget(m_form);
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  connect(m_start, &QAbstractButton::clicked, this, &TrialPanel::start);
  retranslate();
}

void TrialPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void TrialPanel::retranslate() {
  m_intro->setText(
      tr("An A/B test gives each customer one of two versions, at random but always the same one, and "
         "tells when the difference in sales is no accident. It may be looked at at any time."));
  m_campaignField->setLabel(tr("Campaign"));
  m_firstField->setLabel(tr("Version A"));
  m_secondField->setLabel(tr("Version B"));
  m_shareField->setLabel(tr("Customers who get version B"));
  m_start->setText(tr("Begin the test"));
  show();
}

void TrialPanel::setPage(const app::ScriptPage& page, bool mayChange) {
  if (page.script.id != m_page.script.id)
    for (QComboBox* combo : {m_campaign, m_first, m_second}) combo->clear();
  m_page = page;
  m_mayChange = mayChange;
  const auto fill = [&](QComboBox* combo, std::size_t otherwise) {
    const QVariant chosen = combo->currentData();
    combo->clear();
    for (const app::ScriptVersionRow& row : page.versions)
      if (row.version.state == ScriptVersionState::Published)
        combo->addItem(
            u"v%1"_s.arg(row.version.number) + (row.version.note.empty() ? QString() : u" · "_s + qt(row.version.note)),
            QVariant::fromValue(static_cast<qlonglong>(row.version.id.value)));
    const int at = chosen.isValid() ? combo->findData(chosen) : -1;
    combo->setCurrentIndex(at >= 0 ? at : qMin(static_cast<int>(otherwise), combo->count() - 1));
  };
  fill(m_first, 1);
  fill(m_second, 0);
  // Against itself nothing is tried.
  if (m_first->currentIndex() == m_second->currentIndex() && m_first->count() > 1)
    m_second->setCurrentIndex(m_first->currentIndex() == 0 ? 1 : 0);
  reload();
}

void TrialPanel::reload() {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ListCampaigns{}, [this, token](app::Result<app::ListCampaigns::Reply> campaigns) {
    if (token != m_asked || !campaigns) return;
    const QVariant chosen = m_campaign->currentData();
    m_campaign->clear();
    for (const app::CampaignSummary& c : *campaigns) {
      if (c.state == domain::CampaignState::Finished) continue;
      m_campaign->addItem(qt(c.name), QVariant::fromValue(static_cast<qlonglong>(c.id.value)));
    }
    int at = chosen.isValid() ? m_campaign->findData(chosen) : -1;
    // First the one that follows this script.
    for (const app::ScriptVersionRow& row : m_page.versions)
      for (const std::string& name : row.campaigns)
        if (at < 0) at = m_campaign->findText(qt(name));
    m_campaign->setCurrentIndex(qMax(at, 0));
  });
  m_bridge.send(this, app::ListScriptTrials{m_page.script.id},
                [this, token](app::Result<app::ListScriptTrials::Reply> trials) {
                  if (token != m_asked) return;
                  if (!trials) return emit failed(trials.error());
                  m_trials = std::move(*trials);
                  show();
                  emit loaded();
                });
}

void TrialPanel::show() {
  while (QLayoutItem* item = m_cardColumn->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const app::TrialPage& trial : m_trials) m_cardColumn->addWidget(cardOf(trial));
  m_cards->setVisible(!m_trials.empty());
  m_form->setVisible(m_mayChange);
  const bool enough = m_first->count() > 1;
  m_start->setEnabled(enough);
  m_start->setToolTip(enough ? QString() : tr("Two published versions are needed."));
  m_firstField->setHint(enough ? QString() : tr("Two published versions are needed."));
}

QWidget* TrialPanel::cardOf(const app::TrialPage& trial) {
  auto* card =
      new Card(trial.campaign.empty() ? tr("A/B test") : qt(trial.campaign),
               trial.running() ? tr("since %1").arg(words::when(trial.trial.startedAt, m_bridge.now(), m_bridge.zone()))
                               : tr("ended %1").arg(words::when(trial.trial.endedAt, m_bridge.now(), m_bridge.zone())));
  auto* what = new QLabel(summary(trial));
  what->setWordWrap(true);
  auto* verdictLine = new QLabel(verdict(trial));
  verdictLine->setWordWrap(true);
  verdictLine->setProperty("look", trial.result.decided ? u"good"_s : u"muted"_s);
  card->body()->addWidget(what);
  card->body()->addWidget(verdictLine);
  if (!trial.running()) {
    card->body()->addWidget(
        new QLabel(trial.winnerNumber == 0 ? tr("Called off") : tr("Went on with v%1").arg(trial.winnerNumber)));
    return card;
  }
  if (!m_mayChange) return card;
  auto* buttons = new QHBoxLayout;
  const auto add = [&](const QString& text, domain::ScriptVersionId winner, bool primary) {
    auto* button = new KeyButton(text);
    button->setVariant(primary ? KeyButton::Variant::Primary : KeyButton::Variant::Secondary);
    buttons->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, id = trial.trial.id, winner] { end(id, winner); });
  };
  const bool second = trial.result.difference > 0;
  add(tr("Go on with v%1").arg(trial.secondNumber), trial.trial.second, trial.result.decided && second);
  add(tr("Go on with v%1").arg(trial.firstNumber), trial.trial.first, trial.result.decided && !second);
  add(tr("Call off"), {}, false);
  buttons->addStretch(1);
  card->body()->addLayout(buttons);
  return card;
}

void TrialPanel::start() {
  app::StartScriptTrial request;
  request.campaign = domain::CampaignId(m_campaign->currentData().toLongLong());
  request.first = domain::ScriptVersionId(m_first->currentData().toLongLong());
  request.second = domain::ScriptVersionId(m_second->currentData().toLongLong());
  request.share = m_share->value();
  m_bridge.send(this, request, [this](app::Result<domain::ScriptTrialId> started) {
    if (!started) return emit failed(started.error());
    reload();
  });
}

void TrialPanel::end(domain::ScriptTrialId trial, domain::ScriptVersionId winner) {
  m_bridge.send(this, app::EndScriptTrial{trial, winner}, [this](app::Result<app::Nothing> ended) {
    if (!ended) return emit failed(ended.error());
    reload();
  });
}

}  // namespace callwright::ui
