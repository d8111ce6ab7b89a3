#pragma once

#include <vector>

#include "callwright/app/campaigns.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/people.hpp"
#include "projects/plain.hpp"

class QLabel;
class QStackedWidget;

namespace callwright::ui {

class Bridge;
class CampaignAgents;
class CampaignBasics;
class CampaignLists;
class CampaignOrder;
class ExplainPanel;
class HoursEditor;
class KeyButton;
class OutcomesEditor;
class CampaignScript;
class ShortcutGuard;
class TabStrip;

// Everything one can set for a campaign, by tabs, with Save and Discard beneath.
class CampaignEditor : public WordedWidget {
  Q_OBJECT
 public:
  enum class Tab { Basics, Lists, Agents, Hours, Outcomes, Script, Explain, Order };

  CampaignEditor(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);

  // A page as it was read, or a draft of it that was not saved.
  void show(const app::CampaignPage& page, bool unsaved);
  app::CampaignPage draft() const;
  bool isUnsaved() const { return m_unsaved; }
  domain::CampaignId campaign() const { return m_page.campaign.id; }
  std::int64_t revision() const { return m_page.campaign.revision; }
  void setWorked(const std::vector<app::ListPenetration>& worked);
  void setLists(const std::vector<app::ListInfo>& lists);
  void setUsers(const std::vector<domain::User>& users);
  void reloadScripts();
  void setStages(const std::vector<domain::Stage>& stages);
  void go(Tab tab);
  void focusName();
  void setSaving(bool saving);
  void showFailure(const domain::Error& error);  // in its field if it is about one, otherwise beside Save

 signals:
  void saveWanted();  // what draft() holds is sound in form
  void discardWanted();
  void unsavedChanged(bool unsaved);
  void importWanted();
  void openScripts();
  void openCustomer(callwright::domain::CustomerId customer);

 protected:
  void retranslate() override;

 private:
  void touched();
  void trySave();
  void showState();
  void setUnsaved(bool unsaved);
  QWidget* scrolled(QWidget* page);

  Bridge& m_bridge;
  app::CampaignPage m_page;
  bool m_showing = false, m_unsaved = false, m_saving = false, m_outcomesTouched = false;
  QString m_failure;
  TabStrip* m_tabs;
  QStackedWidget* m_stack;
  CampaignBasics* m_basics;
  CampaignLists* m_lists;
  CampaignAgents* m_agents;
  HoursEditor* m_hours;
  OutcomesEditor* m_outcomes;
  CampaignScript* m_script;
  ExplainPanel* m_explain;
  CampaignOrder* m_order;
  QLabel* m_note;
  KeyButton *m_discard, *m_save;
};

}  // namespace callwright::ui
