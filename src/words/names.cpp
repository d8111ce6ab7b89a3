#include <QLocale>

#include "callwright/words/words.hpp"
#include "words/text.hpp"

// Codes and values of the program, by the names people know them under.
namespace callwright::words {

QString permissionName(const std::string& code) {
  static constexpr Named table[] = {
      {"work_queue", QT_TRANSLATE_NOOP("Words", "working a queue")},
      {"view_customers", QT_TRANSLATE_NOOP("Words", "opening customers")},
      {"edit_customer", QT_TRANSLATE_NOOP("Words", "changing customers")},
      {"edit_any_outcome", QT_TRANSLATE_NOOP("Words", "correcting somebody else's outcome")},
      {"assign_customers", QT_TRANSLATE_NOOP("Words", "assigning customers")},
      {"import_lists", QT_TRANSLATE_NOOP("Words", "importing lists")},
      {"export_customers", QT_TRANSLATE_NOOP("Words", "exporting customers")},
      {"reveal_number", QT_TRANSLATE_NOOP("Words", "showing a whole number")},
      {"see_whole_numbers", QT_TRANSLATE_NOOP("Words", "seeing whole numbers")},
      {"manage_campaigns", QT_TRANSLATE_NOOP("Words", "changing campaigns")},
      {"manage_do_not_call", QT_TRANSLATE_NOOP("Words", "adding to the do-not-call list")},
      {"remove_do_not_call", QT_TRANSLATE_NOOP("Words", "taking numbers off the do-not-call list")},
      {"manage_outcomes", QT_TRANSLATE_NOOP("Words", "changing outcomes and stages")},
      {"manage_users", QT_TRANSLATE_NOOP("Words", "changing users")},
      {"manage_settings", QT_TRANSLATE_NOOP("Words", "changing settings")},
      {"view_team_work", QT_TRANSLATE_NOOP("Words", "seeing the team's work")},
      {"view_audit", QT_TRANSLATE_NOOP("Words", "reading the audit log")},
      {"back_up", QT_TRANSLATE_NOOP("Words", "making a backup")},
      {"dial_by_hand", QT_TRANSLATE_NOOP("Words", "dialing numbers by hand")},
      {"hear_recordings", QT_TRANSLATE_NOOP("Words", "hearing recordings of others")},
      {"delete_recordings", QT_TRANSLATE_NOOP("Words", "deleting recordings")},
      {"manage_scripts", QT_TRANSLATE_NOOP("Words", "writing and publishing scripts")},
      {"manage_goals", QT_TRANSLATE_NOOP("Words", "setting goals")},
      {"manage_rewards", QT_TRANSLATE_NOOP("Words", "correcting timesheets and changing rewards")},
      {"correct_own_timesheet", QT_TRANSLATE_NOOP("Words", "correcting one's own timesheet")},
      {"check_quality", QT_TRANSLATE_NOOP("Words", "checking calls")}};
  return code.empty() ? Tr::translate("Words", "this") : named(table, code);
}

QString kindName(const std::string& kind) {
  static constexpr Named table[] = {{"customer", QT_TRANSLATE_NOOP("Words", "customer")},
                                    {"call", QT_TRANSLATE_NOOP("Words", "call")},
                                    {"campaign", QT_TRANSLATE_NOOP("Words", "campaign")},
                                    {"phone", QT_TRANSLATE_NOOP("Words", "number")},
                                    {"number", QT_TRANSLATE_NOOP("Words", "number")},
                                    {"sheet", QT_TRANSLATE_NOOP("Words", "sheet")},
                                    {"stage", QT_TRANSLATE_NOOP("Words", "stage")},
                                    {"user", QT_TRANSLATE_NOOP("Words", "user")},
                                    {"agent", QT_TRANSLATE_NOOP("Words", "agent")},
                                    {"owner", QT_TRANSLATE_NOOP("Words", "owner")},
                                    {"team", QT_TRANSLATE_NOOP("Words", "team")},
                                    {"list", QT_TRANSLATE_NOOP("Words", "list")},
                                    {"outcome", QT_TRANSLATE_NOOP("Words", "outcome")},
                                    {"follow_up", QT_TRANSLATE_NOOP("Words", "follow-up")},
                                    {"do_not_call", QT_TRANSLATE_NOOP("Words", "number on the do-not-call list")},
                                    {"key", QT_TRANSLATE_NOOP("Words", "key")},
                                    {"line_answer", QT_TRANSLATE_NOOP("Words", "rule for the line's answer")},
                                    {"import", QT_TRANSLATE_NOOP("Words", "import")},
                                    {"report", QT_TRANSLATE_NOOP("Words", "report on schedule")},
                                    {"recording", QT_TRANSLATE_NOOP("Words", "recording")},
                                    {"announcement", QT_TRANSLATE_NOOP("Words", "announcement")},
                                    {"script", QT_TRANSLATE_NOOP("Words", "script")},
                                    {"script_version", QT_TRANSLATE_NOOP("Words", "version of a script")},
                                    {"draft", QT_TRANSLATE_NOOP("Words", "draft")},
                                    {"rehearsal", QT_TRANSLATE_NOOP("Words", "rehearsal")},
                                    {"article", QT_TRANSLATE_NOOP("Words", "lesson")},
                                    {"script_trial", QT_TRANSLATE_NOOP("Words", "A/B test")},
                                    {"goal", QT_TRANSLATE_NOOP("Words", "goal")},
                                    {"reward_rule", QT_TRANSLATE_NOOP("Words", "rule for rewards")},
                                    {"reward_line", QT_TRANSLATE_NOOP("Words", "line of a ledger")},
                                    {"reward_ledger", QT_TRANSLATE_NOOP("Words", "ledger of rewards")},
                                    {"score_card", QT_TRANSLATE_NOOP("Words", "score card")},
                                    {"check", QT_TRANSLATE_NOOP("Words", "quality check")},
                                    {"appraisal", QT_TRANSLATE_NOOP("Words", "appraisal sheet")},
                                    {"cost", QT_TRANSLATE_NOOP("Words", "cost")},
                                    {"undo", QT_TRANSLATE_NOOP("Words", "change to undo")}};
  return kind.empty() ? Tr::translate("Words", "thing") : named(table, kind);
}

QString regionName(const std::string& region) {
  static constexpr Named table[] = {{"CN", QT_TRANSLATE_NOOP("Words", "China")},
                                    {"HK", QT_TRANSLATE_NOOP("Words", "Hong Kong")},
                                    {"MO", QT_TRANSLATE_NOOP("Words", "Macao")},
                                    {"TW", QT_TRANSLATE_NOOP("Words", "Taiwan")},
                                    {"SG", QT_TRANSLATE_NOOP("Words", "Singapore")},
                                    {"MY", QT_TRANSLATE_NOOP("Words", "Malaysia")},
                                    {"JP", QT_TRANSLATE_NOOP("Words", "Japan")},
                                    {"KR", QT_TRANSLATE_NOOP("Words", "Korea")},
                                    {"US", QT_TRANSLATE_NOOP("Words", "the United States")},
                                    {"CA", QT_TRANSLATE_NOOP("Words", "Canada")},
                                    {"GB", QT_TRANSLATE_NOOP("Words", "Great Britain")},
                                    {"DE", QT_TRANSLATE_NOOP("Words", "Germany")},
                                    {"FR", QT_TRANSLATE_NOOP("Words", "France")},
                                    {"AU", QT_TRANSLATE_NOOP("Words", "Australia")}};
  return named(table, region);
}

QString roleName(domain::Role role) {
  switch (role) {
    case domain::Role::Agent:
      return Tr::translate("Words", "Agent");
    case domain::Role::TeamLead:
      return Tr::translate("Words", "Team lead");
    case domain::Role::Trainer:
      return Tr::translate("Words", "Trainer");
    case domain::Role::Administrator:
      return Tr::translate("Words", "Administrator");
  }
  return {};
}

QString outcomeName(const std::string& code, const std::string& name) {
  static constexpr Named table[] = {{"sale", QT_TRANSLATE_NOOP("Words", "Sale")},
                                    {"callback", QT_TRANSLATE_NOOP("Words", "Callback")},
                                    {"interested", QT_TRANSLATE_NOOP("Words", "Interested")},
                                    {"no_answer", QT_TRANSLATE_NOOP("Words", "No answer")},
                                    {"busy", QT_TRANSLATE_NOOP("Words", "Busy")},
                                    {"refused", QT_TRANSLATE_NOOP("Words", "Not interested")},
                                    {"wrong_number", QT_TRANSLATE_NOOP("Words", "Wrong number")},
                                    {"do_not_call", QT_TRANSLATE_NOOP("Words", "Do not call")},
                                    {"voicemail", QT_TRANSLATE_NOOP("Words", "Voicemail")},
                                    {"try_again", QT_TRANSLATE_NOOP("Words", "Try again")}};
  return name.empty() ? named(table, code) : text(name);
}

QString stageName(const std::string& code, const std::string& name) {
  static constexpr Named table[] = {{"lead", QT_TRANSLATE_NOOP("Words", "Lead")},
                                    {"reached", QT_TRANSLATE_NOOP("Words", "Reached")},
                                    {"interested", QT_TRANSLATE_NOOP("Words", "Interested")},
                                    {"quoted", QT_TRANSLATE_NOOP("Words", "Quoted")},
                                    {"won", QT_TRANSLATE_NOOP("Words", "Won")},
                                    {"lost", QT_TRANSLATE_NOOP("Words", "Lost")}};
  return name.empty() ? named(table, code) : text(name);
}

QString modeName(domain::DialMode mode) {
  switch (mode) {
    case domain::DialMode::Manual:
      return Tr::translate("Words", "Manual");
    case domain::DialMode::Preview:
      return Tr::translate("Words", "Preview");
    case domain::DialMode::Progressive:
      return Tr::translate("Words", "Progressive");
  }
  return {};
}

QString recordingPolicyName(domain::RecordingPolicy policy) {
  switch (policy) {
    case domain::RecordingPolicy::Never:
      return Tr::translate("Words", "Never");
    case domain::RecordingPolicy::OnDemand:
      return Tr::translate("Words", "When the agent starts it");
    case domain::RecordingPolicy::Always:
      return Tr::translate("Words", "Always");
    case domain::RecordingPolicy::Announced:
      return Tr::translate("Words", "Always, after an announcement");
  }
  return {};
}

QString campaignStateName(domain::CampaignState state) {
  switch (state) {
    case domain::CampaignState::Draft:
      return Tr::translate("Words", "Draft");
    case domain::CampaignState::Running:
      return Tr::translate("Words", "Running");
    case domain::CampaignState::Paused:
      return Tr::translate("Words", "Paused");
    case domain::CampaignState::Finished:
      return Tr::translate("Words", "Finished");
  }
  return {};
}

QString presenceName(domain::PresenceState state) {
  switch (state) {
    case domain::PresenceState::Offline:
      return Tr::translate("Words", "Offline");
    case domain::PresenceState::Ready:
      return Tr::translate("Words", "Ready");
    case domain::PresenceState::OnCall:
      return Tr::translate("Words", "On a call");
    case domain::PresenceState::WrapUp:
      return Tr::translate("Words", "Wrap-up");
    case domain::PresenceState::Break:
      return Tr::translate("Words", "Break");
  }
  return {};
}

QString breakReason(const std::string& code) {
  static constexpr Named table[] = {{"lunch", QT_TRANSLATE_NOOP("Words", "Lunch")},
                                    {"meeting", QT_TRANSLATE_NOOP("Words", "Meeting")},
                                    {"training", QT_TRANSLATE_NOOP("Words", "Training")},
                                    {"other", QT_TRANSLATE_NOOP("Words", "Other")}};
  return named(table, code);
}

QString callStateName(domain::CallState state) {
  switch (state) {
    case domain::CallState::Idle:
      return Tr::translate("Words", "Not dialed");
    case domain::CallState::Dialing:
      return Tr::translate("Words", "Dialing");
    case domain::CallState::Ringing:
      return Tr::translate("Words", "Ringing");
    case domain::CallState::EarlyMedia:
      return Tr::translate("Words", "Ringing, with sound");
    case domain::CallState::Talking:
      return Tr::translate("Words", "Talking");
    case domain::CallState::Held:
      return Tr::translate("Words", "On hold");
    case domain::CallState::Ended:
      return Tr::translate("Words", "Ended");
    case domain::CallState::WrapUp:
      return Tr::translate("Words", "Wrap-up");
  }
  return {};
}

QString endCauseName(domain::EndCause cause) {
  using domain::EndCause;
  switch (cause) {
    case EndCause::None:
      return Tr::translate("Words", "Not over");
    case EndCause::HungUpByUs:
      return Tr::translate("Words", "We hung up");
    case EndCause::HungUpByThem:
      return Tr::translate("Words", "They hung up");
    case EndCause::Busy:
      return Tr::translate("Words", "Busy");
    case EndCause::NoAnswer:
      return Tr::translate("Words", "No answer");
    case EndCause::Refused:
      return Tr::translate("Words", "Call rejected");
    case EndCause::WrongNumber:
      return Tr::translate("Words", "Number does not exist");
    case EndCause::Voicemail:
      return Tr::translate("Words", "Voicemail");
    case EndCause::Dropped:
      return Tr::translate("Words", "The line broke");
    case EndCause::Cancelled:
      return Tr::translate("Words", "We gave up");
    case EndCause::NetworkError:
      return Tr::translate("Words", "Network error");
    case EndCause::DoNotCall:
      return Tr::translate("Words", "Do not call");
    case EndCause::Abandoned:
      return Tr::translate("Words", "The program ended in mid-call");
    case EndCause::Missed:
      return Tr::translate("Words", "Missed");
  }
  return {};
}

QString callName(bool incoming, bool byHand, domain::EndCause cause) {
  if (incoming && cause == domain::EndCause::Missed) return Tr::translate("Words", "Missed call");
  if (incoming && cause == domain::EndCause::Refused) return Tr::translate("Words", "Rejected call");
  if (incoming) return Tr::translate("Words", "Incoming call");
  return byHand ? Tr::translate("Words", "Call by hand") : Tr::translate("Words", "Call");
}

QString soundQuality(const domain::SoundQuality& quality) {
  QString grade;
  switch (domain::gradeOf(quality)) {
    case domain::SoundGrade::Unknown:
      return {};
    case domain::SoundGrade::Good:
      grade = Tr::translate("Words", "Good sound");
      break;
    case domain::SoundGrade::Fair:
      grade = Tr::translate("Words", "Fair sound");
      break;
    case domain::SoundGrade::Poor:
      grade = Tr::translate("Words", "Poor sound");
      break;
    case domain::SoundGrade::Bad:
      grade = Tr::translate("Words", "Bad sound");
      break;
  }
  const QLocale locale;
  return Tr::translate("Words", "%1: %2 of 5, jitter %3 ms, %4 % lost")
      .arg(grade, locale.toString(quality.opinionScore, 'f', 1), locale.toString(quality.jitterMs, 'f', 0),
           locale.toString(quality.lossPercent, 'f', 1));
}

QString phoneTypeName(domain::PhoneType type) {
  switch (type) {
    case domain::PhoneType::Other:
      return Tr::translate("Words", "Other");
    case domain::PhoneType::Mobile:
      return Tr::translate("Words", "Mobile");
    case domain::PhoneType::Landline:
      return Tr::translate("Words", "Landline");
    case domain::PhoneType::TollFree:
      return Tr::translate("Words", "Toll-free");
  }
  return {};
}

QString itemStateName(domain::ItemState state) {
  switch (state) {
    case domain::ItemState::Fresh:
      return Tr::translate("Words", "New");
    case domain::ItemState::Retry:
      return Tr::translate("Words", "Again later");
    case domain::ItemState::Callback:
      return Tr::translate("Words", "Callback");
    case domain::ItemState::Claimed:
      return Tr::translate("Words", "With an agent");
    case domain::ItemState::Done:
      return Tr::translate("Words", "Done");
    case domain::ItemState::Exhausted:
      return Tr::translate("Words", "Exhausted");
    case domain::ItemState::Blocked:
      return Tr::translate("Words", "Blocked");
  }
  return {};
}

QString fileHeading(const std::string& key) {
  if (key == "line") return Tr::translate("Words", "Line");
  if (key == "reason") return Tr::translate("Words", "Reason");
  return QString::fromStdString(key);
}

QString phaseName(const std::string& phase) {
  static constexpr Named table[] = {{"reading", QT_TRANSLATE_NOOP("Words", "Reading")},
                                    {"saving", QT_TRANSLATE_NOOP("Words", "Saving")},
                                    {"indexing", QT_TRANSLATE_NOOP("Words", "Making searchable")},
                                    {"copying", QT_TRANSLATE_NOOP("Words", "Copying")},
                                    {"checking", QT_TRANSLATE_NOOP("Words", "Checking")},
                                    {"undoing", QT_TRANSLATE_NOOP("Words", "Undoing")},
                                    {"updating", QT_TRANSLATE_NOOP("Words", "Updating")},
                                    {"writing", QT_TRANSLATE_NOOP("Words", "Writing")},
                                    {"exporting", QT_TRANSLATE_NOOP("Words", "Exporting")},
                                    {"learning", QT_TRANSLATE_NOOP("Words", "Learning")},
                                    {"filling", QT_TRANSLATE_NOOP("Words", "Filling the queue")},
                                    {"people", QT_TRANSLATE_NOOP("Words", "Inventing people")},
                                    {"calls", QT_TRANSLATE_NOOP("Words", "Inventing calls")}};
  return named(table, phase);
}

QString auditAction(const std::string& action) {
  static constexpr Named table[] = {
      {"add_customer", QT_TRANSLATE_NOOP("Words", "Added a customer")},
      {"score.train", QT_TRANSLATE_NOOP("Words", "Learned the scores")},
      {"score.order", QT_TRANSLATE_NOOP("Words", "Began to call by score")},
      {"score.order_end", QT_TRANSLATE_NOOP("Words", "Ended calling by score")},
      {"save_customer", QT_TRANSLATE_NOOP("Words", "Changed a customer")},
      {"save_note", QT_TRANSLATE_NOOP("Words", "Changed a customer's notes")},
      {"bulk_change", QT_TRANSLATE_NOOP("Words", "Changed many customers")},
      {"undo_bulk_change", QT_TRANSLATE_NOOP("Words", "Undid a change of many customers")},
      {"reveal_number", QT_TRANSLATE_NOOP("Words", "Showed a whole number")},
      {"add_user", QT_TRANSLATE_NOOP("Words", "Added a user")},
      {"save_user", QT_TRANSLATE_NOOP("Words", "Changed a user")},
      {"save_phone_account", QT_TRANSLATE_NOOP("Words", "Changed a phone line")},
      {"save_team", QT_TRANSLATE_NOOP("Words", "Changed a team")},
      {"delete_team", QT_TRANSLATE_NOOP("Words", "Deleted a team")},
      {"change_password", QT_TRANSLATE_NOOP("Words", "Changed a password")},
      {"set_language", QT_TRANSLATE_NOOP("Words", "Changed their language")},
      {"sign_in", QT_TRANSLATE_NOOP("Words", "Signed in")},
      {"sign_in_failed", QT_TRANSLATE_NOOP("Words", "Failed to sign in")},
      {"sign_out", QT_TRANSLATE_NOOP("Words", "Signed out")},
      {"save_settings", QT_TRANSLATE_NOOP("Words", "Changed settings")},
      {"save_team_rules", QT_TRANSLATE_NOOP("Words", "Changed the rules of the wallboard")},
      {"save_stage", QT_TRANSLATE_NOOP("Words", "Changed a stage")},
      {"delete_stage", QT_TRANSLATE_NOOP("Words", "Deleted a stage")},
      {"import_list", QT_TRANSLATE_NOOP("Words", "Imported a list")},
      {"export_customers", QT_TRANSLATE_NOOP("Words", "Exported customers")},
      {"back_up", QT_TRANSLATE_NOOP("Words", "Made a backup")},
      {"skip", QT_TRANSLATE_NOOP("Words", "Skipped a customer")},
      {"add_do_not_call", QT_TRANSLATE_NOOP("Words", "Added to the do-not-call list")},
      {"remove_do_not_call", QT_TRANSLATE_NOOP("Words", "Took a number off the do-not-call list")},
      {"save_user_and_password", QT_TRANSLATE_NOOP("Words", "Changed a user and the password")},
      {"campaign.add", QT_TRANSLATE_NOOP("Words", "Added a campaign")},
      {"campaign.change", QT_TRANSLATE_NOOP("Words", "Changed a campaign")},
      {"campaign.state", QT_TRANSLATE_NOOP("Words", "Started or stopped a campaign")},
      {"cause_rules.change", QT_TRANSLATE_NOOP("Words", "Changed which outcomes the line suggests")},
      {"outcomes.change", QT_TRANSLATE_NOOP("Words", "Changed outcomes")},
      {"customer.skip", QT_TRANSLATE_NOOP("Words", "Skipped a customer")},
      {"outcome.save", QT_TRANSLATE_NOOP("Words", "Saved an outcome")},
      {"outcome.correct", QT_TRANSLATE_NOOP("Words", "Corrected an outcome")},
      {"rehearsal.assign", QT_TRANSLATE_NOOP("Words", "Assigned a rehearsal")},
      {"rehearsal.cancel", QT_TRANSLATE_NOOP("Words", "Called a rehearsal off")},
      {"rehearsal.mark", QT_TRANSLATE_NOOP("Words", "Marked a rehearsal")},
      {"article.add", QT_TRANSLATE_NOOP("Words", "Wrote a lesson")},
      {"article.change", QT_TRANSLATE_NOOP("Words", "Changed a lesson")},
      {"article.remove", QT_TRANSLATE_NOOP("Words", "Removed a lesson")},
      {"script.draft", QT_TRANSLATE_NOOP("Words", "Began a draft of a script")},
      {"script.discard", QT_TRANSLATE_NOOP("Words", "Discarded a draft of a script")},
      {"script.publish", QT_TRANSLATE_NOOP("Words", "Published a script")},
      {"script.retire", QT_TRANSLATE_NOOP("Words", "Retired a version of a script")},
      {"script.export", QT_TRANSLATE_NOOP("Words", "Exported scripts")},
      {"script.forbidden", QT_TRANSLATE_NOOP("Words", "Changed the forbidden phrases")},
      {"script.trial", QT_TRANSLATE_NOOP("Words", "Began an A/B test")},
      {"script.trial_end", QT_TRANSLATE_NOOP("Words", "Ended an A/B test")},
      {"save_score_card", QT_TRANSLATE_NOOP("Words", "Saved a score card")},
      {"choose_check", QT_TRANSLATE_NOOP("Words", "Chose a call for a quality check")},
      {"sample_checks", QT_TRANSLATE_NOOP("Words", "Drew a sample of calls for quality checks")},
      {"drop_check", QT_TRANSLATE_NOOP("Words", "Dropped a quality check")},
      {"mark_check", QT_TRANSLATE_NOOP("Words", "Marked a call")},
      {"answer_check", QT_TRANSLATE_NOOP("Words", "Answered a quality check")},
      {"settle_check", QT_TRANSLATE_NOOP("Words", "Settled a disputed quality check")},
      {"save_appraisal_template", QT_TRANSLATE_NOOP("Words", "Changed the template of appraisals")},
      {"make_appraisal", QT_TRANSLATE_NOOP("Words", "Made an appraisal sheet")},
      {"save_appraisal", QT_TRANSLATE_NOOP("Words", "Changed an appraisal sheet")},
      {"sign_appraisal", QT_TRANSLATE_NOOP("Words", "Signed an appraisal sheet")},
      {"unsign_appraisal", QT_TRANSLATE_NOOP("Words", "Took a signature back")},
      {"save_goal", QT_TRANSLATE_NOOP("Words", "Set a goal")},
      {"delete_goal", QT_TRANSLATE_NOOP("Words", "Deleted a goal")},
      {"restore_goal", QT_TRANSLATE_NOOP("Words", "Brought a goal back")},
      {"set_goal_value", QT_TRANSLATE_NOOP("Words", "Entered a value of a goal")},
      {"save_cost", QT_TRANSLATE_NOOP("Words", "Set a cost")},
      {"remove_cost", QT_TRANSLATE_NOOP("Words", "Removed a cost")},
      {"correct_timesheet", QT_TRANSLATE_NOOP("Words", "Corrected a timesheet")},
      {"save_work_plan", QT_TRANSLATE_NOOP("Words", "Changed planned hours")},
      {"save_reward_rule", QT_TRANSLATE_NOOP("Words", "Set a rule for rewards")},
      {"remove_reward_rule", QT_TRANSLATE_NOOP("Words", "Removed a rule for rewards")},
      {"compute_rewards", QT_TRANSLATE_NOOP("Words", "Computed rewards")},
      {"add_reward_line", QT_TRANSLATE_NOOP("Words", "Added a line to a ledger")},
      {"remove_reward_line", QT_TRANSLATE_NOOP("Words", "Removed a line from a ledger")},
      {"approve_rewards", QT_TRANSLATE_NOOP("Words", "Approved rewards")},
      {"campaign.script", QT_TRANSLATE_NOOP("Words", "Gave a campaign another script")},
      {"survey.export", QT_TRANSLATE_NOOP("Words", "Exported survey answers")},
      {"follow_up.add", QT_TRANSLATE_NOOP("Words", "Added a follow-up")},
      {"follow_up.change", QT_TRANSLATE_NOOP("Words", "Changed a follow-up")},
      {"do_not_call.add", QT_TRANSLATE_NOOP("Words", "Added to the do-not-call list")},
      {"do_not_call.remove", QT_TRANSLATE_NOOP("Words", "Took a number off the do-not-call list")},
      {"import_update", QT_TRANSLATE_NOOP("Words", "Changed a customer by an import")},
      {"recording.open", QT_TRANSLATE_NOOP("Words", "Heard a recording")},
      {"recording.export", QT_TRANSLATE_NOOP("Words", "Exported a recording")},
      {"recording.delete", QT_TRANSLATE_NOOP("Words", "Deleted a recording")},
      {"recording.expire", QT_TRANSLATE_NOOP("Words", "Deleted old recordings")},
      {"recording.lost", QT_TRANSLATE_NOOP("Words", "Lost a recording")},
      {"recording.announcement", QT_TRANSLATE_NOOP("Words", "Changed the announcement before recordings")},
      {"export_report", QT_TRANSLATE_NOOP("Words", "Exported a report")},
      {"print_report", QT_TRANSLATE_NOOP("Words", "Printed a report")},
      {"write_report", QT_TRANSLATE_NOOP("Words", "Wrote a report on schedule")},
      {"save_report_schedule", QT_TRANSLATE_NOOP("Words", "Set a report on schedule")},
      {"delete_report_schedule", QT_TRANSLATE_NOOP("Words", "Deleted a report on schedule")},
      {"make_demo", QT_TRANSLATE_NOOP("Words", "Made the demo")}};
  return named(table, action);
}

QString verifyCheck(const std::string& check) {
  static constexpr Named table[] = {
      {"integrity", QT_TRANSLATE_NOOP("Words", "The database file is damaged")},
      {"foreign_key", QT_TRANSLATE_NOOP("Words", "Rows that belong to nothing")},
      {"tally", QT_TRANSLATE_NOOP("Words", "Sums of calls or orders are not what the calls and orders add up to")},
      {"funnel", QT_TRANSLATE_NOOP("Words", "What the funnel counts is not what calls and moves between stages say")},
      {"quality", QT_TRANSLATE_NOOP("Words", "Marks of quality checks are not what their answers make")},
      {"reward", QT_TRANSLATE_NOOP("Words", "Bonuses or deductions are not what their rules give")},
      {"queue_state", QT_TRANSLATE_NOOP("Words", "Queue and calls contradict each other")},
      {"search_index", QT_TRANSLATE_NOOP("Words", "The search index does not match the customers")},
      {"phone_index", QT_TRANSLATE_NOOP("Words", "The number index does not match the numbers")},
      {"open_call", QT_TRANSLATE_NOOP("Words", "Open calls that nobody works on")},
      {"call", QT_TRANSLATE_NOOP("Words", "Calls contradict their outcomes or times")},
      {"order", QT_TRANSLATE_NOOP("Words", "Orders without an amount or quantity")},
      {"follow_up", QT_TRANSLATE_NOOP("Words", "Customers do not show their next follow-up")}};
  return named(table, check);
}

QString afterOutcomeName(domain::AfterOutcome after) {
  switch (after) {
    case domain::AfterOutcome::Retry:
      return Tr::translate("Words", "Call again later");
    case domain::AfterOutcome::Callback:
      return Tr::translate("Words", "Call back at an agreed time");
    case domain::AfterOutcome::Final:
      return Tr::translate("Words", "Worked to the end");
    case domain::AfterOutcome::WrongNumber:
      return Tr::translate("Words", "Mark the number, try the next one");
    case domain::AfterOutcome::DoNotCall:
      return Tr::translate("Words", "Never call again");
  }
  return {};
}

QString farEndWord(bool rehearsal) {
  return rehearsal ? Tr::translate("Words", "Rehearsal: nobody is called") : Tr::translate("Words", "Real calls");
}

}  // namespace callwright::words
