#include "callwright/exchange/script_file.hpp"

#include <md4c.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>

#include "callwright/domain/nearest.hpp"
#include "exchange/persona_parts.hpp"
#include "exchange/script_lines.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::ScriptProblem;
using domain::ScriptStep;
using Kind = ScriptProblem::Kind;

// What md4c tells, gathered into steps.
class Builder {
 public:
  Builder(ScriptDraft& draft, std::string_view body, int firstLine) : m_draft(draft), m_body(body) {
    for (std::size_t i = 0; i < body.size(); ++i)
      if (body[i] == '\n') m_lineEnds.push_back(i);
    m_firstLine = firstLine;
  }

  void run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return as(self).enter(type); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return as(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return as(self).open(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return as(self).close(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return as(self).text(type, {text, size});
    };
    md_parse(m_body.data(), static_cast<MD_SIZE>(m_body.size()), &parser, this);
  }

 private:
  struct Line {
    std::string text;
    int number = 0;
  };

  static Builder& as(void* self) { return *static_cast<Builder*>(self); }
  template <class... Args>
  void add(Kind kind, int line, Args&&... args) {
    m_draft.problems.push_back({kind, line, {std::string(std::forward<Args>(args))...}});
  }

  int lineOf(const char* at) const {
    const auto offset = static_cast<std::size_t>(at - m_body.data());
    const auto before = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), offset);
    return m_firstLine + static_cast<int>(before - m_lineEnds.begin());
  }

  int enter(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        ++m_lists;
        break;
      case MD_BLOCK_LI:
        if (m_lists > 1) m_nested = true;
        if (m_lists == 1) beginItem();
        break;
      case MD_BLOCK_QUOTE:
        ++m_quotes;
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_H:
      case MD_BLOCK_CODE:
        if (m_lists == 0) m_lines.clear();
        break;
      default:
        break;
    }
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        --m_lists;
        break;
      case MD_BLOCK_LI:
        if (m_lists == 1) finishItem();
        break;
      case MD_BLOCK_QUOTE:
        --m_quotes;
        break;
      case MD_BLOCK_H:
        heading();
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_CODE:
        if (m_lists == 0) paragraph();
        break;
      default:
        break;
    }
    return 0;
  }

  int open(MD_SPANTYPE type, void* detail) {
    if (type != MD_SPAN_A || m_lists == 0) return 0;
    const auto& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
    ++m_links;
    m_target.assign(href.text == nullptr ? "" : href.text, href.size);
    m_inLink = true;
    return 0;
  }
  int close(MD_SPANTYPE type) {
    if (type == MD_SPAN_A) m_inLink = false;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      if (m_lists > 0) {
        (m_inLink ? m_linkText : m_rest) += ' ';
      } else {
        m_lines.emplace_back();
      }
      return 0;
    }
    // Of the source itself; entities and such are texts of the library's.
    const bool ours = text.data() >= m_body.data() && text.data() <= m_body.data() + m_body.size();
    if (m_lists > 0) {
      if (ours && m_itemLine == 0) m_itemLine = lineOf(text.data());
      (m_inLink ? m_linkText : m_links == 0 ? m_before : m_rest) += text;
      return 0;
    }
    if (m_lines.empty()) m_lines.emplace_back();
    if (ours && m_lines.back().number == 0) m_lines.back().number = lineOf(text.data());
    m_lines.back().text += text;
    return 0;
  }

  void heading() {
    std::string title;
    for (const Line& line : m_lines) title += (title.empty() ? "" : " ") + line.text;
    const int number = m_lines.empty() ? lastLine() : m_lines.front().number;
    title = std::string(trimmed(title));
    const auto objection = objectionIn(title);
    ScriptStep step;
    step.line = number;
    step.title = objection.value_or(title);
    step.id = anchorOf(title);  // as an editor's own links have it
    if (step.title.empty() || step.id.empty()) add(Kind::StepWithoutName, number);
    auto& list = objection ? m_draft.script.objections : m_draft.script.steps;
    list.push_back(std::move(step));
    m_step = {&list, list.size() - 1};
  }

  ScriptStep* step() { return m_step.first == nullptr ? nullptr : &(*m_step.first)[m_step.second]; }
  int lastLine() { return step() == nullptr ? m_firstLine : step()->line; }

  void paragraph() {
    std::string said;
    for (const Line& line : m_lines) {
      const std::string_view text = trimmed(line.text);
      if (text.empty()) continue;
      if (step() == nullptr) {
        add(Kind::TextOutsideStep, line.number, text);
        return;
      }
      if (m_quotes == 0 && (text.starts_with('?') || text.starts_with("？"))) {
        // The sign may be full-width.
        const std::string ascii = text.starts_with('?') ? std::string(text) : "?" + std::string(text.substr(3));
        if (auto field = fieldOf(ascii, line.number, m_draft.problems)) step()->fields.push_back(std::move(*field));
        continue;
      }
      // Lines of a paragraph are one text; between Chinese characters there is no blank.
      if (!said.empty()) {
        const bool wide =
            static_cast<unsigned char>(said.back()) >= 0x80 && static_cast<unsigned char>(text[0]) >= 0x80;
        if (!wide) said += ' ';
      }
      said += text;
    }
    if (said.empty()) return;
    namePlaceholders(said, m_lines.front().number, *step(), m_draft.problems);
    if (m_quotes > 0) {
      step()->hints.push_back(std::move(said));
    } else {
      std::string& text = step()->text;
      text += (text.empty() ? "" : "\n\n") + said;
    }
  }

  void beginItem() {
    m_before.clear();
    m_linkText.clear();
    m_rest.clear();
    m_target.clear();
    m_links = m_itemLine = 0;
    m_nested = m_inLink = false;
  }

  void finishItem() {
    const int line = m_itemLine == 0 ? lastLine() : m_itemLine;
    const std::string whole = m_before + m_linkText + m_rest;
    if (step() == nullptr) {
      add(Kind::TextOutsideStep, line, trimmed(whole));
      return;
    }
    const auto target = anchorIn(m_target);
    if (m_links != 1 || m_nested || !target || !trimmed(m_before).empty() || trimmed(m_linkText).empty()) {
      add(Kind::AnswerUnreadable, line, trimmed(whole));
      return;
    }
    domain::ScriptAnswer answer;
    answer.line = line;
    answer.text = std::string(trimmed(m_linkText));
    answer.target = *target;
    readEffects(m_rest, answer, m_draft.problems);
    step()->answers.push_back(std::move(answer));
  }

  ScriptDraft& m_draft;
  std::string_view m_body;
  int m_firstLine = 1;
  std::vector<std::size_t> m_lineEnds;
  std::pair<std::vector<ScriptStep>*, std::size_t> m_step{nullptr, 0};
  std::vector<Line> m_lines;
  int m_lists = 0, m_quotes = 0, m_links = 0, m_itemLine = 0;
  bool m_inLink = false, m_nested = false;
  std::string m_before, m_linkText, m_rest, m_target;  // of an answer
};

// "50 by region, size"; in Chinese 50 按 地区、规模.
void readQuota(std::string_view text, int line, ScriptDraft& draft) {
  if (text.empty()) return;
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  std::string_view rest = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
  std::vector<std::string> fields;
  bool readable = error == std::errc() && count > 0;
  for (const std::string_view word : {"by ", "按"}) {
    if (!rest.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    while (!rest.empty()) {
      std::size_t at = rest.size(), length = 0;
      for (const std::string_view comma : {",", "，", "、"})
        if (const auto found = rest.find(comma); found < at) {
          at = found;
          length = comma.size();
        }
      if (const auto name = trimmed(rest.substr(0, at)); !name.empty()) fields.emplace_back(name);
      rest.remove_prefix(std::min(at + length, rest.size()));
    }
  }
  readable = readable && rest.empty();
  if (!readable) {
    draft.problems.push_back({Kind::KeyValueUnknown, line, {"quota", std::string(text), "50, 50 by region, size"}});
    return;
  }
  draft.script.quota = count;
  draft.script.quotaBy = std::move(fields);
  draft.script.quotaLine = line;
}

// "---", "key: value" lines, "---". Gives the offset of the body and the number of its first line.
std::pair<std::size_t, int> readFrontMatter(std::string_view text, ScriptDraft& draft) {
  static const std::vector<std::string> keys{"title", "language", "product", "kind", "note", "quota", "rings"};
  std::size_t at = 0;
  int number = 0;
  const auto next = [&](std::string_view& line) {
    if (at >= text.size()) return false;
    const auto end = std::min(text.find('\n', at), text.size());
    line = trimmed(text.substr(at, end - at));
    at = std::min(end + 1, text.size());
    ++number;
    return true;
  };
  std::string_view line;
  std::map<std::string, std::pair<std::string, int>> values;
  if (!next(line) || line != "---") {
    at = 0;
    number = 0;
  } else {
    bool closed = false;
    while (!closed && next(line)) {
      closed = line == "---";
      if (closed || line.empty()) continue;
      const auto colon = line.find(':');
      const std::string key(trimmed(line.substr(0, colon)));
      if (colon == std::string_view::npos || std::find(keys.begin(), keys.end(), key) == keys.end()) {
        draft.problems.push_back({Kind::KeyUnknown, number, {key, domain::nearestName(key, keys)}});
      } else {
        values[key] = {std::string(trimmed(line.substr(colon + 1))), number};
      }
    }
    if (!closed) {
      draft.problems.push_back({Kind::FrontMatterUnclosed, 1, {}});
      return {text.size(), number + 1};
    }
  }
  domain::Script& script = draft.script;
  script.title = values["title"].first;
  script.language = values["language"].first;
  script.product = values["product"].first;
  script.note = values["note"].first;
  if (script.title.empty()) draft.problems.push_back({Kind::TitleMissing, 1, {}});
  if (script.language.empty()) {
    draft.problems.push_back({Kind::LanguageMissing, 1, {}});
  } else if (script.language != "zh" && script.language != "en") {
    draft.problems.push_back(
        {Kind::KeyValueUnknown, values["language"].second, {"language", script.language, "zh, en"}});
  }
  const auto& [kind, kindLine] = values["kind"];
  if (kind == "survey") script.kind = domain::ScriptKind::Survey;
  if (kind == "persona") script.kind = domain::ScriptKind::Persona;
  if (!kind.empty() && kind != "survey" && kind != "sales" && kind != "persona")
    draft.problems.push_back({Kind::KeyValueUnknown, kindLine, {"kind", kind, "sales, survey, persona"}});
  readQuota(values["quota"].first, values["quota"].second, draft);
  const auto& [rings, ringsLine] = values["rings"];
  if (!rings.empty() && ringsOf(rings) == 0)
    draft.problems.push_back({Kind::KeyValueUnknown, ringsLine, {"rings", rings, "1…60"}});
  return {at, number + 1};
}

}  // namespace

ScriptDraft parseScript(std::string_view markdown) {
  ScriptDraft draft;
  if (markdown.starts_with("\xef\xbb\xbf")) markdown.remove_prefix(3);
  const auto [at, line] = readFrontMatter(markdown, draft);
  if (draft.script.kind == domain::ScriptKind::Persona) {
    readPersonaParts(markdown.substr(at), line, draft.problems);
  } else {
    Builder(draft, markdown.substr(at), line).run();
  }
  std::stable_sort(draft.problems.begin(), draft.problems.end(),
                   [](const ScriptProblem& a, const ScriptProblem& b) { return a.line < b.line; });
  return draft;
}

domain::Result<void> checkScriptText(std::string_view text) {
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    bool broken = false;
    const char32_t c = nextCodePoint(text, at, &broken);
    if (broken || c == 0) return domain::fail(domain::ErrorCode::EncodingBroken, std::to_string(line), "UTF-8");
    if (c == '\n') ++line;
  }
  return {};
}

domain::Result<std::string> readScriptText(const std::filesystem::path& path) {
  using domain::ErrorCode;
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return domain::fail(ErrorCode::FileUnreadable, path.string(), error.message());
  if (size > scriptSizeLimit)
    return domain::fail(ErrorCode::FileTooLarge, path.string(), std::to_string(size), std::to_string(scriptSizeLimit));
  std::ifstream in(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  if (!in.read(text.data(), static_cast<std::streamsize>(size)))
    return domain::fail(ErrorCode::FileUnreadable, path.string(), std::strerror(errno));
  if (auto ok = checkScriptText(text); !ok) return tl::unexpected(ok.error());
  return text;
}

}  // namespace callwright::exchange
