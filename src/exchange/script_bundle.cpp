#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "callwright/exchange/script_file.hpp"
#include "exchange/output_file.hpp"
#include "exchange/zip_parts.hpp"

// Folders and zip files of templates.
namespace callwright::exchange {
namespace {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::Result;

bool isZip(const fs::path& path) {
  std::string end = path.extension().string();
  std::transform(end.begin(), end.end(), end.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return end == ".zip";
}

bool isTemplate(const std::string& name) {
  return name.size() > 3 && (name.ends_with(".md") || name.ends_with(".MD"));
}

tl::unexpected<domain::Error> tooMany(const fs::path& path) {
  return domain::fail(ErrorCode::FileTooLarge, path.string(), "", std::to_string(scriptFilesLimit));
}

Result<std::vector<ScriptFile>> inFolder(const fs::path& folder) {
  std::vector<ScriptFile> files;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error), end;
  for (; !error && at != end; at.increment(error)) {
    if (!at->is_regular_file(error) || !isTemplate(at->path().filename().string())) continue;
    if (files.size() == scriptFilesLimit) return tooMany(folder);
    files.push_back({at->path().lexically_relative(folder).generic_string(), readScriptText(at->path())});
  }
  if (error) return domain::fail(ErrorCode::FileUnreadable, folder.string(), error.message());
  return files;
}

Result<std::string> unpacked(ZipParts& zip, const std::string& name) {
  const auto size = zip.openPart(name);
  if (!size) return tl::unexpected(size.error());
  if (*size > scriptSizeLimit)
    return domain::fail(ErrorCode::FileTooLarge, name, std::to_string(*size), std::to_string(scriptSizeLimit));
  std::string text(static_cast<std::size_t>(*size), '\0');
  for (std::size_t at = 0; at < text.size();) {
    const auto got = zip.read(text.data() + at, text.size() - at);
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) return tl::unexpected(zip.damaged(name));
    at += *got;
  }
  char past = 0;
  if (const auto end = zip.read(&past, 1); !end) return tl::unexpected(end.error());
  if (auto ok = checkScriptText(text); !ok) return tl::unexpected(ok.error());
  return text;
}

Result<std::vector<ScriptFile>> inZip(const fs::path& path) {
  TableOptions limits;
  limits.maxUnpackedBytes = 64ULL << 20;  // of a part; a template is held to scriptSizeLimit
  const auto zip = ZipParts::open(path, limits);
  if (!zip) return tl::unexpected(zip.error());
  std::vector<ScriptFile> files;
  for (const std::string& name : (*zip)->names()) {
    if (!isTemplate(name)) continue;
    if (files.size() == scriptFilesLimit) return tooMany(path);
    files.push_back({name, unpacked(**zip, name)});
  }
  return files;
}

struct CloseZip {
  void operator()(void* zip) const { zipClose(zip, nullptr); }
};

Result<void> writeZip(const fs::path& path, const std::vector<ScriptFile>& files) {
  const fs::path beside = temporaryBeside(path);
  const auto broken = [&] {
    const int reason = errno;
    std::error_code ignored;
    fs::remove(beside, ignored);
    return tl::unexpected(writeError(path, reason == 0 ? EIO : reason));
  };
  errno = 0;
  std::unique_ptr<void, CloseZip> zip(zipOpen64(beside.c_str(), APPEND_STATUS_CREATE));
  if (!zip) return broken();
  constexpr unsigned long utf8Names = 1UL << 11;
  for (const ScriptFile& file : files) {
    zip_fileinfo info{};
    info.tmz_date = {0, 0, 0, 1, 0, 2000};  // the same templates make the same file
    const std::string& text = *file.text;
    if (zipOpenNewFileInZip4_64(zip.get(), file.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                                Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0,
                                utf8Names, 0) != ZIP_OK ||
        zipWriteInFileInZip(zip.get(), text.data(), static_cast<unsigned>(text.size())) != ZIP_OK ||
        zipCloseFileInZip(zip.get()) != ZIP_OK) {
      zip.reset();
      return broken();
    }
  }
  if (zipClose(zip.release(), nullptr) != ZIP_OK) return broken();
  std::error_code error;
  fs::rename(beside, path, error);
  if (error) {
    errno = error.value();
    return broken();
  }
  return {};
}

}  // namespace

Result<std::vector<ScriptFile>> readScriptFiles(const fs::path& path) {
  std::error_code error;
  Result<std::vector<ScriptFile>> files = std::vector<ScriptFile>{};
  if (fs::is_directory(path, error)) {
    files = inFolder(path);
  } else if (isZip(path)) {
    files = inZip(path);
  } else {
    auto text = readScriptText(path);
    if (!text) return tl::unexpected(text.error());
    files->push_back({path.filename().string(), std::move(text)});
  }
  if (!files) return files;
  if (files->empty()) return domain::fail(ErrorCode::NotFound, "script", path.string() + "/*.md");
  std::sort(files->begin(), files->end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

Result<void> writeScriptFiles(const fs::path& path, const std::vector<ScriptFile>& files) {
  if (isZip(path)) return writeZip(path, files);
  for (const ScriptFile& file : files) {
    const fs::path target = path / fs::path(file.name);
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) return tl::unexpected(writeError(target, error.value()));
    auto out = OutputFile::create(target);
    if (!out) return tl::unexpected(out.error());
    if (auto ok = out->write(*file.text); !ok) return ok;
    if (auto ok = out->finish(); !ok) return ok;
  }
  return {};
}

}  // namespace callwright::exchange
