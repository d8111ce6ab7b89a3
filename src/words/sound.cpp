#include <QStringList>
#include <algorithm>

#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {
namespace {

using domain::SoundNews;
using domain::SoundUse;

QString backText(SoundUse use) {
  switch (use) {
    case SoundUse::Microphone:
      return Tr::translate("Words", "The microphone “%1” is back and used again.");
    case SoundUse::Speaker:
      return Tr::translate("Words", "“%1” is back; you hear through it again.");
    case SoundUse::Ringing:
      return Tr::translate("Words", "“%1” is back; it rings there again.");
  }
  return {};
}

QString goneText(SoundUse use) {
  switch (use) {
    case SoundUse::Microphone:
      return Tr::translate("Words", "The microphone “%1” is gone. “%2” is used until it is back.");
    case SoundUse::Speaker:
      return Tr::translate("Words", "“%1” is gone. You hear through “%2” until it is back.");
    case SoundUse::Ringing:
      return Tr::translate("Words", "“%1” is gone. It rings on “%2” until it is back.");
  }
  return {};
}

QString lastGoneText(SoundUse use) {
  switch (use) {
    case SoundUse::Microphone:
      return Tr::translate("Words",
                           "The microphone “%1” is gone, and there is no other: nobody hears you. Plug one in.");
    case SoundUse::Speaker:
      return Tr::translate("Words", "“%1” is gone, and there is no other: you hear nothing. Plug one in.");
    case SoundUse::Ringing:
      return Tr::translate("Words", "“%1” is gone, and there is no other: nothing rings. Plug one in.");
  }
  return {};
}

}  // namespace

QString soundNews(const std::vector<SoundNews>& news) {
  QStringList lines;
  for (const SoundNews& one : news) {
    // Whoever hears through it knows that it rings there, too.
    const bool told =
        one.use == SoundUse::Ringing && std::any_of(news.begin(), news.end(), [&](const SoundNews& other) {
          return other.use == SoundUse::Speaker && other.device == one.device && other.now == one.now;
        });
    if (told) continue;
    const QString device = QString::fromStdString(one.device), now = QString::fromStdString(one.now);
    if (one.kind == SoundNews::Kind::Back)
      lines << backText(one.use).arg(device);
    else if (now.isEmpty())
      lines << lastGoneText(one.use).arg(device);
    else
      lines << goneText(one.use).arg(device, now);
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace callwright::words
