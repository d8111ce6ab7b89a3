#pragma once

#include <QWidget>

#include "callwright/app/appraisals.hpp"

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
// signatures.
class AppraisalPanel : public QWidget {
  Q_OBJECT
 public:
  AppraisalPanel(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(const domain::Appraisal* sheet);  // null: none is chosen
  domain::AppraisalId sheet() const { return m_sheet.id; }
  bool isChanged() const;

 signals:
  void changed();  // saved: the list reads anew
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();
  void fillLines();
  void fillComments();
  bool own() const;
  bool mayChange() const;  // this side has not signed
  app::SaveAppraisal typed() const;
  void save(bool thenSign);
  void sign(bool on);

  Bridge& m_bridge;
  domain::Appraisal m_sheet;
  bool m_touched = false;
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
