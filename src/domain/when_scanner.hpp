#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace callwright::domain {

// Reads folded text (see foldText) from left to right; what does not match leaves the place where it was.
class WhenScanner {
 public:
  struct Number {
    int value = 0;
    int digits = 0;  // written in ASCII; 0 for Chinese numerals
  };

  explicit WhenScanner(std::string text) : m_text(std::move(text)) {}
  bool atEnd() const { return m_at >= m_text.size(); }
  std::size_t place() const { return m_at; }
  void goBack(std::size_t place) { m_at = place; }
  void skipSeparators();  // blanks, commas, 的
  void skipBlanks();
  bool eat(std::string_view literal);
  bool eatAny(std::initializer_list<std::string_view> literals);
  // A Latin word, not the beginning of a longer one.
  bool eatWord(std::string_view word);
  bool eatAnyWord(std::initializer_list<std::string_view> words);
  std::optional<Number> number();              // "15", "十五", "二零二六"; at most 99999
  std::optional<unsigned> weekdayWord();       // 1 = Monday … 7
  std::optional<unsigned> weekdayCharacter();  // behind 周: 一…六, 日, 天, 1…7
  std::optional<unsigned> monthWord();

 private:
  std::optional<Number> chineseNumber();

  std::string m_text;
  std::size_t m_at = 0;
};

}  // namespace callwright::domain
