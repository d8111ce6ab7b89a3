#include "callwright/storage/funnel_store.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/tally_store.hpp"
#include "storage/counted_rows.hpp"
#include "storage/figures_sql.hpp"
#include "storage/packed_format.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::FunnelBy;
using domain::FunnelKind;
using domain::FunnelScale;
using domain::Instant;
using domain::Milliseconds;
using domain::StageId;
using Int = std::int64_t;

// The two have the same codes for what both are told apart by.
std::optional<domain::FiguresBy> sameOf(FunnelBy by) {
  return domain::figuresByFromCode(domain::codeOf(by));
}

// Turns what a row says of itself into its group.
class Groups {
 public:
  Groups(Connection& db, FunnelBy by) : m_by(by) {
    if (by == FunnelBy::Team) m_teamOf.emplace(db);
    if (by == FunnelBy::Region) readRegions(db);
  }
  Int of(Int key, Int customer) const {
    if (m_by == FunnelBy::Region)
      return customer < static_cast<Int>(m_regionOf.size()) ? m_regionOf[static_cast<std::size_t>(customer)] : 0;
    return m_teamOf ? (*m_teamOf)(key) : key;
  }
  std::vector<std::string> takeRegions() { return std::move(m_regions); }

 private:
  void readRegions(Connection& db) {
    m_regions.emplace_back();
    m_regionOf.resize(static_cast<std::size_t>(sql(db, "SELECT coalesce(max(id), 0) FROM customer").value<Int>()) + 1);
    sql(db,
        "WITH RECURSIVE r(x) AS (SELECT min(region) FROM customer UNION ALL SELECT (SELECT min(region) FROM customer "
        "WHERE region > x) FROM r WHERE x IS NOT NULL) SELECT x FROM r WHERE x > ''")
        .each<std::string>([&](std::string region) { m_regions.push_back(std::move(region)); });
    for (std::size_t i = 1; i < m_regions.size(); ++i) {
      const PackedColumn<Int> ids(
          sql(db, "SELECT column_of(id) FROM customer WHERE region = :r").with(m_regions[i]).value<std::string>());
      for (std::size_t k = 0; k < ids.size(); ++k)
        if (ids[k] < static_cast<Int>(m_regionOf.size()))  // one that came just now has no place
          m_regionOf[static_cast<std::size_t>(ids[k])] = static_cast<std::uint32_t>(i);
    }
  }
  FunnelBy m_by;
  std::optional<TeamOfAgent> m_teamOf;
  std::vector<std::string> m_regions;     // the first is ""
  std::vector<std::uint32_t> m_regionOf;  // by customer
};

// The customers of a cohort and the campaigns that each is in. Four bytes a customer: more would not be at hand when
// years of calls ask for them.
class Members {
 public:
  void add(Int customer, Int group) {
    const auto place = static_cast<std::size_t>(customer);
    if (place >= m_setOf.size()) m_setOf.resize(2 * place + 1);
    std::uint32_t& set = m_setOf[place];
    if (set == 0) {
      ++m_count;
      set = alone(group);
    } else {
      std::vector<Int> groups = m_sets[set];
      if (std::find(groups.begin(), groups.end(), group) != groups.end()) return;
      groups.push_back(group);
      const auto [known, isNew] = m_known.try_emplace(groups);
      if (isNew) known->second = add(groups);
      set = known->second;
    }
  }
  Int count() const { return m_count; }
  template <class F>
  void eachGroup(Int customer, F&& take) const {
    const auto place = static_cast<std::size_t>(customer);
    if (place < m_setOf.size())
      for (const Int group : m_sets[m_setOf[place]]) take(group);
  }

 private:
  std::uint32_t alone(Int group) {
    const std::size_t known = m_alone.find(group);
    if (known != domain::PlacesById::kNone) return m_setsOfOne[known];
    m_alone.add(group);
    return m_setsOfOne.emplace_back(add({group}));
  }
  std::uint32_t add(std::vector<Int> groups) {
    m_sets.push_back(std::move(groups));
    return static_cast<std::uint32_t>(m_sets.size() - 1);
  }
  Int m_count = 0;
  std::vector<std::uint32_t> m_setOf;        // by customer: a place in m_sets
  std::vector<std::vector<Int>> m_sets{{}};  // the first: of who is no member
  domain::PlacesById m_alone;
  std::vector<std::uint32_t> m_setsOfOne;
  std::map<std::vector<Int>, std::uint32_t> m_known;  // of several
};

class Counting {
 public:
  Counting(Connection& db, const FunnelQuery& query)
      : m_db(db),
        m_query(query),
        m_groups(db, query.by),
        m_count(FunnelScale(query.kind, listStages(db)), splitOf(query)) {}

  FunnelFound run() {
    if (m_query.kind == FunnelKind::Activity) {
      calls();
      moves();
    } else {
      members();
      standing();
      contacts();
      ways();
    }
    return {std::move(m_count), m_groups.takeRegions()};
  }

 private:
  const FunnelScale& scale() const { return m_count.scale(); }
  static domain::FunnelSplit splitOf(const FunnelQuery& query) {
    if (query.by == FunnelBy::Nothing) return domain::FunnelSplit::None;
    const bool ofCustomer =
        query.by == FunnelBy::Region || (query.kind == FunnelKind::Cohort && query.by != FunnelBy::Campaign);
    return ofCustomer ? domain::FunnelSplit::ByCustomer : domain::FunnelSplit::ByEvent;
  }

  void calls() {
    eachCall(m_db, m_query.filter, key(), [this](Int customer, bool reached, Int key) {
      const std::uint64_t steps = stepsOf(reached);
      if (!m_count.cameOn(customer, steps)) m_count.came(m_groups.of(key, customer), customer, steps);
    });
  }

  std::uint64_t stepsOf(bool reached) const { return reached ? m_called | m_reached : m_called; }

  // What tells calls and moves apart; regions are known by customer.
  CountedKey key() const { return countedKey(sameOf(m_query.by).value_or(domain::FiguresBy::Nothing)); }

  // The moves of the period.
  void moves() {
    eachMove(m_db, m_query.filter, m_query.from, m_query.until, key(), [this](const CountedMove& move) {
      const Int group = m_groups.of(move.key, move.customer);
      if (scale().isForward(move.from, move.to)) m_count.came(group, move.customer, scale().stepOf(move.to));
      leave(move, group);
    });
  }

  void leave(const CountedMove& move, Int group) {
    if (scale().isLost(move.to)) m_count.lost(group, move.customer, *move.reason);
    if (move.stay.count() >= 0 && move.from != move.to && scale().isOpen(move.from))
      m_count.left(group, move.id, move.from, move.stay);
  }

  // The customers of a cohort.
  void members() {
    const domain::FiguresFilter& f = m_query.filter;
    const bool byCampaign = m_query.by == FunnelBy::Campaign;
    std::string key;
    if (m_query.by == FunnelBy::Agent || m_query.by == FunnelBy::Team) key = "c.owner_id";
    if (m_query.by == FunnelBy::List) key = "c.list_id";
    if (byCampaign) key = "coalesce(q.campaign_id, 0)";
    if (m_query.by == FunnelBy::Segment) key = segmentNow("c.id");
    std::string inCampaign = ":c = 0";
    if (f.campaign)
      inCampaign = byCampaign ? "q.campaign_id = :c"
                              : "EXISTS (SELECT 1 FROM queue_item q WHERE q.customer_id = c.id AND q.campaign_id = :c)";
    // Lists that are being imported, or were taken back, are few or none.
    const bool someHidden = sql(m_db, "SELECT EXISTS (SELECT 1 FROM list WHERE state <> 1)").value<Int>() != 0;
    const std::string text =
        "SELECT column_of(c.id), " + (key.empty() ? "''" : "column_of(" + key + ")") + " FROM customer c" +
        (byCampaign ? " LEFT JOIN queue_item q ON q.customer_id = c.id" : "") +
        " WHERE c.created_at >= :a AND c.created_at < :b AND " +
        (someHidden ? "c.list_id NOT IN (SELECT id FROM list WHERE state <> 1)" : "1") + " AND " +
        (f.agent ? "c.owner_id = :d" : ":d = 0") + " AND " + (f.list ? "c.list_id = :e" : ":e = 0") + " AND " +
        inCampaign + " AND " + (f.segment != 0 ? segmentNow("c.id") + " = :s" : ":s = 0") + " AND " +
        (f.team ? "c.owner_id IN (SELECT id FROM user WHERE team_id = :t)" : ":t = 0");
    const auto [ids, own] = *sql(m_db, text)
                                 .with(m_query.from, m_query.until, f.agent, f.list, f.campaign, f.segment, f.team)
                                 .one<std::string, std::string>();
    const PackedColumn<Int> customers(ids), keys(own);
    for (std::size_t i = 0; i < customers.size(); ++i) {
      const Int group = m_groups.of(key.empty() ? 0 : keys[i], customers[i]);
      if (byCampaign) m_members.add(customers[i], group);
      m_count.came(group, customers[i], FunnelScale::bit(0));
    }
    const Int count = byCampaign ? m_members.count() : static_cast<Int>(customers.size());
    m_areMost = count > sql(m_db, "SELECT coalesce(max(id), 0) FROM customer").value<Int>() / 4;
  }

  // Of who is in the cohort.
  void came(Int customer, std::uint64_t steps) {
    if (m_query.by != FunnelBy::Campaign)
      m_count.cameOn(customer, steps);
    else
      m_members.eachGroup(customer, [&](Int group) { m_count.came(group, customer, steps); });
  }

  // Where they are now. By stage and by day of creation customers are found in an index, which is read several times as
  // quickly as the rows.
  void standing() {
    if (!m_areMost) {
      sql(m_db, "SELECT id, stage_id FROM customer WHERE created_at >= :a AND created_at < :b")
          .with(m_query.from, m_query.until)
          .each<Int, StageId>([&](Int id, StageId stage) { came(id, scale().stepOf(stage)); });
      return;
    }
    for (const domain::Stage& stage : scale().stages()) {
      const std::uint64_t steps = scale().stepOf(stage.id);
      if (steps <= FunnelScale::bit(0)) continue;
      const PackedColumn<Int> ids(
          sql(m_db, "SELECT column_of(id) FROM customer WHERE stage_id = :s").with(stage.id).value<std::string>());
      for (std::size_t i = 0; i < ids.size(); ++i) came(ids[i], steps);
    }
  }

  // The calls with them.
  void contacts() {
    if (m_areMost)
      eachCall(m_db, {}, CountedKey::None, [&](Int customer, bool reached, Int) { came(customer, stepsOf(reached)); });
    else
      sql(m_db,
          "SELECT k.customer_id * 2 + k.reached FROM customer c CROSS JOIN call k ON k.customer_id = c.id WHERE "
          "k.counts = 1 AND c.created_at >= :a AND c.created_at < :b")
          .with(m_query.from, m_query.until)
          .each<Int>([&](Int both) { came(both / 2, stepsOf(both % 2 != 0)); });
  }

  // How they came there.
  void ways() {
    const auto take = [this](const CountedMove& move) {
      came(move.customer, scale().stepOf(move.from) | scale().stepOf(move.to));
      if (m_query.by == FunnelBy::Campaign)
        m_members.eachGroup(move.customer, [&](Int group) { leave(move, group); });
      else if (const auto group = m_count.groupOf(move.customer))
        leave(move, *group);
    };
    if (m_areMost) return eachMove(m_db, {}, Instant{}, Instant::max(), CountedKey::None, take);
    CountedMove move;
    sql(m_db, "SELECT " + kMoveColumns +
                  "s.reason FROM customer c CROSS JOIN stage_change s ON s.customer_id = c.id WHERE s.counts = 1 AND "
                  "c.created_at >= :a AND c.created_at < :b")
        .with(m_query.from, m_query.until)
        .each<Int, Int, StageId, StageId, Milliseconds, std::string>(
            [&](Int id, Int customer, StageId from, StageId to, Milliseconds stay, const std::string& reason) {
              move = {id, customer, 0, from, to, stay, &reason};
              take(move);
            });
  }

  Connection& m_db;
  const FunnelQuery& m_query;
  Groups m_groups;
  domain::FunnelCount m_count;
  std::uint64_t m_called = scale().called(), m_reached = scale().reached();
  Members m_members;
  bool m_areMost = false;  // then it is quicker to look at all calls and moves
};

}  // namespace

FunnelFound countFunnel(Connection& db, const FunnelQuery& query) {
  return Counting(db, query).run();
}

std::string funnelGroupName(Connection& db, FunnelBy by, std::int64_t id) {
  const auto same = sameOf(by);
  return same ? figuresName(db, *same, id) : std::string();
}

}  // namespace callwright::storage
