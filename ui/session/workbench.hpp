#pragma once
#include <QLocale>
#include <QObject>
#include <functional>

#include "callwright/app/people.hpp"
#include "shell/place.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

class Bridge;
class CallDesk;
class CustomersPlace;
class MainWindow;
class PerformancePlace;
class ProjectsPlace;
class ScriptsPlace;
class TrainingPlace;
class SettingsPlace;
class WorkPlace;

// What a signed-in user has in front of them: the window with the places of their role, joined to each other.
class Workbench : public QObject {
  Q_OBJECT
 public:
  // `host` becomes the parent of the window.
  Workbench(Bridge& bridge, const app::SignedIn& signedIn, QWidget* host);
  ~Workbench() override;

  MainWindow* window() const { return m_window; }
  CallDesk& desk() const { return *m_desk; }
  WorkPlace* work() const { return m_work; }  // null for roles that do not call
  // False while a call is up, an import runs or something typed is not saved. Then it is asked in the window, and
  // `leave` is called if the answer is to leave all the same.
  bool mayLeave(std::function<void()> leave);
  void keepTyped();  // drafts, before the program ends

 public slots:
  void openLink(const QString& link);  // of another program: its number goes into the box, and waits for Enter
  void openImport();
  void checkCall(domain::CallId call);  // makes it a quality check
  void showCustomer(callwright::domain::CustomerId id);
  void workOn(callwright::domain::CustomerId customer, callwright::domain::CampaignId campaign);
  void chooseLanguage(const QLocale& locale);
  void chooseTheme(callwright::ui::ThemeMode mode);

 signals:
  void signOutRequested();

 private:
  void addPlaces();
  void addCommands();
  void addCampaignCommands();
  void showUserMenu();
  void showPresenceMenu();
  void say(const QString& text, bool problem);
  void sayKept(Place left);
  void signOut();

  Bridge& m_bridge;
  MainWindow* m_window;
  CallDesk* m_desk;
  WorkPlace* m_work = nullptr;
  CustomersPlace* m_customers = nullptr;
  ProjectsPlace* m_projects = nullptr;
  ScriptsPlace* m_scripts = nullptr;
  TrainingPlace* m_training = nullptr;
  PerformancePlace* m_goals = nullptr;
  SettingsPlace* m_settings = nullptr;
  QStringList m_campaignCommands;
};

}  // namespace callwright::ui
