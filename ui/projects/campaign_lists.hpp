#pragma once

#include <vector>

#include "callwright/app/campaigns.hpp"
#include "callwright/app/lists.hpp"
#include "projects/plain.hpp"
#include "projects/row_model.hpp"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace callwright::ui {

class EmptyState;
class FormField;

// The lists of a campaign with their order and how far each has been worked; beneath, the fields of the chosen one.
class CampaignLists : public WordedWidget {
  Q_OBJECT
 public:
  explicit CampaignLists(QWidget* parent = nullptr);
  void read(const std::vector<domain::CampaignList>& lists, const std::vector<app::ListPenetration>& worked);
  void setWorked(const std::vector<app::ListPenetration>& worked);  // figures only, whatever is being edited
  void setKnown(const std::vector<app::ListInfo>& lists);
  std::vector<domain::CampaignList> lists() const;

 signals:
  void changed();
  void importWanted();

 protected:
  void retranslate() override;

 private:
  struct Row {
    app::ListPenetration worked;
    std::int64_t customers = 0;  // of a list that was only just added
  };
  void add();
  void remove();
  void showChosen();
  void edit();
  void offer();
  int chosen() const;

  RowModel<Row>* m_model;
  std::vector<app::ListInfo> m_known;
  QTableView* m_table;
  EmptyState* m_none;
  QComboBox* m_offered;
  QPushButton *m_add, *m_remove;
  QSpinBox *m_priority, *m_mix;
  QCheckBox* m_active;
  FormField *m_offeredField, *m_priorityField, *m_mixField;
  QLabel* m_chosenName;
  QWidget* m_form;
  bool m_showing = false;
};

}  // namespace callwright::ui
