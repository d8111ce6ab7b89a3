#pragma once
#include <QFrame>

#include "callwright/domain/customer.hpp"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace callwright::ui {

class Bridge;
class KeyButton;
class ShortcutGuard;
class WhenField;
class FormField;

// Makes or moves a follow-up in place: time, note, whose it is. Ctrl+Enter saves, Esc gives up.
class FollowUpEditor : public QFrame {
  Q_OBJECT
 public:
  explicit FollowUpEditor(Bridge& bridge, QWidget* parent = nullptr);
  void begin(const domain::FollowUp& followUp);  // id none: a new one; shows itself
  const domain::FollowUp& original() const { return m_followUp; }
  WhenField* when() const { return m_when; }

 signals:
  void saved(const callwright::domain::FollowUp& before, const callwright::domain::FollowUp& after);
  void closed();  // saved or given up

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void save();
  void close_();
  void retranslate();

  Bridge& m_bridge;
  domain::FollowUp m_followUp;
  QLabel* m_title;
  WhenField* m_when;
  QLineEdit* m_note;
  FormField* m_noteField;
  QCheckBox* m_anyone;
  QLabel* m_error;
  KeyButton* m_save;
  KeyButton* m_cancel;
};

}  // namespace callwright::ui
