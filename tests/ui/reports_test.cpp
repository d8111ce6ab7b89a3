// A lead exports and prints what is on the screen, and sets reports on schedule, by keys.
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGlyphRun>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPrinter>
#include <QRawFont>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextLayout>

#include "app/work_support.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/lookups.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/words/report_words.hpp"
#include "dashboards/dashboards_place.hpp"
#include "dashboards/funnel_view.hpp"
#include "dashboards/team_view.hpp"
#include "reports/report_bands.hpp"
#include "reports/report_bar.hpp"
#include "reports/report_maker.hpp"
#include "reports/report_pages.hpp"
#include "reports/report_timer.hpp"
#include "settings/reports_section.hpp"
#include "settings/settings_place.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tab_strip.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportLead {
  ReportLead() {
    app::setReportMaker(ui::reportMaker());
    campaign = f.db.addCampaign({f.db.addList(9)}, TemporaryDatabase::alwaysOpen());
    Agent li(f.db, "li"), wang(f.db, "王芳");
    for (const char* outcome : {"busy", "refused", "refused"}) li.work(campaign, outcome);
    wang.save(Agent::sale(wang.take(campaign).call));
    f.signIn("he", domain::Role::TeamLead);
    f.window->go(ui::Place::Dashboards);
    place = f.window->findChild<ui::DashboardsPlace*>();
    REQUIRE(until([&] { return place->team()->report({}).has_value(); }));
  }
  QByteArray exported(const QString& name) {
    const QString path = folder.filePath(name);
    ui::answerNextFileQuestion(path);
    f.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return QFile::exists(path) && place->reports()->exportButton()->isEnabled(); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }

  DeskFixture f;
  domain::CampaignId campaign;
  ui::DashboardsPlace* place = nullptr;
  QTemporaryDir folder;
};

// Every figure of a report as text, by row and column.
QStringList figuresIn(const domain::Report& report) {
  QStringList all;
  for (const auto& section : report.sections)
    for (const auto& row : section.rows)
      for (const auto& cell : row) all << words::reportCellText(cell, section.longTimes);
  return all;
}

domain::Report longReport() {
  domain::ReportSection table;
  table.title = "Agents";
  table.columns = {"Agent", "Calls"};
  for (int i = 0; i < 200; ++i)
    table.rows.push_back({domain::textCell("Agent " + std::to_string(i)), domain::countCell(i)});
  return {"Team", {{"Period", "November"}}, {table}};
}

}  // namespace

TEST_CASE("What is shown is exported to a workbook, a PDF and a picture by keys", "[reports]") {
  ReportLead lead;
  CHECK(lead.exported(u"team.xlsx"_s).startsWith("PK"));
  const QByteArray pdf = lead.exported(u"team.pdf"_s);
  CHECK(pdf.startsWith("%PDF"));
  CHECK(pdf.contains("/FontFile"));  // its fonts are in it
  const QImage picture = QImage::fromData(lead.exported(u"team.png"_s), "PNG");
  CHECK(picture.width() == 2 * static_cast<int>(ui::ReportPages::width));
  // The report says what the tiles say.
  const QStringList figures = figuresIn(*lead.place->team()->report({}));
  CHECK(figures.contains(u"¥ 2,880"_s));
  CHECK(figures.contains(u"75.0 %"_s));  // three of four were reached
  lead.place->tabs()->setCurrentIndex(1);
  REQUIRE(until([&] { return lead.place->funnel()->report({}).has_value(); }));
  lead.exported(u"funnel.pdf"_s);
  CHECK(lead.f.db.database().number("SELECT count(*) FROM audit WHERE action = 'export_report'") == 4);
  // A name that says no format is refused with a sentence, and nothing is written.
  ui::answerNextFileQuestion(lead.folder.filePath(u"team.doc"_s));
  QString said;
  QObject::connect(lead.place, &ui::DashboardsPlace::toast, lead.place,
                   [&](const ui::ToastMessage& message) { said = message.text; });
  lead.f.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(until([&] { return said.contains(u"team.doc"_s); }));
}

TEST_CASE("Printing writes the same pages", "[reports]") {
  ReportLead lead;
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setOutputFormat(QPrinter::PdfFormat);
  const QString path = lead.folder.filePath(u"printed.pdf"_s);
  printer->setOutputFileName(path);
  lead.place->reports()->print(printer);
  REQUIRE(until([&] { return lead.place->reports()->printButton()->isEnabled() && QFile::exists(path); }));
  CHECK(lead.f.db.database().number("SELECT count(*) FROM audit WHERE action = 'print_report'") == 1);
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().startsWith("%PDF"));
}

TEST_CASE("A long table goes on over pages, with its heading on each", "[reports]") {
  const ui::ReportPages pages({longReport()});
  CHECK(pages.count() > 5);
  CHECK(pages.count() < 10);
  CHECK(pages.wholeSize().height() > 200 * 20);
  const auto bytes = ui::drawnReport("zh_CN", {longReport(), longReport()}, domain::ReportFormat::Pdf);
  REQUIRE(bytes);
  CHECK(QByteArray::fromStdString(*bytes).count("/Type /Page\n") == 2 * pages.count());
  CHECK_FALSE(ui::drawnReport("en", {}, domain::ReportFormat::Pdf));
}

TEST_CASE("A report on schedule is set by keys, written, and its failure is told", "[reports]") {
  ReportLead lead;
  DeskFixture& f = lead.f;
  lead.place->reports()->schedulesButton()->click();
  auto* section = f.window->findChild<ui::ReportsSection*>();
  REQUIRE(section);
  REQUIRE(until([&] { return section->isVisible(); }));
  section->name()->setFocus();
  f.type(u"日报"_s);
  CHECK(section->isUnsaved());
  section->folder()->setFocus();
  f.type(lead.folder.path());
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return section->schedules()->model()->rowCount() == 1; }));
  CHECK_FALSE(section->isUnsaved());
  f.db.clock->advance(24h);
  REQUIRE(f.db.app->call(f.me.session, app::WriteDueReports{}).value().written.size() == 1);
  REQUIRE(until([&] { return section->files()->model()->rowCount() == 1; }));
  CHECK(section->files()->model()->index(0, 3).data().toString().endsWith(u"日报 2026-11-23.xlsx"_s));
  f.pictures(u"reports"_s);

  // The folder goes: the lead is told wherever he is.
  f.window->go(ui::Place::Customers);
  lead.folder.remove();
  QString said;
  QObject::connect(section, &ui::ReportsSection::problem, section, [&](const QString& sentence) { said = sentence; });
  f.db.clock->advance(24h);
  REQUIRE(f.db.app->call(f.me.session, app::WriteDueReports{}).value().failed.size() == 1);
  CHECK(until([&] { return said.contains(u"日报"_s) && said.contains(u"tried again"_s); }));

  // What is off schedule is not tried again, and not told to who signs in next.
  const auto told = [&] {
    ui::Lookups lookups(*f.bridge);
    ui::ReportsSection next(*f.bridge, lookups);
    QString sentence;
    QObject::connect(&next, &ui::ReportsSection::problem, &next, [&](const QString& one) { sentence = one; });
    next.load();
    REQUIRE(until([&] { return next.files()->model()->rowCount() == 2; }));
    return sentence;
  };
  CHECK(told().contains(u"日报"_s));
  const auto schedules = f.db.app->call(f.me.session, app::ListReportSchedules{}).value().schedules;
  REQUIRE(f.db.app->call(f.me.session, app::DeleteReportSchedule{schedules.at(0).id}));
  CHECK(told().isEmpty());
}

TEST_CASE("A desktop writes what is due by itself, also while nobody is signed in", "[reports]") {
  ReportLead lead;
  domain::ReportSchedule schedule;
  schedule.name = "Daily";
  schedule.views = schedule.formats = 3;  // both views, workbook and PDF
  schedule.folder = lead.folder.path().toStdString();
  schedule.language = "zh_CN";
  REQUIRE(lead.f.db.app->call(lead.f.me.session, app::SaveReportSchedule{schedule}));
  lead.f.db.clock->advance(24h);
  const ui::ReportTimer timer(*lead.f.db.app, 50ms);
  const QString pdf = lead.folder.filePath(u"Daily 2026-11-23.pdf"_s);
  CHECK(until([&] { return QFile::exists(pdf) && QFile::exists(lead.folder.filePath(u"Daily 2026-11-23.xlsx"_s)); }));
  QFile file(pdf);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().startsWith("%PDF"));
  lead.f.db.clock->advance(24h);
  CHECK(until([&] { return QFile::exists(lead.folder.filePath(u"Daily 2026-11-24.pdf"_s)); }));
}

TEST_CASE("Pictures of reports for the eye", "[.report-pictures]") {
  const QString folder = qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS");
  if (folder.isEmpty()) return;
  DeskFixture f;
  REQUIRE(f.db.app->call(f.db.owner, app::MakeDemo{2000, 2}));
  f.signIn("he", domain::Role::TeamLead);
  f.window->go(ui::Place::Dashboards);
  auto* place = f.window->findChild<ui::DashboardsPlace*>();
  for (const int tab : {0, 1}) {
    place->tabs()->setCurrentIndex(tab);
    f.pictures(tab == 0 ? u"export-team"_s : u"export-funnel"_s);
    for (const char* language : {"en_US", "zh_CN"}) {
      ui::setLanguage(*static_cast<QApplication*>(QApplication::instance()), QLocale(QString::fromLatin1(language)));
      QTest::qWait(1500);
      const auto report = tab == 0 ? place->team()->report({"", "", "", "2026-11-23 10:00", "Helen Zhao"})
                                   : place->funnel()->report({"", "", "", "2026-11-23 10:00", "Helen Zhao"});
      REQUIRE(report);
      const std::string spoken = language[0] == 'z' ? "zh_CN" : "en";
      for (const auto format : {domain::ReportFormat::Pdf, domain::ReportFormat::Png}) {
        QFile file(u"%1/report-%2-%3.%4"_s.arg(folder).arg(tab).arg(QString::fromLatin1(language),
                                                                    QString::fromLatin1(domain::codeOf(format))));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(ui::drawnReport(spoken, {*report}, format).value()));
      }
      // The pages of the PDF, as the printer gets them.
      const words::Speaking speaking(spoken);
      const ui::ReportPages pages({*report});
      for (int page = 0; page < pages.count(); ++page) {
        QImage image(1123, 794, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page);
        painter.end();
        image.save(u"%1/page-%2-%3-%4.png"_s.arg(folder).arg(tab).arg(QString::fromLatin1(language)).arg(page + 1));
      }
    }
  }
}

TEST_CASE("a file is suggested in a folder that is there, and then in that of the last one", "[reports]") {
  QTemporaryDir home;
  const QByteArray before = qgetenv("HOME");
  qputenv("HOME", home.path().toLocal8Bit());  // without a folder of documents
  qunsetenv("XDG_CONFIG_HOME");
  QWidget window;
  window.show();
  QString chosen;
  const auto ask = [&] {
    ui::askFile(&window, {true, u"Export"_s, u"Team 7/2026.xlsx"_s, u"Excel (*.xlsx)"_s},
                [&](const QString& path) { chosen = path; });
    auto* dialog = window.findChild<QFileDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->directory().exists());
    CHECK(dialog->selectedFiles() == QStringList{dialog->directory().filePath(u"Team 7-2026.xlsx"_s)});
    return dialog;
  };
  auto* dialog = ask();
  dialog->setDirectory(QDir::rootPath());
  QDir(home.path()).mkdir(u"reports"_s);
  dialog->selectFile(home.filePath(u"reports/a.xlsx"_s));
  QMetaObject::invokeMethod(dialog, "accept");
  REQUIRE(until([&] { return !chosen.isEmpty() && window.findChild<QFileDialog*>() == nullptr; }));
  CHECK(chosen == home.filePath(u"reports/a.xlsx"_s));
  dialog = ask();
  CHECK(dialog->directory() == QDir(home.filePath(u"reports"_s)));
  dialog->reject();
  REQUIRE(until([&] { return window.findChild<QFileDialog*>() == nullptr; }));
  qputenv("HOME", before);
}

TEST_CASE("what a report says can be found and copied in its PDF", "[reports]") {
  // A shape that no character has is written as nothing that a reader knows.
  const QString text = u"2026-11-28 02:41 (4:34:16) +1.5 -0.3 Called -> Reached"_s;
  const QFont font = ui::reportFont(11);
  QTextLayout layout(text, font);
  layout.beginLayout();
  layout.createLine().setLineWidth(10'000);
  layout.endLayout();
  QString found;
  for (const QGlyphRun& run : layout.glyphRuns()) {
    const QList<quint32> own = run.rawFont().glyphIndexesForString(text);
    for (const quint32 glyph : run.glyphIndexes())
      found += own.contains(glyph) ? text[own.indexOf(glyph)] : QChar(QChar::ReplacementCharacter);
  }
  CHECK(found.toStdString() == text.toStdString());
}

TEST_CASE("a chart of a page shows each of its columns, and where one has no number no line", "[reports]") {
  domain::ReportSection section;
  section.title = "Earlier forecasts";
  section.look = domain::ReportLook::Line;
  section.columns = {"Month", "What came", "Forecast", "From"};
  for (int month = 1; month <= 6; ++month) {
    const bool known = month > 3;
    section.rows.push_back(
        {domain::textCell(std::to_string(month)), domain::countCell(100), domain::countCell(50),
         domain::numberCell(domain::MeasureUnit::Count, known ? std::optional(25.0) : std::nullopt)});
  }
  // How many columns of pixels have ink at that share of the chart's height, in its left and its right half.
  const auto inkAt = [&](qreal share) {
    domain::Report report;
    report.title = "Forecast";
    report.sections.push_back(section);
    const ui::ReportPages pages({report});
    QImage image(pages.wholeSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pages.paintWhole(painter);
    painter.end();
    int bottom = 0, top = 0;  // the lowest line of the grid, of 0, and that of the first column, of 100
    const auto is = [&](int y, const QColor& color) { return image.pixelColor(image.width() / 2 + 3, y) == color; };
    for (int y = image.height() - 1; y > 0 && top == 0; --y) {
      if (bottom == 0 && is(y, ui::lightTokens().line)) bottom = y;
      if (bottom != 0 && is(y, ui::lightTokens().accent)) top = y;
    }
    REQUIRE(bottom > top);
    std::pair<int, int> ink{0, 0};
    for (int x = 120; x < image.width() - 60; ++x)
      for (int dy = -2; dy <= 2; ++dy) {
        const int y = static_cast<int>(bottom - (bottom - top) * share) + dy;
        if (image.pixelColor(x, y).lightness() > 140) continue;
        ++(x < image.width() / 2 ? ink.first : ink.second);
        break;
      }
    return ink;
  };
  section.drawn = {1};
  CHECK(inkAt(0.25).second < 20);
  section.drawn = {1, 2, 3};
  const auto [left, right] = inkAt(0.25);
  CHECK(right > 100);
  CHECK(left < 20);
}
