#pragma once
#include <QString>
#include <string>

namespace callwright::words {

// The argument of NotCallable and CampaignNotRunning, a code of domain::CallableReason, as a clause. Other text stays.
QString callableClause(const std::string& code, const std::string& agent = {});

}  // namespace callwright::words
