#include "callwright/exchange/list_layout.hpp"

#include <catch2/catch.hpp>

#include "files.hpp"

using namespace callwright;
using namespace callwright::exchange;
using namespace callwright::test;
using domain::ErrorCode;

namespace {

struct Guessed {
  ListLayout layout;
  std::vector<ListRow> rows;
  std::vector<std::string> codes() const {
    std::vector<std::string> all;
    for (const auto& use : layout.columns) all.push_back(fieldCode(use));
    return all;
  }
};

Guessed guess(const std::string& text) {
  TempDir dir;
  writeFile(dir / "list.csv", text);
  Guessed guessed;
  guessed.layout = guessLayout(dir / "list.csv").value();
  guessed.rows = preview(dir / "list.csv", guessed.layout, 100).value();
  return guessed;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("Chinese headers") {
  const auto guessed = guess(
      "序号,客户姓名（必填）,性别,手机号码*,固定电话,公司电话,电话2,单位名称,职务,电子邮箱,省份,城市,详细地址,客户来源,"
      "标签,备注,微信号\n"
      "1,张三,男,13800138000,010-62345678,010-62345679,13900139000,华云,经理,a@b.cn,广东,深圳,科技园1号,展会,VIP;"
      "重点、老客户,"
      "好,zs88\n");
  CHECK(guessed.codes() == Codes{"ignore", "name", "salutation", "phone:mobile", "phone:landline", "phone:work",
                                 "phone", "company", "title", "email", "region", "region", "address", "source", "tags",
                                 "notes", "custom:微信号"});
  REQUIRE(guessed.rows.size() == 1);
  const ListRow& row = guessed.rows[0];
  CHECK_FALSE(row.problem);
  CHECK(row.name == "张三");
  CHECK(row.salutation == "男");
  CHECK(row.region == "广东 深圳");
  CHECK(row.tags == Codes{"VIP", "重点", "老客户"});
  CHECK(row.phones.size() == 4);
  CHECK(row.phones[2].use == PhoneUse::Work);
  CHECK(row.custom == std::vector<std::pair<std::string, std::string>>{{"微信号", "zs88"}});
}

TEST_CASE("English headers") {
  const auto guessed = guess(
      "First Name;Last name;Company;Job Title;E-mail;Mobile Phone;Phone 2;Street Address;City;State;Time zone;Lead "
      "Source;Owner;Notes;Customer ID;Fax;Status\n"
      "Anna;Keller;Acme;CEO;a@b.com;13800138000;;1 Main St;Reno;NV;America/Los_Angeles;fair;tom;x;C7;123;lead\n");
  CHECK(guessed.codes() == Codes{"given_name", "family_name", "company", "title", "email", "phone:mobile", "phone",
                                 "address", "region", "region", "time_zone", "source", "owner", "notes", "customer_id",
                                 "custom:Fax", "stage"});
  CHECK(guessed.rows.at(0).name == "Anna Keller");
  CHECK(guessed.rows.at(0).customerId == "C7");
}

TEST_CASE("title lines above the header are skipped") {
  const auto guessed = guess("客户名单,,\n导出于,2026-11-20,\n\n姓名,联系电话,公司\n张三,13800138000,华云\n");
  CHECK(guessed.layout.headerLine == 4);
  CHECK(guessed.rows.size() == 1);
  CHECK(guessed.rows[0].line == 5);
}

TEST_CASE("no header: columns by their content") {
  const auto guessed =
      guess("张三,13800138000,a@b.cn,华云科技\n李四,13900139000,c@d.cn,领航\n王五,1370013700,e@f.cn,浦江\n");
  CHECK(guessed.layout.headerLine == 0);
  CHECK(guessed.codes() == Codes{"name", "phone", "email", "custom:D"});
  REQUIRE(guessed.rows.size() == 3);
  CHECK(guessed.rows[0].name == "张三");
  CHECK(guessed.rows[2].problem->code == ErrorCode::NoDialableNumber);
  CHECK(guess("13800138000\n13900139000\n").codes() == Codes{"phone"});
  CHECK(guess("手机\n13800138000\n").layout.headerLine == 1);
}

TEST_CASE("headers in a language we do not know") {
  const auto guessed = guess("Jméno,Číslo,Firma X\nJan Novak,13800138000,Acme\nPetr Svoboda,13900139000,Beta\n");
  CHECK(guessed.layout.headerLine == 1);
  CHECK(guessed.codes() == Codes{"name", "phone", "custom:Firma X"});
}

TEST_CASE("names that contradict each other or the content") {
  CHECK(guess("客户名称,联系人,联系电话\n华云科技,张三,13800138000\n").codes() == Codes{"company", "name", "phone"});
  CHECK(guess("姓名,手机,是否接通电话,手机归属地\n张三,13800138000,是,北京\n").codes() ==
        Codes{"name", "phone:mobile", "custom:是否接通电话", "region"});
  CHECK(guess("姓名,手机,手机型号\n张三,13800138000,Mate 60\n").codes() ==
        Codes{"name", "phone:mobile", "custom:手机型号"});
  CHECK(guess("姓名,姓名,电话,电话,x,x\n张三,李四,13800138000,13900139000,1,2\n").codes() ==
        Codes{"name", "custom:姓名", "phone", "phone", "custom:x", "custom:x 2"});
  CHECK(guess("姓名,手机,行号,原因\n张三,13800138000,7,少一位\n").codes() ==
        Codes{"name", "phone:mobile", "ignore", "ignore"});
  CHECK_FALSE(guess("姓名,公司\n张三,华云\n").layout.hasPhone());
}

TEST_CASE("field codes") {
  for (const std::string& code : fieldCodes()) CHECK(fieldCode(fieldFromCode(code).value()) == code);
  CHECK(fieldFromCode("custom:生日")->custom == "生日");
  CHECK(fieldFromCode("Time-Zone")->field == Field::TimeZone);
  CHECK(fieldFromCode("fone").error() == domain::Error{ErrorCode::FieldUnknown, {"fone", "phone"}});
  CHECK(fieldFromCode("手机").error() == domain::Error{ErrorCode::FieldUnknown, {"手机", "phone:mobile"}});
  CHECK(fieldFromCode("zzzzzzzzzz").error() == domain::Error{ErrorCode::FieldUnknown, {"zzzzzzzzzz", ""}});
}

TEST_CASE("columns are mapped by header or number") {
  auto layout = guess("姓名,手机,备用,昵称\n张三,13800138000,13900139000,小三\n").layout;
  REQUIRE(mapColumn(layout, "备用", "phone"));
  CHECK(layout.columns[2].field == Field::Phone);
  REQUIRE(mapColumn(layout, "4", "name"));
  CHECK(layout.columns[3].field == Field::Name);
  CHECK(fieldCode(layout.columns[0]) == "custom:姓名");
  CHECK(mapColumn(layout, "没有", "name").error() == domain::Error{ErrorCode::ColumnUnknown, {"没有"}});
  CHECK(mapColumn(layout, "姓名", "nam").error().code == ErrorCode::FieldUnknown);
}

TEST_CASE("rows that cannot be taken") {
  const auto guessed = guess("姓名,手机\n , \n张三,1380013800\n\"李四,13800138000\n");
  REQUIRE(guessed.rows.size() == 3);
  CHECK(guessed.rows[0].problem->code == ErrorCode::RowEmpty);
  CHECK(guessed.rows[1].problem->code == ErrorCode::NoDialableNumber);
  CHECK(guessed.rows[1].phones.at(0).number.problem->code == ErrorCode::NumberTooShort);
  CHECK(guessed.rows[2].problem->code == ErrorCode::QuoteUnclosed);
}
