#pragma once
#include <random>
#include <span>
#include <string>
#include <unordered_set>

#include "callwright/domain/customer.hpp"

// Invented customers with numbers that are valid where they live.
namespace callwright::app::demo {

// The same seed gives the same numbers on every machine: no std distribution is used.
class Random {
 public:
  explicit Random(unsigned seed) : m_engine(seed) {}
  double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }  // 0 ≤ x < 1
  int below(int n) { return static_cast<int>(uniform() * n); }
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(double probability) { return uniform() < probability; }
  template <class T>
  const T& pick(std::span<const T> all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }
  template <class T>
  const T& pickEarly(std::span<const T> all) {  // the first ones more often
    const double x = uniform();
    return all[static_cast<std::size_t>(x * x * static_cast<double>(all.size()))];
  }

 private:
  std::mt19937_64 m_engine;
};

class People {
 public:
  explicit People(Random& random) : m_random(random) {}
  // With name, company, phones and all that a list would bring; no two have the same number.
  domain::Customer makeChinese();
  domain::Customer makeAbroad();

 private:
  domain::Phone number(const std::string& pattern, domain::PhoneType type);
  std::string text(std::string_view from) const { return std::string(from); }

  Random& m_random;
  std::unordered_set<std::int64_t> m_taken;
};

}  // namespace callwright::app::demo
