#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "support/screenshots.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/long_task.hpp"
#include "widgets/search_field.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/table_delegate.hpp"
#include "widgets/tag.hpp"
#include "widgets/timeline.hpp"
#include "widgets/toast.hpp"
#include "widgets/two_line_delegate.hpp"

using namespace callwright::ui;

namespace {

QApplication& app() {
  return *static_cast<QApplication*>(QCoreApplication::instance());
}

QImage paintRow(const QStandardItem* item, QStyle::State state) {
  QImage image(320, 60, QImage::Format_ARGB32_Premultiplied);
  image.fill(tokens().surface);
  QPainter painter(&image);
  QStyleOptionViewItem option;
  option.rect = {0, 0, 320, 60};
  option.state = state;
  TwoLineDelegate(nullptr).paint(&painter, option, item->index());
  return image;
}

bool has(const QImage& image, const QRect& where, const QColor& color) {
  for (int y = where.top(); y <= where.bottom(); ++y)
    for (int x = where.left(); x <= where.right(); ++x)
      if (image.pixelColor(x, y) == color) return true;
  return false;
}

}  // namespace

TEST_CASE("TwoLineDelegate paints title, tag, figure and the selection", "[delegate]") {
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app(), mode);
    const Tokens& t = tokens();
    QStandardItemModel model;
    auto* item = new QStandardItem(QStringLiteral("李晓雯"));
    model.appendRow(item);
    item->setData(QStringLiteral("上次：想和家人商量"), SecondLineRole);
    item->setData(QVariant::fromValue(TagSpec{QStringLiteral("10:30"), ColorRole::Warn}), TagRole);
    item->setData(QStringLiteral("77"), FigureRole);

    const QImage plain = paintRow(item, QStyle::State_Enabled);
    CHECK(has(plain, {200, 5, 115, 25}, t.warnWeak));
    CHECK_FALSE(has(plain, {0, 0, 3, 58}, t.accent));
    CHECK(has(plain, {14, 5, 60, 25}, t.ink));

    const QImage selected = paintRow(item, QStyle::State_Enabled | QStyle::State_Selected);
    CHECK(selected.pixelColor(1, 30) == t.accent);
    CHECK(selected.pixelColor(8, 30) == t.accentWeak);

    item->setData(true, AccentRole);
    CHECK(paintRow(item, QStyle::State_Enabled).pixelColor(1, 30) == t.accent);
    item->setData(false, AccentRole);
    item->setData(true, DimmedRole);
    CHECK_FALSE(has(paintRow(item, QStyle::State_Enabled), {14, 5, 60, 25}, t.ink));
    item->setData(false, DimmedRole);
    item->setData(QVariant::fromValue(QList<TextRange>{{1, 2}, {90, 3}}), MatchRangesRole);  // one range is nonsense
    CHECK(paintRow(item, QStyle::State_Enabled) != plain);
  }
  applyTheme(app(), ThemeMode::Light);
}

TEST_CASE("the second line gives way to the figure", "[delegate]") {
  QStandardItemModel model;
  auto* item = new QStandardItem(QString(200, QLatin1Char('W')));
  model.appendRow(item);
  item->setData(QString(200, QLatin1Char('W')), SecondLineRole);
  item->setData(QVariant::fromValue(TagSpec{QStringLiteral("tag"), ColorRole::Info}), TagRole);
  item->setData(QStringLiteral("82"), FigureRole);
  const QImage image = paintRow(item, QStyle::State_Enabled);
  // The gap between text and tag, and the margin at the right, stay free.
  for (int y = 2; y < 58; ++y) CHECK(image.pixelColor(314, y) == tokens().surface);
}

TEST_CASE("running time", "[figures]") {
  using std::chrono::seconds;
  CHECK(runningTime(seconds(0)) == QStringLiteral("00:00"));
  CHECK(runningTime(seconds(167)) == QStringLiteral("02:47"));
  CHECK(runningTime(seconds(4350)) == QStringLiteral("1:12:30"));
  CHECK(runningTime(seconds(-5)) == QStringLiteral("00:00"));
}

TEST_CASE("a progress line clamps what it is told", "[figures]") {
  ProgressLine line;
  line.setValue(3);
  CHECK(line.value() == 1.0);
  line.setValue(-1);
  CHECK(line.value() == 0.0);
  line.setValue(0.0 / 0.0);
  CHECK(line.value() == 0.0);
}

TEST_CASE("toasts come one after another and undo once", "[toast]") {
  QWidget host;
  host.resize(800, 600);
  host.show();
  Toast toast(&host);
  int undone = 0;
  toast.show({QStringLiteral("first"), [&] { ++undone; }});
  toast.show({QStringLiteral("second")});
  CHECK(toast.text() == QStringLiteral("first"));
  CHECK(toast.waiting() == 1);
  CHECK(host.rect().contains(toast.geometry()));
  auto* undo = toast.findChildren<QPushButton*>().front();
  CHECK(undo->isVisible());
  undo->click();
  CHECK(undone == 1);
  CHECK(toast.text() == QStringLiteral("second"));
  CHECK_FALSE(undo->isVisible());
  toast.dismiss();
  CHECK(toast.isHidden());
}

TEST_CASE("tabs move by the arrow keys", "[tabs]") {
  TabStrip tabs;
  tabs.addTab(QStringLiteral("Script"));
  tabs.addTab(QStringLiteral("History"), 12);
  tabs.show();
  QSignalSpy changed(&tabs, &TabStrip::currentChanged);
  QTest::keyClick(&tabs, Qt::Key_Right);
  CHECK(tabs.currentIndex() == 1);
  QTest::keyClick(&tabs, Qt::Key_Right);
  CHECK(tabs.currentIndex() == 1);
  QTest::keyClick(&tabs, Qt::Key_Home);
  CHECK(tabs.currentIndex() == 0);
  CHECK(changed.count() == 2);
}

TEST_CASE("a form field tells its error to eye and screen reader", "[form]") {
  auto* edit = new QLineEdit;
  FormField field(QStringLiteral("Phone"), edit);
  field.setHint(QStringLiteral("with area code"));
  CHECK(edit->accessibleName() == QStringLiteral("Phone"));
  field.setError(QStringLiteral("one digit short"));
  CHECK(edit->property("invalid").toBool());
  CHECK(edit->accessibleDescription() == QStringLiteral("one digit short"));
  field.setError({});
  CHECK_FALSE(edit->property("invalid").toBool());
  CHECK(edit->accessibleDescription() == QStringLiteral("with area code"));
}

TEST_CASE("a search field asks once for a burst of keys", "[search]") {
  SearchField field(QStringLiteral("Search"), QStringLiteral("Ctrl K"));
  field.setDelay(0);
  field.show();
  QSignalSpy asked(&field, &SearchField::searchRequested);
  QSignalSpy moved(&field, &SearchField::moved);
  QTest::keyClicks(&field, QStringLiteral("zhang "));
  REQUIRE(asked.wait(1000));
  CHECK(asked.last().front().toString() == QStringLiteral("zhang"));
  QTest::keyClick(&field, Qt::Key_Down);
  CHECK(moved.count() == 1);
  QTest::keyClick(&field, Qt::Key_Escape);
  CHECK(field.text().isEmpty());
}

TEST_CASE("a flow layout wraps", "[layout]") {
  QWidget host;
  auto* flow = new FlowLayout(&host);
  for (int i = 0; i < 6; ++i) flow->addWidget(new Chip(QStringLiteral("chip")));
  const int one = flow->heightForWidth(2000);
  CHECK(one == 28);
  CHECK(flow->heightForWidth(flow->sizeHint().width() / 2) > one);
}

TEST_CASE("a timeline grows when it is narrow", "[timeline]") {
  Timeline line;
  line.setEntries({{QStringLiteral("Call"),
                    QStringLiteral("callback agreed"),
                    QStringLiteral("today"),
                    QString(300, QLatin1Char('x')),
                    ColorRole::Good,
                    {}}});
  CHECK(line.heightForWidth(200) > line.heightForWidth(600));
}

TEST_CASE("interactive entries of a timeline are reached and activated by keys", "[timeline]") {
  QScrollArea area;
  auto* line = new Timeline;
  area.setWidget(line);
  area.setWidgetResizable(true);
  area.resize(300, 120);
  area.setAttribute(Qt::WA_DontShowOnScreen);
  const auto entry = [](const char* id) {
    TimelineEntry made{QStringLiteral("Call")};
    made.body = QString(200, QLatin1Char('x'));
    made.id = QLatin1String(id);
    return made;
  };
  line->setEntries({entry(""), entry("")});
  CHECK(line->focusPolicy() == Qt::NoFocus);
  line->setEntries({entry(""), entry("7"), entry(""), entry("9")});
  REQUIRE(line->focusPolicy() == Qt::StrongFocus);
  area.show();
  area.activateWindow();
  QApplication::setActiveWindow(&area);
  line->setFocus(Qt::TabFocusReason);
  QSignalSpy activated(line, &Timeline::activated);
  QTest::keyClick(line, Qt::Key_Return);
  QTest::keyClick(line, Qt::Key_Up);  // nothing above
  QTest::keyClick(line, Qt::Key_Down);
  CHECK(area.verticalScrollBar()->value() > 0);  // what the keyboard is on is seen
  QTest::keyClick(line, Qt::Key_Down);           // nothing below
  QTest::keyClick(line, Qt::Key_Space);
  line->setEntries({entry("3"), entry("7"), entry("9")});  // read anew: the place is kept
  QTest::keyClick(line, Qt::Key_Enter);
  QTest::keyClick(line, Qt::Key_Home);
  QTest::keyClick(line, Qt::Key_Return);
  QStringList ids;
  for (const auto& call : activated) ids << call.at(0).toString();
  CHECK(ids == QStringList{QStringLiteral("7"), QStringLiteral("9"), QStringLiteral("9"), QStringLiteral("3")});
}

TEST_CASE("a long task offers Cancel, then Close", "[task]") {
  LongTask task(QStringLiteral("Import"));
  QSignalSpy cancelled(&task, &LongTask::cancelRequested), closed(&task, &LongTask::closeRequested);
  task.setProgress({50, 100, 25, std::chrono::seconds(2)});
  auto* button = task.findChild<QPushButton*>();
  button->click();
  CHECK(cancelled.count() == 1);
  CHECK_FALSE(button->isEnabled());
  task.setFinished(QStringLiteral("Nothing was kept."), true);
  button->click();
  CHECK(closed.count() == 1);
}

TEST_CASE("a key button is pressed by Space and Enter", "[keys]") {
  KeyButton button(QStringLiteral("Won"), QStringLiteral("F1"));
  button.show();
  QSignalSpy clicked(&button, &QAbstractButton::clicked);
  QTest::keyClick(&button, Qt::Key_Space);
  QTest::keyClick(&button, Qt::Key_Return);
  CHECK(clicked.count() == 2);
  CHECK(button.accessibleDescription() == QStringLiteral("F1"));
}

TEST_CASE("TableDelegate paints tags, figures at the right, and matches", "[delegate]") {
  applyTheme(app(), ThemeMode::Light);
  QStandardItemModel model(1, 3);
  QTableView table;
  table.setModel(&model);
  dressTable(&table);
  CHECK(table.rowHeight(0) == space::row);
  model.setData(model.index(0, 0), QStringLiteral("Zhang Wei"));
  model.setData(model.index(0, 1),
                QVariant::fromValue(
                    QList<TagSpec>{{QStringLiteral("VIP"), ColorRole::Warn}, {QStringLiteral("new"), ColorRole::Info}}),
                TagsRole);
  model.setData(model.index(0, 2), QStringLiteral("82"));
  model.setData(model.index(0, 2), true, FigureCellRole);
  const auto paintCell = [&](int column) {
    QImage image(140, 38, QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens().surface);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = {0, 0, 140, 38};
    option.state = QStyle::State_Enabled;
    table.itemDelegate()->paint(&painter, option, model.index(0, column));
    return image;
  };
  const QImage plain = paintCell(0);
  model.setData(model.index(0, 0), QVariant::fromValue(QList<TextRange>{{0, 5}}), MatchRangesRole);
  CHECK(paintCell(0) != plain);
  const QImage tags = paintCell(1);
  CHECK(has(tags, {10, 5, 100, 28}, tokens().warnWeak));
  CHECK(has(tags, {10, 5, 120, 28}, tokens().infoWeak));
  const QImage figure = paintCell(2);
  CHECK(has(figure, {100, 5, 32, 28}, tokens().ink));
  CHECK_FALSE(has(figure, {0, 5, 90, 28}, tokens().ink));
}

TEST_CASE("an ampersand in an outcome's name is no mnemonic", "[keys]") {
  KeyButton button(QStringLiteral("R&D"));
  CHECK(button.shortcut().isEmpty());
  CHECK(button.text() == QStringLiteral("R&D"));
}
