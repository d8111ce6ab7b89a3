#pragma once
#include <QFrame>
#include <QTimer>

#include "callwright/app/work.hpp"

class QComboBox;
class QLabel;
class QHBoxLayout;
class QListView;

namespace callwright::ui {

class Bridge;
class CallDesk;
class FigureLabel;
class KeyButton;
class ProgressLine;
class QueueModel;
class ShortcutGuard;

// The agent's queue: campaign, mode, today's progress, who comes next, and what waits.
class QueuePane : public QFrame {
  Q_OBJECT
 public:
  QueuePane(Bridge& bridge, CallDesk& desk, ShortcutGuard& keys, QWidget* parent = nullptr);
  QListView* list() const { return m_list; }
  void focusList();
  void addAction(QWidget* button);  // beside the break
  KeyButton* breakButton() const { return m_break; }

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refreshCampaigns();
  void refreshOpen();
  void load();
  void show(const app::QueuePage& page);
  void retranslate();

  Bridge& m_bridge;
  CallDesk& m_desk;
  QComboBox* m_campaigns;
  QLabel* m_mode;
  ProgressLine* m_progress;
  QListView* m_list;
  QueueModel* m_model;
  QLabel* m_nobody;
  QHBoxLayout* m_actions;
  KeyButton* m_break;
  FigureLabel* m_figures[3];
  QLabel* m_captions[3];
  app::QueuePage m_page;
  bool m_loaded = false;
  QTimer m_soon;
  app::CancelToken m_asked;
};

}  // namespace callwright::ui
