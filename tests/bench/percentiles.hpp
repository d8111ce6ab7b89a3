#pragma once
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

// What a mean hides: the times of single operations, reported as counters of a Google Benchmark.
namespace callwright::bench {

using Clock = std::chrono::steady_clock;

inline double seconds(Clock::time_point from) {
  return std::chrono::duration<double>(Clock::now() - from).count();
}

inline double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

class Times {
 public:
  // Runs f as the timed part of an iteration (UseManualTime), and gives its result.
  template <class F>
  auto measure(benchmark::State& state, F&& f) {
    const auto began = Clock::now();
    auto result = f();
    const double took = seconds(began);
    state.SetIterationTime(took);
    m_ms.push_back(1000 * took);
    return result;
  }
  void add(double ms) { m_ms.push_back(ms); }
  double at(double share) const { return percentile(m_ms, share); }
  std::size_t count() const { return m_ms.size(); }
  void report(benchmark::State& state, const std::string& prefix = {}) const {
    state.counters[prefix + "p50_ms"] = at(0.5);
    state.counters[prefix + "p95_ms"] = at(0.95);
    state.counters[prefix + "p99_ms"] = at(0.99);
    state.counters[prefix + "worst_ms"] = at(1);
  }

 private:
  std::vector<double> m_ms;
};

inline bool& allHeld() {
  static bool held = true;
  return held;
}

// The limit is shown beside the figure; one that is not held fails the program.
inline void limit(benchmark::State& state, const std::string& name, double value, double most) {
  state.counters[name] = value;
  state.counters[name + "_limit"] = most;
  if (value <= most) return;
  allHeld() = false;
  state.SetLabel(name + " OVER ITS LIMIT");
}

// An operation that failed has no time.
inline void failed(benchmark::State& state, const char* what) {
  allHeld() = false;
  state.SkipWithError(what);
}

inline int run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return allHeld() ? 0 : 1;
}

}  // namespace callwright::bench
