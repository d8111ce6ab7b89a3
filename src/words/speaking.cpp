#include <QTranslator>

#include "callwright/words/report_words.hpp"
#include "words/text.hpp"

namespace callwright::words {
namespace {

// Of this thread, instead of what the program has installed.
struct Voice {
  const QTranslator* translator;  // null: the source's English
};
thread_local const Voice* voice = nullptr;

const Voice* voiceOf(const std::string& language) {
  static const Voice english{nullptr};
  if (language == "en") return &english;
  if (language != "zh_CN") return nullptr;
  static const QTranslator* translator = [] {
    auto* made = new QTranslator;  // for as long as the program runs; only read from then on
    return made->load(QStringLiteral(":/i18n/callwright_zh_CN.qm")) ? made : nullptr;
  }();
  static const Voice chinese{translator};
  return &chinese;
}

}  // namespace

Speaking::Speaking(const std::string& language) : m_before(voice) {
  if (const Voice* chosen = voiceOf(language)) voice = chosen;
}

Speaking::~Speaking() {
  voice = static_cast<const Voice*>(m_before);
}

QString Tr::translate(const char* context, const char* source, const char* disambiguation, int n) {
  if (voice == nullptr) return QCoreApplication::translate(context, source, disambiguation, n);
  QString text = voice->translator ? voice->translator->translate(context, source, disambiguation, n) : QString();
  if (text.isEmpty()) text = QString::fromUtf8(source);
  if (n >= 0) text.replace(QLatin1String("%n"), QString::number(n));
  return text;
}

}  // namespace callwright::words
