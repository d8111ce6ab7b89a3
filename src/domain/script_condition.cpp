#include <algorithm>

#include "callwright/domain/script.hpp"
#include "domain/text.hpp"

namespace callwright::domain {
namespace {

struct Word {
  std::string text;
  bool quoted = false;
  bool is(std::initializer_list<std::string_view> any) const {
    if (quoted) return false;
    const std::string folded = foldText(text);
    return std::find(any.begin(), any.end(), folded) != any.end();
  }
};

bool isSign(char32_t c) {
  return c == '<' || c == '>' || c == '=' || c == '!' || c == U'≤' || c == U'≥' || c == U'≠';
}

// Closing quote of an opening one; 0: no quote.
char32_t closing(char32_t c) {
  return c == '"' || c == '\'' ? c : c == U'“' ? U'”' : c == U'「' ? U'」' : 0;
}

// Words, quoted texts and signs. Nothing when a quote stays open.
std::optional<std::vector<Word>> wordsOf(std::string_view text) {
  std::vector<Word> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back({std::move(word)});
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = foldWidth(takeCodePoint(text, at));
    if (const char32_t end = closing(c); end != 0 && word.empty()) {
      std::string quoted;
      char32_t next = 0;
      while (at < text.size() && (next = takeCodePoint(text, at)) != end) appendUtf8(quoted, next);
      if (next != end) return std::nullopt;
      words.push_back({quoted, true});
    } else if (isSign(c)) {
      finish();
      while (at < text.size()) {
        std::size_t next = at;
        if (!isSign(foldWidth(takeCodePoint(text, next)))) break;
        at = next;
      }
      words.push_back({foldText(text.substr(from, at - from))});
    } else if (c == ' ' || c == '\t') {
      finish();
    } else {
      appendUtf8(word, c);
    }
  }
  finish();
  return words;
}

std::optional<ScriptTest> testOf(const Word& word) {
  if (word.is({"is", "=", "==", "是", "为"})) return ScriptTest::Is;
  if (word.is({"isnt", "!=", "<>", "≠", "不是"})) return ScriptTest::IsNot;
  if (word.is({"<", "小于"})) return ScriptTest::Less;
  if (word.is({"<=", "≤"})) return ScriptTest::AtMost;
  if (word.is({">", "大于"})) return ScriptTest::More;
  if (word.is({">=", "≥"})) return ScriptTest::AtLeast;
  if (word.is({"includes", "包含"})) return ScriptTest::Includes;
  return std::nullopt;
}

}  // namespace

std::optional<ScriptCondition> parseScriptCondition(std::string_view text) {
  const auto words = wordsOf(text);
  if (!words || words->empty()) return std::nullopt;
  ScriptCondition condition;
  if (words->size() == 1 && words->front().is({"otherwise", "否则"})) {
    condition.otherwise = true;
    return condition;
  }
  condition.anyOf.emplace_back();
  std::size_t at = 0;
  const auto more = [&] { return at < words->size(); };
  for (;;) {
    ScriptTerm term;
    if (!more() || (*words)[at].quoted) return std::nullopt;
    term.field = (*words)[at++].text;
    if (!more()) return std::nullopt;
    const auto test = testOf((*words)[at++]);
    if (!test) return std::nullopt;
    term.test = *test;
    // "is not"
    if (term.test == ScriptTest::Is && more() && (*words)[at].is({"not"})) {
      term.test = ScriptTest::IsNot;
      ++at;
    }
    if (!more() || isSign(static_cast<unsigned char>((*words)[at].text[0]))) return std::nullopt;
    term.value = (*words)[at++].text;
    condition.anyOf.back().push_back(std::move(term));
    if (!more()) return condition;
    if ((*words)[at].is({"or", "或", "或者"})) {
      condition.anyOf.emplace_back();
    } else if (!(*words)[at].is({"and", "且", "并且"})) {
      return std::nullopt;
    }
    ++at;
  }
}

}  // namespace callwright::domain
