#pragma once

#include <QWidget>
#include <optional>

#include "bridge/latest.hpp"
#include "callwright/app/segments.hpp"
#include "dashboards/question.hpp"
#include "reports/report_source.hpp"

class QComboBox;
class QLabel;

namespace callwright::ui {

class BarList;
class Bridge;
class Card;
class HeatMap;
class PotentialCard;
class ShareBars;

// Buyers by how lately and how much they bought, the names of their groups, all customers by what they bought and how
// likely they are to buy next, and what tells buyers from others.
class SegmentsView : public QWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit SegmentsView(Bridge& bridge, QWidget* parent = nullptr);
  void ask(const FiguresQuestion& question);

  std::optional<domain::Report> report(domain::ReportHead head) const override;

  HeatMap* grid() const { return m_grid; }
  PotentialCard* potential() const { return m_potential; }
  BarList* list() const { return m_list; }
  QComboBox* fieldBox() const { return m_field; }
  ShareBars* traits() const { return m_traits; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void shown(qint64 customers, qint64 milliseconds);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void askTraits();
  void fill();
  void fillGrid();
  void fillList();
  void fillFields();
  void fillTraits();
  void open(const QString& title, const app::SegmentCustomers& customers);

  Bridge& m_bridge;
  FiguresQuestion m_asked, m_question;  // of the answer on its way, and of the one shown
  std::optional<app::ReadSegments::Answer> m_answer;
  bool m_hasTraits = false;  // of the answer
  Latest m_latest;
  bool m_chosen = false;  // a field was chosen by hand: it stays
  Card *m_gridCard, *m_listCard, *m_traitsCard;
  PotentialCard* m_potential;
  HeatMap* m_grid;
  QLabel *m_gridText, *m_traitText;
  BarList* m_list;
  QComboBox* m_field;
  ShareBars* m_traits;
};

}  // namespace callwright::ui
