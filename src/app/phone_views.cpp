#include "app/phone_views.hpp"

#include "app/services.hpp"
#include "callwright/exchange/phone_number.hpp"

namespace callwright::app {

const exchange::NumberParser& numberParser() {
  static const exchange::NumberParser parser;
  return parser;
}

std::string displayNumber(std::int64_t e164, const std::string& country) {
  // The library takes 0.1 ms a number, too long for a page of them; a test holds this against it.
  constexpr std::int64_t kFirstMobile = 8613000000000, kLastMobile = 8619999999999;
  if (e164 < kFirstMobile || e164 > kLastMobile) return exchange::formatForDisplay(e164, country);
  const std::string digits = std::to_string(e164);
  std::string text = country == "CN" ? "" : "+86 ";
  text.append(digits, 2, 3).append(1, ' ').append(digits, 5, 4).append(1, ' ').append(digits, 9, 4);
  return text;
}

std::string shownNumber(const Job& job, std::int64_t e164) {
  if (e164 == 0) return {};
  if (!job.may(domain::Permission::SeeWholeNumbers)) return domain::maskNumber(e164);
  return displayNumber(e164, job.services.settings().country);
}

PhoneView phoneView(const Job& job, const domain::Phone& phone, bool doNotCall) {
  const bool whole = job.may(domain::Permission::SeeWholeNumbers);
  PhoneView view;
  view.id = phone.id;
  view.shown = phone.e164 != 0 ? shownNumber(job, phone.e164)
               : whole         ? phone.original
                               : domain::maskText(phone.original);
  if (whole) view.e164 = domain::e164Text(phone.e164);
  view.extension = phone.extension;
  view.type = phone.type;
  view.state = phone.state;
  view.doNotCall = doNotCall;
  view.problem = phone.problem;
  if (!whole) {
    for (std::string& arg : view.problem.args) arg = domain::maskText(arg);
  }
  return view;
}

}  // namespace callwright::app
