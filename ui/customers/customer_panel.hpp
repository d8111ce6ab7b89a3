#pragma once
#include <QFrame>
#include <QTimer>

#include "callwright/app/customers.hpp"
#include "callwright/app/work.hpp"
#include "widgets/toast.hpp"

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace callwright::ui {

class Bridge;
class CorrectionForm;
class CustomerDetails;
class CustomerFacts;
class CustomerForm;
class EmptyState;
class FlowLayout;
class FollowUpEditor;
class KeyButton;
class Lookups;
class RecordingPlayer;
class ShortcutGuard;
class TabStrip;
class Timeline;

// The page of one customer beside the list: who it is, whether one may call, everything that happened, and the form
// that changes it. Reads itself again when app says that something changed.
class CustomerPanel : public QFrame {
  Q_OBJECT
 public:
  CustomerPanel(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  void open(domain::CustomerId id);  // none: nothing is chosen
  domain::CustomerId current() const { return m_id; }
  void bindKeys(ShortcutGuard& keys);
  void startNew();
  void startNewFor(const app::OpenCall& call);  // a stranger on the line
  void startEdit();
  void startFollowUp();
  void startCorrection(domain::CallId call);
  void dial();  // the first number, in the campaign that allows it
  bool editing() const;

 signals:
  void workOn(callwright::domain::CustomerId customer, callwright::domain::CampaignId campaign);
  void saved(callwright::domain::CustomerId id, bool added);
  void formClosed();
  void checkWanted(callwright::domain::CallId call);
  void lessonWanted(callwright::domain::CallId call, callwright::domain::Instant at);
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeView();
  void read();
  void fill();
  void fillHead();
  void fillActions();
  void showTab(int tab);
  void sendMail();
  void followUpSaved(const domain::FollowUp& before, const domain::FollowUp& after);
  void retranslate();
  const app::CustomerPage::InCampaign* bestCampaign() const;

  Bridge& m_bridge;
  Lookups& m_lookups;
  domain::CustomerId m_id;
  app::CustomerPage m_page;
  unsigned m_question = 0;
  app::CancelToken m_cancel;
  QTimer m_readLater;

  QStackedWidget* m_stack;
  EmptyState* m_nothing;
  QWidget* m_view;
  CustomerForm* m_form;
  CorrectionForm* m_correction;
  QLabel* m_name;
  QLabel* m_line;
  QWidget* m_tags;
  FlowLayout* m_tagFlow;
  KeyButton* m_dial;
  KeyButton* m_followUp;
  KeyButton* m_edit;
  KeyButton* m_mail;
  FollowUpEditor* m_editor;
  CustomerFacts* m_facts;
  RecordingPlayer* m_player;
  TabStrip* m_tabs;
  Timeline* m_history;
  Timeline* m_orders;
  CustomerDetails* m_details;
  QLabel* m_emptyTab;
};

}  // namespace callwright::ui
