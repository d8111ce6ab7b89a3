#pragma once
#include <array>
#include <callwright/telephony/phone.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// The rehearsal engine: a real Phone whose far ends are made up. It reaches nobody and says so in EngineInfo and in
// every snapshot.
namespace callwright::telephony {

enum class FarEndKind {
  Answers,       // rings, answers, stays until we hang up (or for `talk`)
  Busy,          // ends at once, without ringing
  NoAnswer,      // rings until one side gives up
  Voicemail,     // rings, a machine answers (detail "voicemail"), its message ends the call
  Drops,         // rings, answers, the line breaks in mid-call
  WrongNumber,   // an announcement as early media, then the end
  Refuses,       // rings, is rejected
  HangsUpFirst,  // rings, answers, hangs up before we do
};
constexpr std::size_t farEndKinds = 8;

// Times left out are drawn at random within what is plausible for the kind.
struct FarEnd {
  FarEndKind kind = FarEndKind::Answers;
  std::optional<domain::Milliseconds> ring{};  // ringing until answer, refusal or giving up; for WrongNumber unused
  std::optional<domain::Milliseconds> talk{};  // answer to end; for WrongNumber the length of the announcement
};

// Somebody who calls in.
struct RehearsedCaller {
  domain::Milliseconds after{0};  // since the caller before was gone, or since the engine was made
  std::string number;             // E.164; empty: withheld
  std::string name{};             // as the caller claims
  domain::Milliseconds patience{20'000};  // rings so long
  domain::Milliseconds talk{60'000};      // hangs up so long after the answer
};

struct RehearsalConfig {
  std::uint64_t seed = 1;  // the same seed and order of dials give the same far ends and times
  // Every wait of the script and the ring timeout is multiplied by it: 1 is real time, 0.001 a thousand times faster.
  // Above 0, else 1 is taken. Instants are not scaled, and meters stay at most 10 a second.
  double timeScale = 1.0;
  // How often each kind comes, in the order of FarEndKind; only the proportions count, all 0 means Answers.
  std::array<unsigned, farEndKinds> weights{34, 9, 27, 9, 2, 4, 6, 9};
  std::vector<FarEnd> script;              // used in order, before any random one
  std::vector<RehearsedCaller> callers;    // in order; one who comes while no line is free finds it busy
  int lines = 1;                           // 2: with a second line, attended transfer
  std::map<std::string, FarEnd> byNumber;  // by E.164; goes before the script and does not use it up
  // Stamps the events; called on the phone thread. Empty: UTC now, measured along a call by the monotonic clock.
  std::function<domain::Instant()> now;
};

std::unique_ptr<Phone> makeRehearsalPhone(RehearsalConfig config = {});

}  // namespace callwright::telephony
