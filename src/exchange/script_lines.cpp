#include "exchange/script_lines.hpp"

#include <algorithm>
#include <array>

#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::ScriptFieldType;
using Kind = domain::ScriptProblem::Kind;

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Full-width punctuation of what is written around names, as ASCII; the rest as it is.
std::string plainSigns(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    const char32_t ascii = toAsciiLookAlike(c);
    appendUtf8(out, c == U'、' ? ',' : ascii < 0x80 && c >= 0xff00 ? ascii : c);
  }
  return out;
}

std::vector<std::string> listOf(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const auto comma = text.find(',');
    all.emplace_back(trimmed(text.substr(0, comma)));
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return all;
}

std::optional<ScriptFieldType> typeOf(std::string_view word) {
  static const std::pair<const char*, ScriptFieldType> names[] = {
      {"text", ScriptFieldType::Text},   {"文本", ScriptFieldType::Text},       {"number", ScriptFieldType::Number},
      {"数字", ScriptFieldType::Number}, {"money", ScriptFieldType::Money},     {"金额", ScriptFieldType::Money},
      {"date", ScriptFieldType::Date},   {"日期", ScriptFieldType::Date},       {"scale", ScriptFieldType::Scale},
      {"0-10", ScriptFieldType::Scale},  {"评分", ScriptFieldType::Scale},      {"choice", ScriptFieldType::Choice},
      {"单选", ScriptFieldType::Choice}, {"several", ScriptFieldType::Several}, {"多选", ScriptFieldType::Several}};
  const std::string folded = lowered(word);
  for (const auto& [name, type] : names)
    if (folded == name) return type;
  return std::nullopt;
}

bool isName(std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = nextCodePoint(name, at);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                        c == '.' || c == '-' || c >= 0x80;
    if (!letter || isBlankCodePoint(c)) return false;
  }
  return true;
}

// Where one of the words stands by itself, behind its end; npos if none does. Sets `from` to its beginning.
std::size_t wordIn(std::string_view text, std::initializer_list<std::string_view> words, std::size_t& from) {
  std::size_t best = std::string_view::npos, end = std::string_view::npos;
  const std::string folded = lowered(text);
  for (const std::string_view word : words) {
    for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
      const auto ends = at + word.size();
      const bool ascii = static_cast<unsigned char>(word[0]) < 0x80;
      const bool alone =
          !ascii || ((at == 0 || folded[at - 1] == ' ') && (ends == folded.size() || folded[ends] == ' '));
      if (!alone || at >= best) continue;
      best = at;
      end = ends;
    }
  }
  from = best;
  return end;
}

struct Effect {
  std::array<std::string_view, 2> words;
  std::string domain::ScriptAnswer::*member;
};
constexpr Effect kEffects[] = {{{"outcome", "结果"}, &domain::ScriptAnswer::outcome},
                               {{"follow-up", "跟进"}, &domain::ScriptAnswer::followUp},
                               {{"stage", "阶段"}, &domain::ScriptAnswer::stage}};

void readEffect(std::string_view text, domain::ScriptAnswer& answer, Problems& problems) {
  const std::string folded = lowered(text);
  for (const Effect& effect : kEffects) {
    for (const std::string_view word : effect.words) {
      if (!folded.starts_with(word)) continue;
      std::string_view value = trimmed(text.substr(word.size()));
      if (value.starts_with(':')) value = trimmed(value.substr(1));
      if (value.empty()) break;
      answer.*effect.member = std::string(value);
      return;
    }
  }
  // A word by itself is an outcome.
  if (isName(folded) && answer.outcome.empty()) {
    answer.outcome = std::string(text);
    return;
  }
  problems.push_back({Kind::ActionUnreadable, answer.line, {std::string(text)}});
}

}  // namespace

std::string anchorOf(std::string_view title) {
  std::string anchor;
  title = trimmed(title);
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = nextCodePoint(title, at);
    if (c >= 'A' && c <= 'Z') {
      appendUtf8(anchor, c - 'A' + 'a');
    } else if (c == ' ' || c == '\t' || c == 0x3000) {
      anchor += '-';
    } else if (c < 0x80) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') appendUtf8(anchor, c);
    } else if (!isInvisibleCodePoint(c) && !(c >= 0x2000 && c <= 0x206f) && !(c >= 0x3001 && c <= 0x303f) &&
               !(c >= 0xff00 && c <= 0xff0f) && !(c >= 0xff1a && c <= 0xff20) && c != 0xb7) {
      appendUtf8(anchor, c);
    }
  }
  return anchor;
}

std::optional<std::string> anchorIn(std::string_view target) {
  if (!target.starts_with('#') || target.size() < 2) return std::nullopt;
  const auto digit = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  std::string anchor;
  for (std::size_t i = 1; i < target.size(); ++i) {
    if (target[i] == '%' && i + 2 < target.size() && digit(target[i + 1]) >= 0 && digit(target[i + 2]) >= 0) {
      anchor += static_cast<char>(digit(target[i + 1]) * 16 + digit(target[i + 2]));
      i += 2;
    } else {
      anchor += target[i];
    }
  }
  return lowered(anchor);
}

std::optional<domain::ScriptField> fieldOf(std::string_view line, int number, Problems& problems) {
  const std::string plain = plainSigns(line);
  std::string_view rest = trimmed(std::string_view(plain).substr(1));
  const auto unreadable = [&] {
    problems.push_back({Kind::FieldUnreadable, number, {std::string(line)}});
    return std::nullopt;
  };
  const auto colon = rest.find(':');
  if (colon == std::string_view::npos) return unreadable();
  domain::ScriptField field;
  field.line = number;
  field.name = std::string(trimmed(rest.substr(0, colon)));
  if (!isName(field.name)) return unreadable();
  rest = trimmed(rest.substr(colon + 1));
  if (rest.ends_with('*')) {
    field.required = true;
    rest = trimmed(rest.substr(0, rest.size() - 1));
  }
  if (!rest.ends_with(')')) {
    field.label = std::string(rest);
    return field.label.empty() ? unreadable() : std::optional(field);
  }
  const auto open = rest.rfind('(');
  if (open == std::string_view::npos) return unreadable();
  field.label = std::string(trimmed(rest.substr(0, open)));
  if (field.label.empty()) return unreadable();
  std::string_view inside = trimmed(rest.substr(open + 1, rest.size() - open - 2));
  // "several: a, b", "number, CNY", "a, b, c"
  const auto head = inside.find_first_of(":,");
  const auto type = typeOf(trimmed(inside.substr(0, head)));
  if (!type && (head == std::string_view::npos || inside[head] == ':')) {
    problems.push_back({Kind::FieldTypeUnknown, number, {field.name, std::string(inside)}});
    return std::nullopt;
  }
  field.type = type.value_or(ScriptFieldType::Choice);
  const std::string_view tail = type ? (head == std::string_view::npos ? "" : inside.substr(head + 1)) : inside;
  if (field.type == ScriptFieldType::Choice || field.type == ScriptFieldType::Several) {
    field.choices = listOf(tail);
    const bool hollow =
        std::any_of(field.choices.begin(), field.choices.end(), [](const auto& c) { return c.empty(); });
    if (field.choices.size() < 2 || hollow) return unreadable();
  } else {
    field.unit = std::string(trimmed(tail));
  }
  return field;
}

void readEffects(std::string_view text, domain::ScriptAnswer& answer, Problems& problems) {
  const std::string plain = plainSigns(text);
  std::string_view rest = trimmed(plain);
  std::size_t from = 0;
  std::string condition;
  if (const auto end = wordIn(rest, {"when", "otherwise", "当", "否则"}, from); end != std::string_view::npos) {
    const std::string_view word = rest.substr(from, end - from);
    const bool otherwise = lowered(word) == "otherwise" || word == "否则";
    condition = std::string(trimmed(otherwise ? rest.substr(from) : rest.substr(end)));
    const auto when = domain::parseScriptCondition(condition);
    if (when) {
      answer.when = *when;
    } else {
      problems.push_back({Kind::ConditionUnreadable, answer.line, {condition}});
    }
    rest = trimmed(rest.substr(0, from));
  }
  if (rest.empty()) return;
  for (const std::string_view arrow : {"→", "->", "=>"}) {
    if (!rest.starts_with(arrow)) continue;
    for (const std::string& effect : listOf(rest.substr(arrow.size()))) readEffect(effect, answer, problems);
    return;
  }
  problems.push_back({Kind::ActionUnreadable, answer.line, {std::string(rest)}});
}

void namePlaceholders(const std::string& text, int line, domain::ScriptStep& step, Problems& problems) {
  std::vector<std::string> sections;
  std::size_t at = 0;
  for (auto open = text.find("{{"); open != std::string::npos; open = text.find("{{", at)) {
    const auto close = text.find("}}", open);
    const std::string_view inside = close == std::string::npos
                                        ? std::string_view()
                                        : trimmed(std::string_view(text).substr(open + 2, close - open - 2));
    const char mark = inside.empty() ? '\0' : inside[0];
    const bool section = mark == '#' || mark == '^' || mark == '/';
    const std::string name(trimmed(section ? inside.substr(1) : inside.substr(0, inside.find('|'))));
    bool sound = isName(name);
    if (mark == '#' || mark == '^') sections.push_back(name);
    if (mark == '/') {
      sound = sound && !sections.empty() && sections.back() == name;
      if (!sections.empty()) sections.pop_back();
    }
    if (!sound) {
      problems.push_back(
          {Kind::PlaceholderBroken, line, {text.substr(open, std::min<std::size_t>(40, close - open + 2))}});
      return;
    }
    if (mark != '/') step.placeholders.emplace_back(name, line);
    at = close + 2;
  }
  if (!sections.empty()) problems.push_back({Kind::PlaceholderBroken, line, {"{{#" + sections.back() + "}}"}});
}

std::optional<std::string> objectionIn(std::string_view heading) {
  for (const std::string_view word : {"Objection:", "objection:", "异议：", "异议:"}) {
    if (heading.starts_with(word)) return std::string(trimmed(heading.substr(word.size())));
  }
  return std::nullopt;
}

}  // namespace callwright::exchange
