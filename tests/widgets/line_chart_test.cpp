#include "widgets/line_chart.hpp"

#include <rapidcheck.h>

#include <QTest>
#include <catch2/catch.hpp>

#include "chart_support.hpp"
#include "widgets/chart_paint.hpp"
#include "widgets/nice_ticks.hpp"
#include "widgets/paint.hpp"

using namespace callwright::ui;
using namespace callwright::test;

TEST_CASE("ticks are round, evenly spaced and cover what is shown", "[charts]") {
  CHECK(niceTicks(0, 1.58, 4) == QList<double>{0, 0.5, 1, 1.5, 2});
  CHECK(niceTicks(0, 0.3, 4) == QList<double>{0, 0.1, 0.2, 0.3});  // not 0.30000000000000004
  CHECK(niceTicks(0, 100, 4) == QList<double>{0, 20, 40, 60, 80, 100});
  CHECK(niceTicks(-3, 7, 4) == QList<double>{-4, -2, 0, 2, 4, 6, 8});
  CHECK(niceTicks(0, 2, 4, 1) == QList<double>{0, 1, 2});
  CHECK(niceTicks(0, 0, 4, 1) == QList<double>{0, 1});
  CHECK(niceTicks(7, 7, 4).first() == 0);
  CHECK(niceTicks(none, 4, 4).size() >= 2);
  CHECK(niceTicks(-INFINITY, INFINITY, 4).size() >= 2);
  CHECK(niceTicks(1e308, -1e308, 4).size() >= 2);
  CHECK(niceTicks(5e-324, 1e-323, 0).size() >= 2);

  const bool held = rc::check("ticks of any range", [] {
    const double scale = std::pow(10.0, *rc::gen::inRange(-9, 13));
    const double low = *rc::gen::inRange(-100000, 100000) * scale;
    const double width = *rc::gen::inRange(1, 200000) * scale;
    const int about = *rc::gen::inRange(2, 12);
    const QList<double> ticks = niceTicks(low, low + width, about);
    RC_ASSERT(ticks.size() >= 2);
    const double step = ticks[1] - ticks[0], slack = step * 1e-6;
    RC_ASSERT(ticks.first() <= low + slack);
    RC_ASSERT(ticks.last() >= low + width - slack);
    RC_ASSERT(ticks.first() > low - step - slack);
    RC_ASSERT(ticks.last() < low + width + step + slack);
    const double fraction = step / std::pow(10.0, std::floor(std::log10(step) + 1e-6));
    RC_ASSERT(isClose(fraction, 1, 1e-5) || isClose(fraction, 2, 1e-5) || isClose(fraction, 5, 1e-5));
    for (qsizetype i = 1; i < ticks.size(); ++i) RC_ASSERT(isClose(ticks[i] - ticks[i - 1], step, slack));
    RC_ASSERT(ticks.size() - 1 <= 2 * about + 2);
    RC_ASSERT(4 * (ticks.size() - 1) >= about);
  });
  CHECK(held);
}

TEST_CASE("lines are where their values are", "[charts]") {
  LineChart chart;
  QList<QPointF> flat, goal;
  for (int x = 0; x < 10; ++x) flat << QPointF(x, 40), goal << QPointF(x, 80);
  chart.setSeries({{QStringLiteral("Calls"), flat, LineLook::Solid}, {QStringLiteral("goal"), goal, LineLook::Dashed}});
  chart.setBand(QStringLiteral("likely"), {{7, 10}, {9, 10}}, {{7, 30}, {9, 30}});
  QStringList labels;
  for (int i = 1; i <= 10; ++i) labels << QString::number(i);
  chart.setAxes(labels, [](double y) { return QString::number(y); });
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Light}) {
    applyTheme(app(), mode);  // of a chart that is there already
    const QImage image = shown(chart, {400, 220});
    const Tokens& t = tokens();
    CHECK(chart.ticks() == QList<double>{0, 20, 40, 60, 80});
    const QPointF on = chart.pointAt({4.5, 40});
    CHECK(has(image, QRectF(on.x(), on.y() - 1, 1, 2), t.accent));
    CHECK_FALSE(has(image, QRectF(on.x(), on.y() - 12, 1, 6), t.accent));
    CHECK_FALSE(has(image, QRectF(on.x(), on.y() + 6, 1, 6), t.accent));
    CHECK(image.pixelColor(chart.pointAt({8, 15}).toPoint()) == t.accentWeak);
    CHECK(image.pixelColor(chart.pointAt({5, 15}).toPoint()) == t.surface);
    // Whole against dashed, seen without colours.
    const auto gaps = [&](double y) {
      int count = 0;
      const auto line = static_cast<int>(std::round(chart.pointAt({0, y}).y()));
      for (auto x = static_cast<int>(chart.pointAt({1, y}).x()); x < chart.pointAt({6, y}).x(); ++x) {
        const QRectF column(x, line - 1, 1, 2);
        bool isDrawn = false;
        for (int dy = -1; dy <= 1; ++dy) isDrawn = isDrawn || contrast(image.pixelColor(x, line + dy), t.surface) > 2;
        count += !isDrawn;
      }
      return count;
    };
    CHECK(gaps(40) == 0);
    CHECK(gaps(80) > 20);
  }
}

TEST_CASE("labels of the x axis keep apart", "[charts]") {
  LineChart chart;
  QStringList days, dates;
  for (int i = 1; i <= 30; ++i) {
    days << QString::number(i);
    dates << QStringLiteral("%1 November").arg(i);
  }
  chart.setAxes(days, {});
  shown(chart, {1000, 200});
  CHECK(chart.shownLabels().size() == 30);
  shown(chart, {330, 200});
  CHECK(chart.shownLabels() == QList<int>{0, 4, 9, 14, 19, 24, 29});  // 1, 5, 10…
  shown(chart, {90, 200});
  CHECK(chart.shownLabels().size() <= 4);
  chart.setAxes(dates, {});
  shown(chart, {400, 200});
  const QList<int> shownDates = chart.shownLabels();
  REQUIRE(shownDates.size() >= 2);
  CHECK(shownDates.size() <= 5);
  CHECK(shownDates.first() == 0);
  shown(chart, {20, 20});
}

TEST_CASE("places of a line chart are reached and told", "[charts]") {
  LineChart chart;
  chart.setSeries({{QStringLiteral("Calls"), {{0, 10}, {1, none}, {2, 30}, {3, 12}}, LineLook::Solid},
                   {QStringLiteral("last month"), {{1, 7}, {2, 8}}, LineLook::Faint}});
  chart.setBand(QStringLiteral("forecast"), {{3, 10}, {9, 1}}, {{3, 14}});
  chart.setAxes({QStringLiteral("Mon"), QStringLiteral("Tue"), QStringLiteral("Wed"), QStringLiteral("Thu")},
                [](double y) { return QString::number(y) + QStringLiteral(" calls"); });
  shown(chart, {400, 220});
  CHECK(chart.itemCount() == 4);
  CHECK(tipAt(chart, chart.pointAt({2.2, 3})) == QStringLiteral("Wed\nCalls: 30 calls\nlast month: 8 calls"));
  CHECK(tipAt(chart, chart.pointAt({1.3, 3})) == QStringLiteral("Tue\nlast month: 7 calls"));
  CHECK(tipAt(chart, chart.pointAt({3, 3})) == QStringLiteral("Thu\nCalls: 12 calls\nforecast: 10 calls – 14 calls"));
  QSignalSpy spy(&chart, &LineChart::activated);
  QTest::keyClick(&chart, Qt::Key_Right);
  QTest::keyClick(&chart, Qt::Key_Right);
  QTest::keyClick(&chart, Qt::Key_Up);
  CHECK(chart.current() == 1);
  QTest::keyClick(&chart, Qt::Key_Return);
  QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.pointAt({2.9, 20}).toPoint());
  CHECK(activatedIn(spy) == QList<qint64>{1, 3});
}

TEST_CASE("a line chart takes figures of quite another size at once", "[charts]") {
  LineChart chart;
  shown(chart, {400, 220});
  for (const double most : {3e9, 1e-6, 288'000.0, 0.0}) {
    chart.setSeries({{QStringLiteral("Revenue"), {{0, 0}, {1, most}}, LineLook::Solid}});
    shown(chart, {400, 220});
    CHECK(chart.ticks().last() >= most);
    CHECK(chart.ticks().size() < 10);
  }
}

TEST_CASE("a line chart of nothing, one point, and below zero", "[charts]") {
  LineChart chart;
  chart.setEmptyText(QStringLiteral("No calls"));
  shown(chart, {300, 160});
  chart.setAxes({}, {}, true);
  chart.setSeries({{{}, {{3, 2}}, LineLook::Solid}});
  CHECK(chart.ticks() == QList<double>{0, 1, 2});
  shown(chart, {300, 160});
  CHECK(chart.plotRect().contains(chart.pointAt({3, 2})));
  chart.setSeries({{{}, {{0, -12}, {1, 5}}, LineLook::Solid}});
  CHECK(chart.ticks().first() <= -12);
  CHECK(chart.ticks().contains(0.0));
  shown(chart, {300, 160});
  chart.setSeries({{{}, {{0, none}, {none, 1}, {1, INFINITY}}, LineLook::Solid}});
  CHECK(chart.itemCount() == 0);
  shown(chart, {300, 160});
  chart.setSeries({{{}, {{0, 0}, {1, 0}}, LineLook::Solid}});
  CHECK(chart.ticks() == QList<double>{0, 1});
  shown(chart, {1, 1});
}
