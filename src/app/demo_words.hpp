#pragma once
#include <array>
#include <span>
#include <string_view>

// What the invented people of the demo are called, where they work and what they say. None of them exists.
namespace callwright::app::demo {

struct Syllable {  // a Chinese character and how it is read
  std::string_view character, pinyin;
};
std::span<const Syllable> surnames();  // the commonest first
std::span<const Syllable> givenCharacters();

struct City {
  std::string_view name, region, areaCode;  // 021; "" without landlines
};
std::span<const City> chineseCities();

struct Abroad {
  std::string_view city, region, zone, country, numberPattern;  // '#': any digit, '2'…'9' kept as they are
  bool english = true;
};
std::span<const Abroad> placesAbroad();

using Words = std::span<const std::string_view>;
Words roads();
Words brands();  // of Chinese companies
Words trades();  // their line of business: the custom field 行业 as well
Words companyForms();
Words chineseTitles();
Words chineseSources();
Words chineseTags();
Words firstNames();
Words lastNames();
Words englishCompanies();
Words englishForms();
Words englishTitles();
Words englishSources();
Words englishTags();

// Notes by outcome; english: of the campaign abroad.
Words notes(std::string_view outcome, bool english);
Words lostReasons(bool english);
Words taskNotes(bool english);
Words standingNotes(bool english);

extern const std::string_view broadbandScript, backupScript, renewalScript, personaScript, personaScriptEn;

}  // namespace callwright::app::demo
