#include "callwright/storage/import_store.hpp"
#include "storage/connection_native.hpp"
#include "storage/sql.hpp"
#include "storage/sqlite_native.hpp"

// The statements of an import stay prepared and bound: preparing costs more than inserting. Triggers are off meanwhile,
// and what they do is done here: a statement with a trigger begins a savepoint, at which FTS5 writes out what it has
// gathered, row by row instead of once a transaction.
namespace callwright::storage {

struct CustomerWriter::Statements {
  // The wires: statements read these when they run.
  long long id = 0, zone = 0, stage = 0, owner = 0, list = 0, line = 0, now = 0, campaign = 0;
  long long phone = 0, position = 0, e164 = 0, type = 0, state = 0, tag = 0;
  std::string extension, original, problem;
  ImportCustomer text;  // only its strings are used

  Connection& db;
  bool queue;
  soci::statement customer, plainPhone, fullPhone, phoneSearch, words, wordSearch, tagged, queued;
  std::int64_t untallied = 0;

  Statements(Connection& connection, bool withQueue)
      : db(connection),
        queue(withQueue),
        customer(*connection.native().session),
        plainPhone(*connection.native().session),
        fullPhone(*connection.native().session),
        phoneSearch(*connection.native().session),
        words(*connection.native().session),
        wordSearch(*connection.native().session),
        tagged(*connection.native().session),
        queued(*connection.native().session) {
    using soci::use;
    native::useTriggers(db, false);
    prepare(customer,
            "INSERT INTO customer (id, public_id, name, sort_key, salutation, company, title, email, address, region, "
            "zone_id, source, notes, "
            "custom, stage_id, owner_id, list_id, list_line, created_at, updated_at) VALUES (:id, uuid7(), :name, "
            ":sort, :salutation, :company, "
            ":title, :email, :address, :region, :zone, :source, :notes, :custom, :stage, :owner, :list, :line, :now, "
            ":now2)",
            use(id), use(text.name), use(text.sortKey), use(text.salutation), use(text.company), use(text.title),
            use(text.email), use(text.address), use(text.region), use(zone), use(text.source), use(text.notes),
            use(text.custom), use(stage), use(owner), use(list), use(line), use(now), use(now));
    prepare(
        plainPhone,
        "INSERT INTO phone (id, customer_id, position, e164, type) VALUES (:id, :customer, :position, :e164, :type)",
        use(phone), use(id), use(position), use(e164), use(type));
    prepare(fullPhone,
            "INSERT INTO phone (id, customer_id, position, e164, type, state, extension, original, problem) VALUES "
            "(:id, :customer, :position, "
            ":e164, :type, :state, :extension, :original, :problem)",
            use(phone), use(id), use(position), use(e164), use(type), use(state), use(extension), use(original),
            use(problem));
    prepare(words, "INSERT INTO customer_words (id, words) VALUES (:id, :words)", use(id), use(text.words));
    prepare(wordSearch, "INSERT INTO customer_search (rowid, words) VALUES (:id, :words)", use(id), use(text.words));
    prepare(phoneSearch, "INSERT INTO phone_search (rowid, e164) VALUES (:id, :e164)", use(phone), use(e164));
    prepare(tagged, "INSERT OR IGNORE INTO customer_tag (customer_id, tag_id) VALUES (:id, :tag)", use(id), use(tag));
    prepare(queued,
            "INSERT INTO queue_item (campaign_id, customer_id, list_id, zone_id) VALUES (:campaign, :id, "
            ":list, :zone)",
            use(campaign), use(id), use(list), use(zone));
  }

  template <class... Uses>
  void prepare(soci::statement& statement, const std::string& sqlText, Uses&&... uses) {
    try {
      (statement.exchange(std::forward<Uses>(uses)), ...);
      statement.alloc();
      statement.prepare(sqlText);
      statement.define_and_bind();
    } catch (const soci::soci_error& cause) {
      raise(db, sqlText, cause);
    }
  }

  void run(soci::statement& statement) {
    try {
      statement.execute(true);
    } catch (const soci::soci_error& cause) {
      raise(db, "import", cause);
    }
  }
};

CustomerWriter::CustomerWriter(Connection& db, domain::ListId list, domain::CampaignId campaign, domain::Instant now)
    : m_statements(std::make_unique<Statements>(db, static_cast<bool>(campaign))) {
  m_statements->list = list.value;
  m_statements->campaign = campaign.value;
  m_statements->now = now.time_since_epoch().count();
}

CustomerWriter::~CustomerWriter() {
  native::useTriggers(m_statements->db, true);
}

void CustomerWriter::settle() {
  Statements& s = *m_statements;
  if (s.untallied == 0) return;
  sql(s.db,
      "INSERT INTO queue_tally (campaign_id, list_id, state, items) VALUES (:c, :l, 0, :n) ON CONFLICT (campaign_id, "
      "list_id, state) DO UPDATE SET items = items + excluded.items")
      .with(static_cast<std::int64_t>(s.campaign), static_cast<std::int64_t>(s.list), s.untallied)
      .run();
  s.untallied = 0;
}

void CustomerWriter::write(const ImportCustomer& customer, std::int64_t id, std::int64_t firstPhone) {
  Statements& s = *m_statements;
  s.text.name = customer.name;
  s.text.sortKey = customer.sortKey;
  s.text.words = customer.words;
  s.text.salutation = customer.salutation;
  s.text.company = customer.company;
  s.text.title = customer.title;
  s.text.email = customer.email;
  s.text.address = customer.address;
  s.text.region = customer.region;
  s.text.source = customer.source;
  s.text.notes = customer.notes;
  s.text.custom = customer.custom;
  s.id = id;
  s.zone = customer.zone;
  s.stage = customer.stage;
  s.owner = customer.owner;
  s.line = customer.line;
  s.run(s.customer);
  s.run(s.words);
  s.run(s.wordSearch);
  s.phone = firstPhone;
  s.position = 0;
  for (const ImportNumber& number : customer.numbers) {
    s.e164 = number.e164;
    s.type = static_cast<long long>(number.type);
    s.state = static_cast<long long>(number.state);
    const bool plain = s.state == 0 && number.extension.empty() && number.original.empty() && number.problem.empty();
    if (!plain) {
      s.extension = number.extension;
      s.original = number.original;
      s.problem = number.problem;
    }
    s.run(plain ? s.plainPhone : s.fullPhone);
    s.run(s.phoneSearch);
    ++s.phone;
    ++s.position;
  }
  for (const std::int64_t tag : customer.tags) {
    s.tag = tag;
    s.run(s.tagged);
  }
  if (!s.queue) return;
  s.run(s.queued);
  ++s.untallied;
}

}  // namespace callwright::storage
