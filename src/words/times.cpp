#include <date/tz.h>

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <cstdlib>

#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

QLocale locale() {
  return QLocale(Tr::translate("Words", "en_US", "the locale of this language"));
}

namespace {

// The wall clock of a zone, as a QDateTime whose own zone means nothing.
QDateTime wallClock(domain::Instant at, const date::time_zone* zone) {
  using namespace std::chrono;
  const auto ms = date::sys_time<milliseconds>(at.time_since_epoch());
  const auto local = zone ? zone->to_local(ms).time_since_epoch() : ms.time_since_epoch();
  return QDateTime::fromMSecsSinceEpoch(local.count(), ::Qt::UTC);
}

QString clock(std::chrono::minutes minutes) {
  return QStringLiteral("%1:%2")
      .arg(minutes.count() / 60, 2, 10, QLatin1Char('0'))
      .arg(minutes.count() % 60, 2, 10, QLatin1Char('0'));
}

QString weekdays(unsigned days) {
  if ((days & 0x7f) == 0x7f) return Tr::translate("Words", "Every day");
  const QLocale names = locale();
  QStringList parts;
  for (int first = 0; first < 7; ++first) {
    if (!(days & (1u << first))) continue;
    int last = first;
    while (last < 6 && (days & (1u << (last + 1)))) ++last;
    const QString from = names.dayName(first + 1, QLocale::ShortFormat);
    const QString to = names.dayName(last + 1, QLocale::ShortFormat);
    if (last == first) {
      parts << from;
    } else if (last == first + 1) {
      parts << from << to;
    } else {
      parts << Tr::translate("Words", "%1–%2", "first and last weekday").arg(from, to);
    }
    first = last;
  }
  return parts.join(Tr::translate("Words", ", ", "between items"));
}

QString symbol(const std::string& currency) {
  struct Sign {
    const char* code;
    const char* sign;
  };
  static constexpr Sign signs[] = {{"CNY", "¥"}, {"USD", "$"},   {"EUR", "€"},   {"GBP", "£"},  {"JPY", "JP¥"},
                                   {"KRW", "₩"}, {"HKD", "HK$"}, {"TWD", "NT$"}, {"SGD", "S$"}, {"INR", "₹"}};
  for (const Sign& sign : signs)
    if (currency == sign.code) return QString::fromUtf8(sign.sign);
  return text(currency);
}

}  // namespace

QString money(const domain::Money& money) {
  std::int64_t unit = 1;
  const int digits = domain::minorDigits(money.currency);
  for (int i = 0; i < digits; ++i) unit *= 10;
  const std::int64_t size = std::abs(money.minor);
  const QLocale names = locale();
  QString amount = names.toString(static_cast<qlonglong>(size / unit));
  if (size % unit != 0)
    amount += names.decimalPoint() + QString::number(size % unit).rightJustified(digits, QLatin1Char('0'));
  return (money.minor < 0 ? QStringLiteral("−") : QString()) + symbol(money.currency) + QLatin1Char(' ') + amount;
}

QString when(domain::Instant at, domain::Instant now, const date::time_zone* zone) {
  if (!domain::isSet(at)) return {};
  const QDateTime then = wallClock(at, zone), present = wallClock(now, zone);
  const QString time = then.toString(QStringLiteral("HH:mm"));
  const qint64 days = present.date().daysTo(then.date());
  if (days == 0) return Tr::translate("Words", "today %1").arg(time);
  if (days == 1) return Tr::translate("Words", "tomorrow %1").arg(time);
  if (days == -1) return Tr::translate("Words", "yesterday %1").arg(time);
  const QString format =
      then.date().year() == present.date().year()
          ? Tr::translate("Words", "ddd d MMM HH:mm", "date and time of this year, as QDateTime writes it")
          : Tr::translate("Words", "d MMM yyyy HH:mm", "date and time of another year");
  return locale().toString(then, format);
}

QString clockTime(domain::Milliseconds duration) {
  const qint64 seconds = std::max<qint64>(duration.count(), 0) / 1000;
  const QLatin1Char zero('0');
  if (seconds < 3600) return QStringLiteral("%1:%2").arg(seconds / 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
  return QStringLiteral("%1:%2:%3")
      .arg(seconds / 3600)
      .arg(seconds / 60 % 60, 2, 10, zero)
      .arg(seconds % 60, 2, 10, zero);
}

QString hours(const domain::CallingHours& hours) {
  if (hours.always) return Tr::translate("Words", "At all times");
  if (hours.windows.empty()) return Tr::translate("Words", "Never");
  QStringList parts;
  for (const domain::CallingWindow& window : hours.windows)
    parts << Tr::translate("Words", "%1 %2–%3", "weekdays, from, to")
                 .arg(weekdays(window.weekdays), clock(window.from), clock(window.to));
  if (!hours.holidays.empty()) parts << Tr::translate("Words", "not on %1 holidays").arg(hours.holidays.size());
  return parts.join(Tr::translate("Words", ", ", "between items"));
}

}  // namespace callwright::words
