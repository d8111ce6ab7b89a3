#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "sources.hpp"

using namespace callwright::architecture;

namespace {

using Names = std::set<std::string>;

// Who may see whom. A room always sees itself; std is free to all. Rooms are seen by their public headers only.
// Reasons are in docs/developer-notes.md; an entry that nothing uses any more has to go.
const std::map<std::string, Names> roomsSeen{
    {"domain", {}},
    {"words", {"domain"}},
    {"storage", {"domain"}},
    {"telephony", {"domain"}},
    {"exchange", {"domain"}},
    {"app", {"domain", "storage", "telephony", "exchange"}},
    {"cli", {"app", "words", "domain"}},
    {"ui", {"app", "words", "domain"}},
};
const std::map<std::string, Names> librariesSeen{
    {"domain", {"date", "boost math", "liblinear"}},
    {"words", {"Qt Core", "date"}},
    {"storage", {"soci", "icu", "posix"}},
    {"telephony", {"asio", "openssl", "linphone", "sndfile", "posix"}},
    {"exchange",
     {"phonenumbers", "xlsxwriter", "expat", "minizip", "uchardet", "sndfile", "md4c", "mustache", "icu", "posix"}},
    {"app", {"sodium", "spdlog", "json", "date", "posix"}},
    {"cli", {"cli11", "json", "Qt Core", "date", "posix"}},
    {"ui", {"Qt", "Qt Core", "keychain", "soundtouch", "dtl"}},
};
// Allowed and not used yet, because the code is still to be written. Empty when the rooms are.
const std::set<std::pair<std::string, std::string>> awaited{};
// Free to every room without Qt, as the standard library is to all.
const Names freeToCore{"expected", "fmt"};
const Names qtRooms{"words", "cli", "ui"};

// The library behind an angle-bracket header; "" for the standard library.
std::string libraryOf(const std::string& header) {
  static const std::vector<std::pair<std::string, std::string>> prefixes{{"date/", "date"},
                                                                         {"tl/expected", "expected"},
                                                                         {"fmt/", "fmt"},
                                                                         {"soci/", "soci"},
                                                                         {"sqlite3.h", "sqlite3"},
                                                                         {"boost/math/", "boost math"},
                                                                         {"boost/", "asio"},
                                                                         {"openssl/", "openssl"},
                                                                         {"linphone", "linphone"},
                                                                         {"belle-sip/", "linphone"},
                                                                         {"ortp/", "linphone"},
                                                                         {"qt6keychain/", "keychain"},
                                                                         {"SoundTouch.h", "soundtouch"},
                                                                         {"phonenumbers/", "phonenumbers"},
                                                                         {"xlsxwriter", "xlsxwriter"},
                                                                         {"expat.h", "expat"},
                                                                         {"unzip.h", "minizip"},
                                                                         {"zip.h", "minizip"},
                                                                         {"dtl/", "dtl"},
                                                                         {"minizip/", "minizip"},
                                                                         {"uchardet", "uchardet"},
                                                                         {"sndfile.h", "sndfile"},
                                                                         {"md4c.h", "md4c"},
                                                                         {"kainjow/", "mustache"},
                                                                         {"unicode/", "icu"},
                                                                         {"linear.h", "liblinear"},
                                                                         {"sodium", "sodium"},
                                                                         {"spdlog/", "spdlog"},
                                                                         {"nlohmann/", "json"},
                                                                         {"CLI/", "cli11"}};
  static const Names qtCore{
      "QAnyStringView", "QByteArray",  "QChar",    "QCoreApplication",   "QDate",        "QDateTime", "QDir",
      "QFile",          "QFileInfo",   "QHash",    "QLatin1String",      "QLibraryInfo", "QList",     "QLocale",
      "QMap",           "QObject",     "QPointer", "QRegularExpression", "QSet",         "QString",   "QStringList",
      "QStringView",    "QTextStream", "QTime",    "QTimeZone",          "QTranslator",  "QVariant",  "QtGlobal"};
  for (const auto& [prefix, library] : prefixes)
    if (header.starts_with(prefix)) return library;
  if (qtCore.contains(header)) return "Qt Core";
  if (header.size() > 1 && header[0] == 'Q' && header[1] != '_') return "Qt";
  if (header.ends_with(".h")) return "posix";
  return header.find('/') == std::string::npos ? "" : header;
}

// The room behind a header of ours, and whether it is public; no room for one beside its includer.
struct Ours {
  std::string room;
  bool isPublic = false;
};
Ours roomOf(const std::string& header) {
  const std::string prefix = "callwright/";
  const bool isPublic = header.starts_with(prefix);
  const std::string rest = isPublic ? header.substr(prefix.size()) : header;
  const std::string room = rest.substr(0, rest.find('/'));
  return roomsSeen.contains(room) && rest.find('/') != std::string::npos ? Ours{room, isPublic} : Ours{};
}

struct Edges {
  std::set<std::pair<std::string, std::string>> used;
  Names roomsWithSources;
  std::vector<std::string> faults;
};

void judge(const Source& source, const Include& include, Edges& edges) {
  const std::string place = source.path.string() + ":" + std::to_string(include.line) + ": ";
  const Ours ours = roomOf(include.target);
  if (!ours.room.empty()) {
    if (source.isPublic && !ours.isPublic)
      edges.faults.push_back(place + "a public header shows the private " + include.target);
    if (ours.room == source.room) return;
    edges.used.emplace(source.room, ours.room);
    if (!ours.isPublic || !roomsSeen.at(source.room).contains(ours.room))
      edges.faults.push_back(place + source.room + " may not include " + include.target);
    return;
  }
  if (include.quoted) return;
  const std::string library = libraryOf(include.target);
  if (library.empty() || (freeToCore.contains(library) && !qtRooms.contains(source.room))) return;
  edges.used.emplace(source.room, library);
  if (!librariesSeen.at(source.room).contains(library))
    edges.faults.push_back(place + source.room + " may not use <" + include.target + ">");
}

Edges readEdges() {
  Edges edges;
  for (const Source& source : allSources()) {
    if (!roomsSeen.contains(source.room)) {
      edges.faults.push_back(source.path.string() + ": in no known room");
      continue;
    }
    if (!source.isPublic && source.path.extension() == ".cpp") edges.roomsWithSources.insert(source.room);
    for (const Include& include : includesOf(source.text)) judge(source, include, edges);
  }
  return edges;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Includes are read as the compiler does, near enough") {
  const auto includes =
      includesOf("#include <a/b.hpp>\n // #include <no>\n  #  include \"c.hpp\" // x\nint include;\n");
  REQUIRE(includes.size() == 2);
  CHECK(includes[0].target == "a/b.hpp");
  CHECK(includes[1].target == "c.hpp");
  CHECK(includes[1].quoted);
  CHECK(includes[1].line == 3);
  CHECK(libraryOf("vector").empty());
  CHECK(libraryOf("sys/stat.h") == "posix");
  CHECK(libraryOf("QWidget") == "Qt");
  CHECK(codeOnly("a // SELECT\n/* DELETE FROM */ \"x // y\"\n  b") == "a \"x // y\" b");
}

TEST_CASE("A forbidden include is a fault, an allowed one an edge in use") {
  const auto faults = [](const char* room, bool isPublic, const Include& include) {
    Edges edges;
    judge({"src/x.cpp", room, isPublic, ""}, include, edges);
    return edges.faults.size();
  };
  CHECK(faults("domain", false, {"soci/soci.h", false, 1}) == 1);
  CHECK(faults("storage", false, {"soci/soci.h", false, 1}) == 0);
  CHECK(faults("ui", false, {"callwright/storage/connection.hpp", true, 1}) == 1);
  CHECK(faults("app", false, {"callwright/storage/connection.hpp", true, 1}) == 0);
  CHECK(faults("app", false, {"storage/sql.hpp", true, 1}) == 1);
  CHECK(faults("storage", false, {"storage/sql.hpp", true, 1}) == 0);
  CHECK(faults("storage", true, {"storage/sql.hpp", true, 1}) == 1);
  CHECK(faults("words", false, {"QWidget", false, 1}) == 1);
  CHECK(faults("words", false, {"QString", false, 1}) == 0);
  CHECK(faults("ui", false, {"fmt/format.h", false, 1}) == 1);
  CHECK(faults("app", false, {"new_library/header.hpp", false, 1}) == 1);
  CHECK(faults("domain", false, {"vector", false, 1}) == 0);
  CHECK(faults("domain", false, {"boost/math/distributions/normal.hpp", false, 1}) == 0);
  CHECK(faults("domain", false, {"boost/asio.hpp", false, 1}) == 1);
}

TEST_CASE("No room sees what it may not") {
  for (const auto& fault : readEdges().faults) FAIL_CHECK(fault);
}

TEST_CASE("No permission to see outlives its use") {
  const Edges edges = readEdges();
  const auto stale = [&](const std::map<std::string, Names>& allowed) {
    for (const auto& [room, names] : allowed)
      for (const auto& name : names) {
        const bool empty = !edges.roomsWithSources.contains(room) ||
                           (roomsSeen.contains(name) && !edges.roomsWithSources.contains(name));
        const bool used = edges.used.contains({room, name});
        if (awaited.contains({room, name})) {
          if (used) WARN(room << " uses " << name << " now: take it off the awaited");
        } else if (!used && !empty) {
          FAIL_CHECK(room << " uses " << name << " nowhere: take it off the list");
        }
      }
  };
  stale(roomsSeen);
  stale(librariesSeen);
}

TEST_CASE("SQL is in storage only, and sqlite3 itself in one file") {
  const Names statements{"SELECT ",         "INSERT INTO ",  "INSERT OR ",   "DELETE FROM ",
                         "CREATE TABLE ",   "CREATE INDEX ", "DROP TABLE ",  "ALTER TABLE ",
                         "BEGIN IMMEDIATE", "PRAGMA ",       "ON CONFLICT ", "ORDER BY "};
  for (const Source& source : allSources()) {
    const std::string code = codeOnly(source.text);
    if (source.room != "storage") {
      for (const auto& statement : statements)
        if (contains(code, statement)) FAIL_CHECK(source.path.string() << " holds SQL: " << statement);
      const auto update = code.find("\"UPDATE ");
      if (update != std::string::npos && contains(code.substr(update, 80), " SET "))
        FAIL_CHECK(source.path.string() << " holds SQL: UPDATE");
    }
    if (source.path.stem() == "sqlite_native") continue;
    for (const auto& include : includesOf(source.text))
      if (include.target == "sqlite3.h") FAIL_CHECK(source.path.string() << " includes sqlite3.h");
    for (auto at = code.find("sqlite3_"); at != std::string::npos; at = code.find("sqlite3_", at + 1)) {
      const bool soci =
          code.compare(at, 16, "sqlite3_session_") == 0 || (at >= 6 && code.compare(at - 6, 6, "soci::") == 0);
      if (!soci) FAIL_CHECK(source.path.string() << " calls " << code.substr(at, 30));
    }
  }
}
