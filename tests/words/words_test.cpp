#include <date/tz.h>

#include <QCoreApplication>
#include <QTranslator>
#include <catch2/catch.hpp>
#include <set>

#include "callwright/words/attendance_words.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/score_words.hpp"
#include "callwright/words/wall_words.hpp"
#include "callwright/words/words.hpp"

using namespace callwright;
using domain::Error;
using domain::ErrorCode;

namespace {

// Everything in this program needs an application for its translators.
QCoreApplication& application() {
  static int argc = 1;
  static char name[] = "test_words";
  static char* argv[] = {name, nullptr};
  static QCoreApplication app(argc, argv);
  return app;
}

class InChinese {
 public:
  InChinese() {
    application();
    REQUIRE(m_translator.load(QStringLiteral(":/i18n/callwright_zh_CN.qm")));
    QCoreApplication::installTranslator(&m_translator);
  }
  ~InChinese() { QCoreApplication::removeTranslator(&m_translator); }
  InChinese(const InChinese&) = delete;
  InChinese& operator=(const InChinese&) = delete;

 private:
  QTranslator m_translator;
};

bool hasChinese(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() < 0xa000; });
}

template <class F>
auto inChinese(F&& f) {
  const InChinese chinese;
  return f();
}

template <class Enum, class F>
void everyValueHasAName(Enum first, Enum last, F&& name) {
  application();
  for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value) {
    CAPTURE(value);
    const QString english = name(static_cast<Enum>(value));
    const QString chinese = inChinese([&] { return name(static_cast<Enum>(value)); });
    CAPTURE(english.toStdString(), chinese.toStdString());
    CHECK_FALSE(english.isEmpty());
    CHECK_FALSE(hasChinese(english));
    CHECK(hasChinese(chinese));
  }
}

domain::Instant at(const char* iso) {
  std::istringstream in(iso);
  date::sys_time<std::chrono::milliseconds> time;
  in >> date::parse("%FT%TZ", time);
  REQUIRE_FALSE(in.fail());
  return domain::Instant(time.time_since_epoch());
}

const date::time_zone* shanghai() {
  return date::locate_zone("Asia/Shanghai");
}

}  // namespace

TEST_CASE("Every error has a sentence and a reason in both languages") {
  application();
  for (int value = 0; *domain::codeOf(static_cast<ErrorCode>(value)) != 0; ++value) {
    for (const std::vector<std::string>& args :
         {std::vector<std::string>{}, {"one"}, {"one", "two"}, {"one", "CN", "3"}}) {
      const Error error{static_cast<ErrorCode>(value), args};
      const QString english = words::sentence(error), shortly = words::reason(error);
      CAPTURE(value, args.size(), english.toStdString());
      CHECK(english.endsWith(u'.') + english.endsWith(u'?') == 1);
      CHECK_FALSE(english.contains(u'%'));
      CHECK_FALSE(english.contains(QStringLiteral("..")));
      CHECK_FALSE(shortly.isEmpty());
      CHECK_FALSE(shortly.endsWith(u'.'));
      CHECK(english.startsWith(shortly));
      CHECK(english.size() > shortly.size() + 5);  // a remedy follows
      const QString chinese = inChinese([&] { return words::sentence(error); });
      CAPTURE(chinese.toStdString());
      CHECK(hasChinese(chinese));
      CHECK_FALSE(chinese.contains(u'%'));
      CHECK(chinese.endsWith(u'。') + chinese.endsWith(u'？') == 1);
    }
  }
}

TEST_CASE("A number that is one digit short says so") {
  application();
  const Error error{ErrorCode::NumberTooShort, {"1380013800", "CN", "1"}};
  CHECK(words::sentence(error) ==
        QStringLiteral(
            "“1380013800” is one digit short for a number in China. Compare it with the source and correct it."));
  CHECK(inChinese([&] { return words::reason(error); }) == QStringLiteral("“1380013800”比中国的号码少 1 位"));
}

TEST_CASE("A refusal by role names who may") {
  application();
  const Error error{ErrorCode::NotAllowed, {"import_lists"}};
  CHECK(words::sentence(error) ==
        QStringLiteral("Your role does not allow importing lists. Ask one of these: Team lead, Administrator."));
  CHECK(inChinese([&] { return words::sentence(error); }) ==
        QStringLiteral("您的角色不能导入名单。请找以下人员：组长、管理员。"));
}

TEST_CASE("Text from outside cannot fill a placeholder") {
  application();
  CHECK(words::reason({ErrorCode::NotFound, {"customer", "%1 %2"}}) == QStringLiteral("There is no customer “%1 %2”"));
}

TEST_CASE("Why a customer cannot be called, and when he can") {
  application();
  const auto now = at("2026-11-23T12:00:00Z");  // 20:00 in Shanghai
  domain::Callability why;
  why.customerZone = "America/New_York";
  why.customerTime = domain::LocalTime(std::chrono::hours(7));
  everyValueHasAName(domain::CallableReason::Callable, domain::CallableReason::ConsentRefused,
                     [&](domain::CallableReason reason) {
                       why.reason = reason;
                       return words::callability(why, now, shanghai());
                     });
  why.reason = domain::CallableReason::OutsideHours;
  why.nextAt = at("2026-11-23T14:00:00Z");
  CHECK(words::callability(why, now, shanghai()) ==
        QStringLiteral("Outside calling hours: it is 07:00 at the customer's (America/New_York). Next: today 22:00."));
  CHECK(inChinese([&] { return words::callability(why, now, shanghai()); }) ==
        QStringLiteral("不在可拨打时段：客户当地时间 07:00（America/New_York）。下次可拨：今天 22:00。"));
  why.reason = domain::CallableReason::WithAgent;
  why.nextAt = {};
  CHECK(words::callability(why, now, shanghai(), QStringLiteral("王芳")) == QStringLiteral("王芳 is working on it."));
}

TEST_CASE("An empty queue says why, and what comes next") {
  application();
  const auto now = at("2026-11-23T12:00:00Z");
  using Why = domain::EmptyQueue::Why;
  domain::EmptyQueue empty;
  everyValueHasAName(Why::AllDone, Why::AllBlocked, [&](Why value) {
    empty.why = value;
    return words::emptyQueue(empty, now, shanghai());
  });
  empty = {Why::OutsideHours, at("2026-11-24T01:00:00Z"), 12, {}};
  CHECK(words::emptyQueue(empty, now, shanghai()) ==
        QStringLiteral("All 12 waiting customers are outside their calling hours. The next one comes tomorrow 09:00."));
}

TEST_CASE("Every value of the domain has a name in both languages") {
  using namespace domain;
  everyValueHasAName(Role::Agent, Role::Administrator, words::roleName);
  everyValueHasAName(DialMode::Manual, DialMode::Progressive, words::modeName);
  everyValueHasAName(CampaignState::Draft, CampaignState::Finished, words::campaignStateName);
  everyValueHasAName(PresenceState::Offline, PresenceState::Break, words::presenceName);
  everyValueHasAName(CallState::Idle, CallState::WrapUp, words::callStateName);
  everyValueHasAName(EndCause::None, EndCause::Missed, words::endCauseName);
  everyValueHasAName(PhoneType::Other, PhoneType::TollFree, words::phoneTypeName);
  everyValueHasAName(ItemState::Fresh, ItemState::Blocked, words::itemStateName);
  everyValueHasAName(GoalState::NotBegun, GoalState::Missed, words::goalStateName);
  everyValueHasAName(GoalOwnerKind::Company, GoalOwnerKind::Agent, words::goalOwnerKindName);
  everyValueHasAName(GoalPeriod::Kind::Month, GoalPeriod::Kind::Year, words::goalPeriodKindName);
  everyValueHasAName(Leave::Holiday, Leave::Training, words::leaveName);
  everyValueHasAName(DayState::Off, DayState::OnLeave, words::dayStateName);
  everyValueHasAName(RankPeriod::Kind::Day, RankPeriod::Kind::Year, words::rankPeriodKindName);
  everyValueHasAName(RewardKind::PerUnit, RewardKind::PerOutcome, words::rewardKindName);
  everyValueHasAName(MeasureUnit::Count, MeasureUnit::Points, words::measureUnitName);
  everyValueHasAName(Measure::Calls, Measure::CostPerSale, words::measureName);
  everyValueHasAName(Measure::Calls, Measure::CostPerSale, words::measureDefinition);
  everyValueHasAName(AfterOutcome::Retry, AfterOutcome::DoNotCall, words::afterOutcomeName);
  for (const Outcome& outcome : shippedOutcomes()) {
    CAPTURE(outcome.code);
    CHECK(words::outcomeName(outcome.code, "").toStdString() != outcome.code);
    CHECK(hasChinese(inChinese([&] { return words::outcomeName(outcome.code, ""); })));
  }
  for (const char* stage : {"lead", "reached", "interested", "quoted", "won", "lost"})
    CHECK(hasChinese(inChinese([&] { return words::stageName(stage, ""); })));
  for (const Permission permission : permissionsOf(Role::Administrator)) {
    const Error error{ErrorCode::NotAllowed, {codeOf(permission)}};
    CAPTURE(codeOf(permission));
    CHECK_FALSE(words::reason(error).contains(u'_'));
    CHECK_FALSE(inChinese([&] { return words::reason(error); }).contains(QString::fromLatin1(codeOf(permission))));
  }
  CHECK(words::outcomeName("callback", "Rückruf") == QStringLiteral("Rückruf"));
  CHECK(words::fieldName("custom:车型") == QStringLiteral("车型"));
  CHECK(words::auditAction("something_new") == QStringLiteral("something_new"));
}

TEST_CASE("Calls are named by how they came about, and by how they sounded") {
  application();
  CHECK(words::callName(false, false, domain::EndCause::HungUpByUs) == QStringLiteral("Call"));
  CHECK(words::callName(false, true, domain::EndCause::HungUpByUs) == QStringLiteral("Call by hand"));
  CHECK(words::callName(true, false, domain::EndCause::HungUpByThem) == QStringLiteral("Incoming call"));
  CHECK(words::callName(true, false, domain::EndCause::Missed) == QStringLiteral("Missed call"));
  CHECK(words::callName(true, false, domain::EndCause::Refused) == QStringLiteral("Rejected call"));
  CHECK(words::soundQuality({}).isEmpty());
  CHECK(words::soundQuality({4.4, 0.24, 4.34}) == QStringLiteral("Good sound: 4.3 of 5, jitter 4 ms, 0.2 % lost"));
  const std::pair<double, const char*> grades[] = {{4.03, "Good"}, {4.02, "Fair"}, {3.6, "Fair"}, {3.59, "Poor"},
                                                   {3.1, "Poor"},  {3.09, "Bad"},  {1, "Bad"}};
  for (const auto& [score, grade] : grades) CHECK(words::soundQuality({0, 0, score}).startsWith(QLatin1String(grade)));
  CHECK(hasChinese(inChinese([] { return words::soundQuality({4, 1, 3}); })));
}

TEST_CASE("What was wrong with a call is said in both languages") {
  using domain::EndCause;
  application();
  for (const char* detail : {"415", "488", "606", "media timeout", "io error", "nothing came", "401", "407", "503"}) {
    CAPTURE(detail);
    const QString english = words::callEnd(EndCause::NetworkError, detail);
    CHECK(english != words::endCauseName(EndCause::NetworkError));
    CHECK_FALSE(english.contains(u'%'));
    CHECK(hasChinese(inChinese([&] { return words::callEnd(EndCause::NetworkError, detail); })));
  }
  CHECK(words::callEnd(EndCause::Dropped, "408") != words::endCauseName(EndCause::Dropped));
  CHECK(words::callEnd(EndCause::Busy, "486") == words::endCauseName(EndCause::Busy));
  CHECK(words::callEnd(EndCause::NetworkError, "engine: x") == words::endCauseName(EndCause::NetworkError));
}

TEST_CASE("A sound device that goes or comes back is named in both languages") {
  using domain::SoundNews;
  application();
  for (const domain::SoundUse use : domain::soundUses)
    for (const SoundNews& one :
         {SoundNews{SoundNews::Kind::Gone, use, "Headset", "Laptop"},
          SoundNews{SoundNews::Kind::Gone, use, "Headset", ""}, SoundNews{SoundNews::Kind::Back, use, "Headset", ""}}) {
      const QString english = words::soundNews({one});
      CAPTURE(english.toStdString());
      CHECK(english.contains(QStringLiteral("Headset")));
      CHECK(english.contains(QStringLiteral("Laptop")) == !one.now.empty());
      CHECK_FALSE(english.contains(u'%'));
      CHECK(hasChinese(inChinese([&] { return words::soundNews({one}); })));
    }
  const SoundNews speaker{SoundNews::Kind::Gone, domain::SoundUse::Speaker, "Headset", "Laptop"};
  const SoundNews ringing{SoundNews::Kind::Gone, domain::SoundUse::Ringing, "Headset", "Laptop"};
  CHECK(words::soundNews({speaker, ringing}) == words::soundNews({speaker}));
}

TEST_CASE("Times are told relative to now, in the zone that was asked for") {
  application();
  const auto now = at("2026-11-23T12:00:00Z");
  const auto* zone = shanghai();
  CHECK(words::when(at("2026-11-23T06:00:00Z"), now, zone) == QStringLiteral("today 14:00"));
  CHECK(words::when(at("2026-11-23T17:00:00Z"), now, zone) == QStringLiteral("tomorrow 01:00"));
  CHECK(words::when(at("2026-11-22T02:00:00Z"), now, zone) == QStringLiteral("yesterday 10:00"));
  CHECK(words::when(at("2026-11-30T02:00:00Z"), now, zone) == QStringLiteral("Mon 30 Nov 10:00"));
  CHECK(words::when(at("2027-01-05T02:00:00Z"), now, zone) == QStringLiteral("5 Jan 2027 10:00"));
  CHECK(words::when({}, now, zone).isEmpty());
  const InChinese chinese;
  CHECK(words::when(at("2026-11-23T06:00:00Z"), now, zone) == QStringLiteral("今天 14:00"));
  CHECK(words::when(at("2026-11-30T02:00:00Z"), now, zone) == QStringLiteral("11月30日 周一 10:00"));
  CHECK(words::when(at("2027-01-05T02:00:00Z"), now, zone) == QStringLiteral("2027年1月5日 10:00"));
}

TEST_CASE("Money, durations and hours") {
  application();
  CHECK(words::money({288000, "CNY"}) == QStringLiteral("¥ 2,880"));
  CHECK(words::money({288050, "CNY"}) == QStringLiteral("¥ 2,880.50"));
  CHECK(words::money({-50, "USD"}) == QStringLiteral("−$ 0.50"));
  CHECK(words::money({-123456, "CNY"}) == QStringLiteral("−¥ 1,234.56"));
  CHECK(words::money({-30000, "CNY"}) == QStringLiteral("−¥ 300"));
  CHECK(words::money({1000, "JPY"}) == QStringLiteral("JP¥ 1,000"));
  CHECK(words::clockTime(std::chrono::seconds(167)) == QStringLiteral("02:47"));
  CHECK(words::clockTime(std::chrono::seconds(4350)) == QStringLiteral("1:12:30"));
  domain::CallingHours hours;
  CHECK(words::hours(hours) == QStringLiteral("Every day 09:00–21:00"));
  hours.windows = {{0x1f, std::chrono::minutes(540), std::chrono::minutes(1080)},
                   {0x20, std::chrono::minutes(600), std::chrono::minutes(720)}};
  CHECK(words::hours(hours) == QStringLiteral("Mon–Fri 09:00–18:00, Sat 10:00–12:00"));
  CHECK(inChinese([&] { return words::hours(hours); }) == QStringLiteral("周一至周五 09:00–18:00、周六 10:00–12:00"));
  hours.always = true;
  CHECK(words::hours(hours) == QStringLiteral("At all times"));
}

TEST_CASE("Points have their sign, and a figure that is not known says why") {
  application();
  using domain::Measure;
  const auto points = [](double value) { return words::measureAmount(domain::MeasureUnit::Points, value, {}); };
  CHECK(points(35) == QStringLiteral("+35"));
  CHECK(points(-12) == QStringLiteral("−12"));
  CHECK(points(0.04) == QStringLiteral("0"));
  CHECK(points(33.333) == QStringLiteral("+33.3"));
  domain::Tally tally;
  const auto why = [&](Measure measure) { return words::whyUnknown(measure, tally); };
  CHECK(why(Measure::Csat).contains(QStringLiteral("outcomes")));
  CHECK(why(Measure::CostPerSale).contains(QStringLiteral("settings")));
  CHECK(why(Measure::RevenuePerHour).contains(QStringLiteral("at work")));
  tally.service.emplace();
  tally.customers.emplace();
  CHECK(why(Measure::Csat).contains(QStringLiteral("csat")));
  CHECK(why(Measure::CallbacksOnTime).contains(QStringLiteral("callback")));
  for (const auto& info : domain::measures())
    CHECK(hasChinese(inChinese([&] { return words::whyUnknown(info.measure, tally); })));
  domain::Goal goal;
  goal.measure = Measure::Nps;
  goal.target = 30;
  CHECK(words::goalChange(goal, -5) == QStringLiteral("−5"));
}

TEST_CASE("A goal says how far it is, and what made it fall behind") {
  using namespace domain;
  application();
  Goal goal;
  goal.measure = Measure::Sales;
  goal.minimum = goal.target = goal.stretch = 480;
  goal.period = {GoalPeriod::Kind::Quarter, 2026, 4};
  CHECK(words::goalPeriodName(goal.period) == QStringLiteral("Q4 2026"));
  CHECK(inChinese([&] { return words::goalPeriodName(goal.period); }) == QStringLiteral("2026年第4季度"));
  GoalProgress progress;
  progress.value = 312;
  progress.expectedShare = 0.71;
  progress.forecast = 439.4;
  CHECK(words::goalPace(goal, progress) ==
        QStringLiteral("So far 312 of 480 (65 %). 71 % of the working time has gone by. At this pace it will be 439 at "
                       "the end."));
  const ComparedDays days{"", "", "", "", 8};
  const std::vector<Contribution> contributions{{{Measure::ConnectRate, {}}, 0.412, 0.36, -34},
                                                {{Measure::Orders, Measure::Sales}, 0.9, 0.95, 8}};
  CHECK(words::goalExplanation(goal, days, 312, 286, contributions) ==
        QStringLiteral("After 8 workdays: 286; at this point of the period before: 312. What made it worse: Connect "
                       "rate 41.2 % → 36.0 % (−34)."));
  CHECK(words::goalExplanation(goal, days, 312, 320, {contributions[1]}).contains(QStringLiteral("asks for more")));
  CHECK(inChinese([&] {
          return words::goalExplanation(goal, days, 312, 286, contributions);
        }).contains(QStringLiteral("拖累项：接通率")));
  goal.measure = Measure::ConnectRate;
  CHECK(words::goalChange(goal, -0.032) == QStringLiteral("−3.2 points"));
  for (const char* why : {"part_measure", "part_period", "part_itself", "has_parts", "split_already", "split_owner",
                          "split_nobody", "not_by_hand", "no_time_at_work"}) {
    const Error error{ErrorCode::GoalUnfit, {why}};
    CHECK_FALSE(words::sentence(error) == words::sentence({ErrorCode::GoalUnfit, {}}));
    CHECK(hasChinese(inChinese([&] { return words::sentence(error); })));
  }
}

TEST_CASE("Checks and sheets say why something cannot be done, and in which state they are") {
  application();
  everyValueHasAName(domain::CheckState::Chosen, domain::CheckState::Settled, words::checkStateName);
  for (const auto& [code, whys] :
       {std::pair{ErrorCode::QualityUnfit, std::vector{"own_call", "call_open", "checked", "marked", "not_marked",
                                                       "answered", "not_disputed", "nothing_judged", "card_replaced"}},
        {ErrorCode::AppraisalUnfit, std::vector{"signed", "own_sheet", "own_sign_in", "no_template", "not_signed"}}})
    for (const char* why : whys) {
      const Error error{code, {why}};
      CHECK_FALSE(words::sentence(error) == words::sentence({code, {}}));
      CHECK(hasChinese(inChinese([&] { return words::sentence(error); })));
    }
  CHECK(words::sentence({ErrorCode::AppraisalUnfit, {"weights", "90"}}) ==
        QStringLiteral("The weights add up to 90 %, not to 100 %. Change them so that they do."));
  const domain::CardQuestion yesNo{"", "Greets", 10, 1, false}, scale{"", "Asks", 10, 5, false};
  CHECK(words::pointsText(yesNo, 1) == QStringLiteral("Yes"));
  CHECK(words::pointsText(scale, 4) == QStringLiteral("4 of 5"));
  CHECK(words::pointsText(scale, std::nullopt) == QStringLiteral("does not apply"));
}

TEST_CASE("A thread speaks the language of a report, whatever the program speaks", "[report]") {
  application();
  domain::TeamFigures figures;
  figures.currency = "CNY";
  figures.filter.from = figures.filter.until = "2026-11-23";
  figures.courseBy = domain::FiguresBy::Hour;
  figures.total.calls = 1234;
  const auto titleOf = [&] {
    return words::teamReport({"2026-11-23", "2026-11-23", "", "", ""}, figures).sections.at(4).title;
  };
  CHECK(titleOf() == "Agents");
  {
    const words::Speaking chinese("zh_CN");
    CHECK(titleOf() == "坐席");
    {
      const words::Speaking english("en");
      CHECK(titleOf() == "Agents");
    }
    CHECK(titleOf() == "坐席");
  }
  const InChinese program;
  CHECK(titleOf() == "坐席");
  const words::Speaking english("en");
  CHECK(titleOf() == "Agents");
  CHECK(words::reportPeriodText("2026-11-01", "2026-11-30") == QStringLiteral("1 Nov 2026 – 30 Nov 2026"));
}

TEST_CASE("A report has the values of the figures, each currency of its own, and every hour of the day", "[report]") {
  application();
  domain::TeamFigures figures;
  figures.currency = "CNY";
  figures.filter.from = figures.filter.until = "2026-11-23";
  figures.courseBy = domain::FiguresBy::Hour;
  domain::FiguresRow row;
  row.id = 9;
  row.tally.calls = 4;
  row.tally.reached = 1;
  row.tally.orders = 2;
  row.tally.revenue = {{288000, "CNY"}, {5000, "USD"}};
  figures.course = {row};
  figures.agents = {row};
  figures.total = row.tally;
  const domain::Report report = words::teamReport({}, figures);
  const domain::ReportSection& course = report.sections.at(3);
  REQUIRE(course.rows.size() == 24);
  CHECK(course.rows[8].back().number == 0);
  CHECK(course.rows[23].back().number == 288000);  // added up, in the set-up's currency
  const domain::ReportSection& agents = report.sections.at(4);
  CHECK(agents.columns.at(1) == "Revenue (CNY)");
  CHECK(agents.columns.at(2) == "Revenue (USD)");
  CHECK(agents.rows.at(0).at(2).number == 5000);
  CHECK(words::reportCellText(agents.rows.at(0).at(6)) == QStringLiteral("25.0 %"));
  CHECK(agents.rows.at(0).at(7).number == 0);                              // nobody bought
  CHECK(agents.rows.at(0).at(9).kind == domain::ReportCell::Kind::Blank);  // time at work is not known
  // What was read of service and customers stands after the first tiles, costs in the currencies of their own.
  figures.service = row.tally;
  figures.service->customers = domain::CustomerCounts{4, 2, 1, 0};
  figures.service->cost = {{80000, "EUR"}};
  figures.service->sales = 2;
  const domain::ReportSection service = words::teamReport({}, figures).sections.at(1);
  CHECK(service.title == "Service and customers");
  const auto value = [&](const std::string& name) {
    for (const auto& cells : service.rows)
      if (cells[0].text == name) return cells[1];
    return domain::ReportCell{};
  };
  CHECK(value("Customers called").number == 4);
  CHECK(value("Repeat rate").number == 0.5);
  CHECK(value("Revenue per lead (CNY)").number == 72000);
  CHECK(value("Cost per sale (EUR)").number == 40000);
  CHECK(value("CSAT").kind == domain::ReportCell::Kind::Blank);
  CHECK(words::figuresRowName(domain::FiguresBy::Hour, row) == QStringLiteral("09:00"));
  CHECK(words::figuresRowName(domain::FiguresBy::WeekHour, row) == QStringLiteral("Mon 09:00"));
}

TEST_CASE("Alerts say what is wrong, of whom, and how much") {
  using namespace domain;
  everyValueHasAName(AlertKind::LongWrapUp, AlertKind::ManyOnBreak, words::alertName);
  const Instant now = at("2026-11-23T06:00:00Z");
  Alert alert;
  alert.kind = AlertKind::LongWrapUp;
  alert.since = now - std::chrono::seconds(252);
  CHECK(words::alertSubject(alert, QStringLiteral("li")) == QStringLiteral("li"));
  CHECK(words::alertDetail(alert, now, shanghai()) == QStringLiteral("Wrap-up for 04:12"));
  alert.kind = AlertKind::CallbacksOverdue;
  alert.count = 3;
  CHECK(words::alertSubject(alert, {}) == QStringLiteral("Callbacks overdue"));
  CHECK(words::alertDetail(alert, now, shanghai()) == QStringLiteral("3, the oldest was due today 13:55"));
  alert.kind = AlertKind::ManyOnBreak;
  alert.of = 7;
  alert.waiting = 1200;
  CHECK(words::alertDetail(alert, now, shanghai()) == QStringLiteral("3 of 7 agents, 1,200 customers wait"));
  CHECK(hasChinese(inChinese([&] { return words::alertDetail(alert, now, shanghai()); })));
  alert.kind = AlertKind::ConnectRateFalling;
  alert.now = 0.24;
  alert.expected = 0.385;
  CHECK(words::alertDetail(alert, now, shanghai()) == QStringLiteral("24.0 % in the last hours, usually 38.5 %"));
  Presence presence;
  presence.state = PresenceState::Break;
  presence.reason = "lunch";
  CHECK(words::presenceText(presence) == QStringLiteral("Break · Lunch"));
  CHECK(words::dayTargetText(Measure::Sales, 4.4999, {}) == QStringLiteral("goal today 4.5"));
  CHECK(words::dayTargetText(Measure::Revenue, 1234567.2, "CNY") == QStringLiteral("goal today ¥ 12,345.67"));
}

TEST_CASE("A line of a ledger says how it came about") {
  application();
  using namespace domain;
  RewardLine line;
  line.rule.name = "Per sale";
  line.rule.amount = {5000, "CNY"};
  line.rule.threshold = 2;
  line.value = 12;
  line.amount = {50000, "CNY"};
  CHECK(words::rewardLineText(line).contains(QStringLiteral("Sales: 10 × ")));
  line.rule.kind = RewardKind::GoalReached;
  line.rule.threshold = 1;
  line.value = 1.04;
  CHECK(words::rewardLineText(line) == QStringLiteral("Goal for Sales reached to 104 %; from 100 % on"));
  line.kind = RewardLine::Kind::Manual;
  line.reason = "a %1 complaint";
  CHECK(words::rewardLineText(line) == QStringLiteral("a %1 complaint"));
  line.kind = RewardLine::Kind::Adjustment;
  line.ofPeriod = "2026-10";
  line.before = 60000;
  line.amount = {-5000, "CNY"};
  CHECK(words::rewardLineText(line).startsWith(QStringLiteral("October 2026 corrected: ")));
  for (const char* why : {"approved", "not_over", "earlier_draft", "figures_changed", "not_computed", "not_by_hand"}) {
    const Error error{ErrorCode::LedgerUnfit, {why, "2026-10"}};
    CHECK_FALSE(words::sentence(error) == words::sentence({ErrorCode::LedgerUnfit, {}}));
    CHECK(hasChinese(inChinese([&] { return words::sentence(error); })));
  }
}

TEST_CASE("Reasons for a score are said once, the strongest first, and without what comes to nothing") {
  using domain::ScoreReason;
  const auto reason = [](const char* field, double effect) {
    domain::ScoreTerm term;
    term.field = field;
    term.kind = domain::ScoreTerm::Kind::Unknown;
    return ScoreReason{term, effect};
  };
  const std::vector<std::pair<QString, double>> said =
      words::scoreReasons({reason("last_order_days", -0.3), reason("last_outcome", 0.5), reason("order_amount", -0.4),
                           reason("region", 0.04)});
  REQUIRE(said.size() == 2);
  CHECK(said[0].first == "Has not bought before");
  CHECK(words::scoreWeight(said[0].second) == "−0.7");
  CHECK(said[1].first == "Not called before");
  const auto little = words::scoreReasons({reason("region", -0.01)});
  REQUIRE(little.size() == 1);
  CHECK(words::scoreWeight(little[0].second) == "0.0");
}

TEST_CASE("Times of day are read as people type them") {
  using namespace std::chrono_literals;
  for (const char* typed : {"9:05", "09:05", "0905", " 9:05 ", "9.05", "9：05"})
    CHECK(words::timeOfDayFrom(QString::fromUtf8(typed)) == 545min);
  CHECK(words::timeOfDayFrom(QStringLiteral("9")) == 540min);
  CHECK(words::timeOfDayFrom(QStringLiteral("24:00")) == 1440min);
  for (const char* bad : {"", "nine", "25", "9:60", "24:01", "-1"})
    CHECK_FALSE(words::timeOfDayFrom(QString::fromUtf8(bad)));
  CHECK(words::timeOfDay(545min) == QStringLiteral("09:05"));
  CHECK(words::workedTime(465min) == QStringLiteral("7:45"));
}
