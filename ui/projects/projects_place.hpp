#pragma once

#include <QTimer>
#include <map>
#include <vector>

#include "callwright/app/campaigns.hpp"
#include "projects/plain.hpp"

class QListView;

namespace callwright::ui {

class Bridge;
class CampaignEditor;
class CampaignHead;
class CampaignListModel;
class Card;
class EmptyState;
class KeyButton;
class ShortcutGuard;
class Toast;

// The place Projects: campaigns at the left, the chosen one at the right. What is typed and not saved stays with its
// campaign while one looks at another.
class ProjectsPlace : public WordedWidget {
  Q_OBJECT
 public:
  explicit ProjectsPlace(Bridge& bridge, QWidget* parent = nullptr);

 public slots:
  void newCampaign();
  void openCampaign(callwright::domain::CampaignId id);

 public:
  void showUnsaved();           // one of them
  QStringList unsaved() const;  // names of the campaigns that hold what is not saved

 signals:
  void openCustomer(callwright::domain::CustomerId customer);
  void importWanted();
  void openScripts();

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void reload();
  void loadVocabulary();
  void load(domain::CampaignId id, bool onlyFigures);
  void choose(domain::CampaignId id);
  void keepDraft();
  void showPage(const app::CampaignPage& page, bool unsaved);
  void showHead();
  void markUnsaved();
  void save();
  void discard();
  void setState(domain::CampaignState state);
  void sendState(domain::CampaignId id, domain::CampaignState state, bool offerUndo, const QString& name);
  void tellFailure(const domain::Error& error);

  Bridge& m_bridge;
  std::vector<app::CampaignSummary> m_campaigns;
  std::map<std::int64_t, app::CampaignPage> m_drafts;  // 0: the new one
  domain::CampaignId m_open;
  bool m_isNew = false, m_loaded = false;
  quint64 m_asked = 0;
  domain::CampaignId m_wholePage;  // asked for and not shown yet
  QTimer m_later;                  // queue changes come one a call
  ShortcutGuard* m_keys;
  Card* m_listCard;
  QListView* m_list;
  CampaignListModel* m_model;
  KeyButton* m_new;
  QWidget* m_right;
  CampaignHead* m_head;
  CampaignEditor* m_editor;
  EmptyState* m_none;
  Toast* m_toast;
};

}  // namespace callwright::ui
