#include "callwright/words/potential_words.hpp"

#include "words/text.hpp"

namespace callwright::words {

QString boughtFifth(int value) {
  return value == 0 ? Tr::translate("Words", "nothing yet") : locale().toString(value);
}

QString potentialUnknown() {
  return Tr::translate("Words",
                       "No score has been learned yet, so nobody knows who is likely to buy. It takes some 200 first "
                       "calls and 20 sales: Projects → a campaign → Who first → Learn now.");
}

QString potentialDirections() {
  return Tr::translate("Words",
                       "From left to right: by the score unlikely → likely to buy next. From below: nothing bought "
                       "yet, little → much.");
}

domain::ReportSection potentialSection(const domain::PotentialFigures& figures, bool learned) {
  domain::ReportSection section;
  section.title = Tr::translate("Words", "Value and potential").toStdString();
  section.columns = {Tr::translate("Words", "Bought so far").toStdString()};
  for (int potential = 1; potential <= domain::kPotentials; ++potential) {
    section.columns.push_back(std::to_string(potential));
    section.drawn.push_back(static_cast<std::size_t>(potential));
  }
  section.note = (learned ? potentialDirections() : potentialUnknown()).toStdString();
  section.look = learned ? domain::ReportLook::Shades : domain::ReportLook::Table;
  for (int value = domain::kValues - 1; learned && value >= 0; --value) {
    std::vector<domain::ReportCell> row{domain::textCell(boughtFifth(value).toStdString())};
    for (const auto& part : figures.grid[static_cast<std::size_t>(value)])
      row.push_back(domain::countCell(static_cast<std::int64_t>(part.customers.size())));
    section.rows.push_back(std::move(row));
  }
  return section;
}

}  // namespace callwright::words
