#pragma once
#include <string>
#include <utility>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/customer.hpp"

namespace callwright::app {

// How a file is to be read. Empty fields are guessed. Field codes: "name", "phone", "phone_mobile", "phone_landline",
// "company", "title", "salutation", "email", "address", "region", "time_zone", "source", "tags", "stage", "owner",
// "notes", "ignore", "custom:Header".
struct FileLayout {
  std::string encoding;   // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"
  std::string delimiter;  // "," ";" or tab
  std::string sheet;
  std::int64_t headerLine = -1;  // 1-based source line; 0: the file has none; -1: guess
  struct Column {
    std::string header, field;
  };
  std::vector<Column> columns;  // one for each column of the file, in order
};
struct PreviewRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;       // as they are in the file, converted to UTF-8
  std::string name, company;            // as they will be read
  std::vector<std::string> numbers;     // parsed, whole: the person has the file
  std::vector<domain::Error> problems;  // of its numbers, or of the row
  bool rejected = false;
};
struct PreviewFile {  // ImportLists
  static constexpr Lane lane = Lane::Long;
  struct Answer {
    FileLayout layout;  // complete, as guessed or corrected
    std::vector<std::string> sheets;
    std::vector<PreviewRow> rows;
    std::int64_t bytes = 0;
  };
  using Reply = Answer;
  std::string path;
  FileLayout layout;
  int rows = 30;
};

enum class OnDuplicate { Skip, Update, Add };

struct ImportReport {
  domain::ListId list;
  std::string listName, fileName, rejectsFile;  // rejectsFile "" when nothing was rejected
  std::int64_t rows = 0;                        // data rows read; rows = added + updated + duplicates + rejected
  std::int64_t added = 0, updated = 0, duplicates = 0, rejected = 0;
  std::int64_t withoutPhone = 0;    // of added: kept without a phone
  std::int64_t numbersLeftOut = 0;  // further numbers that cannot be dialed, kept with their reason
  double seconds = 0;
  struct Reason {
    domain::Error error;  // of the first row that had it
    std::int64_t count = 0, firstLine = 0;
  };
  std::vector<Reason> reasons;  // by error code, most frequent first
};
// Customers appear all at once at the end. Cancel, a failure or a crash leaves nothing of it.
struct ImportList {
  static constexpr Lane lane = Lane::Long;
  using Reply = ImportReport;
  std::string path;
  FileLayout layout;
  std::vector<std::pair<std::string, std::string>> map;  // header → field, over the guess (command line)
  std::string listName;                                  // "": the file's name
  domain::CampaignId campaign;                           // none: to no campaign
  OnDuplicate onDuplicate = OnDuplicate::Skip;
  bool keepWithoutPhone = false;
  std::string rejectsPath;  // "": beside the file, "rejected-DATE.csv" or the next free name
};
struct ListInfo {
  domain::ListId id;
  std::string name, fileName;
  domain::Instant importedAt;
  std::string importedBy;
  std::int64_t customers = 0;
};
struct ListLists {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<ListInfo>;
};
struct OpenListReport {
  static constexpr Lane lane = Lane::Read;
  using Reply = ImportReport;
  domain::ListId id;
};

}  // namespace callwright::app
