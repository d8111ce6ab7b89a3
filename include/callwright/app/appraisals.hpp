#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/appraisal.hpp"

// Appraisal sheets. All need ManageGoals, but reading, commenting and signing one's own, for which WorkQueue is enough.
// Changes come as Change::Kind::Goals.
namespace callwright::app {

struct ReadAppraisalTemplate {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::string;  // "": there is none yet
};
// Errors: as domain::parseAppraisalTemplate. Sheets that were made keep their lines.
struct SaveAppraisalTemplate {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  std::string text;
};
// A sheet for each agent who has none for that period. Errors: BadValue (period), AppraisalUnfit{no_template}.
struct MakeAppraisals {
  static constexpr Lane lane = Lane::Write;
  using Reply = std::vector<domain::AppraisalId>;
  std::string period;                  // "2026-11", "2026-Q4"
  std::vector<domain::UserId> agents;  // none: all active ones
};
struct DropAppraisal {  // that nobody has signed
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::AppraisalId id;
};
// Figures as they are now, or as they were signed.
struct ListAppraisals {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Appraisal>;  // by period, the latest first, and name
  std::string period;                            // "": all
};
struct OpenAppraisal {
  static constexpr Lane lane = Lane::Read;
  using Reply = domain::Appraisal;
  domain::AppraisalId id;
};
// The agent's comment, or the lead's with the soft skills (0 … 100, by the line's position; none takes one back).
// Errors: AppraisalUnfit{signed}; BadValue (points; a line that is no skill).
struct SaveAppraisal {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::AppraisalId id;
  std::string comment;
  std::vector<std::pair<int, std::optional<double>>> skills;
};
// By the agent, or for the company by another who may; by own sign-in, or with the own password. The first signature
// freezes the figures; with the second the sheet is never changed again, and until then a signature can be taken back.
// Errors: AppraisalUnfit{signed}, {not_signed}, {own_sheet}, {own_sign_in}; Missing (points of a skill).
struct SignAppraisal {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  domain::AppraisalId id;
  bool sign = true;      // false: take one's signature back
  std::string password;  // where the session itself was begun without it: on the command line
};

}  // namespace callwright::app
