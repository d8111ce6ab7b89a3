#include "app/demo_people.hpp"

#include <fmt/format.h>

#include "app/demo_words.hpp"
#include "app/phone_views.hpp"
#include "callwright/exchange/phone_number.hpp"

namespace callwright::app::demo {
namespace {

// Latin letters and digits of a name, for an e-mail address.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

}  // namespace

domain::Phone People::number(const std::string& pattern, domain::PhoneType type) {
  constexpr int tries = 200;
  for (int i = 0;; ++i) {
    // A pattern without a valid number would be a mistake in our tables, and must not run for ever.
    std::string text = i < tries ? pattern : "138########";
    for (char& c : text)
      if (c == '#') c = static_cast<char>('0' + m_random.below(10));
    const auto parsed = numberParser().parseOne(text, "CN");
    if (!parsed || !parsed->dialable() || !m_taken.insert(parsed->e164).second) continue;
    domain::Phone phone;
    phone.e164 = parsed->e164;
    phone.type = parsed->kind == domain::PhoneType::Other ? type : parsed->kind;
    phone.original = text;
    return phone;
  }
}

domain::Customer People::makeChinese() {
  static constexpr std::string_view prefixes[] = {"130", "131", "132", "133", "135", "136", "137", "138",
                                                  "139", "150", "151", "152", "158", "159", "180", "181",
                                                  "182", "186", "187", "188", "189", "177", "176", "199"};
  domain::Customer c;
  const Syllable& surname = m_random.pickEarly(surnames());
  const Syllable& first = m_random.pick(givenCharacters());
  std::string given = text(first.character), pinyin = text(first.pinyin);
  if (m_random.chance(0.68)) {
    const Syllable& second = m_random.pick(givenCharacters());
    given += second.character;
    pinyin += second.pinyin;
  }
  c.name = text(surname.character) + given;
  c.salutation = m_random.chance(0.58) ? "先生" : "女士";
  const City& city = m_random.pickEarly(chineseCities());
  const std::string brand = text(m_random.pick(brands())), trade = text(m_random.pick(trades()));
  const std::string place = text(city.name).substr(0, 6);  // two characters: 上海
  c.company = (m_random.chance(0.7) ? place : std::string()) + brand + trade + text(m_random.pickEarly(companyForms()));
  c.title = text(m_random.pick(chineseTitles()));
  c.region = text(city.region);
  c.address = fmt::format("{}{}{}号", city.name, m_random.pick(roads()), m_random.between(1, 888));
  c.source = text(m_random.pickEarly(chineseSources()));
  if (m_random.chance(0.55))
    c.email = fmt::format("{}.{}{}@company.example", pinyin, surname.pinyin, m_random.between(1, 99));
  c.custom["行业"] = trade;
  if (m_random.chance(0.5)) c.custom["合同到期"] = fmt::format("2027-{:02}", m_random.between(1, 12));
  c.phones.push_back(number(text(m_random.pick(Words(prefixes))) + "########", domain::PhoneType::Mobile));
  if (!city.areaCode.empty() && m_random.chance(0.22)) {
    c.phones.push_back(
        number(fmt::format("0{}-{}{}######", city.areaCode, m_random.chance(0.5) ? 6 : 8, m_random.between(2, 8)),
               domain::PhoneType::Landline));
  }
  if (m_random.chance(0.09))
    c.phones.push_back(number(text(m_random.pick(Words(prefixes))) + "########", domain::PhoneType::Mobile));
  return c;
}

domain::Customer People::makeAbroad() {
  domain::Customer c;
  const Abroad& place = m_random.pickEarly(placesAbroad());
  const std::string first = text(m_random.pick(firstNames())), last = text(m_random.pick(lastNames()));
  c.name = first + " " + last;
  c.salutation = m_random.chance(0.5) ? "Mr" : "Ms";
  const std::string company = text(m_random.pick(englishCompanies()));
  c.company = company + " " + text(m_random.pick(englishForms()));
  c.title = text(m_random.pick(englishTitles()));
  c.region = text(place.region);
  c.address = fmt::format("{} {}", place.city, m_random.between(1000, 99999));
  c.timeZone = text(place.zone);
  c.source = text(m_random.pickEarly(englishSources()));
  if (m_random.chance(0.8)) c.email = fmt::format("{}.{}@{}.example", folded(first), folded(last), folded(company));
  c.custom["Country"] = text(place.country);
  c.phones.push_back(number(text(place.numberPattern), domain::PhoneType::Mobile));
  if (m_random.chance(0.12)) c.phones.push_back(number(text(place.numberPattern), domain::PhoneType::Mobile));
  return c;
}

}  // namespace callwright::app::demo
