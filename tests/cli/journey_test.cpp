#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "run.hpp"

// The command line from an empty folder to a backup, as the issue tells it, with the program as it is installed.
using callwright::test::CliOffice;
using callwright::test::Ran;
using callwright::test::run;
using nlohmann::json;

namespace {

// 姓名,手机,公司 and rows, in GB18030: what a Chinese Excel writes as CSV.
const std::string gb18030List =
    "\xd0\xd5\xc3\xfb,\xca\xd6\xbb\xfa,\xb9\xab\xcb\xbe\r\n"     // 姓名,手机,公司
    "\xcd\xf5\xce\xb0,13800138000,\xd4\xc6\xba\xa3\r\n"          // 王伟, 云海
    "\xc0\xee\xc4\xc8,+86 139-0013-9000,\xba\xe3\xd0\xc5\r\n"    // 李娜, 恒信
    "\xd5\xc5\xc3\xf4,1380013800,\xba\xea\xb4\xef\r\n"           // 张敏, one digit short
    "\xcd\xf5\xce\xb0,0086 138 0013 8000,\xd4\xc6\xba\xa3\r\n";  // 王伟 again

struct Office : CliOffice {
  // An agent, a campaign and the list above in its queue.
  void setUp() const {
    ok({"init"});
    ok({"user", "add", "--name", "lili", "--role", "agent"}, {"correct horse\n"});
    ok({"campaign", "add", "--name", "Autumn", "--hours", "09:00-21:00"});
    ok({"import", write("list.csv", gb18030List), "--campaign", "Autumn", "--rejects", file("rejects.csv")});
  }
};

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("From an empty folder to a worked list and a backup") {
  const Office office;
  CHECK(office.ok({"init", "--country", "CN", "--time-zone", "Asia/Shanghai"}).at("time_zone") == "Asia/Shanghai");
  struct stat status {};
  REQUIRE(::stat(office.data().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);

  CHECK(
      office.ok({"user", "add", "--name", "lili", "--role", "agent", "--team", "一组"}, {"correct horse\n"}).at("id") ==
      1);
  CHECK(office.ok({"user", "list"}).at(0).at("team") == "一组");
  CHECK(office.ok({"campaign", "add", "--name", "Autumn", "--hours", "09:00-21:00"}).at("id") == 1);

  const json report = office.ok({"import", office.write("list.csv", gb18030List), "--campaign", "Autumn", "--rejects",
                                 office.file("rejects.csv")});
  CHECK(report.at("rows") == 4);
  CHECK(report.at("added") == 2);
  CHECK(report.at("updated") == 0);
  CHECK(report.at("duplicates") == 1);
  CHECK(report.at("rejected") == 1);
  CHECK(report.at("reasons").at(0).at("first_line") == 4);
  const std::string rejects = content(office.file("rejects.csv"));
  CHECK(rejects.find("张敏") != std::string::npos);
  CHECK(rejects.find("1380013800") != std::string::npos);

  const json found = office.ok({"customers", "search", "wangw"});
  REQUIRE(found.size() == 1);
  CHECK(found.at(0).at("name") == "王伟");
  CHECK(office.ok({"customers", "search", "9000"}).at(0).at("name") == "李娜");

  const json explained = office.ok({"queue", "explain", "1", "--campaign", "Autumn"});
  CHECK(explained.at("callable") == true);
  CHECK(explained.at("reason") == "callable");

  const json taken = office.ok({"queue", "next", "--agent", "lili", "--campaign", "Autumn"});
  CHECK(taken.at("call_id") == 1);
  CHECK(taken.at("customer_id") == 1);
  CHECK(taken.at("phone") == "+8613800138000");
  const json open = office.refused({"queue", "next", "--agent", "lili", "--campaign", "Autumn"});
  CHECK(open.at("error") == "call_open");
  CHECK(open.at("message") == "Call 1 is still open. Save its outcome first.");
  CHECK(office.ok({"queue", "explain", "1", "--campaign", "Autumn"}).at("reason") == "with_agent");

  const json saved =
      office.ok({"outcome", "--call", "1", "--code", "callback", "--follow-up", "明天下午3点", "--note", "要方案"});
  CHECK(saved.at("outcome") == "callback");
  CHECK(saved.at("next_at") == "2026-11-24T07:00:00Z");
  CHECK(saved.at("follow_up_id") == 1);
  CHECK(office.ok({"queue", "explain", "1", "--campaign", "Autumn"}).at("reason") == "waits_for_callback");

  CHECK(office.ok({"queue", "next", "--agent", "lili", "--campaign", "Autumn"}).at("customer_id") == 2);
  office.ok({"outcome", "--call", "2", "--code", "sale", "--product", "Pro", "--quantity", "2", "--amount", "2,880"});
  const json empty = office.ok({"queue", "next", "--agent", "lili", "--campaign", "Autumn"});
  CHECK(empty.at("empty").get<std::string>().find("wait for their next attempt or callback") != std::string::npos);
  CHECK(empty.at("next_at") == "2026-11-24T07:00:00Z");

  const json shown = office.ok({"customers", "show", "2"});
  CHECK(shown.at("stage") == "won");
  CHECK(shown.at("orders").at(0).at("amount") == "2880.00");
  CHECK(shown.at("history").size() >= 2);
  office.ok({"outcome", "correct", "--call", "2", "--code", "interested"});
  CHECK(office.ok({"customers", "show", "2"}).at("stage") == "interested");

  CHECK(office.ok({"export", office.file("out.csv")}).at("rows") == 2);
  CHECK(content(office.file("out.csv")).find("+8613800138000") != std::string::npos);
  CHECK(office.ok({"backup", office.file("backup.db")}).at("bytes").get<std::int64_t>() > 10000);
  CHECK(std::filesystem::exists(office.file("backup.db")));
  const json verified = office.ok({"verify"});
  CHECK(verified.at("sound") == true);
  const json stats = office.ok({"stats"});
  CHECK(stats.at("customers") == 2);
  CHECK(stats.at("calls") == 2);
  CHECK(stats.at("open_calls") == 0);
  CHECK(stats.at("users") == 1);
  CHECK(stats.at("queue").at("callback") == 1);
}

TEST_CASE("What the end of a call suggests is listed and changed") {
  const Office office;
  office.setUp();
  const auto of = [&](const std::string& answer) -> json {
    for (const json& row : office.ok({"cause", "list"}))
      if (row.at("answer") == answer) return row.at("outcome");
    return nullptr;
  };
  CHECK(of("486") == "busy");
  CHECK(of("500-599") == "try_again");
  office.ok({"cause", "set", "486", "no_answer"});
  office.ok({"cause", "set", "488"});
  office.ok({"cause", "remove", "500-599"});
  CHECK(of("486") == "no_answer");
  CHECK(of("488") == "");
  CHECK(of("500-599") == nullptr);
  CHECK(office.refused({"cause", "set", "486", "engaged"}).at("error") == "outcome_unknown");
  CHECK(office.refused({"cause", "set", "4xx", "busy"}).at("error") == "bad_value");
  CHECK(office.refused({"cause", "remove", "499"}).at("error") == "not_found");
}

TEST_CASE("Nobody on the do-not-call list is given out") {
  const Office office;
  office.setUp();
  const json added = office.ok({"dnc", "add", "+86 138 0013 8000", "139-0013-9000", "--reason", "asked for it"});
  CHECK(added.at("added") == 2);
  CHECK(office.ok({"dnc", "add", "13800138000"}).at("already") == 1);
  CHECK(office.ok({"dnc", "list"}).at("total") == 2);
  const json empty = office.ok({"queue", "next", "--agent", "lili", "--campaign", "Autumn"});
  CHECK(empty.contains("empty"));
  CHECK(office.ok({"queue", "explain", "1", "--campaign", "Autumn"}).at("reason") == "do_not_call");
  CHECK(office.ok({"dnc", "remove", "13800138000", "--reason", "changed their mind"}).at("removed") == 1);
  CHECK(office.ok({"queue", "next", "--agent", "lili", "--campaign", "Autumn"}).at("phone") == "+8613800138000");
  CHECK(office.refused({"dnc", "remove", "13700137000", "--reason", "never there"}).at("error") == "not_found");
}

TEST_CASE("Outside calling hours the queue is empty and says until when") {
  const Office office;
  office.setUp();
  const Ran late = run({"queue", "next", "--data", office.data(), "--now", "2026-11-23 22:30", "--agent", "lili",
                        "--campaign", "Autumn", "--json"});
  REQUIRE(late.exit == 0);
  CHECK(late.json().at("reason") == "outside_hours");
  CHECK(late.json().at("next_at") == "2026-11-24T01:00:00Z");
  const Ran words = run({"queue", "next", "--data", office.data(), "--now", "2026-11-23 22:30", "--agent", "lili",
                         "--campaign", "Autumn"},
                        {"", "zh_CN.UTF-8"});
  CHECK(words.exit == 0);
  CHECK(words.out.find("明天 09:00") != std::string::npos);
}

TEST_CASE("Every setting of a campaign is an option, and comes back as it was given") {
  const Office office;
  office.setUp();
  const std::string script = office.write(
      "script.md", "---\ntitle: 冬季\nlanguage: zh\n---\n# 开场白\n您好 {{customer.name}}\n\n- [好](#end)\n");
  office.ok({"campaign",         "add",
             "--name",           "Winter",
             "--hours",          "mon-fri 09:00-18:00,sat 10:00-12:00",
             "--holiday",        "2026-12-25",
             "--mode",           "progressive",
             "--state",          "draft",
             "--max-attempts",   "7",
             "--daily-limit",    "2",
             "--min-gap",        "2h",
             "--callback-grace", "30m",
             "--starts",         "2026-12-01",
             "--ends",           "2026-12-31",
             "--agents",         "lili",
             "--list",           "list:2:30",
             "--script",         script,
             "--product",        "Pro",
             "--currency",       "USD",
             "--goal",           "80"});
  const json shown = office.ok({"campaign", "show", "winter"});
  CHECK(shown.at("mode") == "progressive");
  CHECK(shown.at("state") == "draft");
  CHECK(shown.at("max_attempts") == 7);
  CHECK(shown.at("daily_limit") == 2);
  CHECK(shown.at("min_gap_minutes") == 120);
  CHECK(shown.at("callback_grace_minutes") == 30);
  CHECK(shown.at("starts_at") == "2026-11-30T16:00:00Z");
  CHECK(shown.at("ends_at") == "2026-12-31T16:00:00Z");
  CHECK(shown.at("hours").at("windows").size() == 2);
  CHECK(shown.at("hours").at("holidays").at(0) == "2026-12-25");
  CHECK(shown.at("agents").at(0) == "lili");
  CHECK(shown.at("lists").at(0).at("priority") == 2);
  CHECK(shown.at("lists").at(0).at("mix") == 30);
  CHECK(shown.at("lists").at(0).at("fresh") == 2);
  CHECK(shown.at("script") == "冬季@1");
  CHECK(shown.at("currency") == "USD");
  CHECK(shown.at("goal_calls") == 80);
  CHECK(office.ok({"campaign", "start", "Winter"}).at("state") == "running");
  office.ok({"campaign", "edit", "Winter", "--goal", "60", "--all-agents"});
  CHECK(office.ok({"campaign", "show", "Winter"}).at("open_to_all") == true);
  office.ok({"campaign", "pause", "Winter"});
  office.ok({"campaign", "finish", "Winter"});
  CHECK(office.ok({"campaign", "list"}).size() == 2);
  CHECK(office.refused({"campaign", "add", "--name", "X", "--hours", "9 to 5"}).at("error") == "bad_value");
}

TEST_CASE("Refusals leave with 1 and a reason, wrong use with 2") {
  const Office office;
  CHECK(office.refused({"stats"}).at("error") == "database_missing");
  office.setUp();
  CHECK(office.refused({"init"}).at("error") == "database_exists");
  CHECK(office.refused({"queue", "next", "--agent", "nobody", "--campaign", "Autumn"}).at("message") ==
        "There is no user “nobody”. Check how it is written, or whether it was removed.");
  CHECK(office.refused({"user", "add", "--name", "x", "--role", "agent"}, {"short\n"}).at("error") ==
        "password_too_short");
  CHECK(office.refused({"user", "add", "--name", "x", "--role", "boss"}, {"long enough\n"}).at("error") == "bad_value");
  CHECK(office.refused({"user", "add", "--name", "LILI", "--role", "agent"}, {"long enough\n"}).at("error") ==
        "already_exists");
  CHECK(office.refused({"outcome", "--call", "9", "--code", "busy"}).at("error") == "not_found");
  office.ok({"queue", "next", "--agent", "lili", "--campaign", "Autumn"});
  CHECK(office.refused({"outcome", "--call", "1", "--code", "callback"}).at("error") == "follow_up_missing");
  CHECK(office.refused({"outcome", "--call", "1", "--code", "sale"}).at("error") == "order_missing");
  CHECK(office.refused({"outcome", "--call", "1", "--code", "nonsense"}).at("error") == "outcome_unknown");
  CHECK(
      office.refused({"outcome", "--call", "1", "--code", "callback", "--follow-up", "2020-01-01 10:00"}).at("error") ==
      "follow_up_past");
  CHECK(office.refused({"import", office.file("nothing.csv"), "--campaign", "Autumn"}).at("error") ==
        "file_unreadable");
  CHECK(office.refused({"export", office.file("no/such/folder/out.csv")}).at("error") == "file_unwritable");

  CHECK(office.ctl({}).exit == 2);
  CHECK(office.ctl({"nonsense"}).exit == 2);
  CHECK(office.ctl({"user", "add", "--name", "x"}).exit == 2);
  CHECK(office.ctl({"queue", "next", "--campaign", "Autumn"}).exit == 2);
  const Ran usage = office.ctl({"stats", "--json", "--wrong"});
  CHECK(usage.exit == 2);
  CHECK(usage.error().at("error") == "usage");
  CHECK(office.ctl({"stats", "--now", "soon"}).exit == 2);
  CHECK(office.ctl({"--help"}).exit == 0);
  CHECK(office.ctl({"outcome", "--help"}).out.find("--follow-up") != std::string::npos);
}

TEST_CASE("A folder that others may read is refused") {
  const Office office;
  office.setUp();
  REQUIRE(::chmod(office.data().c_str(), 0750) == 0);
  const json error = office.refused({"stats"});
  CHECK(error.at("error") == "file_unreadable");
  CHECK(error.at("message").get<std::string>().find("0700") != std::string::npos);
}

TEST_CASE("The command line speaks the language of its environment") {
  const Office office;
  office.setUp();
  const Ran chinese = office.ctl({"user", "list"}, {"", "zh_CN.UTF-8"});
  CHECK(chinese.out.find("坐席") != std::string::npos);
  CHECK(office.ctl({"outcome", "--call", "9", "--code", "busy"}, {"", "zh_CN.UTF-8"}).err.find("没有通话“9”") !=
        std::string::npos);
  CHECK(office.ctl({"user", "list"}).out.find("Agent") != std::string::npos);
  CHECK(office.ctl({"--help"}, {"", "zh_CN.UTF-8"}).out.find("示例") != std::string::npos);
}

TEST_CASE("The demo fills an empty database from the command line") {
  const Office office;
  office.ok({"init"});
  const json made = office.ok({"demo", "--customers", "300", "--months", "1"});
  CHECK(made.at("customers") == 300);
  CHECK(made.at("users") == 12);
  CHECK(office.ok({"verify"}).at("sound") == true);
  CHECK(office.refused({"demo"}).at("error") == "database_exists");
}
