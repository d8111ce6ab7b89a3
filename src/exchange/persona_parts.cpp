#include "exchange/persona_parts.hpp"

#include <charconv>

#include "callwright/domain/nearest.hpp"
#include "callwright/exchange/script_file.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::Persona;
using domain::PersonaLine;
using domain::PersonaMood;
using Kind = domain::ScriptProblem::Kind;

std::optional<int> wholeNumber(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "Agrees (4)", "同意（4）": the words and what stands in brackets at the end, "" without.
std::pair<std::string_view, std::string_view> bracketed(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>("(", ")"), {"（", "）"}}) {
    if (!text.ends_with(close)) continue;
    const auto at = text.rfind(open);
    if (at == std::string_view::npos) continue;
    const auto inside = text.substr(at + open.size(), text.size() - at - open.size() - close.size());
    return {trimmed(text.substr(0, at)), trimmed(inside)};
  }
  return {text, {}};
}

struct Name {
  const char* name;
  int part;  // -1: picks up
};
constexpr Name names[] = {{"picks up", -1}, {"接起", -1},   {"agrees", 0}, {"同意", 0},    {"puts it off", 1},
                          {"推迟", 1},      {"refuses", 2}, {"拒绝", 2},   {"objects", 3}, {"异议", 3}};

std::optional<int> partOf(std::string_view heading) {
  std::string folded(heading);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const Name& name : names)
    if (folded == name.name) return name.part;
  return std::nullopt;
}

class Reader {
 public:
  Reader(int firstLine, Problems& problems) : m_number(firstLine - 1), m_problems(problems) {}

  void line(std::string_view raw) {
    ++m_number;
    const std::string_view text = trimmed(raw);
    if (text.starts_with('#')) {
      heading(trimmed(text.substr(std::min(text.find_first_not_of('#'), text.size()))));
    } else if (text.size() > 2 && std::string_view("-*+").find(text[0]) != std::string_view::npos && text[1] == ' ') {
      item(trimmed(text.substr(2)));
    }
  }

  Persona finish() {
    closePart();
    bool any = false;
    for (const auto& part : m_persona.moods) any = any || (part.weight > 0 && !part.lines.empty());
    if (!any) m_problems.push_back({Kind::PersonaPartMissing, 1, {}});
    return std::move(m_persona);
  }

 private:
  void heading(std::string_view text) {
    closePart();
    const auto [name, weight] = bracketed(text);
    m_heading = std::string(text);
    m_headingLine = m_number;
    m_part = partOf(name);
    m_lines = 0;
    if (!m_part) {
      std::vector<std::string> all;
      for (const Name& known : names) all.emplace_back(known.name);
      m_problems.push_back(
          {Kind::PersonaPartUnknown, m_number, {std::string(name), domain::nearestName(std::string(name), all)}});
      return;
    }
    if (*m_part < 0) return;
    auto& part = m_persona.moods[static_cast<std::size_t>(*m_part)];
    part.weight = 1;
    if (weight.empty()) return;
    const auto number = wholeNumber(weight);
    if (!number || *number < 0 || *number > 100) {
      m_problems.push_back({Kind::PersonaWeightBad, m_number, {std::string(weight)}});
    } else {
      part.weight = *number;
    }
  }

  void item(std::string_view text) {
    if (!m_part) return;
    PersonaLine line;
    auto [said, weight] = bracketed(text);
    const auto number = wholeNumber(weight);
    if (!weight.empty() && number) {
      if (*number < 1 || *number > 100) m_problems.push_back({Kind::PersonaWeightBad, m_number, {std::string(weight)}});
      line.weight = std::clamp(*number, 1, 100);
    } else {
      said = text;  // brackets that are said
    }
    if (*m_part == static_cast<int>(PersonaMood::Objects)) {
      for (const std::string_view colon : {":", "："}) {
        const auto at = said.find(colon);
        if (at == std::string_view::npos) continue;
        line.objection = std::string(trimmed(said.substr(0, at)));
        said = trimmed(said.substr(at + colon.size()));
        break;
      }
    }
    line.text = std::string(said);
    if (line.text.empty()) return;
    ++m_lines;
    (*m_part < 0 ? m_persona.greeting : m_persona.moods[static_cast<std::size_t>(*m_part)].lines)
        .push_back(std::move(line));
  }

  void closePart() {
    if (m_part && m_lines == 0) m_problems.push_back({Kind::PersonaPartEmpty, m_headingLine, {m_heading}});
    m_part.reset();
  }

  Persona m_persona;
  int m_number;
  Problems& m_problems;
  std::optional<int> m_part;
  std::string m_heading;
  int m_headingLine = 0, m_lines = 0;
};

}  // namespace

int ringsOf(std::string_view text) {
  const auto number = wholeNumber(trimmed(text));
  return number && *number >= 1 && *number <= 60 ? *number : 0;
}

Persona readPersonaParts(std::string_view body, int firstLine, Problems& problems) {
  Reader reader(firstLine, problems);
  while (!body.empty()) {
    const auto end = std::min(body.find('\n'), body.size());
    reader.line(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return reader.finish();
}

Persona parsePersona(std::string_view markdown) {
  Problems ignored;
  std::string_view rest = markdown;
  int rings = 0;
  // The front matter: everything until the second "---".
  if (rest.starts_with("\xef\xbb\xbf")) rest.remove_prefix(3);
  if (rest.starts_with("---")) {
    std::size_t at = std::min(rest.find('\n'), rest.size());
    while (at < rest.size()) {
      const std::size_t end = std::min(rest.find('\n', at + 1), rest.size());
      const std::string_view line = trimmed(rest.substr(at + 1, end - at - 1));
      if (line.starts_with("rings:")) rings = ringsOf(line.substr(6));
      at = end;
      if (line == "---") break;
    }
    rest.remove_prefix(at);
  }
  Persona persona = readPersonaParts(rest, 1, ignored);
  if (rings > 0) persona.rings = rings;
  return persona;
}

}  // namespace callwright::exchange
