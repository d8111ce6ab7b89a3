#pragma once
#include <sqlite3.h>
#include <sys/wait.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/percentiles.hpp"
#include "callwright/domain/measure.hpp"

// The same figures asked of DuckDB, by duckdb.mjs. Where it is not installed they are not compared, which is said.
namespace callwright::bench {

struct FiguresAsked {
  std::string name;
  domain::FiguresBy by{};
  domain::FiguresFilter filter;
  double mostMs = 0;
  unsigned needs = domain::kNeedTime;  // beyond the sums: not asked of DuckDB
};
constexpr int kTimesAsked = 40;

class DuckDb {
 public:
  // By what a row is of: calls, dials, answered, reached, sales, talk, held, wrap; orders, quantity, amount.
  using Rows = std::map<std::string, std::array<std::int64_t, 11>>;

  // Asks all questions, of facts written beside the database once.
  DuckDb(const std::string& database, const std::vector<FiguresAsked>& questions) {
    const std::string source = CALLWRIGHT_SOURCE_DIR;
    const std::string script = "node " + quoted(source + "/tests/bench/duckdb.mjs") + ' ' + quoted(source + "/build");
    constexpr int notInstalled = 3, noNode = 127;
    if (const int code = exitOf(script); code == notInstalled || code == noNode) {
      std::cout << "DuckDB: not compared, it is not installed (npm install --prefix build @duckdb/node-api)\n";
      return;
    }
    const std::string folder = std::filesystem::path(database).parent_path() / "duckdb";
    if (std::filesystem::create_directories(folder)) {
      // The views whose rows the sums are made of, in their finest set.
      writeCsv(database, "SELECT " + names("calls") + " FROM call_share WHERE grain = 6", folder + "/calls.csv");
      writeCsv(database, "SELECT " + names("orders") + " FROM order_share WHERE grain = 6", folder + "/orders.csv");
    }
    nlohmann::ordered_json asked{{"tables", tables()}, {"times", kTimesAsked}, {"questions", nlohmann::json::array()}};
    for (const FiguresAsked& each : questions)
      if (each.needs == domain::kNeedTime)
        asked["questions"].push_back({{"name", each.name}, {"statements", statements(each)}});
    std::ofstream(folder + "/question.json") << asked;
    if (exitOf(script + ' ' + quoted(folder) + " < " + quoted(folder + "/question.json") + " > " +
               quoted(folder + "/answer.json")) == 0)
      read(nlohmann::json::parse(std::ifstream(folder + "/answer.json")));
    else
      m_problem = "DuckDB could not be asked: see the message above";
  }

  // DuckDB's time beside `ours`, and how many times ours it takes (above 1: ours is faster). Another answer than ours
  // fails the bench.
  void compare(benchmark::State& state, const FiguresAsked& asked, const std::vector<domain::FiguresRow>& rows,
               const Times& ours) const {
    if (!m_problem.empty()) return failed(state, m_problem.c_str());
    const auto found = m_answers.find(asked.name);
    if (found == m_answers.end()) return;
    const Answer& answer = found->second;
    if (answer.rows != rowsOf(rows)) return failed(state, "DuckDB answers other numbers");
    state.counters["duckdb_p50_ms"] = answer.p50;
    state.counters["duckdb_p95_ms"] = answer.p95;
    state.counters["duckdb_to_ours"] = answer.p50 / ours.at(0.5);
  }

 private:
  struct Answer {
    double p50 = 0, p95 = 0;
    Rows rows;
  };

  static int exitOf(const std::string& command) {
    const int ended = std::system(command.c_str());
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
  }
  static nlohmann::ordered_json tables() {
    const nlohmann::ordered_json told{
        {"period", "DATE"},        {"campaign_id", "INTEGER"},       {"agent_id", "INTEGER"}, {"list_id", "INTEGER"},
        {"week_hour", "UTINYINT"}, {"script_version_id", "INTEGER"}, {"segment", "UTINYINT"}};
    nlohmann::ordered_json calls = told, orders = told;
    for (const char* count : {"calls", "dials", "answered", "reached", "sales"}) calls[count] = "INTEGER";
    for (const char* time : {"talk_ms", "held_ms", "wrap_ms"}) calls[time] = "BIGINT";
    orders.update({{"currency", "VARCHAR"}, {"orders", "INTEGER"}, {"quantity", "INTEGER"}, {"amount", "BIGINT"}});
    return {{"calls", std::move(calls)}, {"orders", std::move(orders)}};
  }
  static std::string names(const std::string& table) {
    const nlohmann::ordered_json columns = tables()[table];
    std::string text;
    for (const auto& column : columns.items()) text += (text.empty() ? "" : ", ") + column.key();
    return text;
  }

  static std::string keyOf(domain::FiguresBy by) {
    using domain::FiguresBy;
    switch (by) {
      case FiguresBy::Day:
        return "period";
      case FiguresBy::Hour:
        return "week_hour % 24";
      case FiguresBy::WeekHour:
        return "week_hour";
      case FiguresBy::Agent:
        return "agent_id";
      case FiguresBy::Campaign:
        return "campaign_id";
      case FiguresBy::List:
        return "list_id";
      case FiguresBy::Segment:
        return "segment";
      default:
        throw std::runtime_error("DuckDB is not asked for that");
    }
  }
  // What the product reads for it: sums of calls, and of orders by currency.
  static std::vector<std::string> statements(const FiguresAsked& asked) {
    const domain::FiguresFilter& f = asked.filter;
    std::string where = " WHERE true";
    if (!f.from.empty()) where += " AND period >= DATE '" + f.from + "'";
    if (!f.until.empty()) where += " AND period <= DATE '" + f.until + "'";
    if (f.campaign) where += " AND campaign_id = " + std::to_string(f.campaign.value);
    if (f.agent) where += " AND agent_id = " + std::to_string(f.agent.value);
    const std::string key = keyOf(asked.by);
    const auto sums = [](std::initializer_list<const char*> columns) {
      std::string text;
      for (const char* column : columns) text += std::string(", sum(") + column + ")::BIGINT";
      return text;
    };
    return {"SELECT (" + key + ")::VARCHAR" +
                sums({"calls", "dials", "answered", "reached", "sales", "talk_ms", "held_ms", "wrap_ms"}) +
                " FROM calls" + where + " GROUP BY " + key,
            "SELECT (" + key + ")::VARCHAR" + sums({"orders", "quantity", "amount"}) + " FROM orders" + where +
                " GROUP BY " + key + ", currency"};
  }

  void read(const nlohmann::json& said) {
    std::cout << "DuckDB " << said.at("version").get<std::string>() << ", " << said.at("threads") << " threads\n";
    for (const auto& each : said.at("answers")) {
      Answer& answer = m_answers[each.at("name").get<std::string>()];
      answer.p50 = each.at("p50_ms");
      answer.p95 = each.at("p95_ms");
      std::size_t first = 0;  // of the row's figures that a table brings
      for (const auto& table : each.at("tables")) {
        for (const auto& row : table)
          for (std::size_t i = 1; i < row.size(); ++i)
            answer.rows[row[0].get<std::string>()].at(first + i - 1) += row[i].get<std::int64_t>();
        first += 8;
      }
    }
  }
  static Rows rowsOf(const std::vector<domain::FiguresRow>& rows) {
    Rows all;
    for (const domain::FiguresRow& row : rows) {
      const domain::Tally& t = row.tally;
      std::int64_t amount = 0;
      for (const domain::Money& money : t.revenue) amount += money.minor;
      all[row.code.empty() || row.id != 0 ? std::to_string(row.id) : row.code] = {
          t.calls,        t.dials,        t.answered, t.reached,  t.sales, t.talk.count(),
          t.held.count(), t.wrap.count(), t.orders,   t.quantity, amount};
    }
    return all;
  }

  static void writeCsv(const std::string& database, const std::string& query, const std::string& path) {
    sqlite3* db = nullptr;
    sqlite3_stmt* st = nullptr;
    if (sqlite3_open_v2(database.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(db, query.c_str(), -1, &st, nullptr) != SQLITE_OK)
      throw std::runtime_error(std::string(sqlite3_errmsg(db)) + " in: " + query);
    std::ofstream out(path);
    const int columns = sqlite3_column_count(st);
    for (int i = 0; i < columns; ++i) out << (i == 0 ? "" : ",") << sqlite3_column_name(st, i);
    out << '\n';
    // Days, numbers and codes: nothing to be quoted.
    while (sqlite3_step(st) == SQLITE_ROW) {
      for (int i = 0; i < columns; ++i)
        out << (i == 0 ? "" : ",") << reinterpret_cast<const char*>(sqlite3_column_text(st, i));
      out << '\n';
    }
    const bool whole = sqlite3_finalize(st) == SQLITE_OK && out.flush();
    sqlite3_close_v2(db);
    if (!whole) throw std::runtime_error("cannot write " + path);
  }
  static std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
  }

  std::map<std::string, Answer> m_answers;
  std::string m_problem;
};

}  // namespace callwright::bench
