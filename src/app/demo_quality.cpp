#include "app/demo_quality.hpp"

#include <algorithm>
#include <cmath>

#include "app/goal_figures.hpp"
#include "callwright/storage/appraisal_store.hpp"
#include "callwright/storage/quality_store.hpp"

namespace callwright::app::demo {
namespace {

using domain::CheckState;

constexpr const char* kCard =
    "# 开场\n"
    "- 报姓名和公司 | yes/no | 10\n"
    "- 说明来电目的 | 0-5 | 10\n"
    "# 需求\n"
    "- 先问后讲，确认合同到期日 | 0-5 | 20\n"
    "- 倾听，不打断客户 | 0-5 | 15\n"
    "# 方案\n"
    "- 价格和条款说清楚 | 0-5 | 20 | fatal\n"
    "- 回应异议 | 0-5 | 15\n"
    "# 收尾\n"
    "- 约定下一步和时间 | yes/no | 10\n";
constexpr const char* kTemplate =
    "sales | 20 | 40 %\n"
    "connect_rate | 45 % | 15 %\n"
    "quality | 20 %\n"
    "attendance | 10 %\n"
    "skill: 团队协作 | 15 %\n";
constexpr const char* kComments[] = {"开场自然，先问了到期日。", "客户说贵时先报了折扣，没有问和谁比。",
                                     "语速偏快，条款一带而过。", "约了时间，也约了决策人。"};

class Judge {
 public:
  Judge(Job& job, domain::UserId lead, unsigned seed) : m_job(job), m_lead(lead), m_random(seed) {
    m_card.name = "电话质检";
    m_card.questions = domain::parseScoreCard(kCard).value();
    m_card.id = storage::writeScoreCard(job.db, m_card, lead, job.now);
  }

  domain::QualityCheck mark(const Agent& agent, const storage::CallRow& call) {
    domain::QualityCheck check;
    check.call = call.id;
    check.agent = agent.id;
    check.day = call.localDay;
    check.card = m_card.id;
    check.sampled = true;
    check.chosenAt = after(call.closedAt, std::chrono::hours(3));
    check.id = storage::addCheck(m_job.db, check, m_lead, check.chosenAt);
    m_answers = answersOf(agent.skill);
    give(check);
    check.firstMark = check.mark;
    check.comment = m_random.pick(std::span<const char* const>(kComments));
    check.state = CheckState::Marked;
    check.markedAt = after(check.chosenAt, std::chrono::minutes(20));
    storage::writeCheck(m_job.db, check, m_lead);
    return check;
  }

  void answer(domain::QualityCheck& check, CheckState state, const char* text) {
    check.state = state;
    check.answer = text;
    check.answeredAt = after(check.markedAt, std::chrono::hours(2));
    storage::writeCheck(m_job.db, check, check.agent);
  }

  // Without the last question of the card, which the agent disputes.
  void settle(domain::QualityCheck& check, const char* text) {
    m_answers.back().points.reset();
    give(check);
    check.state = CheckState::Settled;
    check.settlement = text;
    check.settledAt = after(check.answeredAt, std::chrono::hours(1));
    storage::writeCheck(m_job.db, check, m_lead);
  }

 private:
  domain::Instant after(domain::Instant moment, domain::Milliseconds later) const {
    return std::min(m_job.now, moment + later);
  }
  void give(domain::QualityCheck& check) {
    storage::writeCheckAnswers(m_job.db, check.id, m_answers);
    const domain::CardMark mark = domain::markOf(m_card.questions, m_answers).value();
    check.mark = mark.mark;
    check.fatal = mark.fatal;
  }
  // The better the agent, the likelier each point; a critical question is hardly ever failed.
  std::vector<domain::CardAnswer> answersOf(double skill) {
    std::vector<domain::CardAnswer> all;
    for (const domain::CardQuestion& question : m_card.questions) {
      int points = 0;
      for (int i = 0; i < question.most; ++i) points += m_random.chance(0.55 + 0.25 * skill) ? 1 : 0;
      if (question.fatal && m_random.chance(0.95)) points = std::max(points, 1);
      all.push_back({points, {}});
    }
    return all;
  }

  Job& m_job;
  domain::UserId m_lead;
  Random m_random;
  domain::ScoreCard m_card;
  std::vector<domain::CardAnswer> m_answers;  // of the check that was marked last
};

// Of each agent; what is older is answered, of this month not all.
void markCalls(Job& job, Judge& judge, const std::vector<Agent>& agents, const domain::GoalPeriod& period, bool older) {
  constexpr std::size_t kEach = 3;
  for (std::size_t i = 0; i < agents.size(); ++i) {
    auto calls = storage::callsToCheck(job.db, agents[i].id, period.firstDay(), period.lastDay());
    bool first = true;
    for (const std::int64_t id : domain::drawSample(std::move(calls), kEach, i)) {
      const auto call = storage::readCall(job.db, domain::CallId(id));
      if (!call) continue;
      domain::QualityCheck check = judge.mark(agents[i], *call);
      if (first && older && i == 1) {
        judge.answer(check, CheckState::Disputed, "客户先挂断，来不及约时间。");
        judge.settle(check, "录音里确实是客户先挂断，这一项不计。");
      } else if (first && !older && i == 3) {
        judge.answer(check, CheckState::Disputed, "条款客户说已经看过邮件，所以没有重复。");
      } else if (!first || older) {
        judge.answer(check, CheckState::Accepted, "");
      }
      first = false;
    }
  }
}

// Of all agents; those with an odd place have commented on theirs.
void writeSheets(Job& job, const std::vector<Agent>& agents, const domain::GoalPeriod& period, domain::UserId lead) {
  storage::writeAppraisalTemplate(job.db, kTemplate);
  const auto lines = domain::linesFor(domain::parseAppraisalTemplate(kTemplate, "CNY").value(), period).value();
  for (std::size_t i = 0; i < agents.size(); ++i) {
    domain::Appraisal sheet;
    sheet.agent = agents[i].id;
    sheet.period = period;
    sheet.lines = lines;
    sheet.id = storage::addAppraisal(job.db, sheet, lead, job.now);
    storage::writeAppraisalValue(job.db, sheet.id, static_cast<int>(lines.size()) - 1,
                                 std::round(65 + 20 * agents[i].skill));
    sheet.leadComment = agents[i].skill > 1 ? "需求挖掘做得好，请带一带新同事。" : "先补产品条款，下月每周一次陪练。";
    if (i % 2 == 1) sheet.agentComment = "同意，下月把回访按时率提上去。";
    storage::writeAppraisal(job.db, sheet, {});
  }
}

}  // namespace

void setQuality(Job& job, const std::vector<Agent>& agents, domain::UserId lead, unsigned seed) {
  Judge judge(job, lead, seed);
  const auto month = domain::goalPeriodWith(domain::GoalPeriod::Kind::Month, officeMoment(job).day);
  markCalls(job, judge, agents, month.shifted(-1), true);
  markCalls(job, judge, agents, month, false);
  writeSheets(job, agents, month.shifted(-1), lead);
}

}  // namespace callwright::app::demo
