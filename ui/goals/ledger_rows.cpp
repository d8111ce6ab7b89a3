#include "goals/ledger_rows.hpp"

#include <QStandardItemModel>

#include "bridge/utf8.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/table_cells.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::RewardLine;

QString LedgerRows::total(const std::vector<domain::Money>& amounts) {
  QStringList parts;
  for (const domain::Money& money : amounts) parts << words::money(money);
  return parts.isEmpty() ? u"–"_s : parts.join(u" + "_s);
}

QString LedgerRows::what(const app::RewardLineView& view) {
  if (view.line.kind == RewardLine::Kind::Manual) return tr("By hand");
  const QString rule = qt(view.line.rule.name);
  return view.line.kind == RewardLine::Kind::Adjustment ? tr("Adjustment: %1").arg(rule) : rule;
}

QString LedgerRows::how(const app::RewardLineView& view) {
  const QString how = words::rewardLineText(view.line);
  return view.line.kind == RewardLine::Kind::Manual && !view.enteredBy.empty()
             ? tr("%1 (%2)", "a reason, who gave it").arg(how, qt(view.enteredBy))
             : how;
}

std::vector<int> LedgerRows::fill(QStandardItemModel& model, const app::LedgerView& ledger) {
  model.setRowCount(0);
  model.setHorizontalHeaderLabels({tr("Agent"), tr("What for"), tr("How it came about"), tr("Amount")});
  figureHeaders(model, {Amount});
  std::vector<int> lineOfRow;
  const auto& lines = ledger.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const RewardLine& line = lines[i].line;
    if (i == 0 || line.user != lines[i - 1].line.user) {
      std::vector<RewardLine> own;
      for (const app::RewardLineView& one : lines)
        if (one.line.user == line.user) own.push_back(one.line);
      model.appendRow({textCell(qt(lines[i].userName), true), textCell({}), textCell({}),
                       figureCell(total(domain::totalOf(own)), true)});
      lineOfRow.push_back(-1);
    }
    auto* amount = figureCell(words::money(line.amount));
    if (line.amount.minor < 0) amount->setData(static_cast<int>(ColorRole::Bad), ColorRoleRole);
    auto* name = textCell({});
    name->setData(qt(lines[i].userName), Qt::AccessibleTextRole);
    model.appendRow({name, textCell(what(lines[i])), textCell(how(lines[i])), amount});
    lineOfRow.push_back(static_cast<int>(i));
  }
  return lineOfRow;
}

}  // namespace callwright::ui
