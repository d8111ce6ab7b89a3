#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/file_layout.hpp"
#include "app/import_report.hpp"
#include "app/import_rows.hpp"
#include "app/import_updates.hpp"
#include "app/number_index.hpp"
#include "app/services.hpp"
#include "app/slices.hpp"
#include "app/use_case.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/exchange/export_table.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/import_store.hpp"
#include "callwright/storage/people_store.hpp"

// A customer list into the database: see ImportList for what is promised.
namespace callwright::app {

using domain::Permission;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kLiveYield{4};  // longer than others wait between two tries for the lock
constexpr std::chrono::milliseconds kBeatEvery{400};
constexpr double kSliceMs = 12;       // of the write lock, while agents work
constexpr double kLongSliceMs = 500;  // while there is nobody to call yet: larger pieces of the search index cost less
constexpr std::size_t kGathered = 4000;  // rows
constexpr int kShortenEvery = 8;         // slices
// The pieces of the search index are merged many at a time, each written once more instead of four times; FTS5 bears
// 2,000 of them.
constexpr int kMergeEvery = 256, kMergePages = 24, kMergePagesAlone = 400;

double millisecondsSince(Clock::time_point from) {
  return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

// What people call the shipped stages, in lists from elsewhere.
constexpr std::pair<const char*, const char*> kStageNames[] = {
    {"线索", "lead"},       {"新客户", "lead"},       {"已接通", "reached"},      {"已联系", "reached"},
    {"意向", "interested"}, {"有意向", "interested"}, {"意向客户", "interested"}, {"报价", "quoted"},
    {"已报价", "quoted"},   {"成交", "won"},          {"已成交", "won"},          {"流失", "lost"},
    {"已流失", "lost"},     {"输单", "lost"}};

ImportWords wordsFor(Job& job, const ImportList& request) {
  ImportWords words;
  const Settings settings = job.services.settings();
  words.country = settings.country;
  words.timeZone = settings.timeZone;
  words.keepWithoutPhone = request.keepWithoutPhone;
  for (const domain::Stage& stage : storage::listStages(job.db)) {
    words.stages[lowered(stage.code)] = stage.id.value;
    if (!stage.name.empty()) words.stages[lowered(stage.name)] = stage.id.value;
  }
  for (const auto& [name, code] : kStageNames) {
    if (const auto found = words.stages.find(code); found != words.stages.end())
      words.stages.emplace(name, found->second);
  }
  for (const domain::User& user : storage::listUsers(job.db)) {
    words.owners.emplace(lowered(user.displayName), user.id.value);
    words.owners[lowered(user.name)] = user.id.value;
  }
  return words;
}

// Rejects, counted and written. The file appears when finish() is called.
class Rejects {
 public:
  Rejects(const Job& job, const ImportList& request, const exchange::ListLayout& layout)
      : m_options(job.services.options),
        m_path(pathFor(job, request)),
        m_writer(m_path, headersOf(layout), word("line", "Line"), word("reason", "Reason")) {}

  Result<Nothing> add(const ImportRow& row) {
    Error error = *row.problem;
    if (error.code == ErrorCode::NoDialableNumber && !error.args.empty())
      error.args = {sentence(storage::problemFromText(error.args.front()))};
    auto [found, fresh] = m_reasons.try_emplace(error.code);
    if (fresh) found->second = {error, 0, row.line};
    ++found->second.count;
    if (auto ok = m_writer.write(row.original, sentence(error)); !ok) return tl::unexpected(ok.error());
    return Nothing{};
  }

  Result<Nothing> finish(ImportReport& report) {
    for (auto& [code, reason] : m_reasons) report.reasons.push_back(reason);
    std::stable_sort(report.reasons.begin(), report.reasons.end(),
                     [](const ImportReport::Reason& a, const ImportReport::Reason& b) { return a.count > b.count; });
    if (m_reasons.empty()) return Nothing{};
    if (auto ok = m_writer.finish(); !ok) return tl::unexpected(ok.error());
    report.rejectsFile = m_path;
    return Nothing{};
  }

 private:
  static std::string pathFor(const Job& job, const ImportList& request) {
    if (!request.rejectsPath.empty()) return request.rejectsPath;
    namespace fs = std::filesystem;
    const std::string stem = "rejected-" + domain::localDay(job.services.defaultZone(), job.now);
    const fs::path folder = fs::path(request.path).parent_path();
    std::error_code ignored;
    fs::path path = folder / (stem + ".csv");
    for (int i = 2; fs::exists(path, ignored); ++i) path = folder / (stem + "-" + std::to_string(i) + ".csv");
    return path.string();
  }
  static std::vector<std::string> headersOf(const exchange::ListLayout& layout) {
    std::vector<std::string> headers;
    if (layout.headerLine == 0) return headers;
    for (const exchange::ColumnUse& column : layout.columns) headers.push_back(column.header);
    return headers;
  }
  std::string word(const std::string& key, const char* fallback) const {
    return m_options.heading ? m_options.heading(key) : fallback;
  }
  std::string sentence(const Error& error) const {
    if (m_options.sentence) return m_options.sentence(error);
    std::string text = domain::codeOf(error.code);
    for (const std::string& arg : error.args) text += ", " + arg;
    return text;
  }

  const AppOptions& m_options;
  std::string m_path;
  exchange::RejectsWriter m_writer;
  std::map<ErrorCode, ImportReport::Reason> m_reasons;
};

class Importer {
 public:
  Importer(Job& job, const ImportList& request, const exchange::ListLayout& layout)
      : m_job(job), m_db(job.db), m_request(request), m_rejects(job, request, layout), m_began(Clock::now()) {
    m_report.fileName = std::filesystem::path(request.path).filename().string();
    m_report.listName =
        request.listName.empty() ? std::filesystem::path(request.path).stem().string() : request.listName;
  }

  Result<ImportReport> run(RowSource& source) {
    {
      storage::Transaction transaction(m_db);
      const auto unfinished = storage::unfinishedLists(m_db);
      if (!unfinished.empty()) return domain::fail(ErrorCode::AlreadyExists, "import", unfinished.front().name);
      m_report.list = storage::beginList(m_db, m_report.listName, m_report.fileName, m_job.actor.user, m_job.now,
                                         ::getpid(), wallClockMs());
      transaction.commit();
    }
    m_ids = std::make_unique<storage::IdRange>(m_db, m_report.list);
    m_writer = std::make_unique<storage::CustomerWriter>(m_db, m_report.list, m_request.campaign, m_job.now);
    try {
      if (storage::hasOthers(m_db, m_report.list)) {
        workBeside();
      } else {
        storage::fillSearch(m_db, storage::Filling::Alone);
        storage::setIndexesAside(m_db);
      }
      auto done = fill(source);
      if (!done) undo();
      return done;
    } catch (const storage::Failure&) {
      if (!m_visible) undo();
      throw;
    }
  }

 private:
  // In slices, between which everybody else has his turn.
  Result<ImportReport> fill(RowSource& source) {
    std::vector<ImportRow> rows;
    for (;;) {
      if (auto more = gather(source, rows); !more) return tl::unexpected(more.error());
      if (rows.empty()) break;
      for (std::size_t at = 0; at < rows.size();) {
        if (m_job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
        if (auto ok = slice(rows, at); !ok) return tl::unexpected(ok.error());
        if (m_others && !m_beside) workBeside();
        std::this_thread::sleep_for(kLiveYield);
        if (++m_slices % kShortenEvery == 0) storage::shortenLog(m_db);
        if (m_slices % kMergeEvery != 0) continue;
        if (auto ok = mergeAll(); !ok) return tl::unexpected(ok.error());
      }
      tell(source);
    }
    storage::bringIndexesBack(m_db);
    if (auto ok = mergeAll(); !ok) return tl::unexpected(ok.error());
    m_writer.reset();
    if (auto ok = finishReport(); !ok) return tl::unexpected(ok.error());
    storage::fillSearch(m_db, storage::Filling::ByHand);
    {
      storage::Transaction transaction(m_db);
      m_lastBeat = {};
      if (auto ok = beat(); !ok) return tl::unexpected(ok.error());
      storage::finishList(m_db, m_report.list, m_request.campaign, m_report.added, reportText(m_report));
      note();
      transaction.commit();
      m_visible = true;
    }
    m_db.cancelWhen({});
    m_job.flush();
    if (m_report.updated != 0) {
      applyUpdates(m_job, m_report.list);
      m_job.changed(Change::Kind::Customers);
      m_job.flush();
    }
    return m_report;
  }

  Result<Nothing> mergeAll() {
    for (int slices = 1; storage::mergeSearch(m_db, m_others ? kMergePages : kMergePagesAlone); ++slices) {
      if (m_job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
      if (auto ok = beat(); !ok) return ok;
      m_job.progress({0, 0, 0, -1, "indexing"});
      if (slices % kShortenEvery == 0) storage::shortenLog(m_db);
      std::this_thread::sleep_for(kLiveYield);
    }
    return Nothing{};
  }

  // Tells the others that this import lives; in the transaction whose rows depend on it.
  Result<Nothing> beat() {
    const auto now = Clock::now();
    if (now - m_lastBeat <= kBeatEvery) return Nothing{};
    if (!storage::beat(m_db, m_report.list, ::getpid(), wallClockMs()))
      return domain::fail(ErrorCode::ImportTakenForDead, m_report.listName);
    m_lastBeat = now;
    return Nothing{};
  }

  // From now on there are customers to be called, and numbers to be looked up.
  void workBeside() {
    m_beside = true;
    storage::fillSearch(m_db, storage::Filling::Beside);
    storage::bringIndexesBack(m_db);
  }

  // Enough rows for a long slice: nobody may wait for the reader while the lock is held.
  static Result<Nothing> gather(RowSource& source, std::vector<ImportRow>& rows) {
    rows.clear();
    std::vector<ImportRow> part;
    while (rows.size() < kGathered) {
      auto more = source.next(part);
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      std::move(part.begin(), part.end(), std::back_inserter(rows));
    }
    return Nothing{};
  }

  Result<Nothing> slice(const std::vector<ImportRow>& rows, std::size_t& at) {
    storage::Transaction transaction(m_db);
    const auto start = Clock::now();
    m_others = storage::hasOthers(m_db, m_report.list);
    const double most = m_others ? kSliceMs : kLongSliceMs;
    do {
      if (auto ok = take(rows[at]); !ok) return ok;
      ++at;
    } while (at < rows.size() && millisecondsSince(start) < m_budgetMs);
    if (auto ok = beat(); !ok) return ok;
    m_writer->settle();
    transaction.commit();
    // The commit writes the search index and takes its share.
    const double whole = millisecondsSince(start);
    m_budgetMs = std::clamp(m_budgetMs * (whole > most ? 0.7 : 1.1), 1.0, most);
    return Nothing{};
  }

  Result<Nothing> take(const ImportRow& row) {
    ++m_report.rows;
    if (row.problem) {
      ++m_report.rejected;
      return m_rejects.add(row);
    }
    if (m_request.onDuplicate != OnDuplicate::Add) {
      if (const std::int64_t owner = ownerOf(row); owner != 0) {
        if (m_request.onDuplicate == OnDuplicate::Skip) {
          ++m_report.duplicates;
        } else {
          ++m_report.updated;
          storage::stageUpdate(m_db, m_report.list, domain::CustomerId(owner), row.line, updateText(row));
        }
        return Nothing{};
      }
    }
    add(row);
    return Nothing{};
  }

  std::int64_t ownerOf(const ImportRow& row) {
    for (const storage::ImportNumber& number : row.customer.numbers) {
      if (number.state != domain::PhoneState::Usable) continue;
      if (const std::int64_t owner = m_numbers.find(number.e164, number.extension); owner != 0) return owner;
      if (!m_others) continue;
      for (const storage::NumberOwner& owner : storage::ownersOf(m_db, number.e164)) {
        if (owner.extension.empty() || number.extension.empty() || owner.extension == number.extension)
          return owner.customer.value;
      }
    }
    return 0;
  }

  void add(const ImportRow& row) {
    m_customer = row.customer;
    m_customer.zone = idOf(m_zones, row.zone, [&] { return storage::zoneId(m_db, row.zone); });
    m_customer.tags.clear();
    for (const std::string& tag : row.tags)
      m_customer.tags.push_back(idOf(m_tags, tag, [&] { return storage::tagId(m_db, tag); }));
    std::int64_t id = 0, firstPhone = 0;
    m_ids->take(m_customer.numbers.size(), id, firstPhone);
    m_writer->write(m_customer, id, firstPhone);
    if (m_request.onDuplicate != OnDuplicate::Add) {
      for (const storage::ImportNumber& number : m_customer.numbers) {
        if (number.state == domain::PhoneState::Usable) m_numbers.add(number.e164, number.extension, id);
      }
    }
    ++m_report.added;
    m_report.numbersLeftOut += row.leftOut;
    if (!row.dialable) ++m_report.withoutPhone;
  }

  template <class Make>
  static std::int64_t idOf(std::unordered_map<std::string, std::int64_t>& known, const std::string& name, Make&& make) {
    if (name.empty()) return 0;
    auto found = known.find(name);
    if (found == known.end()) found = known.emplace(name, make()).first;
    return found->second;
  }

  Result<Nothing> finishReport() {
    if (m_job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
    m_report.seconds = millisecondsSince(m_began) / 1000;
    return m_rejects.finish(m_report);
  }

  void note() {
    m_job.audit("import_list", "list", m_report.list.value, {}, reportText(m_report));
    m_job.changed(Change::Kind::Customers);
    m_job.changed(Change::Kind::Lists);
    if (!m_request.campaign) return;
    m_job.changed(Change::Kind::Campaigns, m_request.campaign.value);
    m_job.changed(Change::Kind::Queue);
  }

  void tell(const RowSource& source) {
    const double seconds = millisecondsSince(m_began) / 1000, share = source.share();
    Progress progress;
    progress.done = m_report.rows;
    progress.phase = "reading";
    if (seconds > 0) progress.perSecond = static_cast<double>(m_report.rows) / seconds;
    if (share > 0.001) {
      progress.total = std::max(m_report.rows, static_cast<std::int64_t>(static_cast<double>(m_report.rows) / share));
      progress.secondsLeft = seconds * (1 - share) / share;
    }
    m_job.progress(progress);
  }

  void undo() {
    m_db.cancelWhen({});
    m_writer.reset();
    m_job.progress({0, 0, 0, -1, "undoing"});
    m_job.changes.clear();
    removeList(m_job, m_report.list);
  }

  Job& m_job;
  storage::Connection& m_db;
  const ImportList& m_request;
  Rejects m_rejects;
  Clock::time_point m_began, m_lastBeat;
  ImportReport m_report;
  bool m_others = true, m_beside = false, m_visible = false;  // others: customers of anybody else
  double m_budgetMs = kSliceMs / 2;
  int m_slices = 0;
  std::unique_ptr<storage::IdRange> m_ids;
  std::unique_ptr<storage::CustomerWriter> m_writer;
  storage::ImportCustomer m_customer;
  NumberIndex m_numbers;
  std::unordered_map<std::string, std::int64_t> m_zones, m_tags;
};

// The fields that the layout makes are known from now on, in the order of the columns.
void rememberFields(Job& job, const exchange::ListLayout& layout) {
  storage::Transaction transaction(job.db);
  for (const exchange::ColumnUse& column : layout.columns) {
    if (column.field == exchange::Field::Custom && !column.custom.empty())
      storage::rememberCustomField(job.db, column.custom);
  }
  transaction.commit();
}

}  // namespace

Result<ImportList::Reply> handle(Job& job, const ImportList& request) {
  if (auto ok = job.need(Permission::ImportLists); !ok) return tl::unexpected(ok.error());
  if (request.campaign && !storage::readCampaign(job.db, request.campaign)) {
    return domain::fail(ErrorCode::NotFound, "campaign", std::to_string(request.campaign.value));
  }
  ImportWords words = wordsFor(job, request);
  auto layout = layoutOf(request.path, request.layout, request.map, words.country);
  if (!layout) return tl::unexpected(layout.error());
  if (!layout->hasPhone() && !request.keepWithoutPhone) return domain::fail(ErrorCode::NoPhoneColumn);
  finishImportsOfTheDead(job);
  auto source = RowSource::open(request.path, *layout, std::move(words));
  if (!source) return tl::unexpected(source.error());
  storage::prepareForBulk(job.db);
  auto report = Importer(job, request, *layout).run(**source);
  if (report) rememberFields(job, *layout);
  return report;
}

CALLWRIGHT_USE_CASE(ImportList)

}  // namespace callwright::app
