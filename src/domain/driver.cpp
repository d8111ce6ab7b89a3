#include "callwright/domain/driver.hpp"

#include <algorithm>
#include <cmath>

namespace callwright::domain {
namespace {

using Chain = std::vector<Driver>;

// Products that are the measure, the finest first.
std::vector<Chain> chainsOf(Measure measure) {
  using M = Measure;
  const Driver calls{M::Calls, {}}, time{M::TimeAtWork, {}}, pace{M::CallsPerHour, {}}, connect{M::ConnectRate, {}},
      conversion{M::ConversionRate, {}};
  const auto withCalls = [&](const Chain& rest) {
    Chain byTime{time, pace}, byCalls{calls};
    byTime.insert(byTime.end(), rest.begin(), rest.end());
    byCalls.insert(byCalls.end(), rest.begin(), rest.end());
    return std::vector<Chain>{std::move(byTime), std::move(byCalls)};
  };
  switch (measure) {
    case M::Calls:
      return {{time, pace}};
    case M::Dials:
      return withCalls({{M::Dials, M::Calls}});
    case M::Answered:
      return withCalls({{M::Answered, M::Calls}});
    case M::Reached:
      return withCalls({connect});
    case M::Sales:
      return withCalls({connect, conversion});
    case M::Orders:
      return withCalls({connect, conversion, {M::Orders, M::Sales}});
    case M::Revenue: {
      // With several currencies an average order is not known: then the amounts in this one by all sales.
      auto chains = withCalls({connect, conversion, {M::Orders, M::Sales}, {M::AverageOrder, {}}});
      for (Chain& chain : withCalls({connect, conversion, {M::Revenue, M::Sales}})) chains.push_back(std::move(chain));
      return {chains[0], chains[2], chains[1], chains[3]};
    }
    case M::ConnectRate:
      return {{{M::Answered, M::Calls}, {M::Reached, M::Answered}}};
    case M::SalesPerCall:
      return {{connect, conversion}};
    case M::SalesPerHour:
      return {{pace, connect, conversion}};
    case M::DialsPerReach:
      return {{{M::Dials, M::Calls}, {M::Calls, M::Reached}}};
    case M::TalkTime:
      return withCalls({{M::Answered, M::Calls}, {M::AverageTalk, {}}});
    case M::HoldTime:
      return withCalls({{M::HoldTime, M::Calls}});
    case M::WrapTime:
      return withCalls({{M::WrapTime, M::Calls}});
    case M::Occupancy:
      return {{pace, {M::AverageHandling, {}}}};  // but for the unit, which no ratio sees
    default:
      return {};
  }
}

// Logarithmic mean; a, b > 0.
double logMean(double a, double b) {
  const double log = std::log(a / b);
  // Where they are all but equal the quotient below would be noise.
  return std::abs(log) < 1e-9 ? (a + b) / 2 : (a - b) / log;
}

}  // namespace

std::optional<double> valueOf(const Driver& driver, const Tally& tally, const std::string& currency) {
  const auto value = valueOf(driver.measure, tally, currency);
  if (!driver.per || !value) return value;
  const auto whole = valueOf(*driver.per, tally, currency);
  if (!whole || *whole <= 0) return std::nullopt;
  return *value / *whole;
}

std::vector<Contribution> decompose(Measure measure, const Tally& before, const Tally& now,
                                    const std::string& currency) {
  const auto first = valueOf(measure, before, currency), last = valueOf(measure, now, currency);
  if (!first || !last || *first <= 0 || *last <= 0) return {};
  const double scale = logMean(*last, *first);
  for (const Chain& chain : chainsOf(measure)) {
    std::vector<Contribution> all;
    for (const Driver& driver : chain) {
      const auto was = valueOf(driver, before, currency), is = valueOf(driver, now, currency);
      if (!was || !is || *was <= 0 || *is <= 0) break;
      all.push_back({driver, *was, *is, scale * std::log(*is / *was)});
    }
    if (all.size() == chain.size()) return all;
  }
  return {};
}

std::vector<Contribution> worstOf(Measure measure, const std::vector<Contribution>& all) {
  constexpr double kWorthNaming = 0.25;
  const double sign = higherIsBetter(measure) ? 1 : -1;
  std::vector<Contribution> worse;
  for (const Contribution& one : all)
    if (sign * one.change < 0) worse.push_back(one);
  std::stable_sort(worse.begin(), worse.end(),
                   [&](const Contribution& a, const Contribution& b) { return sign * a.change < sign * b.change; });
  if (worse.size() > 2) worse.resize(2);
  if (worse.size() == 2 && std::abs(worse[1].change) < kWorthNaming * std::abs(worse[0].change)) worse.pop_back();
  return worse;
}

}  // namespace callwright::domain
