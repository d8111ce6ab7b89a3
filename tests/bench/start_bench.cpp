// How long it takes from exec to the first sign-in page one can type into, and from Enter to the workspace, each
// painted: 20 starts of a new process each, on a database with 20,000 customers. The password's hash, which is slow on
// purpose, is measured apart.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "bridge/preferences.hpp"
#include "callwright/app/people.hpp"
#include "desktop.hpp"
#include "session/workbench.hpp"
#include "shell/main_window.hpp"
#include "support/temporary_database.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "welcome/sign_in_page.hpp"

using namespace callwright;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int kStarts = 20;
constexpr double kLimit = 1000;  // ms
const char* const kPassword = "correct horse";

// Calls back once, after the widget has been painted and what was queued by then is done.
class Painted : public QObject {
 public:
  Painted(QWidget* widget, std::function<void()> then) : QObject(widget), m_then(std::move(then)) {
    widget->installEventFilter(this);
    widget->update();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint && m_then) {
      watched->removeEventFilter(this);
      QTimer::singleShot(0, this, std::exchange(m_then, nullptr));
    }
    return false;
  }

 private:
  std::function<void()> m_then;
};

double millisecondsSince(Steady::time_point from) {
  return std::chrono::duration<double, std::milli>(Steady::now() - from).count();
}

// One start of the program, as main.cpp does it. The steady clock is the machine's, so that exec's moment can be handed
// over.
int child(int argc, char** argv, const std::string& directory, Steady::time_point exec) {
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("callwright"));
  ui::setLanguage(application, ui::preferences::language());
  app::AppOptions options;
  options.dataDirectory = directory;
  ui::applyTheme(application, ui::preferences::theme());
  ui::Desktop desktop(options);
  desktop.resize(1440, 900);
  double toSignIn = 0;
  Steady::time_point enter;
  QObject::connect(&desktop, &ui::Desktop::signInShown, &desktop, [&] {
    new Painted(desktop.signInPage(), [&] {
      toSignIn = millisecondsSince(exec);
      for (QLineEdit* line : desktop.signInPage()->findChildren<QLineEdit*>()) {
        if (line->echoMode() == QLineEdit::Normal) line->setText(QStringLiteral("bench"));
      }
      for (QLineEdit* line : desktop.signInPage()->findChildren<QLineEdit*>()) {
        if (line->echoMode() != QLineEdit::Password) continue;
        line->setFocus();
        QTest::keyClicks(line, QLatin1String(kPassword));
        enter = Steady::now();
        QTest::keyClick(line, Qt::Key_Return);
      }
    });
  });
  QObject::connect(&desktop, &ui::Desktop::workbenchShown, &desktop, [&] {
    new Painted(desktop.workbench()->window(), [&] {
      std::printf("%.1f %.1f\n", toSignIn, millisecondsSince(enter));
      std::fflush(stdout);
      QApplication::quit();
    });
  });
  QTimer::singleShot(30'000, &application, [] { QApplication::exit(1); });
  desktop.show();
  QTimer::singleShot(0, &desktop, [&] { desktop.open(); });
  return QApplication::exec();
}

struct Start {
  double signIn = 0, workspace = 0;
};

Start startOnce(const char* self, const std::string& directory) {
  int out[2];
  if (pipe(out) != 0) throw std::runtime_error("pipe failed");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, out[0]);
  const std::string exec = std::to_string(Steady::now().time_since_epoch().count());
  const char* arguments[] = {self, "--start", directory.c_str(), exec.c_str(), nullptr};
  pid_t pid = 0;
  if (posix_spawn(&pid, self, &actions, nullptr, const_cast<char* const*>(arguments), environ) != 0)
    throw std::runtime_error("cannot start " + std::string(self));
  posix_spawn_file_actions_destroy(&actions);
  close(out[1]);
  FILE* lines = fdopen(out[0], "r");
  Start start;
  const int read = std::fscanf(lines, "%lf %lf", &start.signIn, &start.workspace);
  std::fclose(lines);
  int status = 0;
  waitpid(pid, &status, 0);
  if (read != 2) throw std::runtime_error("the program did not reach the workspace");
  return start;
}

double at(std::vector<double> ms, double share) {
  std::sort(ms.begin(), ms.end());
  return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
}

void print(const char* what, const std::vector<double>& ms) {
  std::printf("%-44s p50 %6.0f   p95 %6.0f   worst %6.0f ms\n", what, at(ms, 0.5), at(ms, 0.95), at(ms, 1));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::string(argv[1]) == "--start")
    return child(argc, argv, argv[2], Steady::time_point(Steady::duration(std::stoll(argv[3]))));

  test::TemporaryDatabase database;
  // Settings of the one who runs the bench play no part.
  setenv("XDG_CONFIG_HOME", database.directory.file("config").c_str(), 1);
  database.open();
  database.addCampaign({database.addList(20'000)});
  database.signedIn("bench");
  std::vector<double> hash;
  for (int i = 0; i < kStarts; ++i) {
    const auto began = Steady::now();
    if (!database.app->call(app::SessionId{}, app::SignIn{"bench", kPassword})) return 1;
    hash.push_back(millisecondsSince(began));
  }
  database.close();

  std::vector<double> signIn, workspace, withoutHash;
  for (int i = 0; i < kStarts; ++i) {
    const Start start = startOnce(argv[0], database.options.dataDirectory);
    signIn.push_back(start.signIn);
    workspace.push_back(start.workspace);
    withoutHash.push_back(start.workspace - at(hash, 0.5));
  }
  std::printf("%d starts, 20,000 customers\n", kStarts);
  print("exec to the sign-in page, painted", signIn);
  print("Enter to the workspace, painted", workspace);
  print("  of it sign-in with the password's hash", hash);
  print("  the rest", withoutHash);
  const bool held = at(signIn, 0.95) <= kLimit && at(workspace, 0.95) <= kLimit;
  std::printf("limit 1000 ms each: %s\n", held ? "held" : "NOT HELD");
  return held ? 0 : 1;
}
