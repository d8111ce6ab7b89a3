#include "app/phone_views.hpp"

#include "app/services.hpp"
#include "callwright/exchange/phone_number.hpp"

namespace callwright::app {

const exchange::NumberParser& numberParser() {
  static const exchange::NumberParser parser;
  return parser;
}

std::string shownNumber(const Job& job, std::int64_t e164) {
  if (e164 == 0) return {};
  if (!job.may(domain::Permission::SeeWholeNumbers)) return domain::maskNumber(e164);
  return exchange::formatForDisplay(e164, job.services.settings().country);
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
