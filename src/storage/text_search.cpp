#include "storage/text_search.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "callwright/domain/customer.hpp"
#include "callwright/storage/search_words.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

constexpr std::size_t kPage = 200;                                // first page of candidates; later ones are larger
constexpr std::size_t kFewWordHits = 300, kMostWordHits = 50000;  // of a mixed search
constexpr std::size_t kMostCandidates = 20000, kMostMaskedCandidates = 6000;
constexpr std::size_t kTail = 4;  // digits at the end of a masked number, and the most that it shows in a row

// SQL compares the digits: bringing a candidate here costs several times more.
const std::string kPhoneHits =
    "(SELECT rowid AS hit FROM phone_search WHERE phone_search MATCH :match AND rowid BETWEEN :first AND :last ORDER "
    "BY rowid DESC LIMIT :most) CROSS JOIN phone p ON p.id = hit ";
const std::string kWordHits =
    "(SELECT rowid AS hit FROM customer_search WHERE customer_search MATCH :match AND rowid BETWEEN :first AND :last "
    "ORDER BY rowid DESC LIMIT :most) ";

std::string wordMatch(const std::vector<std::string>& words) {
  std::string match;
  for (const std::string& word : words) {
    if (!match.empty()) match += " AND ";
    match += '"' + word + "\"*";
  }
  return match;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

std::string_view withoutZeros(std::string_view digits) {
  while (!digits.empty() && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

void addTrigrams(std::string& match, std::string_view digits) {
  for (std::size_t at = 0; at + 3 <= digits.size(); ++at) {
    if (match.find(digits.substr(at, 3)) != std::string::npos) continue;
    if (!match.empty()) match += " AND ";
    match += '"';
    match += digits.substr(at, 3);
    match += '"';
  }
}

std::string digitMatch(const std::vector<std::string>& fragments) {
  std::string match;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    // A leading zero is the trunk prefix or "00", which the stored number has not.
    const std::string_view stripped = withoutZeros(fragments[i]);
    addTrigrams(match, i == 0 && stripped.size() >= 3 ? stripped : std::string_view(fragments[i]));
  }
  if (match.empty()) addTrigrams(match, joined(fragments));
  return match;
}

// What every matching number contains; "" when the fragments allow nothing as simple.
std::string surelyContained(const std::vector<std::string>& fragments) {
  std::string_view longest;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    const std::string_view stripped = withoutZeros(fragments[i]);
    const std::string_view part = i == 0 && stripped.size() >= 3 ? stripped : std::string_view(fragments[i]);
    if (part.size() >= 3 && part.size() > longest.size()) longest = part;
  }
  return std::string(longest);
}

bool contains(const std::string& number, const std::string& digits, bool first) {
  if (number.find(digits) != std::string::npos) return true;
  if (!first || digits.front() != '0') return false;
  const std::string_view rest = withoutZeros(digits);
  const std::size_t at = number.find(rest);
  return rest.size() >= 3 && at <= 3;  // behind the country code
}

bool matches(std::int64_t e164, const std::vector<std::string>& fragments, bool wholeNumbers) {
  const std::string number = std::to_string(e164);
  if (fragments.size() > 1) {
    const std::string all = joined(fragments);
    if (wholeNumbers ? number.find(all) != std::string::npos : domain::matchesVisibleDigits(e164, all)) return true;
  }
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    const std::string& part = fragments[i];
    const bool countryCode = i == 0 && fragments.size() > 1 && part.size() < 3 && number.starts_with(part);
    if (countryCode) continue;
    if (wholeNumbers ? !contains(number, part, i == 0) : !domain::matchesVisibleDigits(e164, part)) return false;
  }
  return true;
}

std::vector<IdSpan> outside(std::vector<IdSpan> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const IdSpan& a, const IdSpan& b) { return a.first < b.first; });
  std::vector<IdSpan> spans;
  std::int64_t from = 0;
  for (const IdSpan& range : ranges) {
    if (range.first > from) spans.push_back({from, range.first - 1});
    from = std::max(from, range.last + 1);
  }
  spans.push_back({from, std::numeric_limits<std::int64_t>::max()});
  std::reverse(spans.begin(), spans.end());
  return spans;
}

class Search {
 public:
  Search(Connection& db, bool wholeNumbers, std::size_t limit, const std::function<bool(std::int64_t)>& accept)
      : m_db(db), m_wholeNumbers(wholeNumbers), m_limit(limit), m_accept(accept), m_spans(visibleSpans(db)) {}

  void byWords(const std::vector<std::string>& words) {
    eachWordHit(words, [&](std::int64_t id) { take(id); });
  }

  void byDigits(const std::vector<std::string>& digits) {
    for (const std::int64_t id : wholeNumber(joined(digits))) take(id);
    const auto longest = std::max_element(digits.begin(), digits.end(),
                                          [](const auto& a, const auto& b) { return a.size() < b.size(); });
    if (!m_wholeNumbers && longest->size() == kTail) {
      eachTailHit(*longest, digits);
    } else if (m_wholeNumbers || longest->size() < kTail) {
      eachPhoneHit(digits);
    }
  }

  // The newest with the words are asked for their numbers, which is enough when the words are rare or the digits
  // frequent; otherwise the digits' hits are met with the words'.
  void byBoth(const std::vector<std::string>& words, const std::vector<std::string>& digits) {
    const std::string wordsWanted = wordMatch(words), digitsWanted = digitMatch(digits);
    const std::string part = m_wholeNumbers ? surelyContained(digits) : std::string();
    const bool partDecides = m_wholeNumbers && digits.size() == 1 && part == digits.front();
    const std::int64_t limit = partDecides ? static_cast<std::int64_t>(m_limit + kFewWordHits) : -1;
    const auto use = [&](std::int64_t id, std::int64_t e164) {
      if (matches(e164, digits, m_wholeNumbers)) m_found.push_back(id);
    };
    for (const IdSpan& span : m_spans.customers) {
      sql(m_db, "SELECT hit, p.e164 FROM " + kWordHits + "CROSS JOIN phone p ON p.customer_id = hit WHERE p.e164 <> 0")
          .with(wordsWanted, span.first, span.last, kFewWordHits)
          .template each<std::int64_t, std::int64_t>(use);
      takeFound();
      if (full() || digitsWanted.empty() || !hasMore("customer_search", wordsWanted, span, kFewWordHits)) continue;
      const IdSpan numbers{0, std::numeric_limits<std::int64_t>::max()};
      sql(m_db,
          "SELECT p.customer_id, p.e164 FROM " + kPhoneHits +
              "WHERE +p.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH :words AND "
              "rowid BETWEEN :from AND :to ORDER BY rowid DESC LIMIT :names) AND instr(p.e164, :part) LIMIT :limit")
          .with(digitsWanted, numbers.first, numbers.last, kMostCandidates, wordsWanted, span.first, span.last,
                kMostWordHits, part, limit)
          .template each<std::int64_t, std::int64_t>(use);
      takeFound();
      if (!full() && (hasMore("customer_search", wordsWanted, span, kMostWordHits) ||
                      hasMore("phone_search", digitsWanted, numbers, kMostCandidates)))
        m_hits.truncated = true;
    }
  }

  bool full() const { return m_hits.ids.size() >= m_limit; }
  TextHits hits() {
    std::sort(m_hits.ids.begin(), m_hits.ids.end(), std::greater<>());
    m_hits.truncated = m_hits.truncated || full();
    return std::move(m_hits);
  }

 private:
  void take(std::int64_t id) {
    if (full() || !m_seen.insert(id).second) return;
    if (!m_accept || m_accept(id)) m_hits.ids.push_back(id);
  }
  template <class F>
  void eachWordHit(const std::vector<std::string>& words, F&& use) {
    const std::string match = wordMatch(words);
    for (const IdSpan& span : m_spans.customers) {
      std::int64_t below = span.last;
      for (std::size_t page = std::max(kPage, m_limit + 1); !full(); page *= 4) {
        std::vector<std::int64_t> ids;
        sql(m_db,
            "SELECT rowid FROM customer_search WHERE customer_search MATCH :match AND rowid BETWEEN :first AND :last "
            "ORDER BY rowid DESC LIMIT :n")
            .with(match, span.first, below, page)
            .template each<std::int64_t>([&](std::int64_t id) { ids.push_back(id); });
        for (const std::int64_t id : ids) use(id);
        if (ids.size() < page || ids.back() <= span.first) break;
        below = ids.back() - 1;
      }
    }
  }

  bool hasMore(const std::string& index, const std::string& match, const IdSpan& span, std::size_t than) {
    return sql(m_db, "SELECT rowid FROM " + index + " WHERE " + index +
                         " MATCH :match AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT 1 OFFSET :n")
        .with(match, span.first, span.last, than)
        .template one<std::int64_t>()
        .has_value();
  }

  void eachPhoneHit(const std::vector<std::string>& digits) {
    const std::string match = digitMatch(digits);
    if (match.empty()) return;
    const std::string part = m_wholeNumbers ? surelyContained(digits) : std::string();
    const std::size_t most = m_wholeNumbers ? kMostCandidates : kMostMaskedCandidates;
    std::size_t seen = 0;
    for (const IdSpan& span : m_spans.phones) {
      IdSpan left = span;
      for (std::size_t page = m_limit + 1; !full() && seen < most; page *= 4) {
        std::size_t rows = 0;
        sql(m_db, "SELECT hit, p.customer_id, p.e164 FROM " + kPhoneHits + "WHERE instr(p.e164, :part) LIMIT :page")
            .with(match, left.first, left.last, most, part, page)
            .template each<std::int64_t, std::int64_t, std::int64_t>(
                [&](std::int64_t hit, std::int64_t customer, std::int64_t e164) {
                  ++rows;
                  left.last = hit - 1;
                  if (matches(e164, digits, m_wholeNumbers)) m_found.push_back(customer);
                });
        takeFound();
        seen += rows;
        if (rows == page) continue;
        if (!full() && hasMore("phone_search", match, left, most)) m_hits.truncated = true;
        break;
      }
    }
    if (seen >= most) m_hits.truncated = true;
  }

  // After the statement: taking asks the database itself.
  void takeFound() {
    for (const std::int64_t id : m_found) take(id);
    m_found.clear();
  }

  void eachTailHit(const std::string& tail, const std::vector<std::string>& digits) {
    for (const IdSpan& span : m_spans.phones) {
      sql(m_db,
          "SELECT customer_id, e164 FROM phone WHERE e164 % 10000 = :tail AND id BETWEEN :first AND :last ORDER BY id "
          "DESC LIMIT :n")
          .with(std::stoi(tail), span.first, span.last, kMostMaskedCandidates)
          .template each<std::int64_t, std::int64_t>([&](std::int64_t customer, std::int64_t e164) {
            if (!full() && matches(e164, digits, false)) m_found.push_back(customer);
          });
      takeFound();
    }
  }

  // Customers with exactly this number, national or international.
  std::vector<std::int64_t> wholeNumber(const std::string& digits) {
    std::vector<std::int64_t> customers;
    const std::string_view bare = withoutZeros(digits);
    if (bare.size() < 7 || bare.size() > 15) return customers;
    for (const std::string& candidate : {std::string(bare), "86" + std::string(bare)}) {
      if (candidate.size() > 15) continue;
      const std::int64_t e164 = std::stoll(candidate);
      if (!m_wholeNumbers && !domain::matchesVisibleDigits(e164, digits)) continue;
      sql(m_db, "SELECT id, customer_id FROM phone WHERE e164 = :n")
          .with(e164)
          .each<std::int64_t, std::int64_t>([&](std::int64_t id, std::int64_t customer) {
            for (const IdSpan& span : m_spans.phones) {
              if (id >= span.first && id <= span.last) customers.push_back(customer);
            }
          });
    }
    return customers;
  }

  Connection& m_db;
  bool m_wholeNumbers;
  std::size_t m_limit;
  const std::function<bool(std::int64_t)>& m_accept;
  VisibleSpans m_spans;
  TextHits m_hits;
  std::unordered_set<std::int64_t> m_seen;
  std::vector<std::int64_t> m_found;
};

}  // namespace

VisibleSpans visibleSpans(Connection& db) {
  std::vector<IdSpan> customers, phones;
  sql(db, "SELECT first_customer, last_customer, first_phone, last_phone FROM import_range")
      .each<std::int64_t, std::int64_t, std::int64_t, std::int64_t>(
          [&](std::int64_t c1, std::int64_t c2, std::int64_t p1, std::int64_t p2) {
            customers.push_back({c1, c2});
            phones.push_back({p1, p2});
          });
  return {outside(std::move(customers)), outside(std::move(phones))};
}

TextHits searchText(Connection& db, const std::string& text, bool wholeNumbers, std::size_t limit,
                    const std::function<bool(std::int64_t)>& accept) {
  const SearchText wanted = parseSearch(text);
  if (wanted.empty()) return {};
  Search search(db, wholeNumbers, limit, accept);
  if (wanted.digits.empty()) {
    search.byWords(wanted.words);
  } else {
    if (wanted.words.empty()) {
      search.byDigits(wanted.digits);
    } else {
      search.byBoth(wanted.words, wanted.digits);
    }
    if (!search.full()) search.byWords(wanted.plain);
  }
  return search.hits();
}

}  // namespace callwright::storage
