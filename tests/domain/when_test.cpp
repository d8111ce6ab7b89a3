#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"
#include "zones.hpp"

using namespace callwright::domain;
using namespace callwright::domain::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* home = "Asia/Shanghai";

std::string read(const std::string& text, const std::string& now = "2026-11-25 10:30", const char* zone = home) {
  const auto when = parseWhen(text, in(zone, now), date::locate_zone(zone));
  if (when) return shown(zone, *when);
  return when.error().code == ErrorCode::FollowUpPast ? "past" : "unreadable";
}

struct Row {
  const char* text;
  const char* when;
};

}  // namespace

TEST_CASE("Times as people type them, on Wednesday 2026-11-25 at 10:30") {
  const Row rows[] = {
      {"明天下午3点", "2026-11-26 15:00"},
      {"后天 10:30", "2026-11-27 10:30"},
      {"下周一上午十点", "2026-11-30 10:00"},
      {"周五", "2026-11-27 10:00"},
      {"3天后", "2026-11-28 10:00"},
      {"半小时后", "2026-11-25 11:00"},
      {"12月1日 9点", "2026-12-01 09:00"},
      {"tomorrow 15:00", "2026-11-26 15:00"},
      {"next monday 9am", "2026-11-30 09:00"},
      {"fri 3pm", "2026-11-27 15:00"},
      {"+2h", "2026-11-25 12:30"},
      {"+30m", "2026-11-25 11:00"},
      {"+1d", "2026-11-26 10:30"},
      {"2026-11-30 10:00", "2026-11-30 10:00"},
      {"11-30 10:00", "2026-11-30 10:00"},
      {"15:00", "2026-11-25 15:00"},
      {"9:00", "2026-11-26 09:00"},
      // Chinese
      {"明天", "2026-11-26 10:00"},
      {"明天下午", "2026-11-26 15:00"},
      {"明早9点", "2026-11-26 09:00"},
      {"今晚八点半", "2026-11-25 20:30"},
      {"今晚8:30", "2026-11-25 20:30"},
      {"晚上12点", "2026-11-26 00:00"},
      {"大后天中午", "2026-11-28 12:00"},
      {"明天三点", "2026-11-26 15:00"},
      {"明天凌晨三点", "2026-11-26 03:00"},
      {"中午1点", "2026-11-25 13:00"},
      {"下午三点一刻", "2026-11-25 15:15"},
      {"下午3点45分", "2026-11-25 15:45"},
      {"十点零五分", "2026-11-26 10:05"},
      {"15时30分", "2026-11-25 15:30"},
      {"明天２点３０", "2026-11-26 14:30"},
      {"明天１５：００", "2026-11-26 15:00"},
      {"　后天　１０：３０　", "2026-11-27 10:30"},
      {"两天后下午四点", "2026-11-27 16:00"},
      {"过两天", "2026-11-27 10:00"},
      {"一个半小时后", "2026-11-25 12:00"},
      {"1.5小时后", "2026-11-25 12:00"},
      {"二十分钟后", "2026-11-25 10:50"},
      {"20分钟以后", "2026-11-25 10:50"},
      {"一周后", "2026-12-02 10:00"},
      {"两个星期之后", "2026-12-09 10:00"},
      {"一个月后", "2026-12-25 10:00"},
      {"下周", "2026-11-30 10:00"},
      {"下周日", "2026-12-06 10:00"},
      {"下下周三 14:00", "2026-12-09 14:00"},
      {"这周六", "2026-11-28 10:00"},
      {"星期天晚上7点", "2026-11-29 19:00"},
      {"礼拜五下午两点", "2026-11-27 14:00"},
      {"周末", "2026-11-28 10:00"},
      {"周1", "2026-11-30 10:00"},
      {"下个月5号", "2026-12-05 10:00"},
      {"下个月", "2026-12-25 10:00"},
      {"十二月一日", "2026-12-01 10:00"},
      {"2026年12月1日上午9点", "2026-12-01 09:00"},
      {"二〇二六年十二月二十三日", "2026-12-23 10:00"},
      {"明年3月1日", "2027-03-01 10:00"},
      {"3月1日", "2027-03-01 10:00"},
      {"30号", "2026-11-30 10:00"},
      {"5号下午2点", "2026-12-05 14:00"},
      {"周五，下午3点", "2026-11-27 15:00"},
      {"明天的下午3点", "2026-11-26 15:00"},
      // English
      {"Tomorrow", "2026-11-26 10:00"},
      {"tomorrow at 3pm", "2026-11-26 15:00"},
      {"tomorrow afternoon", "2026-11-26 15:00"},
      {"Friday in the afternoon", "2026-11-27 15:00"},
      {"tonight", "2026-11-25 19:00"},
      {"day after tomorrow 9:15 am", "2026-11-27 09:15"},
      {"12pm", "2026-11-25 12:00"},
      {"12am", "2026-11-26 00:00"},
      {"3 p.m.", "2026-11-25 15:00"},
      {"3pm tomorrow", "2026-11-26 15:00"},
      {"on Monday", "2026-11-30 10:00"},
      {"next friday", "2026-12-04 10:00"},
      {"this fri", "2026-11-27 10:00"},
      {"next week", "2026-11-30 10:00"},
      {"next week tue 11:00", "2026-12-01 11:00"},
      {"next month", "2026-12-25 10:00"},
      {"in 3 days", "2026-11-28 10:00"},
      {"in 2 hours", "2026-11-25 12:30"},
      {"in half an hour", "2026-11-25 11:00"},
      {"in an hour", "2026-11-25 11:30"},
      {"2 weeks later", "2026-12-09 10:00"},
      {"2h", "2026-11-25 12:30"},
      {"+2h30m", "2026-11-25 13:00"},
      {"+1w", "2026-12-02 10:30"},
      {"+1d 15:00", "2026-11-26 15:00"},
      {"+0m", "2026-11-25 10:30"},
      {"dec 1", "2026-12-01 10:00"},
      {"December 1st, 2026 9:30", "2026-12-01 09:30"},
      {"1 dec 9am", "2026-12-01 09:00"},
      {"2026/12/01 9:30", "2026-12-01 09:30"},
      {"2026.12.1", "2026-12-01 10:00"},
      {"12/1 24:00", "2026-12-02 00:00"},
      {"2026-11-30T10:00", "2026-11-30 10:00"},
      {"2026-11-30T10:00:00Z", "2026-11-30 18:00"},
      {"2026-11-30T10:00+01:00", "2026-11-30 17:00"},
      {"2026-11-27 fri 10:00", "2026-11-27 10:00"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(read(row.text) == row.when);
  }
}

TEST_CASE("The past is past and nonsense is nonsense") {
  for (const char* text : {"今天 9:00", "2026-11-25 10:29", "2025-12-01", "昨天", "yesterday 15:00", "11月24日",
                           "这周一", "today 9am", "11-20 10:00"}) {
    INFO(text);
    CHECK(read(text) == "past");
  }
  for (const char* text : {"",
                           " ",
                           "soon",
                           "改天",
                           "25:00",
                           "10:60",
                           "13pm",
                           "2026-02-30",
                           "2月30日",
                           "3",
                           "周八",
                           "周",
                           "明天后天",
                           "fri sat",
                           "3pm 4pm",
                           "明天下午3点4点",
                           "tomorrows",
                           "next",
                           "in",
                           "+",
                           "+2",
                           "+2x",
                           "3天",
                           "2026-11-27 mon",
                           "9999999999h",
                           "2099-01-01",
                           "半",
                           "00:00:99",
                           "下午上午3点",
                           "15:00+08:00 x",
                           "明天 10:00 后",
                           "32号",
                           "\xff\xfe",
                           "-1h",
                           "12点60分"}) {
    INFO(text);
    CHECK(read(text) == "unreadable");
  }
  CHECK(parseWhen("soon", utc("2026-11-25 10:00"), nullptr).error() == Error{ErrorCode::FollowUpUnreadable, {"soon"}});
  CHECK(parseWhen("2026-11-24 9:00", utc("2026-11-25 10:00"), nullptr).error() ==
        Error{ErrorCode::FollowUpPast, {"2026-11-24 09:00"}});
}

TEST_CASE("Friday typed on a Friday") {
  const std::string friday = "2026-11-27 10:30";
  CHECK(read("周五", friday) == "2026-12-04 10:00");
  CHECK(read("friday", friday) == "2026-12-04 10:00");
  CHECK(read("friday", "2026-11-27 08:00") == "2026-12-04 10:00");
  CHECK(read("周五下午3点", friday) == "2026-11-27 15:00");
  CHECK(read("fri 3pm", friday) == "2026-11-27 15:00");
  CHECK(read("fri 9am", friday) == "2026-12-04 09:00");
  CHECK(read("周五下午", friday) == "2026-11-27 15:00");
  CHECK(read("下周五", friday) == "2026-12-04 10:00");
}

TEST_CASE("Ends of months and years") {
  CHECK(read("1月5日", "2026-12-31 23:00") == "2027-01-05 10:00");
  CHECK(read("12月30日", "2027-01-02 12:00") == "past");
  CHECK(read("一个月后", "2027-01-31 12:00") == "2027-02-28 10:00");
  CHECK(read("明天", "2028-02-28 12:00") == "2028-02-29 10:00");
  CHECK(read("next monday", "2026-11-29 12:00") == "2026-11-30 10:00");
}

TEST_CASE("Clocks that change") {
  const char* york = "America/New_York";
  CHECK(read("tomorrow 2:30", "2026-03-07 12:00", york) == "2026-03-08 03:00");
  CHECK(read("+24h", "2026-03-07 12:00", york) == "2026-03-08 13:00");
  CHECK(read("+1d", "2026-03-07 12:00", york) == "2026-03-08 12:00");
  CHECK(parseWhen("tomorrow 1:30", in(york, "2026-10-31 12:00"), date::locate_zone(york)).value() ==
        utc("2026-11-01 05:30"));
}

TEST_CASE("Whatever is typed, an answer lies ahead") {
  CHECK(rc::check("ahead", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        *rc::gen::inRange<std::size_t>(1, 5),
        rc::gen::element<std::string>("明天", "周", "五", "下", "十", "点", "半", "小时", "后", "3", "12", ":", "30",
                                      "pm", "+", "h", " ", "fri", "next", "-", "月", "日", "2026", "个", "晚上", "in",
                                      "t", "年", "天"));
    std::string text;
    for (const auto& w : words) text += w;
    const auto* zone = date::locate_zone("Europe/Berlin");
    const Instant now = utc("2026-03-28 00:00") + std::chrono::minutes{*rc::gen::inRange(0, 2880)};
    const auto when = parseWhen(text, now, zone);
    if (when) RC_ASSERT(*when >= now);
    if (!when) RC_ASSERT(when.error().args.size() == 1u);
  }));
}
