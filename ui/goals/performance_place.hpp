#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "widgets/toast.hpp"

class QStackedWidget;

namespace callwright::domain {
struct Error;
}

namespace callwright::ui {

class AppraisalsPage;
class AttendancePage;
class Bridge;
class GoalsPlace;
class Lookups;
class QualityPage;
class RankingPage;
class ReportBar;
class RewardsPage;
class ShortcutGuard;
class TabStrip;

// The place Goals: goals and what comes of them, one tab each, with the bar of the tab that is shown beside the tabs.
class PerformancePlace : public QWidget {
  Q_OBJECT
 public:
  PerformancePlace(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  TabStrip* tabs() const { return m_tabs; }
  GoalsPlace* goals() const { return m_goals; }
  RankingPage* rankings() const { return m_rankings; }  // null for who may not see others' figures
  RewardsPage* rewards() const { return m_rewards; }    // null for who has none of his own
  AttendancePage* attendance() const { return m_attendance; }
  QualityPage* quality() const { return m_quality; }
  AppraisalsPage* appraisals() const { return m_appraisals; }  // null for who neither makes sheets nor has one
  ReportBar* reports() const { return m_reports; }
  void showPage(const QWidget* page);
  QStringList unsaved() const;
  void showUnsaved();

 public slots:
  void newGoal();
  void checkCall(callwright::domain::CallId call);  // makes it a quality check and shows that

 signals:
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Page {
    QWidget* widget;
    std::function<QString()> title;
    std::function<QStringList()> unsaved;
  };
  // `bar` may be null. The title is asked for again when the language changes.
  void addPage(QWidget* page, QWidget* bar, std::function<QString()> title, std::function<QStringList()> unsaved = {});
  void showTab(int index);
  void say(const QString& text);
  void fail(const domain::Error& error);

  QWidget* m_bar;
  TabStrip* m_tabs;
  QStackedWidget *m_bars, *m_pages;
  ReportBar* m_reports;  // of the page that is shown
  ShortcutGuard* m_keys;
  std::vector<Page> m_all;
  GoalsPlace* m_goals;
  RankingPage* m_rankings = nullptr;
  RewardsPage* m_rewards = nullptr;
  AttendancePage* m_attendance;
  QualityPage* m_quality;
  AppraisalsPage* m_appraisals = nullptr;
};

}  // namespace callwright::ui
