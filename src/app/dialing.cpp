#include "app/call_control.hpp"
#include "app/open_call.hpp"
#include "app/phone_views.hpp"
#include "app/presence.hpp"
#include "app/process.hpp"
#include "app/recorder.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/telephony/phone_switch.hpp"

namespace callwright::app {
namespace {

using domain::CallableReason;
using telephony::Phone;

Result<Nothing> needDialable(Job& job, const storage::CallRow& call) {
  const auto phone = storage::readPhone(job.db, call.phone);
  if (!phone || phone->e164 == 0 || phone->state != domain::PhoneState::Usable)
    return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::NoUsableNumber));
  if (storage::onDoNotCall(job.db, phone->e164))
    return domain::fail(ErrorCode::DoNotCall, domain::maskNumber(phone->e164));
  const auto campaign = needCampaign(job, call.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  if (campaign->state != domain::CampaignState::Running)
    return domain::fail(ErrorCode::CampaignNotRunning, campaign->name, codeOf(CallableReason::CampaignPaused));
  Judge judge(job, *campaign);
  const auto customer = storage::readCallable(job.db, call.customer);
  if (!customer) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(call.customer.value));
  if (customer->consent == domain::ConsentState::Refused)
    return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::ConsentRefused));
  if (!judge.open(customer->zone)) return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::OutsideHours));
  return Nothing{};
}

Result<Nothing> send(Job& job, domain::CallId id, const CallControl::Command& command) {
  if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return ok;
  const auto call = needOpenCall(job, id);
  if (!call) return tl::unexpected(call.error());
  const auto& calls = job.services.calls;
  if (!calls) return domain::fail(ErrorCode::NoPhoneEngine);
  return calls->command(id, command);
}

}  // namespace

void placeDial(Job& job, const storage::CallRow& call) {
  const int dialNumber = call.dials + 1;
  const std::string target = call.e164 != 0 ? domain::e164Text(call.e164) : call.address;
  storage::beginDial(job.db, call.id, dialNumber, job.now, job.services.phone->info().name,
                     processMark(job.services.processId));
  storage::addCallEvent(job.db, call.id, job.now, domain::CallState::Dialing, domain::EndCause::None, call.e164,
                        "dialed");
  setWorkPresence(job, call.agent, domain::PresenceState::OnCall);
  job.changed(Change::Kind::Call, call.id.value);
  job.afterCommit([calls = job.services.calls, id = call.id, dialNumber, target,
                   settings = callerSettings(job, call, dialNumber)] { calls->dial(id, dialNumber, target, settings); });
}

Result<Nothing> handle(Job& job, const Dial& request) {
  if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return ok;
  const auto& calls = job.services.calls;
  if (!calls || !job.services.phone) return domain::fail(ErrorCode::NoPhoneEngine);
  auto call = needOpenCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  if (onTheLine(*call)) return domain::fail(ErrorCode::CallOpen, std::to_string(call->id.value));
  abandon(job, *call);
  if (const auto live = calls->live()) return domain::fail(ErrorCode::CallOpen, std::to_string(live->value));
  const telephony::EngineInfo engine = job.services.phone->info();
  if (!engine.ready()) return domain::fail(ErrorCode::PhoneRefused, engine.detail);
  if (job.services.settings().demo && !engine.isRehearsal) return domain::fail(ErrorCode::DemoRefusesPhone);
  if (auto ok = needDialable(job, *call); !ok) return ok;
  if (const auto phone = storage::readPhone(job.db, call->phone)) call->e164 = phone->e164;
  if (auto ok = telephony::checkDialable(domain::e164Text(call->e164)); !ok) return tl::unexpected(ok.error());
  placeDial(job, *call);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const HangUp& r) {
  return send(job, r.call, [&r](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.hangUp(id, r.revision, std::move(reply));
  });
}
Result<Nothing> handle(Job& job, const Hold& r) {
  return send(job, r.call, [&r](Phone& phone, domain::CallId id, Phone::Reply reply) {
    if (r.on) {
      phone.hold(id, r.revision, std::move(reply));
    } else {
      phone.resume(id, r.revision, std::move(reply));
    }
  });
}
Result<Nothing> handle(Job& job, const Mute& r) {
  return send(job, r.call, [&r](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.mute(id, r.revision, r.on, std::move(reply));
  });
}
Result<Nothing> handle(Job& job, const SendDigits& r) {
  return send(job, r.call, [&r](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.sendDigits(id, r.revision, r.digits, std::move(reply));
  });
}
// Typed as people write numbers; whoever is not called is not transferred to either.
Result<Nothing> handle(Job& job, const Transfer& r) {
  if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return ok;
  const auto number = numberParser().parseOne(r.to, job.services.settings().country);
  if (!number) return tl::unexpected(number.error());
  if (storage::onDoNotCall(job.db, number->e164))
    return domain::fail(ErrorCode::DoNotCall, domain::maskNumber(number->e164));
  return send(job, r.call, [&](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.transfer(id, r.revision, domain::e164Text(number->e164), std::move(reply));
  });
}

Result<Nothing> handle(Job& job, const AnswerCall& r) {
  return send(job, r.call, [&](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.answer(id, r.revision, job.services.calls->settingsOf(r.call), std::move(reply));
  });
}
Result<Nothing> handle(Job& job, const RejectCall& r) {
  return send(job, r.call, [&r](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.reject(id, r.revision, std::move(reply));
  });
}
Result<Nothing> handle(Job& job, const CompleteTransfer& r) {
  const auto& calls = job.services.calls;
  const auto other = calls ? calls->engineIdOf(r.other) : std::nullopt;
  if (!other) return domain::fail(ErrorCode::CallNotOpen, std::to_string(r.other.value));
  calls->setJoined(r.call, r.other, true);
  auto done = send(job, r.call, [&r, &other](Phone& phone, domain::CallId id, Phone::Reply reply) {
    phone.transferTo(id, r.revision, *other, std::move(reply));
  });
  if (!done) calls->setJoined(r.call, r.other, false);
  return done;
}

static PhoneStatus::Answer::Line lineOf(telephony::Registration registration) {
  using Line = PhoneStatus::Answer::Line;
  switch (registration) {
    case telephony::Registration::NotNeeded:
      return Line::NotNeeded;
    case telephony::Registration::Unregistered:
      return Line::Off;
    case telephony::Registration::Registering:
      return Line::Connecting;
    case telephony::Registration::Registered:
      return Line::Ready;
    case telephony::Registration::Failed:
      return Line::Failed;
  }
  return Line::Off;
}

Result<PhoneStatus::Answer> handle(Job& job, const PhoneStatus&) {
  PhoneStatus::Answer answer;
  if (!job.services.phone) return domain::fail(ErrorCode::NoPhoneEngine);
  const telephony::EngineInfo info = job.services.phone->info();
  using telephony::Capability;
  answer.engine = info.name;
  answer.ready = info.ready();
  answer.rehearsal = info.isRehearsal;
  answer.canHold = info.capabilities.has(Capability::Hold);
  answer.canMute = info.capabilities.has(Capability::Mute);
  answer.canSendDigits = info.capabilities.has(Capability::Digits);
  answer.canTransfer = info.capabilities.has(Capability::BlindTransfer);
  answer.canRecord = info.capabilities.has(Capability::Record);
  answer.canAnswer = info.capabilities.has(Capability::Answer);
  answer.hasSecondLine = info.capabilities.has(Capability::SecondLine);
  answer.canCompleteTransfer = info.capabilities.has(Capability::AttendedTransfer);
  answer.line = lineOf(info.registration);
  answer.detail = info.detail;
  return answer;
}

CALLWRIGHT_USE_CASE(Dial)
CALLWRIGHT_USE_CASE(HangUp)
CALLWRIGHT_USE_CASE(Hold)
CALLWRIGHT_USE_CASE(Mute)
CALLWRIGHT_USE_CASE(SendDigits)
CALLWRIGHT_USE_CASE(Transfer)
CALLWRIGHT_USE_CASE(AnswerCall)
CALLWRIGHT_USE_CASE(RejectCall)
CALLWRIGHT_USE_CASE(CompleteTransfer)
CALLWRIGHT_USE_CASE(PhoneStatus)

}  // namespace callwright::app
