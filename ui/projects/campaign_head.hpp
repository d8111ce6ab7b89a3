#pragma once

#include "callwright/app/campaigns.hpp"
#include "projects/plain.hpp"

class QLabel;

namespace callwright::ui {

class KeyButton;
class PenetrationBar;
class ShortcutGuard;
class Tag;

// The open campaign's name, state and penetration, with Start, Pause and Finish.
class CampaignHead : public WordedWidget {
  Q_OBJECT
 public:
  CampaignHead(ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(const app::CampaignSummary& campaign);
  void showNew();

 signals:
  void stateWanted(callwright::domain::CampaignState state);

 protected:
  void retranslate() override;

 private:
  void refresh();
  app::CampaignSummary m_campaign;
  QLabel *m_name, *m_mode;
  Tag* m_state;
  PenetrationBar* m_bar;
  KeyButton *m_run, *m_finish;
};

}  // namespace callwright::ui
