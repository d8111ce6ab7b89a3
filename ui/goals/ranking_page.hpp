#pragma once

#include <QTimer>

#include "callwright/app/rankings.hpp"
#include "projects/plain.hpp"
#include "reports/report_source.hpp"

class QComboBox;
class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class EmptyState;
class PeriodPicker;
class ShortcutGuard;

// The tab Rankings: agents or teams by a measure in a day, week, month, quarter or year, who is out of it and why, and
// the champions of the periods before.
class RankingPage : public WordedWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit RankingPage(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QTableView* table() const { return m_table; }
  QTableView* champions() const { return m_champions; }
  PeriodPicker* picker() const { return m_picker; }
  QComboBox* measure() const { return m_measure; }
  std::optional<domain::Report> report(domain::ReportHead head) const override;

 signals:
  void failed(const callwright::domain::Error& error);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeTables();
  void reload();  // both
  void readRanking();
  void readChampions();
  app::RankingQuestion question() const;
  void fill();
  void fillChampions();
  QString valueText(double value) const;
  QString ruleText() const;  // who is out of it
  static QString namesOf(const app::ReadChampions::Row& row);
  domain::ReportCell valueCell(const std::optional<double>& value) const;
  domain::ReportSection reportRanks() const;
  domain::ReportSection reportChampions() const;

  Bridge& m_bridge;
  app::ReadRanking::Answer m_answer;
  std::vector<app::ReadChampions::Row> m_past;
  quint64 m_asked = 0, m_pastAsked = 0;
  bool m_pastStale = false;  // people or outcomes have changed, not only calls
  QTimer m_later;
  QWidget* m_bar;
  ShortcutGuard* m_keys;
  PeriodPicker* m_picker;
  QComboBox *m_measure, *m_by;
  QTableView *m_table, *m_champions;
  QStandardItemModel *m_model, *m_pastModel;
  QLabel* m_rule;
  EmptyState* m_none;
  QStackedWidget* m_body;
  Card *m_left, *m_right;
};

}  // namespace callwright::ui
