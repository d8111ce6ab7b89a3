#include "telephony/hangup_cause.hpp"

#include <array>
#include <utility>

namespace callwright::telephony {

using domain::EndCause;

domain::EndCause causeBeforeAnswer(int q850) {
  switch (q850) {
    case 0:
    case 16:
      return EndCause::None;
    case 17:  // user busy
      return EndCause::Busy;
    case 18:  // no user responding
    case 19:  // no answer from user
    case 20:  // subscriber absent
      return EndCause::NoAnswer;
    case 21:  // call rejected
      return EndCause::Refused;
    case 1:   // unallocated number
    case 22:  // number changed
    case 28:  // invalid number format
      return EndCause::WrongNumber;
    default:
      return EndCause::NetworkError;
  }
}

domain::EndCause causeAfterAnswer(int q850) {
  switch (q850) {
    case 27:   // destination out of order
    case 34:   // no circuit
    case 38:   // network out of order
    case 41:   // temporary failure
    case 42:   // congestion
    case 44:   // channel not available
    case 47:   // resource unavailable
    case 102:  // recovery on timer expiry: the far end vanished
      return EndCause::Dropped;
    default:
      return EndCause::None;
  }
}

int q850OfName(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, int>, 28> names{{
      {"UNALLOCATED_NUMBER", 1},
      {"NO_ROUTE_TRANSIT_NET", 2},
      {"NO_ROUTE_DESTINATION", 3},
      {"NORMAL_CLEARING", 16},
      {"USER_BUSY", 17},
      {"NO_USER_RESPONSE", 18},
      {"NO_ANSWER", 19},
      {"ORIGINATOR_CANCEL", 16},
      {"SUBSCRIBER_ABSENT", 20},
      {"USER_NOT_REGISTERED", 20},
      {"CALL_REJECTED", 21},
      {"NUMBER_CHANGED", 22},
      {"DESTINATION_OUT_OF_ORDER", 27},
      {"INVALID_NUMBER_FORMAT", 28},
      {"FACILITY_REJECTED", 29},
      {"NORMAL_UNSPECIFIED", 31},
      {"NORMAL_CIRCUIT_CONGESTION", 34},
      {"NETWORK_OUT_OF_ORDER", 38},
      {"NORMAL_TEMPORARY_FAILURE", 41},
      {"SWITCH_CONGESTION", 42},
      {"REQUESTED_CHAN_UNAVAIL", 44},
      {"OUTGOING_CALL_BARRED", 52},
      {"BEARERCAPABILITY_NOTAUTH", 57},
      {"INCOMPATIBLE_DESTINATION", 88},
      {"MEDIA_TIMEOUT", 102},
      {"RECOVERY_ON_TIMER_EXPIRE", 102},
      {"PROGRESS_TIMEOUT", 18},
      {"ALLOTTED_TIMEOUT", 16},
  }};
  for (const auto& [known, value] : names)
    if (known == name) return value;
  return 0;
}

int q850OfDialStatus(std::string_view status) {
  if (status == "BUSY") return 17;
  if (status == "NOANSWER") return 19;
  if (status == "CHANUNAVAIL") return 44;
  if (status == "CONGESTION") return 34;
  return 0;
}

}  // namespace callwright::telephony
