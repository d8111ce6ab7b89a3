#pragma once
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/percentiles.hpp"
#include "callwright/app/app.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/lists.hpp"

// A million made-up customers, as a file and as a database that is kept between runs.
namespace callwright::bench {

namespace fs = std::filesystem;

inline std::int64_t rows() {
  const char* wanted = std::getenv("CALLWRIGHT_BENCH_ROWS");
  return wanted != nullptr ? std::strtoll(wanted, nullptr, 10) : 1000000;
}

inline fs::path folder() {
  const char* wanted = std::getenv("CALLWRIGHT_BENCH_DIR");
  const fs::path path = wanted != nullptr ? fs::path(wanted) : fs::temp_directory_path() / "callwright-bench";
  fs::create_directories(path);
  return path;
}

inline std::string madeUpName(std::mt19937_64& random) {
  static const std::vector<std::string> surnames{
      "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高",   "林",  "何", "郭",
      "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁",   "邓",  "许", "傅",
      "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "欧阳", "司马"};
  static const std::vector<std::string> given{
      "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超",
      "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰", "红", "建", "国", "志", "文", "海", "春", "晓",
      "雪", "梅", "宇", "浩", "鑫", "佳", "欣", "怡", "子", "轩", "梓", "涵", "思", "雨", "博", "天"};
  static const std::vector<std::string> first{"James",    "Mary",    "Robert", "Patricia", "José",
                                              "Jennifer", "Michael", "Linda",  "François", "Zoë"};
  static const std::vector<std::string> last{"Smith",  "Johnson", "Williams", "Brown",  "García",
                                             "Miller", "Davis",   "O'Brien",  "Müller", "Wilson"};
  const auto one = [&](const std::vector<std::string>& of) { return of[random() % of.size()]; };
  if (random() % 10 == 0) return one(first) + " " + one(last);
  return one(surnames) + one(given) + (random() % 3 != 0 ? one(given) : "");
}

// A list of `count` rows from `from` on: unique mobiles written in several ways, some 0.5 % duplicates and 0.5 %
// rejects.
inline fs::path listFile(std::int64_t count, std::int64_t from = 0) {
  const fs::path path = folder() / ("list-" + std::to_string(from) + "-" + std::to_string(count) + ".csv");
  if (fs::exists(path)) return path;
  static const std::vector<std::string> cities{"北京", "上海", "广州", "深圳", "杭州",
                                               "成都", "武汉", "西安", "南京", "重庆"};
  static const std::vector<std::string> trades{"科技", "贸易", "咨询", "教育", "医疗",
                                               "物流", "电子", "文化", "建材", "食品"};
  static const std::vector<std::string> marks{"华", "夏", "兴", "隆", "金", "鼎", "瑞", "丰",
                                              "恒", "信", "达", "远", "盛", "泰", "新", "星"};
  static const std::vector<std::string> titles{"经理", "总监", "采购", "工程师", "主任"};
  std::mt19937_64 random(static_cast<std::uint64_t>(from) + 42);
  const auto one = [&](const std::vector<std::string>& of) { return of[random() % of.size()]; };
  std::ofstream out(path.string() + ".part");
  out << "姓名,电话,公司,职务,地区,备注\n";
  for (std::int64_t i = from; i < from + count; ++i) {
    // A bijection of 0…10^8, so that numbers are unique and look random.
    const std::int64_t n = ((random() % 200 == 0 && i > from ? i - 1 : i) * 61803399 + 1234567) % 100000000;
    static const std::vector<std::string> prefixes{"138", "139", "150", "186"};
    std::string tail = std::to_string(n);
    tail.insert(0, 8 - tail.size(), '0');
    const std::string prefix = prefixes[static_cast<std::size_t>(n % 4)];
    std::string number;
    switch (random() % 5) {
      case 0:
        number = prefix + "-" + tail.substr(0, 4) + "-" + tail.substr(4);
        break;
      case 1:
        number = "+86 " + prefix + " " + tail.substr(0, 4) + " " + tail.substr(4);
        break;
      default:
        number = prefix + tail;
        break;
    }
    if (random() % 200 == 0) number.pop_back();
    const std::string city = one(cities);
    out << madeUpName(random) << ',' << number << ',' << city << one(marks) << one(marks) << one(trades) << "有限公司,"
        << one(titles) << ',' << city << ",\n";
  }
  out.close();
  fs::rename(path.string() + ".part", path);
  return path;
}

inline std::unique_ptr<app::App> openApp(const fs::path& data, bool create) {
  app::AppOptions options;
  options.dataDirectory = data.string();
  options.create = create;
  options.withPhone = false;
  auto opened = app::App::open(options);
  if (!opened) throw std::runtime_error(std::string("App::open failed: ") + domain::codeOf(opened.error().code));
  return std::move(*opened);
}

inline domain::CampaignId someCampaign(app::App& app) {
  const app::SessionId owner = app.ownerSession();
  auto all = app.call(owner, app::ListCampaigns{});
  if (all && !all->empty()) return all->front().id;
  domain::Campaign campaign;
  campaign.name = "Bench";
  campaign.hours.always = true;
  auto saved = app.call(owner, app::SaveCampaign{campaign, {}});
  if (!saved) throw std::runtime_error("SaveCampaign failed");
  return *saved;
}

struct ImportFigures {
  double seconds = 0;
  std::int64_t added = 0, rejected = 0, duplicates = 0;
  long peakKb = 0;
};

// Imports in a process of its own, whose memory is then known. No thread may run when it starts: fork leaves their
// locks behind.
class ImportChild {
 public:
  ImportChild(const fs::path& data, const fs::path& list, bool create) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("pipe");
    m_child = fork();
    m_end = ends[0];
    if (m_child == 0) _exit(run(data, list, create, ends[1]));
    close(ends[1]);
  }
  bool running() {
    if (m_child == 0) return false;
    rusage usage{};
    if (wait4(m_child, nullptr, WNOHANG, &usage) != m_child) return true;
    m_peakKb = usage.ru_maxrss;
    m_child = 0;
    return false;
  }
  ImportFigures figures() {
    while (running()) usleep(1000);
    ImportFigures figures;
    const bool got = read(m_end, &figures, sizeof figures) == sizeof figures;
    close(m_end);
    if (!got) throw std::runtime_error("the import failed");
    figures.peakKb = m_peakKb;
    return figures;
  }

 private:
  static int run(const fs::path& data, const fs::path& list, bool create, int end) {
    try {
      auto app = openApp(data, create);
      app::ImportList request;
      request.path = list.string();
      request.campaign = someCampaign(*app);
      request.rejectsPath = (folder() / "rejects.csv").string();
      const auto start = Clock::now();
      auto report = app->call(app->ownerSession(), request);
      if (!report) {
        std::fprintf(stderr, "import failed: %s %s\n", domain::codeOf(report.error().code),
                     report.error().args.empty() ? "" : report.error().args[0].c_str());
        return 1;
      }
      const ImportFigures figures{seconds(start), report->added, report->rejected, report->duplicates, 0};
      return write(end, &figures, sizeof figures) == sizeof figures ? 0 : 1;
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
      return 1;
    }
  }

  pid_t m_child = 0;
  int m_end = -1;
  long m_peakKb = 0;
};

inline ImportFigures importInChild(const fs::path& data, const fs::path& list, bool create) {
  return ImportChild(data, list, create).figures();
}

// The database of rows() customers, made once.
inline fs::path million() {
  const fs::path data = folder() / ("million-" + std::to_string(rows()));
  if (fs::exists(data / "complete")) return data;
  fs::remove_all(data);
  importInChild(data, listFile(rows()), true);
  std::ofstream(data / "complete") << "yes\n";
  return data;
}

}  // namespace callwright::bench
