#pragma once
#include <optional>

#include "callwright/domain/report.hpp"
#include "dashboards/question.hpp"

namespace callwright::ui {

// A view that can be exported and printed.
class ReportSource {
 public:
  virtual ~ReportSource() = default;
  // What is on the screen, in its language; when and by whom it was made is in `head`. None: nothing is there yet.
  virtual std::optional<domain::Report> report(domain::ReportHead head) const = 0;
};

// The head with the period and the part that are shown.
inline domain::ReportHead headFor(domain::ReportHead head, const FiguresQuestion& question) {
  head.from = question.filter.from;
  head.until = question.filter.until;
  head.who = question.who.toStdString();
  return head;
}

}  // namespace callwright::ui
