#include <QApplication>
#include <cstdio>

#include "shell/main_window.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"

namespace {

// Qt would abort with a core dump. `-platform` on the command line counts as a choice, too.
bool hasDisplay(int argc, char** argv) {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    if (!qEnvironmentVariableIsEmpty(name)) return true;
  for (int i = 1; i < argc; ++i)
    if (qstrcmp(argv[i], "-platform") == 0) return true;
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (!hasDisplay(argc, argv)) {
    std::fputs(
        "callwright: there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty).\n"
        "  On a machine without a screen:   xvfb-run -a callwright\n"
        "  Over ssh, on your own screen:    ssh -X user@machine callwright\n"
        "  To look at it with a VNC viewer: QT_QPA_PLATFORM=vnc callwright\n"
        "  With no picture at all (tests):  QT_QPA_PLATFORM=offscreen callwright\n"
        "callwrightctl does its work without a display.\n",
        stderr);
    return 1;
  }
  QApplication app(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("callwright"));
  callwright::ui::applyTheme(app, callwright::ui::ThemeMode::System);
  callwright::ui::setLanguage(app, callwright::ui::currentLanguage());
  callwright::ui::MainWindow window;
  window.show();
  return QApplication::exec();
}
