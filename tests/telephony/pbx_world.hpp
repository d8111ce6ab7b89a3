#pragma once
#include <map>
#include <string>

// What both protocol servers of the tests have in common: how the phones behind them behave.
namespace callwright::telephony::test {

enum class AgentPhone { Answers, Rings, Busy, NotRegistered };

struct Customer {
  enum class Does {
    Answers,
    Rings,
    Busy,
    NoAnswer,
    Refuses,
    WrongNumber,
    Congestion,
    BusyThenAnswers,
    EarlyMediaThenAnswers
  };
  Does does = Does::Answers;
};

struct World {
  std::map<std::string, AgentPhone> agents;         // by extension; others answer
  std::map<std::string, Customer::Does> customers;  // by number; others answer
  std::string password = "desk-4711";
};

// The cause of ITU-T Q.850 that goes with it; 16 for those that answer.
inline int causeOf(Customer::Does does) {
  switch (does) {
    case Customer::Does::Busy:
    case Customer::Does::BusyThenAnswers:
      return 17;
    case Customer::Does::NoAnswer:
      return 19;
    case Customer::Does::Refuses:
      return 21;
    case Customer::Does::WrongNumber:
      return 1;
    case Customer::Does::Congestion:
      return 34;
    default:
      return 16;
  }
}

}  // namespace callwright::telephony::test
