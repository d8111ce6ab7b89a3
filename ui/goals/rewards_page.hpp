#pragma once

#include <QTimer>

#include "callwright/app/rewards.hpp"
#include "projects/plain.hpp"
#include "reports/report_source.hpp"
#include "widgets/toast.hpp"

class QLabel;
class QListView;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class EmptyState;
class KeyButton;
class Lookups;
class PeriodPicker;
class RewardLineForm;
class RewardRuleForm;
class ShortcutGuard;
class Tag;

// The tab Rewards: what each agent gets in a period and how every amount came about; for leads the rules, too, and
// computing, lines by hand and approval.
class RewardsPage : public WordedWidget, public ReportSource {
  Q_OBJECT
 public:
  RewardsPage(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QTableView* table() const { return m_table; }
  QListView* rules() const { return m_rules; }
  PeriodPicker* picker() const { return m_picker; }
  RewardRuleForm* ruleForm() const { return m_ruleForm; }
  RewardLineForm* lineForm() const { return m_lineForm; }
  QStringList unsaved() const;
  std::optional<domain::Report> report(domain::ReportHead head) const override;

 signals:
  void toast(const callwright::ui::ToastMessage& message);
  void failed(const callwright::domain::Error& error);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeBar();
  void makeBody();
  QWidget* makeRules();
  void connectAll();
  void reload();
  void fill();
  void fillRules();
  void offerCompute();  // in the empty ledger, once there is a rule
  void compute();
  void approve();
  void addLine();
  void removeLine();
  void newRule();
  void changeRule();
  void removeRule();
  void closeForms();
  void say(const QString& text);
  QString stateText() const;
  domain::ReportSection reportSums() const;
  domain::ReportSection reportLines() const;
  const app::RewardLineView* currentLine() const;

  Bridge& m_bridge;
  const bool m_mayManage;
  app::LedgerView m_ledger;
  std::vector<app::RewardRuleView> m_all;
  std::vector<int> m_lineOfRow;  // -1: a row with an agent's sum
  quint64 m_asked = 0, m_rulesAsked = 0;
  QTimer m_later;
  QWidget* m_bar;
  ShortcutGuard* m_keys;
  PeriodPicker* m_picker;
  Tag* m_state;
  KeyButton *m_compute, *m_approve, *m_addLine, *m_removeLine, *m_newRule, *m_changeRule, *m_removeRule;
  QTableView* m_table;
  QStandardItemModel *m_model, *m_ruleModel;
  QListView* m_rules;
  QLabel* m_total;
  EmptyState* m_none;
  QStackedWidget *m_body, *m_side;
  Card* m_right;
  QWidget* m_rulesPane;
  RewardRuleForm* m_ruleForm;
  RewardLineForm* m_lineForm;
};

}  // namespace callwright::ui
