#include "exchange/workbook.hpp"

#include <algorithm>
#include <charconv>

#include "exchange/text.hpp"
#include "exchange/xml_stream.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

constexpr std::size_t kMaxText = 1 << 20;  // one string; programs allow 32,767 characters
constexpr std::uint64_t kMaxStrings = 50'000'000;

int toInt(std::string_view text, int otherwise = -1) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

class RelationHandler : public XmlHandler {
 public:
  struct Relation {
    std::string id, type, target;
  };
  std::vector<Relation> relations;
  void start(std::string_view name, const char** attributes) override {
    if (name != "Relationship") return;
    std::string type(attribute(attributes, "Type"));
    relations.push_back({std::string(attribute(attributes, "Id")), type.substr(type.rfind('/') + 1),
                         std::string(attribute(attributes, "Target"))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

class WorkbookHandler : public XmlHandler {
 public:
  struct Sheet {
    std::string name, relation;
    bool hidden = false;
  };
  std::vector<Sheet> sheets;
  bool from1904 = false;
  void start(std::string_view name, const char** attributes) override {
    if (name == "sheet") {
      const std::string_view state = attribute(attributes, "state");
      std::string relation;
      for (const char** a = attributes; *a; a += 2) {  // r:id, whatever the prefix; a bare "id" is none
        const std::string_view key = a[0];
        if (key.ends_with(":id")) relation = a[1];
      }
      sheets.push_back(
          {std::string(attribute(attributes, "name")), relation, state == "hidden" || state == "veryHidden"});
    } else if (name == "workbookPr") {
      const std::string_view flag = attribute(attributes, "date1904");
      from1904 = flag == "1" || flag == "true";
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

class StyleHandler : public XmlHandler {
 public:
  std::map<int, CellFormat> custom;
  std::vector<int> formatIds;
  void start(std::string_view name, const char** attributes) override {
    if (name == "numFmt") {
      custom[toInt(attribute(attributes, "numFmtId"))] = formatOfCode(attribute(attributes, "formatCode"));
    } else if (name == "cellXfs") {
      m_inside = true;
    } else if (name == "xf" && m_inside && formatIds.size() < 100'000) {
      formatIds.push_back(toInt(attribute(attributes, "numFmtId"), 0));
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") m_inside = false;
  }
  void text(std::string_view) override {}

 private:
  bool m_inside = false;
};

class StringsHandler : public XmlHandler {
 public:
  StringsHandler(const ZipParts& zip, SharedStrings& strings) : m_zip(zip), m_strings(strings) {}
  void start(std::string_view name, const char**) override {
    if (name == "si") {
      m_text.clear();
    } else if (name == "rPh") {
      m_phonetic = true;
    } else if (name == "t") {
      m_inText = !m_phonetic;
    }
  }
  void end(std::string_view name) override {
    if (name == "t") {
      m_inText = false;
    } else if (name == "rPh") {
      m_phonetic = false;
    } else if (name == "si") {
      unescapeWorkbookText(m_text);
      if (m_strings.count() >= kMaxStrings) {
        problem = m_zip.tooLarge("strings", kMaxStrings);
      } else if (!m_strings.add(m_text)) {
        problem = domain::Error{ErrorCode::DiskFull, {std::filesystem::temp_directory_path().string()}};
      }
    }
  }
  void text(std::string_view text) override {
    if (!m_inText) return;
    m_text.append(text);
    if (m_text.size() > kMaxText) problem = m_zip.tooLarge("text", kMaxText);
  }

 private:
  const ZipParts& m_zip;
  SharedStrings& m_strings;
  std::string m_text;
  bool m_inText = false;
  bool m_phonetic = false;
};

// The part a relation of `from` points to.
std::string resolve(const std::string& from, const std::string& target) {
  if (target.starts_with("/")) return target.substr(1);
  const std::size_t slash = from.rfind('/');
  const std::filesystem::path base = slash == std::string::npos ? "" : from.substr(0, slash);
  return (base / target).lexically_normal().generic_string();
}

std::string relationsOf(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "_rels/" + part + ".rels"
                                    : part.substr(0, slash) + "/_rels/" + part.substr(slash + 1) + ".rels";
}

domain::Result<void> readPart(ZipParts& zip, XmlHandler& handler, const std::string& part) {
  return XmlStream(zip, handler).readAll(part);
}

domain::Result<std::string> findWorkbookPart(ZipParts& zip, const std::filesystem::path& path) {
  std::string part = "xl/workbook.xml";
  if (zip.has("_rels/.rels")) {
    RelationHandler handler;
    if (auto ok = readPart(zip, handler, "_rels/.rels"); !ok) return tl::unexpected(ok.error());
    for (const auto& relation : handler.relations) {
      if (relation.type == "officeDocument") part = resolve("", relation.target);
    }
  }
  if (!zip.has(part)) return fail(ErrorCode::FileKindUnknown, path.string());
  return part;
}

domain::Result<void> readStyles(ZipParts& zip, const std::string& part, Workbook& book) {
  StyleHandler handler;
  if (auto ok = readPart(zip, handler, part); !ok) return ok;
  for (const int id : handler.formatIds) {
    const auto custom = handler.custom.find(id);
    book.formats.push_back(custom != handler.custom.end() ? custom->second : formatOfBuiltin(id));
  }
  return {};
}

}  // namespace

domain::Result<void> readWorkbook(ZipParts& zip, const std::filesystem::path& path, Workbook& book) {
  const auto part = findWorkbookPart(zip, path);
  if (!part) return tl::unexpected(part.error());
  if (!part->ends_with(".xml")) return fail(ErrorCode::FileKindUnknown, path.string());
  WorkbookHandler workbook;
  if (auto ok = readPart(zip, workbook, *part); !ok) return ok;
  RelationHandler links;
  if (zip.has(relationsOf(*part))) {
    if (auto ok = readPart(zip, links, relationsOf(*part)); !ok) return ok;
  }
  book.from1904 = workbook.from1904;
  for (const auto& sheet : workbook.sheets) {
    for (const auto& link : links.relations) {
      if (link.id != sheet.relation || link.type != "worksheet") continue;
      book.sheets.push_back({sheet.name, resolve(*part, link.target), sheet.hidden});
    }
  }
  if (book.sheets.empty()) {
    return workbook.sheets.empty() && links.relations.empty() ? fail(ErrorCode::FileKindUnknown, path.string())
                                                              : tl::unexpected(zip.damaged("no sheet"));
  }
  for (const auto& link : links.relations) {
    const std::string target = resolve(*part, link.target);
    if (!zip.has(target)) continue;
    if (link.type == "styles") {
      if (auto ok = readStyles(zip, target, book); !ok) return ok;
    } else if (link.type == "sharedStrings") {
      StringsHandler handler(zip, book.strings);
      if (auto ok = readPart(zip, handler, target); !ok) return ok;
    }
  }
  return {};
}

}  // namespace callwright::exchange
