#pragma once
#include <string>
#include <vector>

#include "app/job.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/domain/customer.hpp"

namespace callwright::exchange {
class NumberParser;
}

// The way a number leaves app: masked unless the session may see whole numbers.
namespace callwright::app {

// exchange::formatForDisplay, quick for Chinese mobiles.
std::string displayNumber(std::int64_t e164, const std::string& country);
std::string shownNumber(const Job& job, std::int64_t e164);  // "" for 0
PhoneView phoneView(const Job& job, const domain::Phone& phone, bool doNotCall);

// The customer with history, orders, follow-ups and campaigns, as the session may see it. NotFound.
Result<CustomerPage> customerPage(Job& job, domain::CustomerId id);

// One parser for the process: the first use takes some milliseconds. Thread safe.
const exchange::NumberParser& numberParser();

}  // namespace callwright::app
