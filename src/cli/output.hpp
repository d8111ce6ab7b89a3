#pragma once
#include <QString>
#include <QStringList>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/time.hpp"

// What goes to standard output (results) and standard error (reasons, progress).
namespace callwright::cli {

using Json = nlohmann::ordered_json;

template <class T>
Json orNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}
Json timeJson(domain::Instant at);  // as isoTime, null for none

void print(const Json& json);
void print(const QString& line);
// Columns aligned by how wide the characters are on a terminal; columns named in `right` are figures.
void printTable(const QStringList& header, const std::vector<QStringList>& rows, const std::vector<int>& right = {});
void printPairs(const std::vector<std::pair<QString, QString>>& pairs);

int displayWidth(const QString& text);

// {"error": code, "message": sentence} or the sentence alone.
void printError(bool json, const std::string& code, const QString& sentence);

// A line that rewrites itself, on a terminal only.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void show(const app::Progress& progress);  // any thread, one at a time

 private:
  bool m_active = false;
  int m_width = 0;
};

}  // namespace callwright::cli
