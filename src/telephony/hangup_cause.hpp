#pragma once
#include <callwright/domain/call.hpp>
#include <string_view>

// Why a line ended, by the cause values of ITU-T Q.850, table 1. Both PBXs speak it: Asterisk in a hang-up's Cause,
// FreeSWITCH in hangup_cause_q850 and, by name, in Hangup-Cause.
namespace callwright::telephony {

// Before the answer. Normal clearing (16) and what says nothing (0, 31) are None: who hung up decides.
domain::EndCause causeBeforeAnswer(int q850);
// After it, only what the network did counts: Dropped, else None.
domain::EndCause causeAfterAnswer(int q850);
// FreeSWITCH's names; 0 for one that has no value there.
int q850OfName(std::string_view name);
// How Asterisk's Dial sums up: BUSY 17, NOANSWER 19, CONGESTION 34, CHANUNAVAIL 44, else 0.
int q850OfDialStatus(std::string_view status);

}  // namespace callwright::telephony
