#include "callwright/storage/search_words.hpp"

#include <catch2/catch.hpp>

using namespace callwright::storage;

namespace {

bool has(const SearchWords& words, const std::string& token) {
  return (" " + words.words + " ").find(" " + token + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("A Chinese name is found by every suffix, its pinyin and its initials") {
  const SearchWords words = wordMaker().make("王小明", "北京华夏科技有限公司");
  for (const char* token : {"王小明", "小明", "明", "wangxiaoming", "xiaoming", "ming", "wxm", "xm"}) {
    INFO(token);
    CHECK(has(words, token));
  }
  CHECK(words.sortKey == "wang xiao ming");
  CHECK(has(words, "华夏科技有限公司"));
  CHECK_FALSE(has(words, "限公司"));
  CHECK(has(words, "北京华夏科技有限"));
}

TEST_CASE("Surnames are read as surnames, and ü also as v") {
  CHECK(has(wordMaker().make("单雄信", ""), "shanxiongxin"));
  CHECK(has(wordMaker().make("曾国藩", ""), "zengguofan"));
  const SearchWords lv = wordMaker().make("吕布", "");
  CHECK(has(lv, "lubu"));
  CHECK(has(lv, "lvbu"));
}

TEST_CASE("Latin names lose accents, width and case") {
  const SearchWords words = wordMaker().make("José Ｇarcía-Müller", "Zürich AG");
  for (const char* token : {"jose", "garcia", "muller", "zurich", "ag"}) {
    INFO(token);
    CHECK(has(words, token));
  }
}

TEST_CASE("What is typed is cut into words and digits") {
  SearchText text = parseSearch("zhangw 5678");
  CHECK(text.words == std::vector<std::string>{"zhangw"});
  CHECK(text.digits == std::vector<std::string>{"5678"});
  text = parseSearch("zhangw5678");
  CHECK(text.words == std::vector<std::string>{"zhangw"});
  CHECK(text.digits == std::vector<std::string>{"5678"});
  text = parseSearch("+86 138-0013 8000");
  CHECK(text.words.empty());
  CHECK(text.digits == std::vector<std::string>{"86", "138", "0013", "8000"});
  text = parseSearch("１３８");
  CHECK(text.digits == std::vector<std::string>{"138"});
  text = parseSearch("3M 张wei");
  CHECK(text.words == std::vector<std::string>{"3m", "张", "wei"});
  CHECK(text.digits.empty());
  CHECK(parseSearch(" \"*(:- ").empty());
}
