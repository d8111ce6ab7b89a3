#include "storage/packed_reading.hpp"

#include <algorithm>
#include <array>

namespace callwright::storage {
namespace {

using domain::FiguresFilter;
using Int = std::int64_t;

// By CountedKey.
constexpr std::array<const char*, 6> kKeyNames{"", "agent", "campaign", "list", "script", "segment"};
const char* nameOf(CountedKey key) {
  return kKeyNames.at(static_cast<std::size_t>(key));
}

}  // namespace

PackedMonth::PackedMonth(Connection& db, const std::string& month, const PackedQuestion& question)
    : m_mark(markOf(question.fact)), m_month(month), m_last(lastDayOf(month)) {
  const FiguresFilter& f = question.filter;
  std::string wanted = "'last'";
  for (const std::string& name : question.names) wanted += ", '" + name + "'";
  const auto need = [&](CountedKey one, bool isNeeded) {
    if (isNeeded) wanted += std::string(", '") + nameOf(one) + "'";
  };
  need(question.key, question.key != CountedKey::None);
  need(CountedKey::Agent, f.agent || f.team);
  need(CountedKey::Campaign, static_cast<bool>(f.campaign));
  need(CountedKey::List, static_cast<bool>(f.list));
  need(CountedKey::Script, static_cast<bool>(f.script));
  need(CountedKey::Segment, f.segment != 0);
  sql(db, "SELECT name, data FROM packed_month WHERE fact = :f AND month = :m AND name IN (" + wanted + ")")
      .with(question.fact, month)
      .each<std::string, std::string>([&](const std::string& name, std::string data) {
        if (name == kLast)
          m_last = std::move(data);
        else if (name == "stay")
          m_stays = PackedColumn<Int>(std::move(data));
        else if (name.back() == 's')
          m_texts[name] = std::move(data);
        else
          m_numbers[name] = Numbers(std::move(data));
      });
}

const PackedMonth::Numbers* PackedMonth::keys(CountedKey key) const {
  return key == CountedKey::None ? nullptr : &numbers(nameOf(key));
}

std::vector<std::string> PackedMonth::texts(const std::string& name) const {
  std::vector<std::string> all;
  const std::string& bytes = m_texts.at(name);
  for (std::size_t at = 0; at < bytes.size();) {
    all.emplace_back(bytes.c_str() + at);
    at += all.back().size() + 1;
  }
  return all;
}

Chosen::Chosen(Connection& db, const PackedMonth& packed, const FiguresFilter& f) {
  const auto want = [&](CountedKey key, Int value) {
    if (value != 0) m_wanted.emplace_back(packed.keys(key), static_cast<std::uint32_t>(value));
  };
  want(CountedKey::Agent, f.agent.value);
  want(CountedKey::Campaign, f.campaign.value);
  want(CountedKey::List, f.list.value);
  want(CountedKey::Script, f.script.value);
  want(CountedKey::Segment, f.segment);
  if (!f.team) return;
  m_agents = packed.keys(CountedKey::Agent);
  sql(db, "SELECT id FROM user WHERE team_id = :t").with(f.team).each<Int>([&](Int user) {
    m_team.push_back(static_cast<std::uint32_t>(user));
  });
}

bool Chosen::has(std::size_t row) const {
  for (const auto& [column, value] : m_wanted)
    if ((*column)[row] != value) return false;
  return m_agents == nullptr || std::find(m_team.begin(), m_team.end(), (*m_agents)[row]) != m_team.end();
}

void eachSpanOfDays(Connection& db, const PackedQuestion& question,
                    const std::function<void(const PackedMonth&, const Chosen&)>& count,
                    const std::function<void(const FiguresFilter&)>& rest) {
  FiguresFilter part = question.filter;
  const std::string until = part.until.empty() ? "9999" : part.until;
  for (const std::string& month : packedMonths(db, question.fact)) {
    if (month + "-01" < part.from || month + "-01" > until) continue;
    const PackedMonth packed(db, month, question);
    if (!packed.isThere() || packed.last() > until) continue;
    part.until = month + "-00";  // the days before it
    if (part.from < part.until) rest(part);
    part.from = domain::localDay(nullptr, packedSpan(month, packed.last()).until);
    if (packed.rows() > 0) count(packed, Chosen(db, packed, question.filter));
  }
  part.until = until;
  if (part.from <= until) rest(part);
}

}  // namespace callwright::storage
