#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The words by which a customer is found, and what was typed to find one, cut the same way.
namespace callwright::storage {

struct SearchWords {
  std::string words;    // for customer_words: blank between tokens
  std::string sortKey;  // pinyin or folded Latin
};

// Keeps the Latin reading of every Chinese character it has met. One thread at a time; make one a thread for bulk work.
class WordMaker {
 public:
  WordMaker();
  ~WordMaker();
  WordMaker(const WordMaker&) = delete;
  WordMaker& operator=(const WordMaker&) = delete;

  // Every suffix of the Chinese name, of its pinyin syllables (ü also as v) and of its initials; Latin words without
  // accents; suffixes of the company.
  SearchWords make(std::string_view name, std::string_view company);

 private:
  struct Memo;
  std::unique_ptr<Memo> m_memo;
};
WordMaker& wordMaker();  // of the calling thread

struct SearchText {
  std::vector<std::string> words;   // folded; each must begin a word of the customer
  std::vector<std::string> digits;  // in order; each must be found in the same number
  std::vector<std::string> plain;   // all of it as words, for a company called "A100"
  bool empty() const { return words.empty() && digits.empty(); }
};
// A word of 3 or more digits is looked for in numbers. Text of digits and number punctuation only is all a number.
SearchText parseSearch(std::string_view text);

}  // namespace callwright::storage
