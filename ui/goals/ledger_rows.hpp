#pragma once

#include <QCoreApplication>
#include <vector>

#include "callwright/app/rewards.hpp"

class QStandardItemModel;

namespace callwright::ui {

// A ledger as a table: each agent with what it adds up to, and beneath it the lines with how they came about.
class LedgerRows {
  Q_DECLARE_TR_FUNCTIONS(LedgerRows)
 public:
  enum Column { Agent, What, How, Amount, Columns };
  // Which line of the ledger each row is; -1: an agent's sum.
  static std::vector<int> fill(QStandardItemModel& model, const app::LedgerView& ledger);
  static QString what(const app::RewardLineView& view);             // "Per sale", "By hand"
  static QString how(const app::RewardLineView& view);              // how it came about
  static QString total(const std::vector<domain::Money>& amounts);  // "¥ 2,880 + $ 12"; "–" for none
};

}  // namespace callwright::ui
