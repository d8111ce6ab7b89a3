#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "bridge/latest.hpp"
#include "callwright/app/wallboard.hpp"
#include "dashboards/question.hpp"
#include "reports/report_source.hpp"

class QComboBox;
class QLabel;

namespace callwright::ui {

class Bridge;
class KeyButton;
class Lookups;
class Refresher;
class ShortcutGuard;
class WallBoard;
class WallWindow;

// Live: the wallboard of a team or of everybody. It reads again soon after each change, also of other programs on the
// database; between them times go on by themselves. F11 puts it on all of the screen, where it goes on whatever is
// looked at in the window.
class WallView : public QWidget, public ReportSource {
  Q_OBJECT
 public:
  WallView(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  ~WallView() override;
  void refresh();
  std::optional<domain::Report> report(domain::ReportHead head) const override;

  WallBoard* board() const { return m_board; }
  WallWindow* wall() const;  // null: not on all of the screen
  QComboBox* teamBox() const { return m_team; }
  KeyButton* fullButton() const { return m_full; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void goalsWanted();
  void followUpsWanted();
  void rulesWanted();  // when to warn
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  bool isWatched() const;  // by anybody
  void answered(const app::ReadWallboard::Answer& answer);
  void tick();
  void showHead();
  void fillSaid();
  void fillTeams();
  void retranslate();
  void openWall();
  void closeWall();
  NumberBehind behind(domain::Fact fact, const QString& part) const;

  Bridge& m_bridge;
  Lookups& m_lookups;
  Refresher* m_refresher;
  QTimer m_second;
  QElapsedTimer m_since;
  qint64 m_readIn = 0;  // milliseconds
  Latest m_latest;
  std::optional<app::ReadWallboard::Answer> m_answer;
  QComboBox* m_team;
  QLabel* m_said;
  KeyButton *m_rules, *m_full;
  WallBoard* m_board;
  QPointer<WallWindow> m_wall;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
