#pragma once
#include <soci/soci.h>

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

// How stores speak to the database:
//   sql(db, "SELECT id, name FROM team WHERE id > :id").with(id).each<TeamId, std::string>([&](TeamId id, std::string
//   name) { … }); auto row = sql(db, "SELECT count(*) FROM call").one<std::int64_t>();            // optional<tuple<…>>
//   sql(db, "UPDATE team SET name = :n WHERE id = :id").with(name, id).run();       // rows changed
// Statements are prepared once a connection (keyed by their text, so keep texts constant) and always stepped to their
// end. Parameters are bound in order; types: integers, bool, double, std::string, enums, domain ids, Instant. Columns
// are never NULL.
namespace callwright::storage {

// The prepared statement of that text; throws Failure.
soci::statement& prepared(Connection& db, const std::string& text);
void forget(Connection& db, const std::string& text);  // after an error in mid-statement
[[noreturn]] void raise(Connection& db, const std::string& text, const std::exception& cause);

namespace detail {

template <class T>
struct Column {  // how a type travels: integers as long long
  using Wire = std::conditional_t<std::is_floating_point_v<T>, double, long long>;
  static Wire out(const T& v) { return static_cast<Wire>(v); }
  static T in(const Wire& w) { return static_cast<T>(w); }
};
template <>
struct Column<std::string> {
  using Wire = std::string;
  static const std::string& out(const std::string& v) { return v; }
  static std::string in(Wire& w) { return std::move(w); }
};
template <class Tag>
struct Column<domain::Id<Tag>> {
  using Wire = long long;
  static Wire out(const domain::Id<Tag>& v) { return v.value; }
  static domain::Id<Tag> in(Wire w) { return domain::Id<Tag>(w); }
};
template <>
struct Column<domain::Instant> {
  using Wire = long long;
  static Wire out(const domain::Instant& v) { return v.time_since_epoch().count(); }
  static domain::Instant in(Wire w) { return domain::Instant(domain::Milliseconds(w)); }
};
template <class Rep, class Period>
struct Column<std::chrono::duration<Rep, Period>> {
  using Wire = long long;
  static Wire out(const std::chrono::duration<Rep, Period>& v) { return v.count(); }
  static std::chrono::duration<Rep, Period> in(Wire w) {
    return std::chrono::duration<Rep, Period>(static_cast<Rep>(w));
  }
};

}  // namespace detail

template <class... In>
class Query {
 public:
  Query(Connection& db, std::string text, In... in)
      : m_db(db), m_text(std::move(text)), m_in(detail::Column<In>::out(in)...) {}

  template <class... Args>
  Query<std::decay_t<Args>...> with(const Args&... args) {
    static_assert(sizeof...(In) == 0, "with() is called once");
    return {m_db, std::move(m_text), args...};
  }

  template <class... Out, class F>
  void each(F&& f) {
    std::tuple<typename detail::Column<Out>::Wire...> row;
    execute(row, [&] { std::apply([&](auto&... wire) { f(detail::Column<Out>::in(wire)...); }, row); });
  }

  template <class... Out>
  std::optional<std::tuple<Out...>> one() {
    std::optional<std::tuple<Out...>> found;
    each<Out...>([&](Out... out) {
      if (!found) found.emplace(std::move(out)...);
    });
    return found;
  }

  template <class Out>
  Out value(Out fallback = {}) {
    auto row = one<Out>();
    return row ? std::get<0>(*row) : fallback;
  }

  std::int64_t run() {
    std::tuple<> row;
    execute(row, [] {});
    return m_db.changes();
  }

 private:
  template <class Row, class F>
  void execute(Row& row, F&& onRow) {
    soci::statement& st = prepared(m_db, m_text);
    bool stepping = false;
    try {
      st.bind_clean_up();
      std::apply([&](auto&... wire) { (st.exchange(soci::use(wire)), ...); }, m_in);
      std::apply([&](auto&... wire) { (st.exchange(soci::into(wire)), ...); }, row);
      st.define_and_bind();
      stepping = true;
      st.execute(std::tuple_size_v<Row> == 0);
      if constexpr (std::tuple_size_v<Row> != 0) {
        while (st.fetch()) onRow();
      }
    } catch (const soci::soci_error& error) {
      forget(m_db, m_text);
      raise(m_db, m_text, error);
    } catch (...) {
      if (stepping) forget(m_db, m_text);
      throw;
    }
  }

  Connection& m_db;
  std::string m_text;
  std::tuple<typename detail::Column<In>::Wire...> m_in;
};

inline Query<> sql(Connection& db, std::string text) {
  return {db, std::move(text)};
}

}  // namespace callwright::storage
