#pragma once
#include <callwright/domain/error.hpp>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <vector>

// A customer list as people really have it, made from a seed, that knows its own truth.
namespace callwright::test {

struct MessyRow {
  std::vector<std::string> cells;        // 姓名 手机号码 公司名称 职务 邮箱 地址 备注 生日
  std::vector<std::int64_t> numbers;     // those that can be dialed, in order
  std::optional<domain::ErrorCode> bad;  // of its only number; NumberEmpty: the cell is blank
  bool isGood() const { return !numbers.empty(); }
};

struct MessyList {
  std::vector<std::vector<std::string>> titles;  // lines above the header
  std::vector<std::string> header;
  std::vector<MessyRow> rows;

  std::size_t good() const {
    std::size_t count = 0;
    for (const MessyRow& row : rows) count += row.isGood();
    return count;
  }
};

struct MessyText {
  std::string text;                 // UTF-8
  std::int64_t headerLine = 0;      // physical lines, from 1
  std::vector<std::int64_t> lines;  // where each row starts
};

namespace messy {

inline std::string fullWidth(const std::string& digits) {
  std::string out;
  for (const char c : digits) {
    out += "\xEF\xBC";
    out += static_cast<char>(0x90 + (c - '0'));
  }
  return out;
}

inline std::string scientific(const std::string& digits) {
  return digits.substr(0, 1) + "." + digits.substr(1) + "E+" + std::to_string(digits.size() - 1);
}

}  // namespace messy

inline MessyList makeMessyList(std::size_t count = 1000, unsigned seed = 20261123) {
  using domain::ErrorCode;
  std::mt19937 random(seed);
  const auto pick = [&](const auto& from) { return from[random() % std::size(from)]; };
  const char* surnames[] = {"王", "李", "张", "刘", "陈", "欧阳", "单", "曾"};
  const char* given[] = {"伟", "秀英", "娜", "强", "丽华", "建国", "子涵", "一诺"};
  const char* latin[] = {"Anna Keller", "Tom O'Neill", "Zoë Smith", "Jean-Luc Moreau"};
  const char* companies[] = {"北京华云科技有限公司", "深圳市\"领航\"贸易, 分公司", "Acme; Partners",
                             "上海浦江制造\t二厂", ""};
  const char* titles[] = {"经理", "总监", "采购, 主管", "CEO", ""};
  const char* notes[] = {"",      "下午联系",     "第一行\n第二行", "说\"很贵\", 再议",
                         "a;b;c", "路过\r\n门店", "  前后有空格  "};
  const char* prefixes[] = {"138", "139", "150", "186", "177", "199", "135"};
  MessyList list;
  list.titles = {{"2026年第四季度客户名单"}, {"导出时间: 2026-11-20"}};
  list.header = {"姓名", "手机号码", "公司名称", "职务", "邮箱", "地址", "备注", "生日"};
  std::int64_t serial = 10'000'000 + static_cast<std::int64_t>(random() % 1'000'000);
  const auto mobile = [&] { return pick(prefixes) + std::to_string(serial++); };
  for (std::size_t i = 0; i < count; ++i) {
    MessyRow row;
    const std::string n = mobile();
    const std::int64_t e164 = 8'600'000'000'000 + std::stoll(n);
    const std::string grouped = n.substr(0, 3) + "-" + n.substr(3, 4) + "-" + n.substr(7);
    std::string phone;
    const auto good = [&](std::string text, std::vector<std::int64_t> numbers) {
      phone = std::move(text);
      row.numbers = std::move(numbers);
    };
    const auto bad = [&](std::string text, ErrorCode code) {
      phone = std::move(text);
      row.bad = code;
    };
    const auto other = [&](const std::string& divider) {
      const std::string second = mobile();
      good(n + divider + second, {e164, 8'600'000'000'000 + std::stoll(second)});
    };
    const std::int64_t land = 86'10'0000'0000 + 62'000'000 + static_cast<std::int64_t>(i);
    const std::string landText = std::to_string(62'000'000 + i);
    switch (i % 36) {
      case 0:
        good("+86 " + grouped, {e164});
        break;
      case 1:
        good("0086" + n, {e164});
        break;
      case 2:
        good("(86)" + n, {e164});
        break;
      case 3:
        good("86" + n, {e164});
        break;
      case 4:
        good("tel:" + n, {e164});
        break;
      case 5:
        good("'" + n, {e164});
        break;
      case 6:
        good(n + ".0", {e164});
        break;
      case 7:
        good(messy::scientific(n), {e164});
        break;
      case 8:
        good(messy::fullWidth(n), {e164});
        break;
      case 9:
        good(n.substr(0, 3) + "\xC2\xA0" + n.substr(3, 4) + "\xC2\xA0" + n.substr(7), {e164});
        break;
      case 10:
        other("／");
        break;
      case 11:
        other("、");
        break;
      case 12:
        other("; ");
        break;
      case 13:
        other("\n");
        break;
      case 14:
        other("或");
        break;
      case 15:
        other(" ");
        break;
      case 16:
        good("010-" + landText, {land});
        break;
      case 17:
        good("(010) " + landText + " 转8001", {land});
        break;
      case 18:
        good("010-" + landText + "-8001", {land});
        break;
      case 19:
        good("（＋86）" + n, {e164});
        break;
      case 20:
        good("手机：" + n, {e164});
        break;
      case 21:
        bad(n.substr(0, 10), ErrorCode::NumberTooShort);
        break;
      case 22:
        bad(n + "1", ErrorCode::NumberTooLong);
        break;
      case 23:
        bad("1.38E+10", ErrorCode::NumberUnreadable);
        break;
      case 24:
        bad(n.substr(0, 3) + "****" + n.substr(7), ErrorCode::NumberUnreadable);
        break;
      case 25:
        bad("*21#", ErrorCode::NumberService);
        break;
      case 26:
        bad("", ErrorCode::NumberEmpty);
        break;
      case 27:
        bad("找前台要", ErrorCode::NumberUnreadable);
        break;
      case 28:
        bad("12345678901", ErrorCode::NumberInvalid);
        break;
      case 29:
        bad("+999 1234567", ErrorCode::NumberUnknownRegion);
        break;
      default:
        good(n, {e164});
        break;
    }
    const std::string name =
        i % 7 == 0 ? std::string(pick(latin)) + " " + std::to_string(i) : pick(surnames) + std::string(pick(given));
    char birthday[16];
    std::snprintf(birthday, sizeof birthday, "19%02zu-%02zu-%02zu", 60 + i % 40, 1 + i % 12, 1 + i % 28);
    row.cells = {name,
                 phone,
                 pick(companies),
                 pick(titles),
                 i % 3 ? "user" + std::to_string(i) + "@example.com" : "",
                 "朝阳区建国路" + std::to_string(i) + "号",
                 pick(notes),
                 birthday};
    list.rows.push_back(std::move(row));
  }
  return list;
}

// Quoted where it must be, and here and there where it need not.
inline MessyText writeMessyCsv(const MessyList& list, char delimiter, const std::string& lineEnd = "\r\n") {
  MessyText out;
  std::int64_t line = 1;
  const auto write = [&](const std::vector<std::string>& cells, bool quoteAll) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i) out.text += delimiter;
      const std::string& cell = cells[i];
      if (!quoteAll && cell.find_first_of("\"\r\n \t,;|") == std::string::npos) {
        out.text += cell;
        continue;
      }
      out.text += '"';
      for (const char c : cell) {
        if (c == '"') out.text += '"';
        if (c == '\n') ++line;
        out.text += c;
      }
      out.text += '"';
    }
    out.text += lineEnd;
    ++line;
  };
  for (const auto& title : list.titles) write(title, false);
  out.headerLine = line;
  write(list.header, false);
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    out.lines.push_back(line);
    std::vector<std::string> cells = list.rows[i].cells;
    if (i % 11 == 3) cells.resize(7);  // ragged: without its last column
    write(cells, i % 5 == 0);
    if (i % 97 == 96) {
      out.text += lineEnd;
      ++line;
    }
  }
  return out;
}

}  // namespace callwright::test
