#pragma once

#include <QWidget>
#include <optional>

#include "callwright/app/work.hpp"
#include "widgets/toast.hpp"

class QLabel;

namespace callwright::ui {

class Bridge;
class KeyButton;
class OutcomePanel;
class ShortcutGuard;

// Gives a closed call of anybody another outcome, by the form that agents use. Both outcomes stay in the history. For
// those with EditAnyOutcome.
class CorrectionForm : public QWidget {
  Q_OBJECT
 public:
  explicit CorrectionForm(Bridge& bridge, QWidget* parent = nullptr);
  void begin(domain::CallId call, const QString& heading);  // emits opened() once it is filled

 signals:
  void opened();
  void closed();  // saved or not
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void save();
  void readLostStages();
  void retranslate();

  Bridge& m_bridge;
  std::optional<app::ClosedCall> m_call;
  unsigned m_question = 0;
  QLabel* m_heading;
  ShortcutGuard* m_keys;
  KeyButton* m_back;
  OutcomePanel* m_panel;
};

}  // namespace callwright::ui
