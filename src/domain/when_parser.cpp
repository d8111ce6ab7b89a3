#include <fmt/format.h>

#include <algorithm>

#include "callwright/domain/queue.hpp"
#include "domain/text.hpp"
#include "domain/when_parts.hpp"
#include "domain/when_scanner.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr days recentPast{31};  // a date without a year this far back is an error, earlier it is next year's
constexpr days farthest{3660};

enum class Unit { Minute, Hour, Day, Week, Month };

std::optional<local_days> dayOf(int year, unsigned month, unsigned day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!ymd.ok()) return {};
  return local_days{ymd};
}

local_days addMonths(local_days from, int count) {
  year_month_day ymd{from};
  ymd += months{count};
  return ymd.ok() ? local_days{ymd} : local_days{ymd.year() / ymd.month() / std::chrono::last};
}

// Each rule reads one part of the text and says whether it did; a part given twice is a contradiction.
class WhenParser {
 public:
  WhenParser(const std::string& text, Instant now, const date::time_zone* zone)
      : m_scan(foldText(text)),
        m_now(now),
        m_zone(zone),
        m_localNow(toLocal(zone, now)),
        m_today(std::chrono::floor<days>(m_localNow)),
        m_thisYear(static_cast<int>(year_month_day{m_today}.year())) {}

  std::optional<Instant> parse() {
    for (m_scan.skipSeparators(); !m_scan.atEnd(); m_scan.skipSeparators()) {
      const bool read = preposition() || offset() || dayWord() || week() || month() || period() || counted(false) ||
                        numericDate() || clock() || chineseDate() || namedMonth();
      if (!read || m_contradiction) return {};
    }
    return resolveWhen(m_parts, m_now, m_zone);
  }

 private:
  template <class T>
  bool put(std::optional<T>& part, T value) {
    if (part) m_contradiction = true;
    part = value;
    return true;
  }
  bool putDay(std::optional<local_days> day) {
    if (!day) m_contradiction = true;
    return day ? put(m_parts.date, *day) : true;
  }
  bool putPeriod(Period p) {
    if (m_parts.period != Period::None) m_contradiction = true;
    m_parts.period = p;
    return true;
  }
  bool back(std::size_t place) {
    m_scan.goBack(place);
    return false;
  }

  bool preposition() {
    if (m_scan.eatAnyWord({"at", "on", "the"})) return true;
    const std::size_t start = m_scan.place();
    if (!m_parts.date || m_parts.time || !m_scan.eat("t")) return false;  // 2026-11-30T10:00
    const std::size_t behind = m_scan.place();
    if (!m_scan.number()) return back(start);
    m_scan.goBack(behind);
    return true;
  }

  // "+2h", "+2h30m", "in 3 days", "过两天"
  bool offset() {
    const std::size_t start = m_scan.place();
    const bool plus = m_scan.eat("+");
    if (!plus && !m_scan.eatWord("in") && !m_scan.eat("过")) return false;
    m_scan.skipBlanks();
    if (!plus && m_scan.eatWord("the")) m_scan.skipBlanks();
    if (!plus && period()) return true;
    if (!counted(true)) return back(start);
    if (plus && m_parts.date) m_parts.keepTime = true;
    while (!m_scan.atEnd() && counted(true)) {
    }
    return true;
  }

  std::optional<Unit> unit() {
    if (m_scan.eatAny({"分钟", "分"}) || m_scan.eatAnyWord({"minutes", "minute", "mins", "min", "m"}))
      return Unit::Minute;
    if (m_scan.eatAny({"小时", "钟头"}) || m_scan.eatAnyWord({"hours", "hour", "hrs", "hr", "h"})) return Unit::Hour;
    if (m_scan.eat("h")) return Unit::Hour;  // "2h30m"
    if (m_scan.eatAny({"天", "日"}) || m_scan.eatAnyWord({"days", "day", "d"})) return Unit::Day;
    if (m_scan.eatAny({"周", "星期", "礼拜"}) || m_scan.eatAnyWord({"weeks", "week", "w"})) return Unit::Week;
    if (m_scan.eat("月") || m_scan.eatAnyWord({"months", "month"})) return Unit::Month;
    return {};
  }

  // "3天后", "半小时后", "一个半小时后", "1.5h", "two" is not read; `marked`: something before it says that it counts
  // from now.
  bool counted(bool marked) {
    const std::size_t start = m_scan.place();
    int halves = 0;
    if (m_scan.eat("半") || m_scan.eatWord("half an")) {
      halves = 1;
    } else if (m_scan.eatAnyWord({"an", "a"})) {
      halves = 2;
    } else if (const auto n = m_scan.number()) {
      halves = 2 * n->value + (m_scan.eat(".5") ? 1 : 0);
    } else {
      return false;
    }
    m_scan.skipBlanks();
    const bool measure = m_scan.eat("个");
    if (measure && m_scan.eat("半")) ++halves;
    m_scan.skipBlanks();
    const auto u = unit();
    if (!u || (*u == Unit::Month && !measure && !marked && !latin(start))) return back(start);
    const std::size_t end = m_scan.place();
    m_scan.skipBlanks();
    const bool later = m_scan.eatAny({"以后", "之后", "后"}) || m_scan.eatAnyWord({"later", "from now"});
    if (!later) m_scan.goBack(end);
    if (!later && !marked && *u != Unit::Minute && *u != Unit::Hour) return back(start);
    return count(*u, halves) || back(start);
  }

  bool latin(std::size_t start) {  // the unit just read was an English word
    const std::size_t end = m_scan.place();
    m_scan.goBack(start);
    bool found = false;
    if (m_scan.number() || m_scan.eatAnyWord({"an", "a"})) {
      m_scan.skipBlanks();
      found = m_scan.eatAnyWord({"months", "month"});
    }
    m_scan.goBack(end);
    return found;
  }

  bool count(Unit u, int halves) {
    switch (u) {
      case Unit::Minute:
        m_parts.after = m_parts.after.value_or(Milliseconds{0}) + std::chrono::seconds{30} * halves;
        return true;
      case Unit::Hour:
        m_parts.after = m_parts.after.value_or(Milliseconds{0}) + minutes{30} * halves;
        return true;
      case Unit::Day:
        if (halves == 1) return put(m_parts.after, Milliseconds{hours{12}});
        return halves % 2 == 0 && put(m_parts.date, m_today + days{halves / 2});
      case Unit::Week:
        return halves % 2 == 0 && put(m_parts.date, m_today + days{halves / 2 * 7});
      case Unit::Month:
        return halves % 2 == 0 && put(m_parts.date, addMonths(m_today, halves / 2));
    }
    return false;
  }

  bool dayWord() {
    if (m_scan.eat("今年")) return put(m_parts.year, m_thisYear);
    if (m_scan.eat("明年")) return put(m_parts.year, m_thisYear + 1);
    if (m_scan.eat("大后天") || m_scan.eat("大後天")) return put(m_parts.date, m_today + days{3});
    if (m_scan.eatAny({"后天", "後天", "后日"}) || m_scan.eatWord("day after tomorrow"))
      return put(m_parts.date, m_today + days{2});
    if (m_scan.eatAny({"明天", "明日", "明儿", "明"}) || m_scan.eatAnyWord({"tomorrow", "tmr", "tmrw"}))
      return put(m_parts.date, m_today + days{1});
    if (m_scan.eatAny({"今天", "今日", "今儿", "今"}) || m_scan.eatWord("today")) return put(m_parts.date, m_today);
    if (m_scan.eat("昨天") || m_scan.eatWord("yesterday")) return put(m_parts.date, m_today - days{1});
    if (m_scan.eatWord("tonight")) return put(m_parts.date, m_today) && putPeriod(Period::Evening);
    return false;
  }

  // "周五", "这周五", "下周一", "下下周三", "下周", "周末", "fri", "this friday", "next monday", "next week"
  bool week() {
    const std::size_t start = m_scan.place();
    const local_days monday = m_today - days{weekday{m_today}.iso_encoding() - 1};
    std::optional<int> weeks;
    if (m_scan.eatAnyWord({"next"})) {
      m_scan.skipBlanks();
      if (m_scan.eatWord("week")) return weekFrom(monday + days{7});
      weeks = 1;
    } else if (m_scan.eatAnyWord({"this", "coming"})) {
      m_scan.skipBlanks();
    }
    if (const auto day = m_scan.weekdayWord()) return putWeekday(weeks, *day, monday);
    m_scan.goBack(start);
    weeks.reset();
    if (m_scan.eat("下下"))
      weeks = 2;
    else if (m_scan.eat("下"))
      weeks = 1;
    else if (m_scan.eatAny({"这", "本"}))
      weeks = 0;
    m_scan.eat("个");
    if (!m_scan.eatAny({"周", "星期", "礼拜"})) return back(start);
    if (m_scan.eat("末")) return putWeekday(weeks, 6, monday);
    if (const auto day = m_scan.weekdayCharacter()) return putWeekday(weeks, *day, monday);
    if (weeks.value_or(0) > 0) return put(m_parts.date, monday + days{7 * *weeks});
    return back(start);
  }

  // "next week monday" names the day afterwards.
  bool weekFrom(local_days monday) {
    m_scan.skipBlanks();
    const auto day = m_scan.weekdayWord();
    return put(m_parts.date, monday + days{day ? *day - 1 : 0});
  }

  bool putWeekday(std::optional<int> weeks, unsigned day, local_days monday) {
    if (weeks) return put(m_parts.date, monday + days{7 * *weeks} + days{day - 1});
    return put(m_parts.weekday, day);
  }

  // "下个月", "下个月5号", "next month"
  bool month() {
    const std::size_t start = m_scan.place();
    if (m_scan.eatWord("next")) {
      m_scan.skipBlanks();
      return m_scan.eatWord("month") ? put(m_parts.date, addMonths(m_today, 1)) : back(start);
    }
    if (!m_scan.eatAny({"下个月", "下月"})) return false;
    const std::size_t behind = m_scan.place();
    if (const auto n = m_scan.number(); n && m_scan.eatAny({"日", "号", "號"})) {
      const year_month_day next{addMonths(m_today, 1)};
      return putDay(dayOf(static_cast<int>(next.year()), static_cast<unsigned>(next.month()), asUnsigned(n->value)));
    }
    m_scan.goBack(behind);
    return put(m_parts.date, addMonths(m_today, 1));
  }

  bool period() {
    if (m_scan.eat("凌晨")) return putPeriod(Period::Dawn);
    if (m_scan.eatAny({"早上", "早晨", "清晨", "上午", "早"}) || m_scan.eatWord("morning"))
      return putPeriod(Period::Morning);
    if (m_scan.eatAny({"中午", "正午"}) || m_scan.eatAnyWord({"noon", "midday"})) return putPeriod(Period::Noon);
    if (m_scan.eatAny({"下午", "午后", "傍晚"}) || m_scan.eatWord("afternoon")) return putPeriod(Period::Afternoon);
    if (m_scan.eatAny({"晚上", "夜里", "夜晚", "晚"}) || m_scan.eatWord("evening")) return putPeriod(Period::Evening);
    return false;
  }

  static unsigned asUnsigned(int value) { return static_cast<unsigned>(std::min(value, 99)); }

  // "2026-11-30", "2026/11/30", "2026.11.30", "11-30", "11/30"
  bool numericDate() {
    const std::size_t start = m_scan.place();
    const auto first = m_scan.number();
    if (!first || first->digits == 0) return back(start);
    for (const std::string_view separator : {"-", "/", "."}) {
      if (!m_scan.eat(separator)) continue;
      const auto second = m_scan.number();
      if (!second) return back(start);
      if (first->digits != 4) {
        if (first->digits > 2 || separator == ".") return back(start);
        return putDay(yearless(asUnsigned(first->value), asUnsigned(second->value)));
      }
      if (!m_scan.eat(separator)) return back(start);
      const auto third = m_scan.number();
      if (!third) return back(start);
      return putDay(dayOf(first->value, asUnsigned(second->value), asUnsigned(third->value)));
    }
    return back(start);
  }

  // "15:00", "3:30pm", "3pm", "9点", "三点半", "10点1刻", "九点四十分", "15时30分"
  bool clock() {
    const std::size_t start = m_scan.place();
    const auto h = m_scan.number();
    if (!h || h->value > 24) return back(start);
    if (m_scan.eat(":")) {
      const auto m = m_scan.number();
      if (!m || m->digits != 2 || m->value > 59) return back(start);
      if (m_scan.eat(":")) {
        const auto s = m_scan.number();
        if (!s || s->value > 59) return back(start);
        m_parts.seconds = s->value;
      }
      halfOfDay();
      put(m_parts.time, hours{h->value} + minutes{m->value});
      zoneOffset();
      return true;
    }
    if (halfOfDay()) return put(m_parts.time, minutes{hours{h->value}});
    if (!m_scan.eatAny({"点", "點", "时"})) return back(start);
    const auto m = minutesBehindHour();
    if (!m) return back(start);
    m_parts.spokenHour = true;
    return put(m_parts.time, hours{h->value} + *m);
  }

  std::optional<minutes> minutesBehindHour() {
    if (m_scan.eatAny({"钟", "整"})) return minutes{0};
    if (m_scan.eat("半")) return minutes{30};
    if (m_scan.eatAny({"一刻", "1刻"})) return minutes{15};
    if (m_scan.eatAny({"三刻", "3刻"})) return minutes{45};
    const auto m = m_scan.number();
    if (!m) return minutes{0};
    if (m->value > 59) return {};
    m_scan.eat("分");
    return minutes{m->value};
  }

  bool halfOfDay() {
    const std::size_t start = m_scan.place();
    m_scan.skipBlanks();
    if (m_scan.eatAny({"a.m.", "p.m."})) {
      m_scan.goBack(m_scan.place() - 4);
      const bool morning = m_scan.eat("a.m.");
      if (!morning) m_scan.eat("p.m.");
      return putPeriod(morning ? Period::Am : Period::Pm);
    }
    if (m_scan.eatWord("am")) return putPeriod(Period::Am);
    if (m_scan.eatWord("pm")) return putPeriod(Period::Pm);
    return back(start);
  }

  void zoneOffset() {
    const std::size_t start = m_scan.place();
    if (m_scan.eatWord("z")) {
      m_parts.utcOffset = minutes{0};
      return;
    }
    const int sign = m_scan.eat("+") ? 1 : m_scan.eat("-") ? -1 : 0;
    const auto h = sign ? m_scan.number() : std::nullopt;
    if (!h || h->digits != 2 || h->value > 14) return m_scan.goBack(start);
    int m = 0;
    if (m_scan.eat(":")) {
      const auto n = m_scan.number();
      if (!n || n->digits != 2 || n->value > 59) return m_scan.goBack(start);
      m = n->value;
    }
    m_parts.utcOffset = sign * (hours{h->value} + minutes{m});
  }

  // "2026年12月1日", "12月1日", "十二月一号", "5号"
  bool chineseDate() {
    const std::size_t start = m_scan.place();
    auto n = m_scan.number();
    if (n && m_scan.eat("年")) {
      put(m_parts.year, n->value < 100 ? 2000 + n->value : n->value);
      n = m_scan.number();
      if (!n) return back(start);
    }
    if (!n) return back(start);
    if (m_scan.eat("月")) {
      const auto day = m_scan.number();
      if (!day) return back(start);
      m_scan.eatAny({"日", "号", "號"});
      return putDay(yearless(asUnsigned(n->value), asUnsigned(day->value)));
    }
    if (!m_scan.eatAny({"日", "号", "號"}) || m_parts.year) return back(start);
    return putDay(dayOfMonth(asUnsigned(n->value)));
  }

  // "dec 1", "december 1st, 2026", "1 dec"
  bool namedMonth() {
    const std::size_t start = m_scan.place();
    auto day = m_scan.number();
    if (day) ordinal();
    m_scan.skipBlanks();
    const auto month = m_scan.monthWord();
    if (!month) return back(start);
    if (!day) {
      m_scan.skipBlanks();
      day = m_scan.number();
      if (!day) return back(start);
      ordinal();
    }
    const std::size_t behind = m_scan.place();
    m_scan.skipSeparators();
    if (const auto year = m_scan.number(); year && year->digits == 4)
      put(m_parts.year, year->value);
    else
      m_scan.goBack(behind);
    return putDay(yearless(*month, asUnsigned(day->value)));
  }

  void ordinal() { m_scan.eatAnyWord({"st", "nd", "rd", "th"}); }

  std::optional<local_days> yearless(unsigned month, unsigned day) const {
    if (m_parts.year) return dayOf(*m_parts.year, month, day);
    // In January a date of last December is past, not eleven months ahead.
    for (const int year : {m_thisYear - 1, m_thisYear})
      if (const auto found = dayOf(year, month, day); found && *found >= m_today - recentPast) return found;
    return dayOf(m_thisYear + 1, month, day);
  }

  std::optional<local_days> dayOfMonth(unsigned day) const {
    for (int ahead = 0; ahead < 3; ++ahead) {
      const year_month_day first{
          addMonths(m_today - days{static_cast<unsigned>(year_month_day{m_today}.day()) - 1}, ahead)};
      const auto found = dayOf(static_cast<int>(first.year()), static_cast<unsigned>(first.month()), day);
      if (found && *found >= m_today) return found;
    }
    return {};
  }

  WhenScanner m_scan;
  Instant m_now;
  const date::time_zone* m_zone;
  LocalTime m_localNow;
  local_days m_today;
  int m_thisYear;

  WhenParts m_parts;
  bool m_contradiction = false;
};

}  // namespace

Result<Instant> parseWhen(const std::string& text, Instant now, const date::time_zone* zone) {
  const auto when = WhenParser(text, now, zone).parse();
  if (!when || *when > now + farthest) return fail(ErrorCode::FollowUpUnreadable, text);
  if (*when < now) return fail(ErrorCode::FollowUpPast, localMinute(zone, *when));
  return *when;
}

}  // namespace callwright::domain
