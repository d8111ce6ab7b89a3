#pragma once

#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/customer.hpp"
#include "projects/plain.hpp"
#include "projects/row_model.hpp"

class QTableView;

namespace callwright::ui {

class OutcomeFields;
class RowsPane;

// All outcomes with their keys and what they mean; beside the table, the fields of the chosen one.
class OutcomesEditor : public WordedWidget {
  Q_OBJECT
 public:
  explicit OutcomesEditor(QWidget* parent = nullptr);
  void setStages(const std::vector<domain::Stage>& stages);
  void setOutcomes(const std::vector<domain::Outcome>& outcomes);
  std::vector<domain::Outcome> outcomes() const;  // positions in the order shown
  bool check();                                   // marks what cannot be saved, and moves the focus there

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  struct Row {
    domain::Outcome outcome;
    qint64 key = 0;  // of the row, also of one that is not saved yet
    bool isNew = false;
  };
  void add();
  void move(int by);
  void edit();
  void showChosen();
  void select(int row);

  RowModel<Row>* m_model;
  qint64 m_nextKey = 1;
  RowsPane* m_pane;
  QTableView* m_table;
  OutcomeFields* m_form;
};

}  // namespace callwright::ui
