// main of the test programs that show widgets. They run without a display unless one is asked for.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QByteArray>
#include <catch2/catch.hpp>

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  return Catch::Session().run(argc, argv);
}
