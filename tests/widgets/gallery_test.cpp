// Paints every widget in light and dark; hidden, run with: CALLWRIGHT_SCREENSHOTS=/some/folder test_widgets "[gallery]"
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>
#include <cmath>

#include "support/screenshots.hpp"
#include "theme/theme.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/breadcrumb.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/figures.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/funnel_chart.hpp"
#include "widgets/heat_map.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/line_chart.hpp"
#include "widgets/long_task.hpp"
#include "widgets/paint.hpp"
#include "widgets/search_field.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/table_delegate.hpp"
#include "widgets/tag.hpp"
#include "widgets/timeline.hpp"
#include "widgets/toast.hpp"
#include "widgets/two_line_delegate.hpp"

using namespace callwright::ui;

namespace {

QStandardItem* row(const QString& title, const QString& second, const TagSpec& tag, const QString& figure) {
  auto* item = new QStandardItem(title);
  item->setData(second, SecondLineRole);
  item->setData(QVariant::fromValue(tag), TagRole);
  item->setData(figure, FigureRole);
  return item;
}

QWidget* queueCard() {
  auto* card = new Card("秋季续约 · 华东", "渐进式");
  card->setFlush();
  auto* progress = new ProgressLine;
  progress->setLabel("今日进度", "46 / 120");
  progress->setValue(46.0 / 120);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(14, 12, 14, 12);
  top->addWidget(progress);
  card->body()->addLayout(top);
  card->body()->setSpacing(0);
  auto* model = new QStandardItemModel(card);
  model->appendRow(row("张伟", "苏州恒达机电 · 138****5678", {"通话中", ColorRole::Accent}, "82 分"));
  model->appendRow(row("李晓雯", "上次：想和家人商量", {"回拨 10:30", ColorRole::Warn}, "77 分"));
  model->appendRow(row("Chen Mei", "无人接听 昨天 16:20, a very long second line that is cut",
                       {"第 2 / 5 次", ColorRole::Info}, "69 分"));
  model->appendRow(row("赵敏", "杭州云帆贸易", {"新客户", ColorRole::Neutral}, "66 分"));
  model->appendRow(row("吴芳", "乌鲁木齐 · 当地 08:05", {"非拨打时段", ColorRole::Bad}, "58 分"));
  model->item(0)->setData(true, AccentRole);
  model->item(4)->setData(true, DimmedRole);
  model->item(2)->setData(QVariant::fromValue(QList<TextRange>{{0, 4}}), MatchRangesRole);
  auto* list = new QListView;
  list->setProperty("flat", true);
  list->setModel(model);
  list->setItemDelegate(new TwoLineDelegate(list));
  list->setUniformItemSizes(true);
  card->body()->addWidget(list, 1);
  return card;
}

QWidget* callCard() {
  auto* card = new Card;
  auto* top = new QHBoxLayout;
  auto* time = new FigureLabel("02:47", 24, QFont::DemiBold);
  auto* meter = new LevelMeter;
  for (int i = 0; i < 40; ++i) {
    meter->push(std::abs(std::sin(i * 0.7)) * (i % 5) / 4.0);
    // Pushes within a tenth of a second are merged, which is not wanted here.
    const QDateTime until = QDateTime::currentDateTime().addMSecs(101);
    while (QDateTime::currentDateTime() < until) {
    }
  }
  top->addWidget(time);
  top->addStretch();
  top->addWidget(meter);
  card->body()->addLayout(top);
  auto* controls = new QHBoxLayout;
  for (const auto& [text, keys] : {std::pair("静音", "Ctrl M"), std::pair("保持", "Ctrl H"),
                                   std::pair("键盘", "Ctrl D"), std::pair("转接", "Ctrl T")})
    controls->addWidget(new KeyButton(text, keys, KeyButton::Variant::Secondary, KeyButton::Layout::Stacked));
  card->body()->addLayout(controls);
  card->body()->addWidget(new KeyButton("挂断", "Esc Esc", KeyButton::Variant::Danger, KeyButton::Layout::Centered));
  auto* grid = new QGridLayout;
  int i = 0;
  for (const char* text : {"成交", "约定回拨", "有意向", "无人接听", "占线", "拒绝"}) {
    auto* button =
        new KeyButton(text, QString("F%1").arg(i + 1), KeyButton::Variant::Secondary, KeyButton::Layout::CapRight);
    button->setCheckable(true);
    button->setChecked(i == 1);
    grid->addWidget(button, i / 2, i % 2);
    ++i;
  }
  card->body()->addLayout(grid);
  auto* off = new KeyButton("停用", "Ctrl M", KeyButton::Variant::Primary, KeyButton::Layout::Centered);
  off->setEnabled(false);
  card->body()->addWidget(off);
  card->body()->addWidget(
      new KeyButton("保存并拨打下一位", "Ctrl ↵", KeyButton::Variant::Primary, KeyButton::Layout::Centered));
  card->body()->addWidget(new KeyButton("觉得贵", "Alt 3", KeyButton::Variant::Secondary, KeyButton::Layout::CapLeft));
  card->body()->addStretch();
  return card;
}

QWidget* formCard() {
  auto* card = new Card("Form", "saved by itself");
  auto* row1 = new QHBoxLayout;
  auto* name = new FormField("决策人", new QLineEdit("本人"));
  name->setRequired(true);
  auto* phone = new FormField("Phone", new QLineEdit("1380013800"));
  phone->setError("'1380013800' is one digit short for a Chinese mobile number.");
  row1->addWidget(name);
  row1->addWidget(phone);
  card->body()->addLayout(row1);
  auto* combo = new QComboBox;
  combo->addItems({"仅限我", "任何人"});
  auto* spin = new QSpinBox;
  spin->setValue(3);
  auto* row2 = new QHBoxLayout;
  row2->addWidget(new FormField("负责人", combo));
  row2->addWidget(new FormField("次数", spin));
  auto* when = new QDateTimeEdit(QDateTime(QDate(2026, 11, 30), QTime(10, 0)));
  when->setCalendarPopup(true);
  row2->addWidget(new FormField("回拨时间", when));
  card->body()->addLayout(row2);
  card->body()->addWidget(new FormField("备注", new QPlainTextEdit("客户认可服务，觉得竞品便宜 200 元。")));
  auto* row3 = new QHBoxLayout;
  auto* on = new QCheckBox("Recording");
  on->setChecked(true);
  auto* radio = new QRadioButton("Preview");
  radio->setChecked(true);
  for (QWidget* w : std::initializer_list<QWidget*>{on, new QCheckBox("Off"), radio, new QRadioButton("Manual")})
    row3->addWidget(w);
  row3->addStretch();
  card->body()->addLayout(row3);
  auto* row4 = new QHBoxLayout;
  for (const char* variant : {"", "primary", "danger", "ghost", "link"}) {
    auto* button = new QPushButton(*variant ? variant : "secondary");
    button->setProperty("variant", QString(variant));
    row4->addWidget(button);
  }
  row4->addStretch();
  card->body()->addLayout(row4);
  auto* row5 = new QHBoxLayout;
  auto* off = new QPushButton("disabled");
  off->setEnabled(false);
  auto* offField = new QLineEdit("disabled");
  offField->setEnabled(false);
  row5->addWidget(off);
  row5->addWidget(offField);
  card->body()->addLayout(row5);
  return card;
}

QWidget* tableCard() {
  auto* card = new Card;
  card->setFlush();
  auto* model = new QStandardItemModel(0, 4, card);
  model->setHorizontalHeaderLabels({"姓名", "电话", "阶段", "评分"});
  for (int i = 0; i < 12; ++i) {
    auto* name = new QStandardItem(i % 3 ? "张文博" : "Zhang Wei");
    name->setData(true, StrongRole);
    name->setData(QVariant::fromValue(QList<TextRange>{{0, i % 3 ? 1 : 7}}), MatchRangesRole);
    auto* phone = new QStandardItem("137****5678");
    phone->setData(QVariant::fromValue(QList<TextRange>{{7, 4}}), MatchRangesRole);
    auto* stage = new QStandardItem;
    stage->setData(QVariant::fromValue(TagSpec{"报价中", static_cast<ColorRole>(i % 6)}), TagRole);
    auto* score = new QStandardItem(QString::number(82 - i * 11));
    score->setData(true, FigureCellRole);
    model->appendRow({name, phone, stage, score});
  }
  auto* table = new QTableView;
  table->setProperty("flat", true);
  table->setModel(model);
  dressTable(table);
  table->selectRow(0);
  card->body()->addWidget(table);
  return card;
}

QWidget* middle() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  auto* head = new Card;
  auto* row = new QHBoxLayout;
  row->addWidget(new Avatar("张伟"));
  row->addWidget(new Tag("老客户", ColorRole::Warn));
  row->addWidget(new Tag("意向：高", ColorRole::Info));
  row->addWidget(new Tag("价格敏感"));
  row->addWidget(new Tag("won", ColorRole::Good));
  row->addWidget(new Tag("lost", ColorRole::Bad));
  row->addStretch();
  auto* stat = new StatFigure("成交概率", "82");
  stat->setFigureSize(20);
  stat->setRole(ColorRole::Accent);
  row->addWidget(stat);
  head->body()->addLayout(row);
  column->addWidget(head);
  auto* main = new Card;
  main->setFlush();
  auto* tabs = new TabStrip;
  tabs->addTab("话术");
  tabs->addTab("往来记录", 12);
  tabs->addTab("订单", 3);
  main->body()->addWidget(tabs);
  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(16, 0, 16, 16);
  auto* crumb = new Breadcrumb;
  crumb->setSteps({"开场白", "确认需求", "续约报价"});
  inner->addWidget(crumb);
  auto* pills = new QWidget;
  auto* flow = new FlowLayout(pills);
  auto* all = new Chip("全部");
  all->setCount(1028417);
  all->setChecked(true);
  flow->addWidget(all);
  for (const char* text : {"我的 312", "公海 18,204", "30 天未联系 96"}) flow->addWidget(new Chip(text));
  for (const char* text : {"太贵了", "不需要", "没时间"}) flow->addWidget(new Chip(text, Chip::Shape::Square));
  inner->addWidget(pills);
  auto* search = new SearchField("搜索客户、电话、拼音…", "Ctrl K");
  inner->addWidget(search);
  auto* found = new SearchField("Search");
  found->setText("zhangw 5678");
  found->setResultNote("3 · 4 ms");
  inner->addWidget(found);
  auto* line = new Timeline;
  line->setEntries({{"通话 4:12", "· 约定回拨", "今天 10:18 · 林小雨",
                     "认可服务，竞品便宜 200 元；下周一老板回来后定。认可服务，竞品便宜 200 元；下周一老板回来后定。",
                     ColorRole::Accent, "1"},
                    {"阶段", "有意向 → 报价中", "今天 10:22", "", ColorRole::Info, ""},
                    {"无人接听", "· 响铃 28 秒", "11 月 20 日 16:20", "", ColorRole::Neutral, ""}});
  inner->addWidget(line);
  auto* pill = new PresencePill;
  pill->setPresence("通话中", ColorRole::Good, std::chrono::seconds(167));
  auto* pill2 = new PresencePill;
  pill2->setPresence("On a break", ColorRole::Warn, std::chrono::seconds(4205));
  auto* stats = new QHBoxLayout;
  stats->addWidget(pill);
  stats->addWidget(pill2);
  stats->addStretch();
  stats->addWidget(new StatFigure("拨打", "46"));
  stats->addWidget(new StatFigure("接通 41%", "19"));
  auto* goal = new StatFigure("今日目标", "72%");
  goal->setBar(0.72);
  stats->addWidget(goal);
  inner->addLayout(stats);
  main->body()->addLayout(inner);
  column->addWidget(main);
  auto* task = new LongTask("Import of autumn.xlsx");
  task->setProgress({412000, 1000000, 91000, std::chrono::seconds(65)});
  column->addWidget(task);
  auto* card = new Card;
  auto* empty =
      new EmptyState(Icon::Phone, "Queue is empty", "All outside calling hours until 14:00. Next is 李晓雯 at 14:05.");
  empty->setButton("Look at follow-ups");
  card->body()->addWidget(empty);
  column->addWidget(card, 1);
  return page;
}

QWidget* icons() {
  auto* page = new QWidget;
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  for (int i = 1; i < static_cast<int>(Icon::Count_); ++i) {
    auto* label = new QLabel;
    label->setPixmap(iconPixmap(static_cast<Icon>(i), 24, tokens().ink2, 1.0));
    row->addWidget(label);
  }
  return page;
}

QWidget* tiles() {
  auto* page = new QWidget;
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  struct Told {
    const char *label, *figure, *difference, *rest;
    ColorRole role;
  };
  int phase = 0;
  for (const Told& told : {Told{"Calls", "31,482", "+6.2 %", "goal 30,000", ColorRole::Good},
                           {"Connect rate", "38.4 %", "+1.9 pt", "goal 37 %", ColorRole::Good},
                           {"Conversion", "7.1 %", "−0.4 pt", "goal 7.5 %", ColorRole::Bad},
                           {"Revenue", "¥ 1,284,117", "+11 %", "goal ¥ 1.4 M by the end of the month", ColorRole::Good},
                           {"通话时长 / 坐席", "3 h 41", "±0", "目标 3 h 30", ColorRole::Neutral},
                           {"Satisfaction", "–", "", "no answers yet", ColorRole::Neutral}}) {
    auto* tile = new FigureTile;
    tile->setLabel(told.label);
    tile->setFigure(told.figure);
    tile->setDifference(told.difference, told.role);
    tile->setRest(told.rest);
    QList<double> trend;
    for (int i = 0; i < 24; ++i) trend << (phase == 4 && i > 8 && i < 12 ? NAN : std::sin(i * 0.5 + phase));
    if (phase < 5) tile->setTrend(trend);
    row->addWidget(tile);
    ++phase;
  }
  return page;
}

FunnelChart* funnel() {
  auto* chart = new FunnelChart;
  chart->setStages({{"Leads", 12840, "12,840", "", 1},
                    {"Reached", 7614, "7,614", "59.3 %", 2},
                    {"Interested", 2906, "2,906", "38.2 %", 3},
                    {"Quoted", 1688, "1,688", "58.1 %", 4},
                    {"Won", 912, "912", "54.0 %", 5}});
  chart->setMarked(2);
  return chart;
}

LineChart* revenue() {
  auto* chart = new LineChart;
  QStringList days;
  QList<QPointF> sums, goal, before, low, high;
  double sum = 0;
  for (int i = 0; i < 30; ++i) {
    days << QString::number(i + 1);
    goal << QPointF(i, i * 1.58e6 / 29);
    if (i < 22) sums << QPointF(i, sum);
    before << QPointF(i, i * 1.2e6 / 29 + 60000 * std::sin(i * 0.6));
    sum += 48000 + 18000 * std::sin(i * 0.8);
    if (i < 21) continue;
    low << QPointF(i, sums.last().y() + (i - 21) * 30000.0);
    high << QPointF(i, sums.last().y() + (i - 21) * 52000.0);
  }
  chart->setSeries(
      {{"Revenue", sums, LineLook::Solid}, {"goal", goal, LineLook::Dashed}, {"last month", before, LineLook::Faint}});
  chart->setBand("forecast (80 %)", low, high);
  chart->setAxes(days, [](double y) {
    if (y == 0) return QString("0");
    return QString::number(y / 1e6, 'f', 1) + " M";
  });
  return chart;
}

BarList* outcomes() {
  auto* list = new BarList;
  list->setRows({{"Won", 912, "912", "2.9 %", ColorRole::Good, 1},
                 {"Callback", 2210, "2,210", "7.0 %", ColorRole::Info, 2},
                 {"Interested", 1994, "1,994", "6.3 %", ColorRole::Accent, 3},
                 {"No answer", 14208, "14,208", "45.1 %", ColorRole::Neutral, 4},
                 {"拒绝", 6874, "6,874", "21.8 %", ColorRole::Warn, 6},
                 {"A wrong number, or one of a telefax", 1740, "1,740", "5.5 %", ColorRole::Neutral, 7},
                 {"Do not call", 4, "4", "0.0 %", ColorRole::Bad, 8}});
  return list;
}

HeatMap* bestTimes(int from, int to) {
  auto* map = new HeatMap;
  QStringList hours;
  for (int i = from; i <= to; ++i) hours << QString::number(i);
  QList<QList<HeatCell>> cells;
  for (int day = 0; day < 6; ++day) {
    cells.append(QList<HeatCell>());
    for (int i = 0; i < hours.size(); ++i) {
      const double rate = std::round(30 + 14 * std::sin(i * 1.1 + day * 0.9));
      cells.last().append(day == 5 && i > 6 ? HeatCell{} : HeatCell{rate, "tip", QString::number(rate)});
    }
  }
  map->setHeaders({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}, hours);
  map->setCells(cells);
  map->setScale("16 %", "44 %");
  return map;
}

Card* cardWith(const QString& title, const QString& hint, QWidget* chart) {
  auto* card = new Card(title, hint);
  card->body()->addWidget(chart);
  return card;
}

}  // namespace

TEST_CASE("the gallery of widgets", "[.gallery]") {
  auto& app = *static_cast<QApplication*>(QCoreApplication::instance());
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app, mode);
    QWidget window;
    window.setObjectName("window");
    auto* all = new QVBoxLayout(&window);
    all->addWidget(icons());
    auto* columns = new QHBoxLayout;
    all->addLayout(columns, 1);
    columns->setSpacing(12);
    columns->addWidget(queueCard(), 3);
    columns->addWidget(middle(), 6);
    auto* last = new QVBoxLayout;
    last->addWidget(callCard());
    last->addWidget(tableCard(), 1);
    columns->addLayout(last, 4);
    auto* form = new QVBoxLayout;
    form->addWidget(formCard());
    form->addStretch();
    columns->addLayout(form, 5);
    auto* toast = new Toast(&window);
    toast->show({"Callback of 李晓雯 moved to tomorrow 10:00", [] {}});
    const QString name = mode == ThemeMode::Light ? "gallery-light" : "gallery-dark";
    callwright::test::screenshot(window, name, {1900, 1000});
    callwright::test::screenshot(window, name + "-150", {1900, 1000}, 1.5);
  }
}

TEST_CASE("the gallery of charts", "[.gallery]") {
  auto& app = *static_cast<QApplication*>(QCoreApplication::instance());
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app, mode);
    QWidget window;
    window.setObjectName("window");
    auto* all = new QGridLayout(&window);
    all->setSpacing(12);
    all->addWidget(tiles(), 0, 0, 1, 10);
    all->addWidget(cardWith("Sales funnel", "click a stage to list its customers", funnel()), 1, 0, 1, 4);
    all->addWidget(cardWith("Revenue against goal", "month to date", revenue()), 1, 4, 1, 3);
    auto* outcomeCard = cardWith("Call outcomes", {}, outcomes());
    outcomeCard->body()->addWidget(bestTimes(0, 23));
    all->addWidget(outcomeCard, 1, 7, 1, 3);
    auto* small = new QWidget;
    auto* column = new QHBoxLayout(small);
    column->setContentsMargins(0, 0, 0, 0);
    auto* line = revenue();
    line->setFixedSize(230, 140);
    auto* bars = outcomes();
    bars->setFixedSize(220, 126);
    auto* narrow = funnel();
    narrow->setFixedSize(270, 130);
    auto* none = new BarList;
    none->setEmptyText("No calls in this time");
    for (QWidget* chart : std::initializer_list<QWidget*>{line, bars, narrow, none}) column->addWidget(chart);
    all->addWidget(cardWith("Small", "as small as they get", small), 2, 0, 1, 6);
    all->addWidget(cardWith("Best time to call", "connect rate by hour", bestTimes(9, 18)), 2, 6, 1, 4);
    for (int i = 0; i < 10; ++i) all->setColumnStretch(i, 1);
    all->setRowStretch(1, 3);
    all->setRowStretch(2, 2);
    const QString name = mode == ThemeMode::Light ? "charts-light" : "charts-dark";
    callwright::test::screenshot(window, name, {1400, 700});
    callwright::test::screenshot(window, name + "-150", {1400, 700}, 1.5);
    QApplication::setActiveWindow(&window);
    const auto charts = window.findChildren<ItemChart*>();
    for (ItemChart* chart : charts) {
      chart->setFocus(Qt::TabFocusReason);
      for (const int key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right})
        QTest::keyClick(chart, Qt::Key(key));
      const QString number = QString::number(charts.indexOf(chart));
      callwright::test::screenshot(window, name + "-focus-" + number, {1400, 700});
    }
  }
}
