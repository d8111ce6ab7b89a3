#include <string_view>

#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::EndCause;

QString callEnd(EndCause cause, const std::string& detail) {
  const bool failed = cause == EndCause::NetworkError || cause == EndCause::Dropped;
  if (!failed) return endCauseName(cause);
  // RFC 3261: Unsupported Media Type, Not Acceptable Here, Not Acceptable.
  for (const std::string_view code : {"415", "488", "606"})
    if (detail == code)
      return Tr::translate("Words", "No common codec or encryption (%1): ask your telephone service which it takes")
          .arg(QString::fromStdString(detail));
  if (detail == "media timeout") return Tr::translate("Words", "The line broke: no sound came any more");
  if (cause == EndCause::Dropped && (detail == "408" || detail == "481"))
    return Tr::translate("Words", "The line broke: the far end did not answer any more");
  if (detail == "io error") return Tr::translate("Words", "The server could not be reached");
  if (detail == "nothing came") return Tr::translate("Words", "The server did not answer");
  if (detail == "401" || detail == "407")
    return Tr::translate("Words", "The server wants another password: see Settings, Phone");
  if (detail.size() == 3 && detail.front() == '5')
    return Tr::translate("Words", "The server failed (%1): try again").arg(QString::fromStdString(detail));
  return endCauseName(cause);
}

}  // namespace callwright::words
