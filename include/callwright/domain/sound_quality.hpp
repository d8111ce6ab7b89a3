#pragma once

namespace callwright::domain {

// How the far end's sound arrived here, over a second or over a whole call.
struct SoundQuality {
  double jitterMs = 0;      // of arrival, RFC 3550
  double lossPercent = 0;   // 0 … 100, of the packets that should have come
  double opinionScore = 0;  // 1 … 4.5, estimated by the E-model (ITU-T G.107); 0: not measured
  constexpr bool isMeasured() const { return opinionScore > 0; }
  friend bool operator==(const SoundQuality&, const SoundQuality&) = default;
};

enum class SoundGrade { Unknown, Good, Fair, Poor, Bad };

// By the scores at which ITU-T G.107, Annex B puts "satisfied" (4.03), "some users dissatisfied" (3.60) and "many users
// dissatisfied" (3.10).
constexpr SoundGrade gradeOf(const SoundQuality& quality) {
  if (!quality.isMeasured()) return SoundGrade::Unknown;
  if (quality.opinionScore >= 4.03) return SoundGrade::Good;
  if (quality.opinionScore >= 3.60) return SoundGrade::Fair;
  return quality.opinionScore >= 3.10 ? SoundGrade::Poor : SoundGrade::Bad;
}

}  // namespace callwright::domain
