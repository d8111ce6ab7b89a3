#pragma once
#include <bit>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "callwright/domain/funnel.hpp"

// How a funnel is counted from what happened. Plain values, any thread, one at a time; what is const also at the same
// time.
namespace callwright::domain {

// Places of ids in a list, in the order they were added. Low ids, as stages, agents and campaigns have, are found at
// once.
class PlacesById {
 public:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  // Or kNone; an optional would take most of the time.
  std::size_t find(std::int64_t id) const {
    if (isLow(id)) {
      const auto at = static_cast<std::size_t>(id);
      return at < m_low.size() ? m_low[at] - std::size_t{1} : kNone;
    }
    const auto found = m_high.find(id);
    return found != m_high.end() ? found->second : kNone;
  }
  // id: not there so far.
  std::size_t add(std::int64_t id) {
    if (!isLow(id)) {
      m_high.emplace(id, m_count);
    } else {
      const auto at = static_cast<std::size_t>(id);
      if (at >= m_low.size()) m_low.resize(at + 1);
      m_low[at] = static_cast<std::uint32_t>(m_count + 1);
    }
    return m_count++;
  }

 private:
  static bool isLow(std::int64_t id) { return id >= 0 && id < (1 << 16); }
  std::vector<std::uint32_t> m_low;  // places and one more; 0: none
  std::unordered_map<std::int64_t, std::size_t> m_high;
  std::size_t m_count = 0;
};

// Which step a stage stands for.
class FunnelScale {
 public:
  FunnelScale(FunnelKind kind, const std::vector<Stage>& stages);

  const std::vector<FunnelStep>& steps() const { return m_steps; }
  std::uint64_t called() const { return bit(*find(FunnelStepKind::Called, {})); }
  std::uint64_t reached() const { return bit(*find(FunnelStepKind::Reached, {})); }
  const std::vector<Stage>& stages() const { return m_stages; }  // without lost ones, in the order of the way
  // The bit of the last step that is not behind the stage; 0 if all are, or if it is lost or unknown. At most 64 steps:
  // stages after them stand for the last.
  std::uint64_t stepOf(StageId stage) const { return at(stage).step; }
  // Whether a move goes on, or back from a lost stage into the way.
  bool isForward(StageId from, StageId to) const { return at(to).order > at(from).order; }
  bool isOpen(StageId stage) const { return at(stage).isKnown && at(stage).kind == StageKind::Open; }
  bool isLost(StageId stage) const { return at(stage).isKnown && at(stage).kind == StageKind::Lost; }
  int placeOf(StageId stage) const { return at(stage).order; }  // in stages(); below 0: it is lost or unknown
  // None: the funnel has no such step.
  std::optional<std::size_t> find(FunnelStepKind kind, StageId stage) const;

  static constexpr std::uint64_t bit(std::size_t step) { return std::uint64_t{1} << step; }

 private:
  struct Place {
    bool isKnown = false;
    StageKind kind{};
    int order = -1;  // along the way; -1: lost or unknown
    std::uint64_t step = 0;
  };
  const Place& at(StageId stage) const { return m_places[m_placeOf.find(stage.value) + 1]; }
  void add(StageId stage, const Place& place);
  std::vector<FunnelStep> m_steps;
  std::vector<Stage> m_stages;
  std::vector<Place> m_places{Place{}};  // after the one of all unknown stages: kNone + 1 is 0
  PlacesById m_placeOf;
};

// What tells groups apart: nothing; the customer, who is in one group; or what happened, so that he may be in several,
// which takes twice as long.
enum class FunnelSplit { None, ByCustomer, ByEvent };

// Collects, by group, who came where. A group is any number (an agent's id, say).
class FunnelCount {
 public:
  explicit FunnelCount(FunnelScale scale, FunnelSplit split = FunnelSplit::ByEvent)
      : m_scale(std::move(scale)), m_split(split), m_width(std::bit_ceil((m_scale.steps().size() + 7) / 8)) {}
  const FunnelScale& scale() const { return m_scale; }

  // customer: a row's id, ≥ 0; each up to the highest takes one bit a step.
  // steps: bits as FunnelScale::stepOf gives them; 0 is left out. Any order, any number of times.
  void came(std::int64_t group, std::int64_t customer, std::uint64_t steps);
  // The same in the group that he is in: quicker, since it need not be found. False, and nothing done: he did not come
  // so far, or the split is by event, so that he may be in any group.
  bool cameOn(std::int64_t customer, std::uint64_t steps) {
    if (m_split == FunnelSplit::ByEvent || !isIn(customer)) return false;
    std::uint8_t* own = &m_steps[static_cast<std::size_t>(customer) * m_width];
    for (std::size_t i = 0; i < m_width; ++i) own[i] |= static_cast<std::uint8_t>(steps >> (8 * i));
    return true;
  }
  // That he is in; 0 without a split. None as above.
  std::optional<std::int64_t> groupOf(std::int64_t customer) const;
  void lost(std::int64_t group, std::int64_t customer, const std::string& reason);
  // move: any number ≥ 0 that tells one leave-taking from another. The groups that it belongs to one after the other.
  void left(std::int64_t group, std::int64_t move, StageId stage, Milliseconds after);

  Funnel all() const;
  // Ascending; only those that have anything. `part` of so many parts, each with about as many groups.
  std::vector<std::pair<std::int64_t, Funnel>> groups(std::size_t part = 0, std::size_t parts = 1) const;
  // Ascending. None for what the funnel does not have.
  std::optional<std::vector<std::int64_t>> customers(const FunnelPart& part, std::optional<std::int64_t> group) const;

 private:
  using Ids = std::vector<std::int64_t>;
  class Marks;
  struct Leaving {
    std::vector<Ids> lost;   // customers, some of them several times, by reason
    std::vector<Ids> stays;  // milliseconds, by place in FunnelScale::stages()
    std::vector<Ids> again;  // of moves that another group has, too, but the first
  };
  using Leavings = std::vector<const Leaving*>;
  struct Group {
    std::int64_t id = 0;
    // By event; some customers several times: the place of a byte in steps, and the byte.
    std::vector<std::uint64_t> came;
    Leaving leaving;
  };
  using Steps = std::vector<std::uint8_t>;  // by customer, m_width for each; small, since it is written at random
  std::uint64_t stepsOf(const Steps& all, std::int64_t customer) const {
    const std::size_t place = static_cast<std::size_t>(customer) * m_width;
    if (m_width == 1) return all[place];
    std::uint64_t steps = 0;
    for (std::size_t i = 0; i < m_width; ++i) steps |= std::uint64_t{all[place + i]} << (8 * i);
    return steps;
  }
  bool isIn(std::int64_t customer) const {
    return (static_cast<std::size_t>(customer) + 1) * m_width <= m_steps.size() && stepsOf(m_steps, customer) != 0;
  }
  Group& of(std::int64_t group) {
    const std::size_t known = m_groupOf.find(group);
    return known != PlacesById::kNone ? m_groups[known] : add(group);
  }
  Group& add(std::int64_t group);
  const Group* find(std::int64_t group) const;
  template <class F>
  void eachCustomer(F&& take) const;
  void belong(std::int64_t customer, std::int64_t group);
  std::size_t placeOf(const Group& group) const { return static_cast<std::size_t>(&group - m_groups.data()); }
  struct Scratch {
    Steps steps;
    std::vector<std::uint64_t> places;
  };
  // Not ascending. scratch: empty, or from here.
  template <class F>
  void eachCustomerOf(const Group& group, Scratch& scratch, F&& take) const;
  Leavings leavings() const;  // of all
  Leaving& leavingOf(std::int64_t group) { return m_split != FunnelSplit::None ? of(group).leaving : m_leaving; }
  void addTimes(Funnel& funnel, const Leavings& leavings, bool withAgain, Ids& scratch) const;
  void addReasons(Funnel& funnel, const Leavings& leavings, Marks& one, Marks& any) const;

  FunnelScale m_scale;
  FunnelSplit m_split;
  std::size_t m_width;  // bytes for each customer, a power of two
  Steps m_steps;
  std::vector<std::uint32_t> m_groupOfCustomer;  // by customer: his place in m_groups, and one more
  Leaving m_leaving;                             // without a split
  std::vector<Group> m_groups;
  PlacesById m_groupOf;
  std::int64_t m_lastMove = -1;
  std::map<std::string, std::size_t> m_reasons;  // places in Leaving::lost
};

}  // namespace callwright::domain
