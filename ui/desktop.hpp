#pragma once
#include <QPointer>
#include <QWidget>
#include <functional>
#include <memory>

#include "callwright/app/app.hpp"
#include "callwright/app/people.hpp"
#include "welcome/set_up_page.hpp"

class QStackedLayout;
class QThread;

namespace callwright::ui {

class Bridge;
class EmptyState;
class ReportTimer;
class SignInPage;
class WelcomePage;
class Workbench;

// The one window of the program: opening, first start, sign-in, workplace. Owns app and everything on the screen.
class Desktop : public QWidget {
  Q_OBJECT
 public:
  explicit Desktop(app::AppOptions options, QWidget* parent = nullptr);
  ~Desktop() override;

  void open();  // in the background; ends at the sign-in page, the first start or a page that says what is wrong
  // Comes to the front with it; before the sign-in it waits for that. Empty: only to the front.
  void openLink(const QString& link);
  void makeDemo();  // without asking, when there is no database yet

  Workbench* workbench() const { return m_bench; }
  app::App* app() const { return m_app.get(); }
  SignInPage* signInPage() const { return m_signIn; }
  WelcomePage* welcomePage() const { return m_welcome; }

 signals:
  void signInShown();
  void workbenchShown();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  using Then = std::function<void()>;
  void openApp(bool create, Then then);
  void opened(std::unique_ptr<app::App> app);
  void showProblem(const domain::Error& error);
  void retranslate();
  void showWelcome();
  void showSetUp(bool import);
  void showSignIn();
  void setUp(const SetUpPage::Answer& answer);
  void signIn(const QString& name, const QString& password);
  void begin(const app::SignedIn& signedIn);
  void signOut();
  void startDemo();

  app::AppOptions m_options;
  std::unique_ptr<app::App> m_app;
  std::unique_ptr<ReportTimer> m_reports;
  Bridge* m_bridge = nullptr;
  QStackedLayout* m_stack;
  QWidget* m_opening;
  EmptyState* m_problem;
  domain::Error m_error;
  QString m_link;
  WelcomePage* m_welcome = nullptr;
  SetUpPage* m_setUp = nullptr;
  SignInPage* m_signIn = nullptr;
  Workbench* m_bench = nullptr;
  QThread* m_opener = nullptr;
  app::CancelToken m_demoCancel;
  bool m_demoAtOnce = false, m_importNext = false;
  bool m_leaving = false;  // was asked, and is to leave
};

}  // namespace callwright::ui
