#pragma once

#include <string>
#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/cause_rule.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace callwright::ui {

class FormField;
class KeyButton;
class RowsPane;

// What the line answers, and the outcome that it suggests; saved as a whole.
class CauseRulesEditor : public SettingsSection {
  Q_OBJECT
 public:
  explicit CauseRulesEditor(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Phone; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }

 protected:
  void retranslate() override;

 private:
  struct Row {
    qint64 key = 0;
    bool isForCode = true;
    std::string codes;  // as typed
    domain::EndCause cause = domain::EndCause::None;
    std::string outcome;
  };
  QWidget* makeForm();
  QString outcomeText(const std::string& code) const;
  void showRules(const std::vector<domain::CauseRule>& rules);
  void setOutcomes();
  void showChosen();
  void edit();
  void add();
  void remove();
  void save();
  bool read(std::vector<domain::CauseRule>& rules);  // false: says in the form what is wrong
  void refuse(int row, const QString& sentence);
  void setUnsaved(bool unsaved, const QString& failure = {});

  bool m_showing = false, m_unsaved = false;
  qint64 m_nextKey = 1;
  std::vector<domain::Outcome> m_known;
  RowModel<Row>* m_model;
  RowsPane* m_pane;
  QTableView* m_table;
  QComboBox *m_kind, *m_outcome;
  QLineEdit* m_codes;
  FormField *m_kindField, *m_codesField, *m_outcomeField;
  QPushButton *m_delete, *m_discard;
  KeyButton* m_save;
  QLabel* m_note;
};

}  // namespace callwright::ui
