#pragma once
#include <QString>

#include "callwright/domain/call.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/error.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/domain/sound.hpp"
#include "callwright/domain/sound_quality.hpp"

namespace date {
class time_zone;
}

// Every sentence that the desktop, the command line and reject files share, through Qt's translator: English source,
// zh_CN complete. All functions are thread safe as QCoreApplication::translate is. Times are written in `zone` relative
// to `now`: "today 14:00", "今天 14:00".
namespace callwright::words {

// What happened, to what, and what to do. Never a bare code.
QString sentence(const domain::Error& error);
// One short reason for a table cell or a reject file, no full stop.
QString reason(const domain::Error& error);

QString roleName(domain::Role role);
QString outcomeName(const std::string& code, const std::string& name);  // name wins when it is set
QString stageName(const std::string& code, const std::string& name);
QString modeName(domain::DialMode mode);
QString recordingPolicyName(domain::RecordingPolicy policy);
QString campaignStateName(domain::CampaignState state);
QString presenceName(domain::PresenceState state);
QString breakReason(const std::string& code);
QString callStateName(domain::CallState state);
QString endCauseName(domain::EndCause cause);
// "Call", "Incoming call", "Missed call", "Call by hand": as the history names it.
QString callName(bool incoming, bool byHand, domain::EndCause cause);
// "Good sound: 4.3 of 5, jitter 4 ms, 0.2 % lost"; empty where nothing was measured.
QString soundQuality(const domain::SoundQuality& quality);
// The same, and where the network or the far end's phone is at fault, what was wrong. `detail` is CallProgress::detail.
QString callEnd(domain::EndCause cause, const std::string& detail);
QString phoneTypeName(domain::PhoneType type);
QString itemStateName(domain::ItemState state);
QString fileHeading(const std::string& key);      // of the columns added to rejects: "line", "reason"
QString phaseName(const std::string& phase);      // app::Progress::phase
QString fieldName(const std::string& fieldCode);  // of imports: "phone" → "Phone", "custom:X" → "X"
QString auditAction(const std::string& action);   // "save_outcome" → "Saved an outcome"
QString verifyCheck(const std::string& check);    // app::Verify::Finding::check
QString afterOutcomeName(domain::AfterOutcome after);
QString farEndWord(bool rehearsal);  // "Rehearsal: nobody is called"

QString money(const domain::Money& money);  // "¥ 2,880", "−¥ 300" by locale and currency
QString when(domain::Instant at, domain::Instant now,
             const date::time_zone* zone);         // "today 14:00", "Mon 30 Nov 10:00"
QString clockTime(domain::Milliseconds duration);  // "02:47", "1:12:30"
QString hours(const domain::CallingHours& hours);  // "Mon–Fri 09:00–21:00"

// Why a customer is or is not callable now, and when he will be.
QString callability(const domain::Callability& callability, domain::Instant now, const date::time_zone* zone,
                    const QString& agentName = {});
// Which sound device went or came back, and what is used now: one line each.
QString soundNews(const std::vector<domain::SoundNews>& news);
// Why the queue is empty and what comes next.
QString emptyQueue(const domain::EmptyQueue& empty, domain::Instant now, const date::time_zone* zone);

}  // namespace callwright::words
