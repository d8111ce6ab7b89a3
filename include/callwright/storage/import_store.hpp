#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/customer.hpp"
#include "callwright/storage/connection.hpp"

// Customers in bulk. A list that is being imported has state 0: its rows exist but nobody sees them until finishList().
namespace callwright::storage {

struct ImportNumber {
  std::int64_t e164 = 0;  // 0: see original
  std::string extension;
  domain::PhoneType type = domain::PhoneType::Other;
  domain::PhoneState state = domain::PhoneState::Usable;
  std::string original, problem;  // problem: problemText()
};
struct ImportCustomer {
  std::string name, sortKey, words;  // sortKey, words: WordMaker
  std::string salutation, company, title, email, address, region, source, notes;
  std::string custom;  // JSON object or ""
  std::int64_t zone = 0, stage = 1, owner = 0, line = 0;
  std::vector<std::int64_t> tags;
  std::vector<ImportNumber> numbers;
};

// Writes rows by statements that stay prepared. In the caller's transactions; the ids come from IdRange. As long as it
// lives no trigger fires on this connection.
class CustomerWriter {
 public:
  // campaign none: no queue items.
  CustomerWriter(Connection& db, domain::ListId list, domain::CampaignId campaign, domain::Instant now);
  ~CustomerWriter();
  CustomerWriter(const CustomerWriter&) = delete;
  CustomerWriter& operator=(const CustomerWriter&) = delete;

  void write(const ImportCustomer& customer, std::int64_t id, std::int64_t firstPhone);
  void settle();  // before each commit

 private:
  struct Statements;
  std::unique_ptr<Statements> m_statements;
};

// Row ids for an importing list, set aside in blocks so that no other row comes to lie among them.
class IdRange {
 public:
  IdRange(Connection& db, domain::ListId list);
  // In a transaction. The next ids: one customer, and `phones` in a row.
  void take(std::size_t phones, std::int64_t& customer, std::int64_t& firstPhone);

 private:
  void more(std::size_t phones);
  Connection& m_db;
  domain::ListId m_list;
  std::int64_t m_customer = 1, m_customerEnd = 0, m_phone = 1, m_phoneEnd = 0;  // next and last of the block
  std::int64_t m_range = 0;                                                     // row of the block
};

struct UnfinishedList {
  domain::ListId list;
  std::string name;
  int state = 0;
  std::int64_t process = 0, beatAt = 0;  // process id and wall clock in ms
  std::int64_t updatesLeft = 0;
};
std::vector<UnfinishedList> unfinishedLists(Connection& db);  // importing, or ready with updates still to apply

domain::ListId beginList(Connection& db, const std::string& name, const std::string& fileName, domain::UserId by,
                         domain::Instant now, std::int64_t process, std::int64_t beatAt);
// A sign of life. False: the list is not this process's any more, somebody took it for dead.
[[nodiscard]] bool beat(Connection& db, domain::ListId list, std::int64_t process, std::int64_t beatAt);
// Makes the list visible and puts it into the campaign.
void finishList(Connection& db, domain::ListId list, domain::CampaignId campaign, std::int64_t rows,
                const std::string& report);
void saveReport(Connection& db, domain::ListId list, const std::string& report);
// An unfinished list of a dead process becomes this process's, to be removed or to have its updates applied. False:
// somebody else was faster, or it shows life after all.
[[nodiscard]] bool takeOver(Connection& db, const UnfinishedList& dead, std::int64_t process, std::int64_t beatAt);
void beginRemoval(Connection& db, domain::ListId list);
// Removes some rows of a list whose removal has begun; false when nothing, not even the list, is left. In a
// transaction.
bool removeSome(Connection& db, domain::ListId list, int rows);

// Of customers that are visible.
struct NumberOwner {
  domain::CustomerId customer;
  std::string extension;
};
std::vector<NumberOwner> ownersOf(Connection& db, std::int64_t e164);

// Changes to customers that were there before, kept until the list is visible.
void stageUpdate(Connection& db, domain::ListId list, domain::CustomerId customer, std::int64_t line,
                 const std::string& body);
struct StagedUpdate {
  std::int64_t id = 0;
  domain::CustomerId customer;
  std::string body;
};
std::vector<StagedUpdate> stagedUpdates(Connection& db, domain::ListId list, int limit);
[[nodiscard]] bool dropUpdate(Connection& db, std::int64_t id);  // false: somebody applied it already

// Whether there are customers of anybody but this list.
bool hasOthers(Connection& db, domain::ListId list);
// An import into a database without customers does without some indexes until its rows are in. The database remembers
// them; each comes back in a transaction of its own, some 1 s at a million rows.
void setIndexesAside(Connection& db);
void bringIndexesBack(Connection& db);
// Removes all customers at one stroke if there are none but this list's, whose removal has begun.
void clearIfAlone(Connection& db, domain::ListId list);
void prepareForBulk(Connection& db);  // caches and checkpoints of this connection
// Copies the log into the database as far as others allow; outside a transaction. Often enough, nobody else's commit
// has to do it.
void shortenLog(Connection& db);
// How the search index is written. By hand it merges its segments by itself, some 300 pages at a commit; an import does
// that in steps of its own (mergeSearch), and while it is alone gathers more before it writes. Until the next call.
enum class Filling { ByHand, Alone, Beside };
void fillSearch(Connection& db, Filling filling);
// Merges a little of the search index, in a transaction of its own. False when there is nothing left to do.
bool mergeSearch(Connection& db, int pages);

}  // namespace callwright::storage
