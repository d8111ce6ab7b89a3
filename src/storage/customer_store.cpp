#include "callwright/storage/customer_store.hpp"

#include <algorithm>
#include <cstdlib>

#include "callwright/storage/search_words.hpp"
#include "storage/json_text.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::Customer;
using domain::CustomerId;
using domain::Instant;
using domain::Phone;
using domain::PhoneId;

constexpr char kTagSeparator = 31;  // char(31) in statements
constexpr const char* kVisible = "list_id NOT IN (SELECT id FROM list WHERE state <> 1)";

// Ids above every range that an import has set aside.
std::int64_t nextCustomerId(Connection& db) {
  return 1 + sql(db,
                 "SELECT max(coalesce((SELECT max(id) FROM customer), 0), coalesce((SELECT max(last_customer) FROM "
                 "import_range), 0))")
                 .value<std::int64_t>();
}
std::int64_t nextPhoneId(Connection& db) {
  return 1 + sql(db,
                 "SELECT max(coalesce((SELECT max(id) FROM phone), 0), coalesce((SELECT max(last_phone) FROM "
                 "import_range), 0))")
                 .value<std::int64_t>();
}

const std::string kPhone =
    "SELECT id, customer_id, e164, extension, type, state, original, problem, position FROM phone ";

template <class Q, class F>
void eachPhone(Q query, F&& take) {
  query.template each<PhoneId, CustomerId, std::int64_t, std::string, domain::PhoneType, domain::PhoneState,
                      std::string, std::string, int>(
      [&](PhoneId id, CustomerId customer, std::int64_t e164, std::string extension, domain::PhoneType type,
          domain::PhoneState state, std::string original, const std::string& problem, int position) {
        take(OwnedPhone{customer, Phone{id, e164, std::move(extension), type, state, std::move(original),
                                        problemFromText(problem), position}});
      });
}

void loadDetails(Connection& db, Customer& c) {
  sql(db,
      "SELECT c.email, c.address, c.region, coalesce((SELECT name FROM zone WHERE id = c.zone_id), ''), c.source, "
      "c.notes, c.preferences, "
      "c.custom FROM customer c WHERE c.id = :id")
      .with(c.id)
      .each<std::string, std::string, std::string, std::string, std::string, std::string, std::string, std::string>(
          [&](std::string email, std::string address, std::string region, std::string zone, std::string source,
              std::string notes, std::string preferences, const std::string& custom) {
            c.email = std::move(email);
            c.address = std::move(address);
            c.region = std::move(region);
            c.timeZone = std::move(zone);
            c.source = std::move(source);
            c.notes = std::move(notes);
            c.preferences = std::move(preferences);
            c.custom = parseJsonObject(custom);
          });
  sql(db,
      "SELECT consent_phone, consent_recording, consent_email, consent_at, created_at, updated_at, last_contact_at, "
      "next_follow_up_at, "
      "revision FROM customer WHERE id = :id")
      .with(c.id)
      .each<domain::ConsentState, domain::ConsentState, domain::ConsentState, Instant, Instant, Instant, Instant,
            Instant, std::int64_t>([&](domain::ConsentState phone, domain::ConsentState recording,
                                       domain::ConsentState email, Instant asked, Instant created, Instant updated,
                                       Instant contact, Instant followUp, std::int64_t revision) {
        c.consent = {phone, recording, email, asked};
        c.createdAt = created;
        c.updatedAt = updated;
        c.lastContactAt = contact;
        c.nextFollowUpAt = followUp;
        c.revision = revision;
      });
}

std::vector<std::string> tagsOf(Connection& db, CustomerId id) {
  std::vector<std::string> tags;
  sql(db,
      "SELECT t.name FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.customer_id = :id ORDER BY t.name")
      .with(id)
      .each<std::string>([&](std::string name) { tags.push_back(std::move(name)); });
  return tags;
}

void writeTags(Connection& db, CustomerId id, const std::vector<std::string>& tags) {
  sql(db, "DELETE FROM customer_tag WHERE customer_id = :id").with(id).run();
  for (const std::string& tag : tags) {
    if (!tag.empty()) addTag(db, id, tagId(db, tag));
  }
}

void rememberFields(Connection& db, const Customer& customer) {
  for (const auto& [name, value] : customer.custom) rememberCustomField(db, name);
}

}  // namespace

std::string problemText(const domain::Error& error) {
  if (error == domain::Error{}) return {};
  std::vector<std::string> parts{domain::codeOf(error.code)};
  parts.insert(parts.end(), error.args.begin(), error.args.end());
  return jsonArray(parts);
}

domain::Error problemFromText(const std::string& text) {
  domain::Error error;
  std::vector<std::string> parts = text.empty() ? std::vector<std::string>{} : parseJsonArray(text);
  if (parts.empty()) return error;
  error.code = domain::errorFrom(parts.front()).value_or(domain::ErrorCode::Internal);
  error.args.assign(parts.begin() + 1, parts.end());
  return error;
}

std::int64_t zoneId(Connection& db, const std::string& name) {
  if (name.empty()) return 0;
  const auto id = sql(db, "SELECT id FROM zone WHERE name = :name").with(name).value<std::int64_t>();
  if (id != 0) return id;
  sql(db, "INSERT INTO zone (name) VALUES (:name)").with(name).run();
  return db.lastInsertId();
}

std::optional<Customer> loadCustomer(Connection& db, CustomerId id) {
  std::optional<Customer> found;
  sql(db, std::string("SELECT lower(hex(public_id)), name, salutation, company, title, stage_id, lost_reason, "
                      "owner_id, list_id, list_line FROM "
                      "customer WHERE id = :id AND ") +
              kVisible)
      .with(id)
      .each<std::string, std::string, std::string, std::string, std::string, domain::StageId, std::string,
            domain::UserId, domain::ListId, std::int64_t>(
          [&](std::string publicId, std::string name, std::string salutation, std::string company, std::string title,
              domain::StageId stage, std::string lost, domain::UserId owner, domain::ListId list, std::int64_t line) {
            Customer c;
            c.id = id;
            c.publicId = std::move(publicId);
            c.name = std::move(name);
            c.salutation = std::move(salutation);
            c.company = std::move(company);
            c.title = std::move(title);
            c.stage = stage;
            c.lostReason = std::move(lost);
            c.owner = owner;
            c.list = list;
            c.listLine = line;
            found = std::move(c);
          });
  if (!found) return found;
  loadDetails(db, *found);
  found->phones = loadPhones(db, id);
  found->tags = tagsOf(db, id);
  return found;
}

std::vector<Phone> loadPhones(Connection& db, CustomerId id) {
  std::vector<Phone> phones;
  eachPhone(sql(db, kPhone + "WHERE customer_id = :id ORDER BY position, id").with(id),
            [&](OwnedPhone phone) { phones.push_back(std::move(phone.phone)); });
  return phones;
}

std::optional<OwnedPhone> loadPhone(Connection& db, PhoneId id) {
  std::optional<OwnedPhone> found;
  eachPhone(sql(db, kPhone + "WHERE id = :id").with(id), [&](OwnedPhone phone) { found = std::move(phone); });
  return found;
}

bool onDoNotCallList(Connection& db, std::int64_t e164) {
  return e164 != 0 && sql(db, "SELECT 1 FROM do_not_call WHERE e164 = :n").with(e164).value<int>() != 0;
}

CustomerId insertCustomer(Connection& db, const Customer& customer, Instant now) {
  const CustomerId id(nextCustomerId(db));
  const SearchWords words = wordMaker().make(customer.name, customer.company);
  sql(db,
      "INSERT INTO customer (id, public_id, name, sort_key, salutation, company, title, email, address, region, "
      "zone_id, source, notes, "
      "preferences, custom, stage_id, lost_reason, owner_id, list_id, list_line, consent_phone, consent_recording, "
      "consent_email, consent_at, "
      "created_at, updated_at, last_contact_at, next_follow_up_at) VALUES (:id, uuid7(), :name, :sort, :salutation, "
      ":company, :title, :email, "
      ":address, :region, :zone, :source, :notes, :preferences, :custom, :stage, :lost, :owner, :list, :line, :cp, "
      ":cr, :ce, :ca, :now, :now2, "
      ":contact, :follow)")
      .with(id, customer.name, words.sortKey, customer.salutation, customer.company, customer.title, customer.email,
            customer.address, customer.region, zoneId(db, customer.timeZone), customer.source, customer.notes,
            customer.preferences, jsonObject(customer.custom), customer.stage ? customer.stage : domain::StageId(1),
            customer.lostReason, customer.owner, customer.list, customer.listLine, customer.consent.phone,
            customer.consent.recording, customer.consent.email, customer.consent.at, now, now, customer.lastContactAt,
            customer.nextFollowUpAt)
      .run();
  sql(db, "INSERT INTO customer_words (id, words) VALUES (:id, :words)").with(id, words.words).run();
  writeTags(db, id, customer.tags);
  rememberFields(db, customer);
  for (const Phone& phone : customer.phones) insertPhone(db, id, phone);
  return id;
}

void updateCustomer(Connection& db, const Customer& customer, Instant now) {
  const SearchWords words = wordMaker().make(customer.name, customer.company);
  const std::int64_t zone = zoneId(db, customer.timeZone);
  sql(db,
      "UPDATE customer SET name = :name, sort_key = :sort, salutation = :salutation, company = :company, title = "
      ":title, email = :email, "
      "address = :address, region = :region, zone_id = :zone, source = :source, notes = :notes, preferences = "
      ":preferences, custom = :custom, "
      "stage_id = :stage, lost_reason = :lost, owner_id = :owner, consent_phone = :cp, consent_recording = :cr, "
      "consent_email = :ce, "
      "consent_at = :ca, updated_at = :now, revision = revision + 1 WHERE id = :id")
      .with(customer.name, words.sortKey, customer.salutation, customer.company, customer.title, customer.email,
            customer.address, customer.region, zone, customer.source, customer.notes, customer.preferences,
            jsonObject(customer.custom), customer.stage, customer.lostReason, customer.owner, customer.consent.phone,
            customer.consent.recording, customer.consent.email, customer.consent.at, now, customer.id)
      .run();
  sql(db,
      "INSERT INTO customer_words (id, words) VALUES (:id, :words) ON CONFLICT (id) DO UPDATE SET words = "
      "excluded.words")
      .with(customer.id, words.words)
      .run();
  sql(db, "UPDATE queue_item SET zone_id = :zone WHERE customer_id = :id AND zone_id <> :same")
      .with(zone, customer.id, zone)
      .run();
  writeTags(db, customer.id, customer.tags);
  rememberFields(db, customer);
}

PhoneId insertPhone(Connection& db, CustomerId customer, const Phone& phone) {
  const PhoneId id(nextPhoneId(db));
  sql(db,
      "INSERT INTO phone (id, customer_id, position, e164, extension, type, state, original, problem) VALUES (:id, "
      ":customer, "
      "(SELECT coalesce(max(position), -1) + 1 FROM phone WHERE customer_id = :c), :e164, :extension, :type, :state, "
      ":original, :problem)")
      .with(id, customer, customer, phone.e164, phone.extension, phone.type, phone.state, phone.original,
            problemText(phone.problem))
      .run();
  return id;
}

void updatePhone(Connection& db, const Phone& phone) {
  sql(db,
      "UPDATE phone SET e164 = :e164, extension = :extension, type = :type, state = :state, original = :original, "
      "problem = :problem "
      "WHERE id = :id")
      .with(phone.e164, phone.extension, phone.type, phone.state, phone.original, problemText(phone.problem), phone.id)
      .run();
}

void removePhone(Connection& db, PhoneId id) {
  sql(db, "DELETE FROM phone WHERE id = :id").with(id).run();
}

void touchCustomer(Connection& db, CustomerId id, Instant now) {
  sql(db, "UPDATE customer SET updated_at = :now, revision = revision + 1 WHERE id = :id").with(now, id).run();
}

void addStageChange(Connection& db, CustomerId id, domain::StageId from, domain::StageId to, domain::UserId by,
                    const std::string& cause, const std::string& reason, Instant now) {
  sql(db,
      "INSERT INTO stage_change (customer_id, from_id, to_id, at, user_id, cause, reason) VALUES (:id, :from, :to, "
      ":at, :by, :cause, :reason)")
      .with(id, from, to, now, by, cause, reason)
      .run();
}

std::optional<CustomerLine> loadLine(Connection& db, CustomerId id) {
  std::optional<CustomerLine> found;
  // One statement: lists ask for many of these.
  sql(db,
      "SELECT c.name, c.company, c.title, c.region, c.stage_id, c.owner_id, coalesce((SELECT display_name FROM user "
      "WHERE id = c.owner_id), ''), "
      "c.last_contact_at, c.next_follow_up_at, c.created_at, coalesce((SELECT group_concat(t.name, char(31)) FROM "
      "customer_tag ct JOIN tag t ON "
      "t.id = ct.tag_id WHERE ct.customer_id = c.id), ''), coalesce(p.id, 0), coalesce(p.e164, 0), "
      "coalesce(p.extension, ''), coalesce(p.type, 0), "
      "coalesce(p.state, 0), coalesce(p.original, ''), coalesce(p.problem, ''), coalesce(p.position, 0) FROM customer "
      "c LEFT JOIN phone p ON p.id "
      "= (SELECT id FROM phone WHERE customer_id = c.id ORDER BY position, id LIMIT 1) WHERE c.id = :id AND c.list_id "
      "NOT IN (SELECT id FROM list "
      "WHERE state <> 1)")
      .with(id)
      .each<std::string, std::string, std::string, std::string, domain::StageId, domain::UserId, std::string, Instant,
            Instant, Instant, std::string, PhoneId, std::int64_t, std::string, domain::PhoneType, domain::PhoneState,
            std::string, std::string, int>(
          [&](std::string name, std::string company, std::string title, std::string region, domain::StageId stage,
              domain::UserId owner, std::string ownerName, Instant contact, Instant followUp, Instant created,
              const std::string& tags, PhoneId phone, std::int64_t e164, std::string extension, domain::PhoneType type,
              domain::PhoneState state, std::string original, const std::string& problem, int position) {
            CustomerLine line;
            line.id = id;
            line.name = std::move(name);
            line.company = std::move(company);
            line.title = std::move(title);
            line.region = std::move(region);
            line.stage = stage;
            line.owner = owner;
            line.ownerName = std::move(ownerName);
            line.lastContactAt = contact;
            line.nextFollowUpAt = followUp;
            line.createdAt = created;
            for (std::size_t at = 0; at < tags.size();) {
              const std::size_t end = std::min(tags.find(kTagSeparator, at), tags.size());
              line.tags.push_back(tags.substr(at, end - at));
              at = end + 1;
            }
            std::sort(line.tags.begin(), line.tags.end());
            line.phone = {
                phone,   e164, std::move(extension), type, state, std::move(original), problemFromText(problem),
                position};
            found = std::move(line);
          });
  return found;
}

std::vector<CustomerLine> loadLines(Connection& db, const std::vector<std::int64_t>& ids) {
  std::vector<CustomerLine> lines;
  lines.reserve(ids.size());
  for (const std::int64_t id : ids) {
    if (auto line = loadLine(db, CustomerId(id))) lines.push_back(std::move(*line));
  }
  return lines;
}

}  // namespace callwright::storage
