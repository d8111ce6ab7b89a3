#include "app/import_rows.hpp"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/phone_views.hpp"
#include "app/services.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/search_words.hpp"

namespace callwright::app {
namespace {

constexpr std::size_t kBatchRows = 256;
constexpr std::size_t kMostBatches = 24;  // read and not yet taken
constexpr int kInterpreters = 2;

domain::PhoneType typeOf(exchange::NumberKind kind, exchange::PhoneUse use) {
  switch (kind) {
    case exchange::NumberKind::Mobile:
      return domain::PhoneType::Mobile;
    case exchange::NumberKind::Landline:
      return domain::PhoneType::Landline;
    case exchange::NumberKind::TollFree:
      return domain::PhoneType::TollFree;
    case exchange::NumberKind::Other:
      break;
  }
  return use == exchange::PhoneUse::Mobile     ? domain::PhoneType::Mobile
         : use == exchange::PhoneUse::Landline ? domain::PhoneType::Landline
                                               : domain::PhoneType::Other;
}

// One thread's interpreter: cells to values, names to ids, the search words.
class Interpreter {
 public:
  Interpreter(const exchange::ListLayout& layout, const ImportWords& words)
      : m_reader(layout, numberParser(), words.country), m_words(words) {}

  void read(exchange::Row& cells, ImportRow& out) {
    m_reader.read(cells, m_row);
    out.line = cells.line;
    out.problem = std::nullopt;
    if (m_row.problem) out.problem = problemOf(*m_row.problem);
    if (!out.problem) fill(out);
    if (out.problem) out.original = std::move(cells);
  }

 private:
  std::optional<Error> problemOf(const Error& error) {
    if (error.code != ErrorCode::NoDialableNumber) return error;
    if (m_words.keepWithoutPhone) return std::nullopt;
    Error full{ErrorCode::NoDialableNumber, {}};
    // The writer words the number's own problem; its code and arguments travel behind.
    for (const exchange::ListPhone& phone : m_row.phones) {
      if (!phone.number.problem) continue;
      full.args = {storage::problemText(*phone.number.problem)};
      break;
    }
    return full;
  }

  void fill(ImportRow& out) {
    storage::ImportCustomer& c = out.customer;
    c = {};
    c.line = out.line;
    if (!m_row.stage.empty() && !lookUp(m_words.stages, m_row.stage, "stage", c.stage, out)) return;
    out.stageGiven = !m_row.stage.empty();
    if (!m_row.owner.empty() && !lookUp(m_words.owners, m_row.owner, "owner", c.owner, out)) return;
    if (!m_row.timeZone.empty() && !knownZone(m_row.timeZone)) {
      out.problem = Error{ErrorCode::BadValue, {"time_zone", m_row.timeZone, ""}};
      return;
    }
    const storage::SearchWords words = m_maker.make(m_row.name, m_row.company);
    c.words = words.words;
    c.sortKey = words.sortKey;
    c.name = std::move(m_row.name);
    c.salutation = std::move(m_row.salutation);
    c.company = std::move(m_row.company);
    c.title = std::move(m_row.title);
    c.email = std::move(m_row.email);
    c.address = std::move(m_row.address);
    c.region = std::move(m_row.region);
    c.source = std::move(m_row.source);
    c.notes = std::move(m_row.notes);
    if (!m_row.custom.empty()) {
      nlohmann::json custom = nlohmann::json::object();
      for (auto& [field, value] : m_row.custom) custom[field] = value;
      c.custom = custom.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
    out.tags = std::move(m_row.tags);
    out.zone = std::move(m_row.timeZone);
    fillNumbers(out);
  }

  void fillNumbers(ImportRow& out) {
    out.leftOut = 0;
    out.dialable = false;
    for (exchange::ListPhone& phone : m_row.phones) {
      storage::ImportNumber number;
      number.e164 = phone.number.e164;
      number.extension = std::move(phone.number.extension);
      number.type = typeOf(phone.number.kind, phone.use);
      if (phone.number.problem) {
        number.state = domain::PhoneState::Undialable;
        number.original = std::move(phone.number.original);
        number.problem = storage::problemText(*phone.number.problem);
        ++out.leftOut;
      } else {
        if (!out.dialable && out.zone.empty()) out.zone = zoneOf(number.e164);
        out.dialable = true;
      }
      out.customer.numbers.push_back(std::move(number));
    }
    // Those that can be dialed come first.
    std::stable_partition(out.customer.numbers.begin(), out.customer.numbers.end(),
                          [](const storage::ImportNumber& n) { return n.state == domain::PhoneState::Usable; });
  }

  bool lookUp(const std::unordered_map<std::string, std::int64_t>& known, const std::string& name, const char* field,
              std::int64_t& id, ImportRow& out) {
    const auto found = known.find(lowered(name));
    if (found == known.end()) {
      out.problem = Error{ErrorCode::BadValue, {field, name, ""}};
      return false;
    }
    id = found->second;
    return true;
  }

  bool knownZone(const std::string& name) {
    auto found = m_known.find(name);
    if (found == m_known.end()) found = m_known.emplace(name, domain::findZone(name) != nullptr).first;
    return found->second;
  }

  // The metadata is slow to ask; all of +86 has one answer, elsewhere the last four digits tell nothing.
  const std::string& zoneOf(std::int64_t e164) {
    constexpr std::int64_t kSubscriber = 10000, kChinaMobile = 100000000000;
    const std::int64_t key = e164 / kChinaMobile == 86 ? 86 : e164 / kSubscriber;
    auto found = m_zones.find(key);
    if (found == m_zones.end()) {
      if (m_zones.size() > 50000) m_zones.clear();
      const std::vector<std::string> zones = exchange::timeZonesOf(e164);
      // A country with several: the set-up's own zone if it is among them.
      std::string zone = zones.empty() ? std::string() : zones.front();
      if (std::find(zones.begin(), zones.end(), m_words.timeZone) != zones.end()) zone = m_words.timeZone;
      found = m_zones.emplace(key, knownZone(zone) ? zone : std::string()).first;
    }
    return found->second;
  }

  exchange::RowInterpreter m_reader;
  const ImportWords& m_words;
  exchange::ListRow m_row;
  storage::WordMaker m_maker;
  std::unordered_map<std::string, bool> m_known;
  std::unordered_map<std::int64_t, std::string> m_zones;
};

}  // namespace

std::string lowered(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

struct RowSource::Shared {
  exchange::ListLayout layout;
  ImportWords words;
  std::unique_ptr<exchange::TableReader> reader;
  std::uint64_t totalBytes = 0;
  std::atomic<std::uint64_t> bytesRead{0};

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::pair<std::size_t, std::vector<exchange::Row>>> toInterpret;
  std::map<std::size_t, std::vector<ImportRow>> ready;
  std::size_t readBatches = 0, taken = 0;
  bool ended = false, stopping = false;
  std::optional<Error> error;
  std::vector<std::thread> threads;

  void readAll() {
    std::vector<exchange::Row> batch;
    for (;;) {
      exchange::Row row;
      auto more = reader->next(row);
      if (!more) {
        finishReading(std::move(batch), more.error());
        return;
      }
      if (!*more) {
        finishReading(std::move(batch), std::nullopt);
        return;
      }
      if (row.line <= layout.headerLine) continue;
      batch.push_back(std::move(row));
      if (batch.size() == kBatchRows && !push(std::move(batch))) return;
      if (batch.empty()) batch.reserve(kBatchRows);
    }
  }

  bool push(std::vector<exchange::Row>&& batch) {
    bytesRead = reader->bytesRead();
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return stopping || readBatches - taken < kMostBatches; });
    if (stopping) return false;
    toInterpret.emplace_back(readBatches++, std::move(batch));
    batch.clear();
    changed.notify_all();
    return true;
  }

  void finishReading(std::vector<exchange::Row>&& rest, std::optional<Error> why) {
    if (!rest.empty() && !push(std::move(rest))) return;
    const std::lock_guard lock(mutex);
    ended = true;
    error = std::move(why);
    changed.notify_all();
  }

  void interpretAll() {
    Interpreter interpreter(layout, words);
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return stopping || ended || !toInterpret.empty(); });
      if (stopping || toInterpret.empty()) return;
      auto [number, rows] = std::move(toInterpret.front());
      toInterpret.pop_front();
      lock.unlock();
      std::vector<ImportRow> out(rows.size());
      for (std::size_t i = 0; i < rows.size(); ++i) interpreter.read(rows[i], out[i]);
      lock.lock();
      ready.emplace(number, std::move(out));
      changed.notify_all();
    }
  }
};

Result<std::unique_ptr<RowSource>> RowSource::open(const std::string& path, const exchange::ListLayout& layout,
                                                   ImportWords words) {
  auto reader = exchange::openTable(path, layout.tableOptions());
  if (!reader) return tl::unexpected(reader.error());
  auto shared = std::make_unique<Shared>();
  shared->layout = layout;
  shared->words = std::move(words);
  shared->reader = std::move(*reader);
  shared->totalBytes = shared->reader->totalBytes();
  return std::unique_ptr<RowSource>(new RowSource(std::move(shared)));
}

RowSource::RowSource(std::unique_ptr<Shared> shared) : m_shared(std::move(shared)) {
  Shared* s = m_shared.get();
  s->threads.emplace_back([s] { s->readAll(); });
  for (int i = 0; i < kInterpreters; ++i) s->threads.emplace_back([s] { s->interpretAll(); });
}

RowSource::~RowSource() {
  {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->stopping = true;
    m_shared->changed.notify_all();
  }
  for (std::thread& thread : m_shared->threads) thread.join();
}

Result<bool> RowSource::next(std::vector<ImportRow>& rows) {
  Shared& s = *m_shared;
  std::unique_lock lock(s.mutex);
  s.changed.wait(lock, [&] { return s.ready.contains(s.taken) || (s.ended && s.taken == s.readBatches); });
  const auto found = s.ready.find(s.taken);
  if (found == s.ready.end()) {
    if (s.error) return tl::unexpected(*s.error);
    return false;
  }
  rows = std::move(found->second);
  s.ready.erase(found);
  ++s.taken;
  s.changed.notify_all();
  return true;
}

double RowSource::share() const {
  return m_shared->totalBytes == 0
             ? 0
             : static_cast<double>(m_shared->bytesRead) / static_cast<double>(m_shared->totalBytes);
}

}  // namespace callwright::app
