#pragma once
#include <QSet>
#include <QTimer>
#include <QWidget>
#include <optional>

#include "callwright/app/work.hpp"
#include "work/outcome_form.hpp"

class QStackedWidget;

namespace callwright::ui {

class Bridge;
class CallDesk;
class CallPanel;
class CustomerHead;
class CustomerTabs;
class EmptyState;
class OutcomePanel;
class PromptPanel;
class QueuePane;
class ShortcutGuard;

// The agent's place: queue, customer, call, outcome. Joins the panels to the desk.
class WorkPlace : public QWidget {
  Q_OBJECT
 public:
  WorkPlace(Bridge& bridge, CallDesk& desk, QWidget* parent = nullptr);

  void askBreak();
  void askNumber(const QString& text = {});  // to be dialed by hand: nothing is dialed before Enter
  bool isCorrecting() const { return m_correcting.has_value(); }
  OutcomePanel* outcome() const { return m_outcome; }
  QueuePane* queue() const { return m_queue; }
  CustomerTabs* tabs() const { return m_tabs; }
  PromptPanel* prompt() const { return m_prompt; }
  void keepDraft();  // now, what is typed and not yet kept

 signals:
  void newCustomerWanted(const callwright::app::OpenCall& call);  // of a stranger on the line
  void message(const QString& text, bool problem);
  void savedMessage(const QString& text);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void onCall();
  void onPhase();
  void onPrimary();
  void askSkip();
  void startCorrecting();
  void stopCorrecting();
  void saveCorrection();
  void suggestOutcome();
  void showNobody();
  void retranslate();
  void fillForm(const OutcomeForm& form);
  OutcomeForm freshForm() const;

  Bridge& m_bridge;
  CallDesk& m_desk;
  ShortcutGuard* m_keys;
  PromptPanel* m_prompt;
  QueuePane* m_queue;
  QStackedWidget* m_middle;
  QWidget* m_customer;
  CustomerHead* m_head;
  CustomerTabs* m_tabs;
  EmptyState* m_nobody;
  QWidget* m_right;
  CallPanel* m_callPanel;
  OutcomePanel* m_outcome;
  domain::CallId m_shown;
  std::optional<app::ClosedCall> m_correcting;
  OutcomeForm m_kept;  // of the open call, while another one is corrected
  std::string m_lastDraft;
  QString m_scripted;  // outcome that the script asks for
  QTimer m_draft, m_minute;
};

}  // namespace callwright::ui
