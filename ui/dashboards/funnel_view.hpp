#pragma once

#include <QWidget>

#include "bridge/latest.hpp"
#include "callwright/app/funnel.hpp"
#include "dashboards/question.hpp"
#include "reports/report_source.hpp"

class QComboBox;
class QLabel;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class BarList;
class Bridge;
class Card;
class FunnelChart;

// How far customers came: one funnel by activity or by cohort, the same split, how long stages take, and why customers
// were lost.
class FunnelView : public QWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit FunnelView(Bridge& bridge, QWidget* parent = nullptr);
  void ask(const FiguresQuestion& question);
  std::optional<domain::Report> report(domain::ReportHead head) const override;

  FunnelChart* chart() const { return m_chart; }
  QTableView* table() const { return m_table; }
  QComboBox* kindBox() const { return m_kind; }
  QComboBox* byBox() const { return m_by; }
  BarList* reasons() const { return m_reasons; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void shown(qint64 customers, qint64 milliseconds);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void again();
  void retranslate();
  void fill();
  void fillTable();
  app::ReadFunnel request() const;
  NumberBehind behind(const QString& part, const domain::FunnelPart& which) const;

  Bridge& m_bridge;
  FiguresQuestion m_asked, m_question;  // of the answer on its way, and of the one shown
  app::ReadFunnel m_shown;
  app::ReadFunnel::Answer m_answer;
  Latest m_latest;
  QComboBox *m_kind, *m_by;
  QLabel *m_kindText, *m_loss, *m_noTimes, *m_noReasons;
  Card *m_chartCard, *m_timesCard, *m_reasonsCard, *m_tableCard;
  FunnelChart* m_chart;
  BarList *m_times, *m_reasons;
  QStandardItemModel* m_model;
  QTableView* m_table;
};

}  // namespace callwright::ui
