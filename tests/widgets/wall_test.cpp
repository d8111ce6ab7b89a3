#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "widgets/wall_figures.hpp"
#include "widgets/wall_lines.hpp"
#include "widgets/wall_tiles.hpp"

using namespace callwright::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<WallTile> wallTiles(int count) {
  QList<WallTile> tiles;
  for (int i = 0; i < count; ++i)
    tiles << WallTile{u"agent %1"_s.arg(i), u"Ready"_s, u"00:01"_s, u"1 · 0"_s, ColorRole::Good, false, false, i + 1};
  return tiles;
}
bool overlap(const WallTiles& tiles) {
  for (int i = 0; i < tiles.itemCount(); ++i)
    for (int j = i + 1; j < tiles.itemCount(); ++j)
      if (tiles.itemRect(i).intersects(tiles.itemRect(j))) return true;
  return false;
}

}  // namespace

TEST_CASE("tiles are as large as lets all of them be seen") {
  WallTiles tiles;
  tiles.resize(1300, 800);
  tiles.setTiles(wallTiles(8));
  const int large = tiles.fontPixels();
  tiles.setTiles(wallTiles(60));
  CHECK(tiles.fontPixels() < large);
  CHECK(tiles.pages() == 1);
  CHECK_FALSE(overlap(tiles));
  for (int i = 0; i < 60; ++i) CHECK(QRectF(0, 0, 1300.5, 800.5).contains(tiles.itemRect(i)));
}

TEST_CASE("two hundred tiles fit a screen at a size that is still legible, or go on pages") {
  WallTiles tiles;
  tiles.resize(1380, 860);
  tiles.setTiles(wallTiles(200));
  if (tiles.pages() == 1) CHECK_FALSE(overlap(tiles));
  tiles.setLeastFont(16);
  CHECK(tiles.fontPixels() == 16);
  REQUIRE(tiles.pages() > 1);
  // Each is on one page; the keyboard leads there.
  CHECK_FALSE(tiles.itemRect(0).isNull());
  CHECK(tiles.itemRect(199).isNull());
  tiles.show();
  tiles.setFocus();
  QTest::keyClick(&tiles, Qt::Key_End);
  CHECK(tiles.page() == tiles.pages() - 1);
  CHECK_FALSE(tiles.itemRect(199).isNull());
  QSignalSpy activated(&tiles, &WallTiles::activated);
  QTest::keyClick(&tiles, Qt::Key_Return);
  REQUIRE(activated.size() == 1);
  CHECK(activated[0][0].toLongLong() == 200);
  tiles.setTiles(wallTiles(3));  // they went home
  CHECK(tiles.page() == 0);
}

TEST_CASE("a tile's new state is told, and not every second of it") {
  WallTiles tiles;
  tiles.resize(1300, 800);
  auto all = wallTiles(3);
  tiles.setTiles(all);
  tiles.show();
  tiles.setFocus();
  QTest::keyClick(&tiles, Qt::Key_Home);
  all[0].state = u"Break"_s;
  tiles.setTiles(all);
  const QString told = tiles.accessibleDescription();
  CHECK(told.contains(u"agent 0, Break"_s));
  all[0].time = u"00:02"_s;
  tiles.setTiles(all);
  CHECK(tiles.accessibleDescription() == told);
}

TEST_CASE("lines that do not fit are counted") {
  WallLines lines;
  lines.resize(300, 200);
  lines.setFontPixels(13);
  QList<WallLine> all;
  for (int i = 0; i < 9; ++i) all << WallLine{u"li"_s, u"Wrap-up"_s, {}, ColorRole::Warn, false, i};
  lines.setLines(all);
  int seen = 0;
  for (int i = 0; i < 9; ++i) seen += lines.itemRect(i).isNull() ? 0 : 1;
  CHECK(seen > 0);
  CHECK(seen < 9);
  CHECK(lines.itemRect(seen - 1).bottom() <= 200);
  CHECK(lines.itemText(0) == u"li, Wrap-up"_s);
}

TEST_CASE("figures say their definitions and open") {
  WallFigures figures;
  figures.resize(900, 100);
  figures.setFigures({{u"Calls"_s, u"12"_s, u"goal today 20"_s, u"Closed calls"_s, 0.6, ColorRole::Accent, 4}});
  CHECK(figures.itemText(0) == u"Calls: 12, goal today 20\nClosed calls"_s);
  QSignalSpy activated(&figures, &WallFigures::activated);
  figures.show();
  QTest::mouseClick(&figures, Qt::LeftButton, {}, QPoint(20, 20));
  REQUIRE(activated.size() == 1);
  CHECK(activated[0][0].toLongLong() == 4);
}
