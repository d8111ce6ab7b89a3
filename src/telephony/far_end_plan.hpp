#pragma once
#include <callwright/telephony/rehearsal.hpp>
#include <random>

namespace callwright::telephony {

// What one far end will do, every time decided at the moment of dialing.
struct FarEndPlan {
  FarEndKind kind{};
  domain::Milliseconds setup{};  // dial to ringing, busy or announcement
  domain::Milliseconds ring{};
  domain::Milliseconds talk{};
  bool staysOn = false;  // does not end by itself
  std::uint64_t voiceSeed = 0;
};

// Chooses far ends: by number, else the script in order, else at random by weight. One thread.
class FarEndPlanner {
 public:
  explicit FarEndPlanner(const RehearsalConfig& config);
  FarEndPlan next(const std::string& number);

 private:
  FarEnd choose(const std::string& number);
  FarEndKind randomKind();
  domain::Milliseconds between(std::uint64_t lowMs, std::uint64_t highMs);

  std::mt19937_64 m_random;
  std::array<unsigned, farEndKinds> m_weights;
  std::vector<FarEnd> m_script;
  std::size_t m_scriptUsed = 0;
  std::map<std::string, FarEnd> m_byNumber;
};

}  // namespace callwright::telephony
