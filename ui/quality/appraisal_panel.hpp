#pragma once

#include <map>

#include "callwright/app/appraisals.hpp"
#include "projects/plain.hpp"

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class ShortcutGuard;
class Tag;

// One appraisal sheet: its lines with target, value and points, the soft skills to be entered, both comments, and the
// signatures. What is typed stays with its sheet while one looks at others.
class AppraisalPanel : public WordedWidget {
  Q_OBJECT
 public:
  AppraisalPanel(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(const domain::Appraisal* sheet);  // null: none is chosen
  domain::AppraisalId sheet() const { return m_sheet.id; }
  bool isChanged() const { return static_cast<bool>(firstChanged().first); }
  bool isChanged(domain::AppraisalId id) const;
  // A sheet with what is not saved, and its period; none: there is none.
  std::pair<domain::AppraisalId, domain::GoalPeriod> firstChanged() const;

 signals:
  void changed();       // saved: the list reads anew
  void typedOrSaved();  // isChanged() of a sheet is another
  void failed(const callwright::domain::Error& error);

 protected:
  void retranslate() override;

 private:
  struct Draft {
    domain::GoalPeriod period;
    QString comment;
    std::vector<std::pair<int, int>> skills;  // a line, and what is entered; -1: nothing
  };
  void fill();
  void touch();
  void keepDraft();  // before another sheet is shown
  void putDraft();   // after it is
  void saved(domain::AppraisalId id);
  void fillLines();
  void fillComments();
  bool own() const;
  bool mayChange() const;  // this side has not signed
  app::SaveAppraisal typed() const;
  void save(bool thenSign);
  void sign(domain::AppraisalId id, bool on);

  Bridge& m_bridge;
  domain::Appraisal m_sheet;
  bool m_touched = false;                         // the sheet that is shown
  std::map<domain::AppraisalId, Draft> m_drafts;  // of the others
  std::vector<std::pair<int, QSpinBox*>> m_skills;
  QLabel *m_title, *m_facts, *m_total, *m_other, *m_signatures;
  Tag* m_state;
  QWidget *m_lines, *m_buttons;
  QGridLayout* m_grid;
  QPlainTextEdit* m_comment;
  FormField* m_commentField;
  KeyButton *m_save, *m_sign, *m_unsign, *m_drop;
};

}  // namespace callwright::ui
