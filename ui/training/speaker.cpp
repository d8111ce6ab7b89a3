#include "training/speaker.hpp"

#include <QLocale>
#include <QTextToSpeech>

namespace callwright::ui {

namespace {

// The mock engine is silent.
QStringList engines() {
  QStringList all = QTextToSpeech::availableEngines();
  all.removeAll(QStringLiteral("mock"));
  return all;
}

}  // namespace

Speaker::Speaker(QObject* parent) : QObject(parent) {}
Speaker::~Speaker() = default;

bool Speaker::isThere() {
  static const bool there = !engines().isEmpty();
  return there;
}

void Speaker::say(const QString& text, const QString& language) {
  if (!isThere()) return;
  if (!m_engine) m_engine = std::make_unique<QTextToSpeech>(engines().constFirst());
  const bool chinese = language == QLatin1String("zh");
  m_engine->setLocale(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
  m_engine->say(text);
}

void Speaker::stop() {
  if (m_engine) m_engine->stop();
}

}  // namespace callwright::ui
