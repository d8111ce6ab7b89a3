#pragma once
#include <optional>
#include <string>

#include "callwright/app/request.hpp"
#include "callwright/app/work.hpp"
#include "callwright/domain/phone_account.hpp"

namespace callwright::app {

// The signed-in user's own line. Without an account calls are rehearsed. A demo database refuses every other account
// with DemoRefusesPhone.

enum class PasswordPlace {
  Nowhere,  // there is none, or it is typed at every start
  Keyring,  // the desktop's: whoever asks for ConnectPhone has it and hands it in
  File,     // sealed under the sign-in password, opened at sign-in
};

struct MyPhoneAccount {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::PhoneAccount account;
    PasswordPlace passwordIn = PasswordPlace::Nowhere;
    bool passwordKnown = false;  // the file was opened when this session began
  };
  using Reply = Answer;
};

// Refused: what problemsOf() finds (its first), SignInFailed for a wrong sign-in password. Audited without the password.
// Takes effect with ConnectPhone.
struct SavePhoneAccount {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  domain::PhoneAccount account;
  PasswordPlace passwordIn = PasswordPlace::Nowhere;
  std::string password;        // File: to be sealed; "" keeps what is sealed already
  std::string signInPassword;  // File with a new password: opens and seals it
};

// Makes the engine of the account and, where the line registers, begins to. `password` "": the one that sign-in opened.
// CallOpen while a call is up.
struct ConnectPhone {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  std::string password;
  bool withoutAccount = false;  // a softphone for SIP URIs only; for the owner of the data directory
};

// A call beside the queue, at once: a number as people write it, or a SIP URI. The work in hand stays open; while it is
// on the line, a second line is needed. Needs DialByHand. Refused: DoNotCall, numbers that cannot be dialed (service
// codes, URIs with headers), CallOpen while another call beside the queue waits for its outcome; on a second line it may
// be on the line.
struct DialByHand {
  static constexpr Lane lane = Lane::Write;
  using Reply = OpenCall;
  std::string number;
};
// An open call of this session's: what an IncomingCall is about.
struct ReadOpenCall {
  static constexpr Lane lane = Lane::Read;
  using Reply = OpenCall;
  domain::CallId call;
};
struct AnswerCall {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
};
struct RejectCall {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
};
// Joins the two customers of our two calls and leaves both. The call by hand to somebody who is no customer closes by
// itself: it was a question.
struct CompleteTransfer {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
  domain::CallId other;
};

// The text for the box of DialByHand from a tel:, callto: or sip: link of another program, see
// telephony/dial_link.hpp. Needs no session and dials nothing.
domain::Result<std::string> dialLinkText(const std::string& link);

// The rules of a line that wants numbers as people of the set-up's country dial them.
struct NationalNumbers {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::NumberRule>;
};

// Tries the account beside the one in use and says exactly what is wrong; takes at most some 10 s.
struct TestPhoneAccount {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  domain::PhoneAccount account;
  std::string password;
};

}  // namespace callwright::app
