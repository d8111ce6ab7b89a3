#include "callwright/domain/persona.hpp"

#include <algorithm>
#include <set>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

constexpr std::size_t kQuietSteps = 1;  // before the first objection

bool means(const PersonaLine& line, const ScriptStep& objection) {
  return !line.objection.empty() && foldText(objection.title).starts_with(foldText(line.objection));
}

}  // namespace

PersonaMood moodOf(const ScriptAnswer& answer) {
  static const std::set<std::string> refusals{"refused", "do_not_call", "wrong_number"};
  if (refusals.contains(answer.outcome) || answer.stage == "lost") return PersonaMood::Refuses;
  if (answer.outcome == "callback" || (!answer.followUp.empty() && answer.outcome != "sale"))
    return PersonaMood::PutsOff;
  return PersonaMood::Agrees;
}

RehearsedCustomer::RehearsedCustomer(Persona persona, std::uint64_t seed)
    : m_persona(std::move(persona)), m_state(seed) {}

// SplitMix64 (Steele, Lea & Flood 2014): the same on every machine.
std::size_t RehearsedCustomer::below(std::size_t count) {
  m_state += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = m_state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  z ^= z >> 31;
  return count == 0 ? 0 : static_cast<std::size_t>(z % count);
}

const PersonaLine* RehearsedCustomer::draw(const std::vector<PersonaLine>& lines) {
  std::size_t total = 0;
  for (const PersonaLine& line : lines) total += static_cast<std::size_t>(std::max(line.weight, 0));
  if (total == 0) return nullptr;
  std::size_t at = below(total);
  for (const PersonaLine& line : lines) {
    const auto weight = static_cast<std::size_t>(std::max(line.weight, 0));
    if (at < weight) return &line;
    at -= weight;
  }
  return nullptr;
}

std::string RehearsedCustomer::greet() {
  const PersonaLine* line = draw(m_persona.greeting);
  return line == nullptr ? std::string() : line->text;
}

RehearsedCustomer::Reply RehearsedCustomer::reply(const Script& script, const ScriptWalk& walk) {
  Reply reply;
  if (walk.ended()) return reply;
  const ScriptStep& step = walk.step();
  const std::vector<std::size_t> shown = walk.answers();
  // Which moods can show here, and how likely.
  std::array<std::vector<std::size_t>, personaMoods> open;
  for (const std::size_t i : shown) open[static_cast<std::size_t>(moodOf(step.answers[i]))].push_back(i);
  auto& objections = open[static_cast<std::size_t>(PersonaMood::Objects)];
  if (walk.path().size() > kQuietSteps && !shown.empty())
    for (std::size_t i = 0; i < script.objections.size(); ++i)
      if (std::find(m_raised.begin(), m_raised.end(), static_cast<int>(i)) == m_raised.end()) objections.push_back(i);
  std::vector<PersonaLine> moods;
  for (std::size_t i = 0; i < personaMoods; ++i)
    moods.push_back({std::to_string(i), open[i].empty() ? 0 : m_persona.moods[i].weight, {}});
  const PersonaLine* mood = draw(moods);
  if (mood == nullptr) {  // of another temper than the script foresees: any answer
    if (shown.empty()) return reply;
    reply.answer = static_cast<int>(shown[below(shown.size())]);
    reply.text = step.answers[static_cast<std::size_t>(reply.answer)].text;
    return reply;
  }
  const auto which = static_cast<std::size_t>(mood->text[0] - '0');
  const std::vector<PersonaLine>& lines = m_persona.moods[which].lines;
  if (which != static_cast<std::size_t>(PersonaMood::Objects)) {
    reply.answer = static_cast<int>(open[which][below(open[which].size())]);
    const PersonaLine* line = draw(lines);
    // Of two answers of one temper the words must tell which is meant.
    const std::string& meant = step.answers[static_cast<std::size_t>(reply.answer)].text;
    reply.text = line == nullptr ? meant : open[which].size() == 1 ? line->text : line->text + " " + meant;
    return reply;
  }
  std::vector<std::pair<const PersonaLine*, std::size_t>> fitting;
  for (const std::size_t i : objections)
    for (const PersonaLine& line : lines)
      if (means(line, script.objections[i])) fitting.emplace_back(&line, i);
  if (fitting.empty()) {
    const std::size_t i = objections[below(objections.size())];
    reply.objection = static_cast<int>(i);
    reply.text = script.objections[i].title;
    if (const PersonaLine* line = draw(lines); line != nullptr && line->objection.empty())
      reply.text = line->text + " " + reply.text;
  } else {
    const auto& [line, i] = fitting[below(fitting.size())];
    reply.objection = static_cast<int>(i);
    reply.text = line->text;
  }
  m_raised.push_back(reply.objection);
  return reply;
}

int ScoreSheet::score() const {
  int shares = 0;
  double sum = 0;
  for (const auto& [good, all] :
       {std::pair(understood, meant), std::pair(met, objections), std::pair(captured, asked)}) {
    if (all == 0) continue;
    ++shares;
    sum += 100.0 * good / all;
  }
  return shares == 0 ? -1 : static_cast<int>(sum / shares + 0.5);
}

ScoreSheet scoreSheet(const Script& script, std::vector<RehearsalStep> steps, const ScriptValues& values,
                      Instant endedAt) {
  ScoreSheet sheet;
  sheet.values = values;
  std::set<std::string> required;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    RehearsalStep& step = steps[i];
    const Instant left = i + 1 < steps.size() ? steps[i + 1].enteredAt : endedAt;
    step.time = std::max(left - step.enteredAt, Milliseconds(0));
    sheet.time += step.time;
    const ScriptStep* known = script.find(step.step);
    if (known != nullptr) {
      step.title = known->title;
      for (const ScriptField& field : known->fields)
        if (field.required) required.insert(field.name);
    }
    if (step.meant.empty()) continue;
    const auto objection = std::find_if(script.objections.begin(), script.objections.end(),
                                        [&](const ScriptStep& o) { return o.title == step.meant; });
    if (objection == script.objections.end()) {
      ++sheet.meant;
      if (step.answer == step.meant) ++sheet.understood;
    } else {
      ++sheet.objections;
      if (i + 1 < steps.size() && steps[i + 1].step == objection->id) ++sheet.met;
    }
  }
  for (const std::string& name : required) {
    ++sheet.asked;
    if (const auto value = values.find(name); value != values.end() && !value->second.empty()) ++sheet.captured;
  }
  sheet.steps = std::move(steps);
  return sheet;
}

}  // namespace callwright::domain
