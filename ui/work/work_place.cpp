#include "work/work_place.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/call_desk.hpp"
#include "work/call_panel.hpp"
#include "work/customer_head.hpp"
#include "work/customer_tabs.hpp"
#include "work/details_form.hpp"
#include "work/outcome_panel.hpp"
#include "work/prompt_panel.hpp"
#include "work/queue_pane.hpp"
#include "work/script_pane.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Phase = CallDesk::Phase;

WorkPlace::WorkPlace(Bridge& bridge, CallDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_desk(desk),
      m_keys(new ShortcutGuard(this)),
      m_prompt(new PromptPanel(this)),
      m_queue(new QueuePane(bridge, desk, *m_keys)),
      m_middle(new QStackedWidget),
      m_customer(new QWidget),
      m_head(new CustomerHead(bridge, *m_keys)),
      m_tabs(new CustomerTabs(bridge, *m_keys)),
      m_nobody(new EmptyState(Icon::Phone)),
      m_right(new QWidget),
      m_callPanel(new CallPanel(desk, *m_keys, *m_prompt)),
      m_outcome(new OutcomePanel(*m_keys)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(m_queue);
  row->addWidget(m_middle, 1);
  row->addWidget(m_right);
  auto* middle = new QVBoxLayout(m_customer);
  middle->setContentsMargins(0, 0, 0, 0);
  middle->setSpacing(space::m);
  middle->addWidget(m_head);
  middle->addWidget(m_tabs, 1);
  auto* card = new QFrame;
  card->setProperty("surface", u"card"_s);
  auto* inCard = new QVBoxLayout(card);
  inCard->addWidget(m_nobody);
  m_middle->addWidget(card);
  m_middle->addWidget(m_customer);
  auto* right = new QVBoxLayout(m_right);
  right->setContentsMargins(0, 0, 0, 0);
  right->setSpacing(space::m);
  right->addWidget(m_callPanel);
  right->addWidget(m_outcome, 1);

  m_queue->addAction(m_outcome->correctButton());
  m_outcome->setClock([this] { return m_bridge.now(); }, m_bridge.zone());
  m_outcome->setCurrency(m_bridge.settings().currency);
  m_draft.setSingleShot(true);
  m_draft.setInterval(900);
  connect(&m_draft, &QTimer::timeout, this, &WorkPlace::keepDraft);
  m_minute.setInterval(15'000);
  connect(&m_minute, &QTimer::timeout, this, [this] {
    if (m_desk.phase() == Phase::Empty) showNobody();
  });
  m_minute.start();

  connect(m_nobody, &EmptyState::buttonClicked, this, &WorkPlace::onPrimary);
  connect(m_outcome, &OutcomePanel::saveRequested, this, &WorkPlace::onPrimary);
  connect(m_outcome, &OutcomePanel::correctRequested, this,
          [this] { m_correcting ? stopCorrecting() : startCorrecting(); });
  connect(m_outcome, &OutcomePanel::edited, this, [this] {
    m_desk.stopCountdown();
    // Not restarted by each key: typing without a pause is kept once a second, too.
    if (!m_correcting && !m_draft.isActive()) m_draft.start();
  });
  connect(m_head, &CustomerHead::skipRequested, this, &WorkPlace::askSkip);
  m_head->setMayAdd(m_bridge.may(domain::Permission::EditCustomer) && m_bridge.may(domain::Permission::ViewCustomers));
  connect(m_head, &CustomerHead::newCustomerRequested, this, [this] {
    if (m_desk.call() && !m_desk.call()->customer) emit newCustomerWanted(*m_desk.call());
  });
  connect(m_head, &CustomerHead::nextNumberRequested, &m_desk, &CallDesk::useNextNumber);
  connect(m_queue->breakButton(), &QAbstractButton::clicked, this, &WorkPlace::askBreak);
  connect(m_tabs->script(), &ScriptPane::failed, this,
          [this](const domain::Error& error) { emit message(words::sentence(error), true); });
  connect(m_tabs->script(), &ScriptPane::outcomeSuggested, this, [this](const QString& code) {
    m_scripted = code;
    suggestOutcome();
  });
  connect(m_tabs->script(), &ScriptPane::followUpSuggested, this, [this](const QString& when) {
    if (!m_correcting) m_outcome->suggestTime(when);
  });
  connect(m_tabs->details(), &DetailsForm::failed, this,
          [this](const domain::Error& error) { emit message(words::sentence(error), true); });

  connect(&m_desk, &CallDesk::leavingCall, this, &WorkPlace::keepDraft);
  connect(&m_desk, &CallDesk::callChanged, this, &WorkPlace::onCall);
  connect(&m_desk, &CallDesk::phaseChanged, this, &WorkPlace::onPhase);
  connect(&m_desk, &CallDesk::campaignsChanged, this, &WorkPlace::onPhase);
  connect(&m_desk, &CallDesk::countdownChanged, this, &WorkPlace::onPhase);
  connect(&m_desk, &CallDesk::outcomesChanged, this, [this] {
    if (m_correcting) return;
    m_outcome->setOutcomes(m_desk.outcomes());
    m_outcome->setCurrency(m_desk.campaignDetails().currency);
    if (m_desk.call() && m_outcome->form() == OutcomeForm{}) fillForm(freshForm());
    suggestOutcome();
  });
  connect(&m_desk, &CallDesk::progressChanged, this, &WorkPlace::suggestOutcome);
  connect(&m_desk, &CallDesk::savedChanged, this, [this] {
    if (!m_correcting) m_outcome->setStatus(m_desk.isSaved() ? tr("saves itself") : tr("saving…"));
  });
  connect(&m_desk, &CallDesk::saveFailed, this, [this](const domain::Error& error) {
    m_outcome->setError(words::sentence(error));
    m_outcome->focusNote();
  });
  connect(&m_desk, &CallDesk::failed, this, [this](const domain::Error& error) {
    if (m_desk.call())
      m_callPanel->setError(words::sentence(error));
    else
      emit message(words::sentence(error), true);
  });
  connect(&m_desk, &CallDesk::recovered, this, [this] {
    emit message(tr("This call was open when the program ended. It is not dialed again: give it its outcome."), false);
  });
  connect(&m_desk, &CallDesk::outcomeSaved, this,
          [this](const app::SaveOutcome& saved, const QString& name, const app::SaveOutcome::Done& done) {
            QString text = tr("Saved for %1: %2").arg(name, words::outcomeName(saved.code, {}));
            if (done.nextNumberFollows)
              text += u" · "_s + tr("the next number follows");
            else if (domain::isSet(done.nextAt))
              text += u" · "_s + tr("again %1").arg(words::when(done.nextAt, m_bridge.now(), m_bridge.zone()));
            emit savedMessage(text);
          });
  m_bridge.send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> reply) {
    if (!reply) return;
    QSet<QString> lost;
    for (const auto& stage : *reply)
      if (stage.kind == domain::StageKind::Lost) lost.insert(qt(stage.code));
    m_outcome->setLostStages(lost);
  });
  retranslate();
  onPhase();
}

OutcomeForm WorkPlace::freshForm() const {
  OutcomeForm form;
  form.product = qt(m_desk.campaignDetails().product);
  return form;
}

void WorkPlace::fillForm(const OutcomeForm& form) {
  m_outcome->load(form);
  m_lastDraft = toJson(form);
}

void WorkPlace::onCall() {
  const auto& call = m_desk.call();
  const domain::CallId id = call ? call->call : domain::CallId{};
  if (m_correcting) {
    if (id != m_shown) m_kept = call && !call->draft.empty() ? formFromJson(call->draft) : freshForm();
    m_shown = id;
    return;
  }
  if (call) {
    m_head->show(call->page, &*call);
    m_tabs->show(call->page);
  }
  if (id != m_shown) {
    m_draft.stop();
    m_shown = id;
    fillForm(call && !call->draft.empty() ? formFromJson(call->draft) : call ? freshForm() : OutcomeForm{});
    m_outcome->setStatus(call ? tr("saves itself") : QString());
    if (call) {
      m_scripted.clear();
      m_tabs->script()->open(call->call, static_cast<bool>(call->campaign));
    } else {
      m_tabs->details()->flush();
    }
  }
  onPhase();
}

// What the line says goes before what the script asks for.
void WorkPlace::suggestOutcome() {
  if (!m_desk.call() || m_correcting) return;
  const QString line = qt(m_desk.suggestion());
  m_outcome->suggest(line.isEmpty() ? m_scripted : line);
}

void WorkPlace::onPhase() {
  const Phase phase = m_desk.phase();
  const bool open = m_desk.call().has_value();
  m_middle->setCurrentIndex(open || m_correcting ? 1 : 0);
  if (!open && !m_correcting) showNobody();
  m_head->setActions(!m_correcting && (phase == Phase::Preparing || phase == Phase::Over),
                     !m_correcting && (phase == Phase::Preparing || phase == Phase::Over));
  if (m_correcting) return;
  m_outcome->setNextText(phase == Phase::Break ? tr("End the break, next customer")
                         : m_desk.isManual()   ? tr("Next customer in the queue")
                                               : tr("Next customer"),
                         m_desk.isManual() ? tr("Save") : tr("Save and next customer"));
  const bool wasSaving = phase == Phase::Saving;
  m_tabs->script()->setEnabled(!wasSaving);
  m_outcome->setMode(wasSaving ? OutcomePanel::Mode::Saving
                     : open    ? OutcomePanel::Mode::Call
                               : OutcomePanel::Mode::None);
  m_outcome->saveButton()->setEnabled(!wasSaving && phase != Phase::Taking && (open || m_desk.campaign()));
  QWidget* focused = focusWidget();
  const bool lost = !focused || !focused->isEnabled() || !focused->isVisible() || focused == this;
  if (open && !wasSaving && isVisible() && !m_prompt->isOpen() && (lost || m_outcome->saveButton() == focused))
    m_outcome->focusNote();
  if (!open && phase == Phase::Idle && m_desk.isManual() && isVisible() && lost) m_queue->focusList();
}

void WorkPlace::showNobody() {
  const QString key = u"Ctrl ↵"_s;
  QString headline, sentence, button;
  switch (m_desk.phase()) {
    case Phase::Break:
      headline = tr("On a break: %1").arg(words::breakReason(m_desk.breakReason()));
      sentence = tr("Nobody is given to you until you end it.");
      button = tr("End the break, next customer   %1").arg(key);
      break;
    case Phase::Empty:
      headline = tr("Nobody to call now");
      sentence =
          words::emptyQueue(m_desk.empty(), m_bridge.now(), m_bridge.zone()) + u'\n' + tr("Looks again by itself.");
      break;
    case Phase::Taking:
      headline = tr("Taking the next customer…");
      break;
    default:
      if (!m_desk.campaign()) {
        headline = tr("No campaign to work");
        sentence = tr("A team lead adds you to a campaign under Projects; it appears here by itself.");
      } else if (m_desk.isManual()) {
        headline = tr("Ready");
        sentence = tr("Choose a customer in the queue with the arrow keys and Enter, or take the first one.");
        button = tr("Next customer   %1").arg(key);
      } else {
        headline = tr("Ready");
        sentence = tr("The queue of %1 gives you one customer after the other.").arg(qt(m_desk.campaign()->name));
        button = tr("Next customer   %1").arg(key);
      }
      break;
  }
  m_nobody->setText(headline, sentence);
  m_nobody->setButton(button);
}

// Ctrl+Enter: whatever comes next.
void WorkPlace::onPrimary() {
  if (m_correcting) {
    saveCorrection();
    return;
  }
  if (!m_desk.call()) {
    m_desk.takeNext();
    return;
  }
  if (m_desk.phase() == Phase::Live) {
    m_outcome->setError(tr("The line is still open. Hang up first: Esc Esc. What you chose is kept."));
    return;
  }
  auto outcome = m_outcome->read();
  if (!outcome) return;
  outcome->call = m_desk.call()->call;
  m_draft.stop();
  m_tabs->details()->flush();
  m_tabs->script()->flush();
  m_desk.save(*outcome);
}

void WorkPlace::keepDraft() {
  m_draft.stop();
  m_tabs->script()->flush();
  if (!m_desk.call() || m_correcting) return;
  const std::string body = toJson(m_outcome->form());
  if (body == m_lastDraft) return;
  m_lastDraft = body;
  m_desk.saveDraft(body);
}

void WorkPlace::askSkip() {
  m_desk.stopCountdown();
  m_prompt->ask(tr("Skip this customer: why?"),
                {{tr("Not a good time"), tr("Not a good time")},
                 {tr("Needs preparation"), tr("Needs preparation")},
                 {tr("Belongs to a colleague"), tr("Belongs to a colleague")},
                 {tr("Data is wrong"), tr("Data is wrong")}},
                tr("or in your own words"), [this](const QString& reason) { m_desk.skip(reason); });
}

void WorkPlace::askBreak() {
  if (m_desk.phase() == Phase::Break || m_desk.breakWanted()) {
    m_desk.endBreak();
    return;
  }
  QList<PromptPanel::Choice> choices;
  for (const char* code : {"lunch", "meeting", "training", "other"})
    choices.append({QString::fromLatin1(code), words::breakReason(code)});
  m_prompt->ask(m_desk.call() ? tr("A break after this customer: why?") : tr("A break: why?"), choices,
                tr("or in your own words"), [this](const QString& reason) { m_desk.takeBreak(reason); });
}

void WorkPlace::askNumber(const QString& text) {
  m_prompt->ask(tr("Dial which number?"), {}, tr("138 0013 8000"),
                [this](const QString& number) { m_desk.dialByHand(number); });
  m_prompt->setText(text);
}

void WorkPlace::startCorrecting() {
  m_desk.stopCountdown();
  m_bridge.send(this, app::MyLastCall{}, [this](app::Result<app::MyLastCall::Reply> last) {
    if (!last || !*last) {
      m_outcome->setError(last ? tr("There is no earlier call of yours.") : words::sentence(last.error()));
      return;
    }
    const app::ClosedCall answer = **last;
    m_bridge.send(this, app::OpenCampaign{answer.campaign},
                  [this, answer](app::Result<app::OpenCampaign::Reply> campaign) {
                    if (!campaign) {
                      m_outcome->setError(words::sentence(campaign.error()));
                      return;
                    }
                    keepDraft();
                    m_kept = m_outcome->form();
                    m_correcting = answer;
                    m_outcome->correct(answer, *campaign);
                    m_outcome->setStatus(tr("last call: %1").arg(qt(answer.customerName)));
                    onPhase();
                    m_outcome->focusNote();
                  });
    m_bridge.send(this, app::OpenCustomer{answer.customer}, [this, answer](app::Result<app::OpenCustomer::Reply> page) {
      if (!page || !m_correcting || m_correcting->call != answer.call) return;
      m_head->show(*page, nullptr);
      m_tabs->show(*page);
      onPhase();
    });
  });
}

void WorkPlace::stopCorrecting() {
  m_correcting.reset();
  m_outcome->setOutcomes(m_desk.outcomes());
  m_outcome->setCurrency(m_desk.campaignDetails().currency);
  m_outcome->setMode(m_desk.call() ? OutcomePanel::Mode::Call : OutcomePanel::Mode::None);
  m_outcome->load(m_kept);
  m_outcome->setStatus(m_desk.call() ? tr("saves itself") : QString());
  m_kept = {};
  if (m_desk.call()) {
    m_head->show(m_desk.call()->page, &*m_desk.call());
    m_tabs->show(m_desk.call()->page);
    m_outcome->focusNote();
  }
  onPhase();
}

void WorkPlace::saveCorrection() {
  auto outcome = m_outcome->read();
  if (!outcome) return;
  outcome->call = m_correcting->call;
  m_outcome->setMode(OutcomePanel::Mode::Saving);
  m_bridge.send(
      this, app::CorrectOutcome{*outcome}, [this, code = outcome->code](app::Result<app::CorrectOutcome::Reply> reply) {
        if (!m_correcting) return;
        if (!reply) {
          m_outcome->setMode(OutcomePanel::Mode::Correcting);
          m_outcome->setError(words::sentence(reply.error()));
          return;
        }
        emit savedMessage(tr("Corrected for %1: %2").arg(qt(m_correcting->customerName), words::outcomeName(code, {})));
        stopCorrecting();
      });
}

void WorkPlace::retranslate() {
  m_queue->setAccessibleName(tr("Queue"));
  if (!m_correcting) m_outcome->setStatus(m_desk.call() ? tr("saves itself") : QString());
  onPhase();
}

void WorkPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

// The keyboard is where the work is, not on the rail.
void WorkPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_desk.call() || m_correcting)
    m_outcome->focusNote();
  else
    m_outcome->saveButton()->setFocus(Qt::OtherFocusReason);
}

void WorkPlace::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int all = event->size().width();
  m_queue->setFixedWidth(std::clamp(all / 5, 250, 330));
  m_right->setFixedWidth(std::clamp(all * 26 / 100, 364, 400));
}

}  // namespace callwright::ui
