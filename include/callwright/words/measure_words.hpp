#pragma once
#include <QString>
#include <optional>

#include "callwright/domain/measure.hpp"

// Figures as people call, define and write them. See words.hpp for language and threads.
namespace callwright::words {

QString measureName(domain::Measure measure);        // "Connect rate"
QString measureDefinition(domain::Measure measure);  // one sentence: what is counted, and of what
// "1,234", "41.7 %", "3.2", "02:47", "¥ 2,880", "+35"; "–" where there is none.
QString measureValue(domain::Measure measure, const domain::Tally& tally, const std::string& currency);
// The same of a value: a share 0 … 1, a duration in milliseconds, money in minor units.
QString measureAmount(domain::MeasureUnit unit, double value, const std::string& currency);
// One sentence: why the tally, which was read with all that the measure needs, has no value of it.
QString whyUnknown(domain::Measure measure, const domain::Tally& tally);
// As measureAmount, of a sum that is forecast: whole counts, minutes and main units of money, no finer than it can be.
QString forecastAmount(domain::MeasureUnit unit, double value, const std::string& currency);
QString shareText(std::optional<double> share);  // "41.7 %"; "–" for none
QString figuresByName(domain::FiguresBy by);     // "Weekday"; a heading
QString weekdayName(int day);                    // 1 … 7: "Mon"

}  // namespace callwright::words
