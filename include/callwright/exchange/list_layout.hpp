#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/exchange/phone_number.hpp>
#include <callwright/exchange/table_file.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the columns of a customer list mean, and its rows read by that.
namespace callwright::exchange {

enum class Field {
  Ignore,
  Name,
  GivenName,
  FamilyName,
  Salutation,
  Company,
  Title,
  Phone,
  Email,
  Address,
  Region,
  TimeZone,
  Source,
  Tags,
  Stage,
  Owner,
  Notes,
  CustomerId,
  Custom,
};

enum class PhoneUse { Any, Mobile, Landline, Work, Home };  // what the header says of a phone column

struct ColumnUse {
  Field field = Field::Ignore;
  PhoneUse phone = PhoneUse::Any;  // Field::Phone only
  std::string custom;              // Field::Custom only: name of the custom field
  std::string header;              // as in the file; empty if the file has no header line
  friend bool operator==(const ColumnUse&, const ColumnUse&) = default;
};

struct ListLayout {
  FileKind kind = FileKind::Csv;
  std::string encoding;  // CSV
  char delimiter = 0;    // CSV
  std::string sheet;     // XLSX
  std::vector<std::string> sheets;
  std::int64_t headerLine = 0;  // Row::line of the header; 0 if there is none. Rows up to it are not data.
  std::vector<ColumnUse> columns;

  bool hasPhone() const;
  TableOptions tableOptions() const;  // opens the file as this layout says
};

struct LayoutOptions {
  TableOptions table;
  std::string region = "CN";  // of numbers without country code, to recognise phone columns
};

// Errors: those of openTable. A file in which no phone column is found is no error here: see hasPhone().
domain::Result<ListLayout> guessLayout(const std::filesystem::path& path, const LayoutOptions& options = {});

// Stable codes, as in `--map column=field`: ignore name given_name family_name salutation company title phone
// phone:mobile phone:landline phone:work phone:home email address region time_zone source tags stage owner notes
// customer_id custom:TEXT.
std::string fieldCode(const ColumnUse& use);
const std::vector<std::string>& fieldCodes();  // all but custom:TEXT
// Error: FieldUnknown with the nearest code. The header of the result is empty.
domain::Result<ColumnUse> fieldFromCode(std::string_view code);
// Changes the use of one column: by header (ignoring case and spaces), or by number from 1. Errors: ColumnUnknown,
// FieldUnknown.
domain::Result<void> mapColumn(ListLayout& layout, std::string_view column, std::string_view code);

struct ListPhone {
  ParsedNumber number;
  PhoneUse use = PhoneUse::Any;
};

struct ListRow {
  std::int64_t line = 0;
  std::string name, salutation, company, title, email, address, region, timeZone, source, stage, owner, notes,
      customerId;
  std::vector<std::string> tags;
  std::vector<std::pair<std::string, std::string>> custom;  // name, value that is not blank
  std::vector<ListPhone> phones;                            // dialable and not, in the order of the file, each once
  // Why the row cannot be taken: Row::error, RowEmpty, or NoDialableNumber without args and the numbers' own problems
  // in `phones`.
  std::optional<domain::Error> problem;
};

// Turns rows of the file into values. read() may run on any thread, each with its own copy.
class RowInterpreter {
 public:
  RowInterpreter(const ListLayout& layout, NumberParser parser, std::string region);
  // Row lines up to layout.headerLine are not data: skip them.
  void read(const Row& row, ListRow& out) const;

 private:
  std::vector<ColumnUse> m_columns;
  NumberParser m_parser;
  std::string m_region;
};

// The first n data rows as they will be read. Errors: those of openTable.
domain::Result<std::vector<ListRow>> preview(const std::filesystem::path& path, const ListLayout& layout, int n,
                                             std::string_view region = "CN");

}  // namespace callwright::exchange
