#include "work/call_words.hpp"

#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "session/line.hpp"
#include "work/call_desk.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Kind = app::HistoryEntry::Kind;

QString CallWords::state(const CallDesk& desk) {
  if (!desk.call()) return tr("No call");
  const domain::CallProgress& progress = desk.progress();
  const bool handedOver = progress.detail == "transferred";
  if (domain::isOver(progress.state))
    return handedOver ? tr("Handed over") : words::callEnd(progress.cause, progress.detail);
  if (desk.countdownWaits())
    return tr("Dials by itself once the line is ready. %1").arg(Line::statusText(desk.phone()));
  if (progress.state == domain::CallState::Idle) return tr("Not dialed yet");
  QString text = words::callStateName(progress.state);
  if (progress.muted) text += u" · "_s + tr("muted");
  return text;
}

QString CallWords::who(const app::OpenCall& call) {
  QStringList parts;
  for (const std::string* part : {&call.page.customer.name, &call.page.customer.company, &call.phone.shown})
    if (!part->empty()) parts << qt(*part);
  return parts.isEmpty() ? tr("number withheld") : parts.join(u" · "_s);
}

ColorRole CallWords::stateRole(const CallDesk& desk) {
  if (!desk.call()) return ColorRole::Neutral;
  switch (desk.progress().state) {
    case domain::CallState::Talking:
      return ColorRole::Good;
    case domain::CallState::Held:
      return ColorRole::Warn;
    case domain::CallState::Dialing:
    case domain::CallState::Ringing:
    case domain::CallState::EarlyMedia:
      return ColorRole::Info;
    case domain::CallState::Idle:
    case domain::CallState::Ended:
    case domain::CallState::WrapUp:
      return ColorRole::Neutral;
  }
  return ColorRole::Neutral;
}

namespace {

QString joined(const QStringList& parts) {
  QStringList said;
  for (const QString& part : parts)
    if (!part.isEmpty()) said << part;
  return said.join(u" · "_s);
}

}  // namespace

QString CallWords::attempt(int number, int limit) {
  return number <= limit ? tr("Try %1 / %2").arg(number).arg(limit) : tr("Try %1, limit %2").arg(number).arg(limit);
}

TimelineEntry CallWords::entry(const app::HistoryEntry& entry, domain::Instant now, const date::time_zone* zone) {
  TimelineEntry shown;
  shown.when = joined({words::when(entry.at, now, zone), qt(entry.who)});
  shown.body = qt(entry.text);
  const QString outcome = entry.outcomeCode.empty() && entry.outcomeName.empty()
                              ? QString()
                              : words::outcomeName(entry.outcomeCode, entry.outcomeName);
  const QString arrow = u" → "_s;
  switch (entry.kind) {
    case Kind::Call:
      shown.head = words::callName(entry.incoming, entry.byHand, entry.cause);
      if (entry.talk.count() > 0) shown.head += u' ' + words::clockTime(entry.talk);
      if (const QString sound = words::soundQuality(entry.quality); !sound.isEmpty())
        shown.body += shown.body.isEmpty() ? sound : u'\n' + sound;
      shown.detail = entry.open ? tr("outcome is still missing") : outcome;
      shown.role = entry.talk.count() > 0 ? ColorRole::Good : ColorRole::Neutral;
      break;
    case Kind::OutcomeCorrected:
      shown.head = tr("Outcome corrected");
      shown.detail = words::outcomeName(entry.from, {}) + arrow + words::outcomeName(entry.to, {});
      shown.role = ColorRole::Warn;
      break;
    case Kind::StageChange:
      shown.head = tr("Stage");
      shown.detail =
          (entry.from.empty() ? QString() : words::stageName(entry.from, {}) + arrow) + words::stageName(entry.to, {});
      shown.role = ColorRole::Info;
      break;
    case Kind::Order:
      shown.head = entry.amount ? tr("Order %1").arg(words::money(*entry.amount)) : tr("Order");
      shown.detail = qt(entry.text);
      shown.body.clear();
      shown.role = ColorRole::Accent;
      break;
    case Kind::FollowUp:
      shown.head = tr("Follow-up");
      shown.detail = joined({domain::isSet(entry.dueAt) ? words::when(entry.dueAt, now, zone) : QString(),
                             entry.open ? QString() : tr("done")});
      shown.role = entry.open ? ColorRole::Warn : ColorRole::Neutral;
      break;
    case Kind::Import:
      shown.head = tr("Imported");
      shown.detail = qt(entry.text);
      shown.body.clear();
      break;
    case Kind::Edit:
      shown.head = tr("Changed");
      break;
    case Kind::DoNotCall:
      shown.head = tr("Do not call");
      shown.role = ColorRole::Bad;
      break;
    case Kind::Reveal:
      shown.head = tr("Number shown");
      break;
    case Kind::Recording:
      shown.head = tr("Recording");
      shown.detail = entry.text.empty() ? words::clockTime(entry.talk) : QString();
      shown.body.clear();
      break;
    case Kind::Note:
      shown.head = tr("Note");
      break;
  }
  return shown;
}

TimelineEntry CallWords::entry(const domain::Order& order, domain::Instant now, const date::time_zone* zone) {
  TimelineEntry shown;
  shown.head = qt(order.product);
  shown.detail = joined({order.quantity == 1 ? QString() : tr("%n pieces", nullptr, static_cast<int>(order.quantity)),
                         words::money(order.amount), qt(order.term)});
  shown.when = words::when(order.at, now, zone);
  shown.role = ColorRole::Accent;
  return shown;
}

}  // namespace callwright::ui
