#include "app/demo_words.hpp"

namespace callwright::app::demo {
namespace {

using namespace std::string_view_literals;

constexpr Syllable surnameTable[] = {
    {"王", "wang"},     {"李", "li"},         {"张", "zhang"}, {"刘", "liu"},   {"陈", "chen"},  {"杨", "yang"},
    {"黄", "huang"},    {"赵", "zhao"},       {"吴", "wu"},    {"周", "zhou"},  {"徐", "xu"},    {"孙", "sun"},
    {"马", "ma"},       {"朱", "zhu"},        {"胡", "hu"},    {"郭", "guo"},   {"何", "he"},    {"林", "lin"},
    {"罗", "luo"},      {"高", "gao"},        {"郑", "zheng"}, {"梁", "liang"}, {"谢", "xie"},   {"宋", "song"},
    {"唐", "tang"},     {"许", "xu"},         {"韩", "han"},   {"冯", "feng"},  {"邓", "deng"},  {"曹", "cao"},
    {"彭", "peng"},     {"曾", "zeng"},       {"肖", "xiao"},  {"田", "tian"},  {"董", "dong"},  {"袁", "yuan"},
    {"潘", "pan"},      {"于", "yu"},         {"蒋", "jiang"}, {"蔡", "cai"},   {"余", "yu"},    {"杜", "du"},
    {"叶", "ye"},       {"程", "cheng"},      {"苏", "su"},    {"魏", "wei"},   {"吕", "lv"},    {"丁", "ding"},
    {"任", "ren"},      {"沈", "shen"},       {"姚", "yao"},   {"卢", "lu"},    {"姜", "jiang"}, {"崔", "cui"},
    {"钟", "zhong"},    {"谭", "tan"},        {"陆", "lu"},    {"汪", "wang"},  {"范", "fan"},   {"金", "jin"},
    {"石", "shi"},      {"廖", "liao"},       {"贾", "jia"},   {"夏", "xia"},   {"韦", "wei"},   {"付", "fu"},
    {"方", "fang"},     {"白", "bai"},        {"邹", "zou"},   {"孟", "meng"},  {"熊", "xiong"}, {"秦", "qin"},
    {"邱", "qiu"},      {"江", "jiang"},      {"尹", "yin"},   {"薛", "xue"},   {"单", "shan"},  {"仇", "qiu"},
    {"欧阳", "ouyang"}, {"上官", "shangguan"}};

constexpr Syllable givenTable[] = {
    {"伟", "wei"},   {"芳", "fang"}, {"娜", "na"},   {"敏", "min"},  {"静", "jing"},  {"丽", "li"},    {"强", "qiang"},
    {"磊", "lei"},   {"军", "jun"},  {"洋", "yang"}, {"勇", "yong"}, {"艳", "yan"},   {"杰", "jie"},   {"娟", "juan"},
    {"涛", "tao"},   {"明", "ming"}, {"超", "chao"}, {"霞", "xia"},  {"平", "ping"},  {"刚", "gang"},  {"桂", "gui"},
    {"英", "ying"},  {"华", "hua"},  {"玉", "yu"},   {"萍", "ping"}, {"红", "hong"},  {"建", "jian"},  {"文", "wen"},
    {"辉", "hui"},   {"玲", "ling"}, {"力", "li"},   {"波", "bo"},   {"宁", "ning"},  {"浩", "hao"},   {"宇", "yu"},
    {"轩", "xuan"},  {"梓", "zi"},   {"涵", "han"},  {"欣", "xin"},  {"怡", "yi"},    {"佳", "jia"},   {"雨", "yu"},
    {"晨", "chen"},  {"思", "si"},   {"远", "yuan"}, {"志", "zhi"},  {"国", "guo"},   {"海", "hai"},   {"春", "chun"},
    {"秋", "qiu"},   {"梅", "mei"},  {"兰", "lan"},  {"斌", "bin"},  {"鹏", "peng"},  {"飞", "fei"},   {"龙", "long"},
    {"凯", "kai"},   {"雪", "xue"},  {"丹", "dan"},  {"倩", "qian"}, {"琳", "lin"},   {"慧", "hui"},   {"颖", "ying"},
    {"翔", "xiang"}, {"博", "bo"},   {"瑞", "rui"},  {"嘉", "jia"},  {"诚", "cheng"}, {"亮", "liang"}, {"峰", "feng"}};

constexpr City cityTable[] = {
    {"上海市浦东新区", "上海", "21"}, {"上海市闵行区", "上海", "21"},  {"北京市海淀区", "北京", "10"},
    {"北京市朝阳区", "北京", "10"},   {"广州市天河区", "广东", "20"},  {"深圳市南山区", "广东", "755"},
    {"东莞市南城区", "广东", "769"},  {"佛山市顺德区", "广东", "757"}, {"杭州市余杭区", "浙江", "571"},
    {"宁波市鄞州区", "浙江", "574"},  {"温州市鹿城区", "浙江", "577"}, {"苏州市工业园区", "江苏", "512"},
    {"南京市江宁区", "江苏", "25"},   {"无锡市新吴区", "江苏", "510"}, {"成都市武侯区", "四川", "28"},
    {"武汉市洪山区", "湖北", "27"},   {"长沙市岳麓区", "湖南", "731"}, {"西安市雁塔区", "陕西", "29"},
    {"郑州市金水区", "河南", "371"},  {"青岛市市南区", "山东", "532"}, {"济南市历下区", "山东", "531"},
    {"合肥市蜀山区", "安徽", "551"},  {"厦门市思明区", "福建", "592"}, {"福州市鼓楼区", "福建", "591"},
    {"天津市和平区", "天津", "22"},   {"重庆市渝北区", "重庆", "23"},  {"沈阳市和平区", "辽宁", "24"},
    {"大连市中山区", "辽宁", "411"},  {"昆明市五华区", "云南", ""},    {"哈尔滨市南岗区", "黑龙江", ""}};

constexpr Abroad abroadTable[] = {{"Singapore", "Singapore", "Asia/Singapore", "SG", "+658#######", true},
                                  {"Singapore", "Singapore", "Asia/Singapore", "SG", "+659#######", true},
                                  {"Kuala Lumpur", "Malaysia", "Asia/Kuala_Lumpur", "MY", "+6012#######", true},
                                  {"Hong Kong", "Hong Kong", "Asia/Hong_Kong", "HK", "+8526#######", true},
                                  {"Tokyo", "Japan", "Asia/Tokyo", "JP", "+8190########", true},
                                  {"Sydney", "New South Wales", "Australia/Sydney", "AU", "+614########", true},
                                  {"Melbourne", "Victoria", "Australia/Melbourne", "AU", "+614########", true},
                                  {"London", "England", "Europe/London", "GB", "+4474########", true},
                                  {"Manchester", "England", "Europe/London", "GB", "+4477########", true},
                                  {"Berlin", "Berlin", "Europe/Berlin", "DE", "+49151########", true},
                                  {"Munich", "Bavaria", "Europe/Berlin", "DE", "+49170#######", true},
                                  {"New York", "New York", "America/New_York", "US", "+1212#######", true},
                                  {"Chicago", "Illinois", "America/Chicago", "US", "+1312#######", true},
                                  {"San Francisco", "California", "America/Los_Angeles", "US", "+1415#######", true}};

constexpr std::string_view roadTable[] = {"人民路", "中山路", "建设路", "解放路",   "科技路",   "创业路", "滨江大道",
                                          "长江路", "和平路", "学府路", "迎宾大道", "工业大道", "文昌路", "望江路"};
constexpr std::string_view brandTable[] = {"云海", "恒信", "宏达", "星辰", "锦程", "瑞丰", "博远", "鼎盛", "华南",
                                           "天成", "新锐", "百川", "联创", "德润", "启明", "金桥", "绿源", "汇通",
                                           "远景", "佳和", "盛世", "蓝天", "万象", "同德", "卓越", "青禾", "海纳",
                                           "三友", "东方", "永安", "凌云", "泰和", "优品", "九州", "光合", "朗润"};
constexpr std::string_view tradeTable[] = {"机械", "电子", "贸易", "物流", "食品", "服装", "建材", "软件", "教育",
                                           "医疗", "餐饮", "广告", "化工", "家居", "汽配", "包装", "物业", "农业"};
constexpr std::string_view formTable[] = {"有限公司",     "有限责任公司", "科技有限公司",
                                          "实业有限公司", "股份有限公司", "经营部"};
constexpr std::string_view titleTable[] = {"总经理", "采购经理",   "行政主管", "IT 主管", "财务经理",
                                           "老板",   "办公室主任", "运营总监", "网管",    "店长"};
constexpr std::string_view sourceTable[] = {"工商名录", "展会", "官网留言", "老客户转介绍", "电话咨询", "合作渠道"};
constexpr std::string_view tagTable[] = {"VIP",      "高意向", "价格敏感", "多门店",
                                         "合同到期", "转介绍", "决策人",   "需上门"};

constexpr std::string_view firstTable[] = {
    "James",  "Emma",   "Oliver", "Sophia", "Liam",   "Grace", "Noah",    "Chloe",  "Ethan",  "Mia",      "Lucas",
    "Hannah", "Daniel", "Olivia", "Marcus", "Priya",  "Arjun", "Yuki",    "Haruto", "Mei",    "Wei Ling", "Aisha",
    "Farid",  "Ingrid", "Jonas",  "Klara",  "Stefan", "Anna",  "Patrick", "Rachel", "Samuel", "Laura"};
constexpr std::string_view lastTable[] = {
    "Smith",   "Tan",      "Lim",     "Ng",     "Johnson", "Brown", "Taylor", "Walker",   "Müller", "Schmidt", "Weber",
    "Fischer", "Tanaka",   "Suzuki",  "Sato",   "Kumar",   "Patel", "Rahman", "Abdullah", "Wong",   "Chan",    "Lee",
    "Garcia",  "Martinez", "O'Brien", "Murphy", "Clarke",  "Evans", "Nguyen", "Wilson",   "Turner", "Hughes"};
constexpr std::string_view englishCompanyTable[] = {
    "Harbour Lights", "Northgate", "Bluestone",  "Cedar & Finch", "Merlion Trading", "Alder",       "Redwood",
    "Silverline",     "Kestrel",   "Oakfield",   "Pacific Rim",   "Brightwater",     "Granite Bay", "Lumen",
    "Sternberg",      "Rheinwerk", "Westbridge", "Palm Court",    "Tidewater",       "Quayside",    "Summit Ridge",
    "Larkspur",       "Foxglove",  "Ironbark",   "Copperfield",   "Evergreen",       "Saltmarsh",   "Highfield"};
constexpr std::string_view englishFormTable[] = {"Ltd",        "Pte Ltd", "Logistics",   "Foods",    "Design",
                                                 "Consulting", "Dental",  "Engineering", "Partners", "Systems"};
constexpr std::string_view englishTitleTable[] = {"Managing director", "Office manager",  "IT manager", "Owner",
                                                  "Operations lead",   "Finance manager", "Purchasing"};
constexpr std::string_view englishSourceTable[] = {"Trade fair", "Website", "Referral", "Partner", "Webinar"};
constexpr std::string_view englishTagTable[] = {"VIP", "Hot lead", "Renewal due", "Multi-site", "Decision maker"};

constexpr std::string_view saleNotes[] = {"客户确认办理，已核对套餐和安装地址。", "对价格满意，当场下单，合同发邮箱。",
                                          "老客户加购，走原合同。", "比竞品便宜，客户决定更换，下周安装。",
                                          "负责人拍板了，发票抬头已登记。"};
constexpr std::string_view callbackNotes[] = {"正在开会，约好再打。", "要和老板商量，到时再联系。",
                                              "在开车，不方便，约了时间。", "需要先看方案，看完再谈。",
                                              "财务不在，等财务回来一起听。"};
constexpr std::string_view interestedNotes[] = {"有兴趣，想了解 500M 和 1000M 的差价。",
                                                "现在的合同年底到期，愿意比较。", "网速经常掉，想换，先发资料。",
                                                "准备开新门店，需要两条线路。", "问了安装周期和售后响应时间。"};
constexpr std::string_view refusedNotes[] = {"刚和别家续了两年。", "说不需要，直接挂了。", "公司准备搬走，暂不考虑。",
                                             "觉得价格高。", "总部统一采购，分公司不能定。"};
constexpr std::string_view wrongNotes[] = {"接电话的不是本人，号码已换主。", "空号。", "说打错了，不认识这家公司。"};
constexpr std::string_view stopNotes[] = {"客户明确要求不要再打。", "投诉骚扰，已致歉，列入勿拨。"};
constexpr std::string_view missedNotes[] = {"", "", "", "", "响了很久没人接。", ""};

constexpr std::string_view saleNotesEn[] = {"Went for the 2 TB plan, contract sent by e-mail.",
                                            "Ready to buy, invoice to head office.",
                                            "Signed up for three sites, start next month."};
constexpr std::string_view callbackNotesEn[] = {
    "In a meeting, agreed on another time.", "Wants their IT person on the call.", "Driving, asked to be called back."};
constexpr std::string_view interestedNotesEn[] = {"Backs up to a USB disk today; knows that is not enough.",
                                                  "Contract with the present provider ends this quarter.",
                                                  "Asked for prices per seat and for a trial."};
constexpr std::string_view refusedNotesEn[] = {"Happy with what they have.", "No budget this year.",
                                               "Their parent company decides."};
constexpr std::string_view wrongNotesEn[] = {"Number belongs to somebody else now.", "Never heard of the company."};
constexpr std::string_view stopNotesEn[] = {"Asked not to be called again."};

constexpr std::string_view lostTable[] = {"价格", "已有供应商", "不需要", "搬迁", "总部决定"};
constexpr std::string_view lostTableEn[] = {"Price", "Has a provider", "No need", "No budget"};
constexpr std::string_view taskTable[] = {"发送报价单", "发方案到邮箱", "确认安装时间", "跟进合同盖章", "核对发票信息"};
constexpr std::string_view taskTableEn[] = {"Send the quote", "Send the comparison sheet", "Set up the trial"};
constexpr std::string_view standingTable[] = {"上午联系较方便。", "喜欢微信沟通，电话要简短。",
                                              "老板姓氏与联系人不同，注意称呼。", "有两家分店，可一起谈。"};
constexpr std::string_view standingTableEn[] = {"Prefers mornings.", "Speaks some Mandarin.",
                                                "Ask for the office manager first."};

}  // namespace

std::span<const Syllable> surnames() {
  return surnameTable;
}
std::span<const Syllable> givenCharacters() {
  return givenTable;
}
std::span<const City> chineseCities() {
  return cityTable;
}
std::span<const Abroad> placesAbroad() {
  return abroadTable;
}
Words roads() {
  return roadTable;
}
Words brands() {
  return brandTable;
}
Words trades() {
  return tradeTable;
}
Words companyForms() {
  return formTable;
}
Words chineseTitles() {
  return titleTable;
}
Words chineseSources() {
  return sourceTable;
}
Words chineseTags() {
  return tagTable;
}
Words firstNames() {
  return firstTable;
}
Words lastNames() {
  return lastTable;
}
Words englishCompanies() {
  return englishCompanyTable;
}
Words englishForms() {
  return englishFormTable;
}
Words englishTitles() {
  return englishTitleTable;
}
Words englishSources() {
  return englishSourceTable;
}
Words englishTags() {
  return englishTagTable;
}

Words notes(std::string_view outcome, bool english) {
  if (outcome == "sale") return english ? Words(saleNotesEn) : Words(saleNotes);
  if (outcome == "callback") return english ? Words(callbackNotesEn) : Words(callbackNotes);
  if (outcome == "interested") return english ? Words(interestedNotesEn) : Words(interestedNotes);
  if (outcome == "refused") return english ? Words(refusedNotesEn) : Words(refusedNotes);
  if (outcome == "wrong_number") return english ? Words(wrongNotesEn) : Words(wrongNotes);
  if (outcome == "do_not_call") return english ? Words(stopNotesEn) : Words(stopNotes);
  return english ? Words(missedNotes).first(1) : Words(missedNotes);
}
Words lostReasons(bool english) {
  return english ? Words(lostTableEn) : Words(lostTable);
}
Words taskNotes(bool english) {
  return english ? Words(taskTableEn) : Words(taskTable);
}
Words standingNotes(bool english) {
  return english ? Words(standingTableEn) : Words(standingTable);
}

const std::string_view broadbandScript = R"(---
title: 宽带升级
language: zh
kind: sales
product: 企业宽带 500M
note: 先问到期日，再分方案。
---

# 开场白
{{customer.salutation|您}}好！我是云帆通信的{{agent.name}}，耽误您一分钟。我们正在为{{customer.region|本地}}的企业升级宽带，{{customer.company|贵公司}}现在用的是哪家的线路？

- [愿意聊聊](#了解需求)
- [现在忙](#end) → 结果 callback，跟进 +2h
- [刚续约](#登记到期)
- [不需要](#end) → 结果 refused

# 了解需求
平时多少人同时上网？有没有视频会议、监控或收银系统？现在的合同什么时候到期？

? 现用线路: 现用线路（电信、联通、移动、其他）*
? 人数: 同时上网（数字、人）
? 到期日: 合同到期（日期）

- [人多，要稳定](#专线方案) 当 人数 >= 30
- [说了情况](#宽带方案) 否则
- [要请示](#end) → 结果 callback，跟进 +1d

# 宽带方案
{{campaign.product|企业宽带}}：上下行对等，固定 IP，4 小时上门维修，全年 2,880 元，安装免费。今天给您登记好吗？

- [同意办理](#确认)
- [先发资料](#end) → 结果 interested，跟进 +2d
- [不办](#end) → 结果 refused

# 专线方案
{{人数}}个人同时上网，建议专线：独享带宽，全年 2,880 元起，断线按小时赔付。今天给您登记好吗？

- [同意办理](#确认)
- [先发资料](#end) → 结果 interested，跟进 +2d
- [不办](#end) → 结果 refused

# 登记到期
没关系，我登记一下到期时间，提前一个月再联系您。

? 续约到期: 到期时间（日期）

- [登记好了](#end) → 结果 callback，跟进 +30d

# 确认
跟您确认安装地址和联系人。

? 地址: 安装地址（文本）*
? 联系人: 联系人（文本）
? csat: 对这通电话满意吗（1、2、3、4、5）
? nps: 会推荐给同行吗（0-10）

- [确认无误](#end) → 结果 sale，阶段 won

# 异议：太贵了
每天不到 8 元，断网一小时的损失更大。

# 异议：换线路麻烦
新线装好、测好之后才停旧线，一分钟也不会断。

# 异议：不信任电话销售
您可以打云帆通信的公开电话核实我的工号，我等您的消息。
)";

const std::string_view backupScript = R"(---
title: Cloud backup
language: en
kind: sales
product: Cloud backup 2 TB
note: Asks when a restore was last tried.
---

# Opening
Good day {{customer.name}}, this is {{agent.name}} from Yunfan Cloud. We keep copies of companies' data safe, in your own
country. Do you have a minute?

- [Yes, go ahead](#questions)
- [Busy now](#end) → callback, follow-up +2h
- [Not interested](#end) → refused

# Questions
How does {{customer.company|your company}} back up today? Who looks after it, and when was a restore last tried?

? backup: Today's backup (disk, tape, cloud, none) *
? restored: Restore tried (this year, earlier, never)

- [Never tried](#offer) when restored is never
- [Tells](#offer) otherwise
- [Somebody else decides](#end) → callback, follow-up +1d

# Offer
{{campaign.product|Cloud backup}}: encrypted, restored within an hour, $ 468 a year and site, and 30 days to try. Shall I
set it up for you?

- [Yes](#close)
- [Send me something](#end) → interested, follow-up +2d
- [No](#end) → refused

# Close
Wonderful. Which site first, and who gets the access?

? site: Site (text) *
? access: Name and e-mail (text)
? csat: Happy with this call (1, 2, 3, 4, 5)
? nps: Would recommend us (0-10)

- [Agreed](#end) → sale, stage won

# Objection: We have a disk
Fire, theft and ransomware take the disk as well.

# Objection: No budget
One site now, the rest next year.
)";

const std::string_view renewalScript = R"(---
title: 续费回访
language: zh
kind: survey
product: 云备份 1TB
note: 回访加 NPS，再谈续费。
quota: 200 按 customer.region
---

# 开场白
{{customer.salutation|您}}好，我是云帆通信{{agent.name}}。感谢{{customer.company|您}}这一年使用云备份，现在方便说两分钟吗？

- [方便](#回顾)
- [现在忙](#end) → 结果 callback，跟进 +2h
- [不续了](#原因)

# 回顾
上次订购：{{order.product}}（{{order.date}}）。这一年总的来说满意吗？1 分非常不满意，5 分非常满意。您有多大可能推荐给同行？

? 满意度: 满意程度（1、2、3、4、5）*
? 推荐意愿: 推荐给同行的可能（0-10）

- [有问题](#记录投诉)
- [没问题](#续费)

# 记录投诉
抱歉给您添麻烦了，我先记下来，转给组长处理。

? 投诉: 投诉内容（文本）*

- [记好了，接着谈](#续费)
- [等处理完再说](#end) → 结果 callback，跟进 +1d

# 续费
本月续费享九折；一次续两年再送 500 GB。您续一年还是两年？

? 年限: 续费年限（一年、两年）

- [续费](#收尾)
- [再想想](#end) → 结果 callback，跟进 +2d
- [不续](#原因)

# 收尾
跟您确认：续{{年限|一年}}，发票抬头是{{customer.company|贵公司}}，对吗？

- [对](#end) → 结果 sale，阶段 won

# 原因
方便问一下原因吗？

? 原因: 原因（价格、质量、服务、竞争对手、不再需要）*

- [说了](#end) → 结果 refused，阶段 lost

# 异议：太贵
按天算不到一块三，一次数据丢失的损失远不止这些。
)";

const std::string_view personaScript = R"(---
title: 在意价格的客户
language: zh
kind: persona
rings: 4
note: 有兴趣，句句离不开价格。
---

# 接起
- 你好，什么事？

# 同意（4）
- 价格合适就行。（2）
- 你接着说。

# 推迟（2）
- 我要比较一下。

# 拒绝（2）
- 超出我们的预算了，算了。

# 异议（5）
- 太贵：太贵了，便宜点吧。（3）
- 换线路：换线路会不会断网？
)";

const std::string_view personaScriptEn = R"(---
title: Busy customer
language: en
kind: persona
rings: 6
note: Has no time. Be short, and agree on a time to call again.
---

# Picks up
- Yes? I am in the middle of something.

# Agrees (3)
- All right, but quickly.

# Puts it off (5)
- Not now. Call me later.

# Refuses (2)
- I have no time for this.

# Objects (2)
- No budget: There is no money for that.
)";

}  // namespace callwright::app::demo
