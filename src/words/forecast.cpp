#include "callwright/words/forecast_words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "callwright/words/measure_words.hpp"
#include "words/text.hpp"

namespace callwright::words {

QString forecastUnknown(int historyDays) {
  return Tr::translate("Words", "after %n workday(s) with figures; it needs %1", nullptr, historyDays)
      .arg(domain::kLeastForecastHistory);
}

QString forecastAccuracy(const domain::ForecastAccuracy& accuracy) {
  if (accuracy.months == 0) return {};
  return Tr::translate("Words",
                       "off by %1 on average in %n month(s) (at the average of its days by %2); %3 of them came within "
                       "the band",
                       nullptr, accuracy.months)
      .arg(shareText(accuracy.error), shareText(accuracy.paceError))
      .arg(accuracy.inside);
}

QString callsNeeded(domain::Measure measure, const std::string& currency, const domain::CallsNeeded& needed) {
  if (needed.missing <= 0 || needed.perCall <= 0) return {};
  const QString missing = forecastAmount(domain::infoOf(measure).unit, needed.missing, currency);
  return Tr::translate("Words", "The goal lacks %1: some %2 calls, %3 a workday. Lately there were %4 a workday.")
      .arg(missing, locale().toString(static_cast<qlonglong>(needed.calls)),
           locale().toString(std::ceil(needed.callsADay), 'f', 0),
           locale().toString(std::round(needed.recentCallsADay), 'f', 0));
}

}  // namespace callwright::words
