#include "exchange/field_names.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "callwright/domain/nearest.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

struct Names {
  Field field;
  PhoneUse phone;
  std::string_view names;  // divided by spaces, folded as foldHeader() does
};

// The whole header, without trailing digits.
constexpr std::array kWhole{
    Names{Field::Name, PhoneUse::Any,
          "姓名 名字 客户姓名 客户名称 客户名 客户 联系人 联系人姓名 顾客 顾客姓名 会员 会员姓名 会员名称 学员姓名 "
          "家长姓名 用户姓名 "
          "中文名 名称 全名 name fullname customer customername contact contactname contactperson client clientname "
          "person prospect lead leadname displayname membername patientname 姓名name 名前 氏名"},
    Names{Field::GivenName, PhoneUse::Any, "名 firstname givenname forename first prenom vorname"},
    Names{Field::FamilyName, PhoneUse::Any, "姓 姓氏 lastname familyname surname last nachname"},
    Names{Field::Salutation, PhoneUse::Any,
          "称呼 称谓 尊称 性别 salutation gender sex prefix nametitle honorific mrms"},
    Names{Field::Company, PhoneUse::Any,
          "公司 公司名称 公司名 单位 单位名称 企业 企业名称 工作单位 所在单位 所属公司 所在公司 机构 机构名称 商户 "
          "商户名称 店名 "
          "店铺名称 客户公司 学校 company companyname organisation organization organisationname organizationname "
          "account "
          "accountname employer business businessname firm corporation org firma"},
    Names{Field::Title, PhoneUse::Any,
          "职务 职位 岗位 头衔 职称 title jobtitle position job role designation function occupation"},
    Names{Field::Phone, PhoneUse::Mobile,
          "手机 手机号 手机号码 移动电话 联系手机 手机电话 客户手机 客户手机号 移动号码 mobile mobilephone "
          "mobilenumber mobileno "
          "cell cellphone cellnumber cellular handphone hp mobil"},
    Names{Field::Phone, PhoneUse::Landline,
          "座机 座机号 座机号码 固话 固定电话 固话号码 固定号码 landline fixedline landlinephone landlinenumber"},
    Names{Field::Phone, PhoneUse::Work,
          "办公电话 公司电话 单位电话 工作电话 企业电话 business workphone officephone businessphone companyphone "
          "office worktel "
          "phonework workmobile telephonework 总机"},
    Names{Field::Phone, PhoneUse::Home, "家庭电话 住宅电话 宅电 家电话 homephone hometel phonehome home"},
    Names{
        Field::Phone, PhoneUse::Any,
        "电话 电话号码 电话号 联系电话 联系方式 联系号码 客户电话 号码 本机号码 备用电话 备用号码 其他电话 其它电话 "
        "第二电话 "
        "主叫 被叫号码 phone phonenumber phoneno tel telephone telephonenumber telno telnumber contactnumber contactno "
        "contactphone number callnumber primaryphone otherphone secondaryphone alternatephone altphone msisdn telefon "
        "電話 "
        "電話番号"},
    Names{Field::Email, PhoneUse::Any,
          "邮箱 电子邮箱 电子邮件 邮件 邮箱地址 电邮 联系邮箱 email emailaddress mail emailid"},
    Names{Field::Address, PhoneUse::Any,
          "地址 详细地址 联系地址 通讯地址 通信地址 公司地址 单位地址 家庭地址 住址 收货地址 居住地址 现住址 address "
          "streetaddress "
          "street mailingaddress addressline fulladdress"},
    Names{Field::Region, PhoneUse::Any,
          "地区 省份 省 城市 市 区 区县 区域 省市 所在地 所在地区 所在城市 归属地 所属地区 号码归属地 国家 region city "
          "state province "
          "country county district area location territory"},
    Names{Field::TimeZone, PhoneUse::Any, "时区 timezone tz"},
    Names{Field::Source, PhoneUse::Any,
          "来源 客户来源 渠道 来源渠道 线索来源 获客渠道 数据来源 推广渠道 source leadsource channel origin referrer "
          "utmsource"},
    Names{Field::Tags, PhoneUse::Any, "标签 客户标签 分类 类别 tags tag label labels category categories"},
    Names{Field::Stage, PhoneUse::Any,
          "阶段 客户阶段 销售阶段 客户状态 线索状态 跟进阶段 stage pipelinestage salesstage status leadstatus"},
    Names{Field::Owner, PhoneUse::Any,
          "负责人 跟进人 业务员 销售 销售员 坐席 所属销售 归属人 客户经理 顾问 owner agent assignee assignedto "
          "salesrep salesperson "
          "accountmanager rep"},
    Names{Field::Notes, PhoneUse::Any,
          "备注 说明 描述 附注 备注信息 客户备注 跟进记录 留言 notes note comment comments remark remarks description "
          "memo"},
    Names{Field::CustomerId, PhoneUse::Any,
          "客户编号 客户id 编号 客户号 会员号 会员编号 客户代码 客户编码 id customerid customerno customernumber "
          "clientid contactid "
          "accountid leadid recordid externalid"},
    Names{Field::Ignore, PhoneUse::Any,
          "序号 序 行号 原因 no # sn line lineno linenumber row rownumber reason index seq 拒绝原因 rejectreason"},
};

// A part of the header; the first that is found decides, so the more telling ones stand first.
constexpr std::array kPart{
    Names{Field::Custom, PhoneUse::Any,
          "传真 fax 微信 wechat qq 身份证 日期 时间 date 是否 次数 whatsapp 密码 时长 结果"},
    Names{Field::Region, PhoneUse::Any, "归属地 省份 城市"},
    Names{Field::Email, PhoneUse::Any, "邮箱 邮件 email"},
    Names{Field::Address, PhoneUse::Any, "地址 address"},
    Names{Field::Phone, PhoneUse::Mobile, "手机 移动电话 mobile cellphone"},
    Names{Field::Phone, PhoneUse::Landline, "座机 固话 固定电话 landline"},
    Names{Field::Phone, PhoneUse::Work, "办公电话 公司电话 单位电话 officephone workphone"},
    Names{Field::Phone, PhoneUse::Home, "家庭电话 homephone"},
    Names{Field::Phone, PhoneUse::Any, "电话 联系方式 phone telephone"},
    Names{Field::TimeZone, PhoneUse::Any, "时区 timezone"},
    Names{Field::Source, PhoneUse::Any, "来源 leadsource"},
    Names{Field::Tags, PhoneUse::Any, "标签"},
    Names{Field::Notes, PhoneUse::Any, "备注 remark comment"},
    Names{Field::Company, PhoneUse::Any, "公司名 单位名 企业名 companyname"},
    Names{Field::Title, PhoneUse::Any, "职务 职位 jobtitle"},
    Names{Field::Name, PhoneUse::Any, "姓名 联系人 fullname"},
};

bool contains(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    std::size_t end = list.find(' ', at);
    if (end == std::string_view::npos) end = list.size();
    if (list.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

bool containsPart(std::string_view list, std::string_view header) {
  for (std::size_t at = 0; at < list.size();) {
    std::size_t end = list.find(' ', at);
    if (end == std::string_view::npos) end = list.size();
    if (header.find(list.substr(at, end - at)) != std::string_view::npos) return true;
    at = end + 1;
  }
  return false;
}

struct Code {
  std::string_view code;
  Field field;
  PhoneUse phone = PhoneUse::Any;
};

constexpr std::array kCodes{
    Code{"ignore", Field::Ignore},
    Code{"name", Field::Name},
    Code{"given_name", Field::GivenName},
    Code{"family_name", Field::FamilyName},
    Code{"salutation", Field::Salutation},
    Code{"company", Field::Company},
    Code{"title", Field::Title},
    Code{"phone", Field::Phone},
    Code{"phone:mobile", Field::Phone, PhoneUse::Mobile},
    Code{"phone:landline", Field::Phone, PhoneUse::Landline},
    Code{"phone:work", Field::Phone, PhoneUse::Work},
    Code{"phone:home", Field::Phone, PhoneUse::Home},
    Code{"email", Field::Email},
    Code{"address", Field::Address},
    Code{"region", Field::Region},
    Code{"time_zone", Field::TimeZone},
    Code{"source", Field::Source},
    Code{"tags", Field::Tags},
    Code{"stage", Field::Stage},
    Code{"owner", Field::Owner},
    Code{"notes", Field::Notes},
    Code{"customer_id", Field::CustomerId},
};

}  // namespace

HeaderGuess guessByHeader(std::string_view header) {
  HeaderGuess guess;
  guess.use.header = std::string(trimmed(header));
  std::string folded = foldHeader(header);
  const auto match = [&](const std::string& text) {
    for (const Names& names : kWhole) {
      if (text.empty() || !contains(names.names, text)) continue;
      guess.match = HeaderMatch::Whole;
      guess.use.field = names.field;
      guess.use.phone = names.phone;
      return true;
    }
    return false;
  };
  if (match(folded)) return guess;
  while (!folded.empty() && folded.back() >= '0' && folded.back() <= '9') folded.pop_back();
  if (match(folded)) return guess;
  for (const Names& names : kPart) {
    if (!containsPart(names.names, folded)) continue;
    guess.match = HeaderMatch::Part;
    guess.use.field = names.field;
    guess.use.phone = names.phone;
    break;
  }
  if (guess.use.field == Field::Custom) guess.use.custom = guess.use.header;
  return guess;
}

bool mayRepeat(Field field) {
  return field == Field::Phone || field == Field::Custom || field == Field::Ignore || field == Field::Region ||
         field == Field::Address || field == Field::Notes || field == Field::Tags;
}

std::string fieldCode(const ColumnUse& use) {
  if (use.field == Field::Custom) return "custom:" + use.custom;
  for (const Code& code : kCodes) {
    if (code.field == use.field && (use.field != Field::Phone || code.phone == use.phone))
      return std::string(code.code);
  }
  return "ignore";
}

const std::vector<std::string>& fieldCodes() {
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> all;
    for (const Code& code : kCodes) all.emplace_back(code.code);
    return all;
  }();
  return codes;
}

domain::Result<ColumnUse> fieldFromCode(std::string_view code) {
  ColumnUse use;
  if (code.starts_with("custom:") && !trimmed(code.substr(7)).empty()) {
    use.field = Field::Custom;
    use.custom = std::string(trimmed(code.substr(7)));
    return use;
  }
  std::string folded(trimmed(code));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-' || c == ' ') c = '_';
  }
  std::string_view nearest;
  int distance = std::numeric_limits<int>::max();
  for (const Code& known : kCodes) {
    if (known.code == folded) {
      use.field = known.field;
      use.phone = known.phone;
      return use;
    }
    const int apart = domain::editDistance(folded, known.code);
    if (apart < distance) {
      distance = apart;
      nearest = known.code;
    }
  }
  // A header's name is as good a hint as a slip of the finger.
  const HeaderGuess guess = guessByHeader(code);
  const bool near = distance <= 1 + static_cast<int>(folded.size()) / 4;
  if (guess.match == HeaderMatch::Whole && !near)
    return fail(ErrorCode::FieldUnknown, std::string(code), fieldCode(guess.use));
  return fail(ErrorCode::FieldUnknown, std::string(code), near ? std::string(nearest) : std::string());
}

}  // namespace callwright::exchange
