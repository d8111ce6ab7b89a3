#pragma once
#include <QObject>
#include <QTimer>

#include "callwright/app/work.hpp"

namespace callwright::ui {

class Bridge;
class CallDesk;
class MainWindow;

// Feeds the top bar and the status line: presence, today's figures, phone, storage, tries.
class StatusFeed : public QObject {
  Q_OBJECT
 public:
  StatusFeed(Bridge& bridge, CallDesk& desk, MainWindow& window);
  void retranslate();

 private:
  void loadDay();
  void showDay();
  void showStatus();
  void showPresence();

  Bridge& m_bridge;
  CallDesk& m_desk;
  MainWindow& m_window;
  app::MyDay::Answer m_day;
  QTimer m_soon, m_minute;
};

}  // namespace callwright::ui
