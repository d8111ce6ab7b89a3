#include <QApplication>
#include <QByteArray>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>

#include "bridge/preferences.hpp"
#include "callwright/words/words.hpp"
#include "desktop.hpp"
#include "instance.hpp"
#include "reports/report_maker.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"

using namespace Qt::Literals::StringLiterals;

namespace {

// Qt would abort with a core dump. `-platform` on the command line counts as a choice, too.
bool hasDisplay(int argc, char** argv) {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    if (!qEnvironmentVariableIsEmpty(name)) return true;
  for (int i = 1; i < argc; ++i)
    for (const char* name : {"-platform", "--help", "-h", "--version", "-v"})
      if (qstrcmp(argv[i], name) == 0) return true;
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
  if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
      qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
    qputenv("QT_QPA_PLATFORM", "offscreen");  // --help and --version need no screen
  QApplication app(argc, argv);
  QCoreApplication::setApplicationName(u"callwright"_s);
  QCoreApplication::setApplicationVersion(u"0.1.0"_s);
  QGuiApplication::setDesktopFileName(u"callwright"_s);
  callwright::ui::setLanguage(app, callwright::ui::preferences::language());

  QCommandLineParser parser;
  parser.setApplicationDescription(QCoreApplication::translate("main", "CRM and telesales workstation"));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption data(u"data"_s, QCoreApplication::translate("main", "Folder of the database."), u"folder"_s,
                                QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
  const QCommandLineOption demo(
      u"demo"_s, QCoreApplication::translate("main", "Make the demo at once if there is no database in the folder."));
  const QCommandLineOption speed(
      u"rehearsal-speed"_s,
      QCoreApplication::translate("main", "How long the rehearsal's far ends take; 1 is real time."), u"factor"_s,
      u"1"_s);
  const QCommandLineOption script(
      u"rehearsal-script"_s,
      QCoreApplication::translate("main", "Far ends in order instead of random ones, such as answers,busy,no_answer."),
      u"list"_s);
  parser.addOptions({data, demo, speed, script});
  parser.addPositionalArgument(
      u"link"_s, QCoreApplication::translate("main", "A tel:, callto: or sip: link; its number waits for Enter."),
      u"[link]"_s);
  parser.process(app);
  const QString link = parser.positionalArguments().value(0);
  callwright::ui::Instance instance(parser.value(data));
  if (!instance.begin()) {
    if (instance.handOver(link)) return 0;
    std::fputs(
        qPrintable(QCoreApplication::translate(
            "main", "Callwright is open with this folder already and does not answer. End it and start again.\n")),
        stderr);
    return 1;
  }

  callwright::app::AppOptions options;
  options.dataDirectory = parser.value(data).toStdString();
  const double factor = parser.value(speed).toDouble();
  if (factor > 0) options.rehearsalSpeed = factor;
  options.rehearsalScript = parser.value(script).toStdString();
  options.withSound = true;
  options.sentence = [](const callwright::domain::Error& error) {
    return callwright::words::reason(error).toStdString();
  };
  options.heading = [](const std::string& key) { return callwright::words::fileHeading(key).toStdString(); };
  callwright::app::setReportMaker(callwright::ui::reportMaker());

  callwright::ui::applyTheme(app, callwright::ui::preferences::theme());
  callwright::ui::Desktop desktop(options);
  QObject::connect(&instance, &callwright::ui::Instance::linkArrived, &desktop, &callwright::ui::Desktop::openLink);
  desktop.show();
  if (!link.isEmpty()) desktop.openLink(link);
  // After the first paint, so that there is something to see from the beginning.
  QTimer::singleShot(0, &desktop, [&] { parser.isSet(demo) ? desktop.makeDemo() : desktop.open(); });
  return QApplication::exec();
}
