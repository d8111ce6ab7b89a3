#pragma once
#include "app/job.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/storage/customer_search.hpp"

namespace callwright::app {

// The filter as storage asks it, with the session's right to see numbers.
storage::CustomerQuery queryOf(const Job& job, const CustomerFilter& filter);

}  // namespace callwright::app
