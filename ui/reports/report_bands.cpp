#include "reports/report_bands.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>

#include "bridge/utf8.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "theme/theme.hpp"
#include "widgets/nice_ticks.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Report;
using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;

namespace {

constexpr qreal kRow = 22, kTitle = 30, kGap = 18, kTile = 62, kChart = 176, kBetween = 32;
constexpr std::size_t kTilesInRow = 6;  // more would cut names off

void writeText(QPainter& p, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) {
  p.setFont(font);
  p.setPen(color);
  const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
  p.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

QString saidCell(const ReportSection& section, std::size_t row, std::size_t column) {
  const auto& cells = section.rows[row];
  return column < cells.size() ? words::reportCellText(cells[column], section.longTimes) : QString();
}

bool hasNumber(const ReportSection& section, std::size_t row, std::size_t column) {
  const auto& cells = section.rows[row];
  return column < cells.size() && cells[column].kind == ReportCell::Kind::Number;
}

qreal numberOf(const ReportSection& section, std::size_t row, std::size_t column) {
  return hasNumber(section, row, column) ? section.rows[row][column].number : 0;
}

qreal highest(const ReportSection& section) {
  qreal most = 0;
  for (std::size_t row = 0; row + section.totals < section.rows.size(); ++row)
    for (const std::size_t column : section.drawn) most = std::max(most, numberOf(section, row, column));
  return most;
}

// Where the columns of a table begin, in shares of its width: the first one wider, figures as wide as they are.
struct ReportColumns {
  std::vector<qreal> left, width;

  ReportColumns(const ReportSection& section, qreal whole, qreal barWidth) {
    const QFontMetricsF metrics(reportFont(11));
    std::vector<qreal> needed;
    for (std::size_t column = 0; column < section.columns.size(); ++column) {
      qreal most = QFontMetricsF(reportFont(10)).horizontalAdvance(qt(section.columns[column]));
      for (std::size_t row = 0; row < section.rows.size(); ++row)
        most = std::max(most, metrics.horizontalAdvance(saidCell(section, row, column)));
      needed.push_back(most + 18);
    }
    qreal figures = barWidth;
    for (std::size_t column = 1; column < needed.size(); ++column) figures += needed[column];
    const qreal first = std::max(needed.empty() ? whole : std::min(needed[0], whole * 0.4), whole - figures);
    const qreal squeeze =
        figures - barWidth > 0 ? std::min<qreal>(1, (whole - first - barWidth) / (figures - barWidth)) : 1;
    qreal at = 0;
    for (std::size_t column = 0; column < needed.size(); ++column) {
      left.push_back(at);
      width.push_back(column == 0 ? first : needed[column] * squeeze);
      at += width.back() + (column == 0 ? barWidth : 0);
    }
  }
};

// What the strips of a table are painted from. All of them hold the same one: the report may be gone by then, and a
// copy for each row would be the square of them.
struct ReportTable {
  ReportTable(const ReportSection& of, qreal whole, qreal bars)
      : section(of), columns(of, whole, bars), barWidth(bars), most(highest(of)) {}
  ReportSection section;
  ReportColumns columns;
  qreal barWidth, most;
};

void paintTitle(QPainter& p, const QRectF& rect, const std::string& name, const std::string& note) {
  const Tokens& t = lightTokens();
  const QFont strong = reportFont(14, QFont::DemiBold);
  const QString title = qt(name);
  writeText(p, rect.adjusted(0, 0, 0, -6), title, strong, t.ink);
  const qreal taken = QFontMetricsF(strong).horizontalAdvance(title) + 14;
  writeText(p, rect.adjusted(taken, 1, 0, -6), qt(note), reportFont(11), t.hint);
  p.setPen(QPen(t.lineStrong, 1));
  p.drawLine(rect.bottomLeft() - QPointF(0, 4), rect.bottomRight() - QPointF(0, 4));
}

void paintHeader(QPainter& p, const QRectF& rect, const ReportTable& table) {
  const Tokens& t = lightTokens();
  for (std::size_t i = 0; i < table.section.columns.size(); ++i) {
    const QRectF cell(rect.left() + table.columns.left[i], rect.top(), table.columns.width[i] - 6, rect.height());
    writeText(p, cell, qt(table.section.columns[i]), reportFont(10), t.hint,
              Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight));
  }
}

void paintRow(QPainter& p, const QRectF& rect, const ReportTable& table, std::size_t row) {
  const Tokens& t = lightTokens();
  const auto& [section, columns, barWidth, most] = table;
  const bool total = row + section.totals >= section.rows.size();
  p.setPen(QPen(total ? t.lineStrong : t.line, 1));
  p.drawLine(rect.topLeft(), rect.topRight());
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    const QRectF cell(rect.left() + columns.left[i], rect.top(), columns.width[i] - 6, rect.height());
    const bool strong = total || i == 0;
    writeText(p, cell, saidCell(section, row, i), reportFont(11, strong ? QFont::Medium : QFont::Normal),
              strong ? t.ink : t.ink2, Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight));
  }
  if (barWidth <= 0 || total || section.drawn.empty() || most <= 0) return;
  const qreal full = barWidth - 12;
  const QRectF groove(rect.left() + columns.left[0] + columns.width[0], rect.center().y() - 4, full, 8);
  p.setPen(Qt::NoPen);
  p.setBrush(t.sunken);
  p.drawRoundedRect(groove, 3, 3);
  const qreal length = full * numberOf(section, row, section.drawn.front()) / most;
  p.setBrush(t.accent);
  if (length > 0) p.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max<qreal>(length, 2), 8)), 3, 3);
}

void addGap(std::vector<ReportBand>& bands, qreal height) {
  bands.push_back({height, [](QPainter&, const QRectF&) {}, 0, -1, false});
}

// ---------------------------------------------------------------- sections

void addTiles(const ReportSection& of, std::vector<ReportBand>& bands) {
  const auto held = std::make_shared<const ReportSection>(of);
  const std::size_t lines = (of.rows.size() + kTilesInRow - 1) / kTilesInRow;
  const std::size_t inLine = lines == 0 ? 1 : (of.rows.size() + lines - 1) / lines;
  for (std::size_t from = 0; from < of.rows.size(); from += inLine) {
    const std::size_t until = std::min(of.rows.size(), from + inLine);
    bands.push_back(
        {kTile + 8,
         [held, from, until, inLine](QPainter& p, const QRectF& rect) {
           const ReportSection& section = *held;
           const Tokens& t = lightTokens();
           const qreal each = (rect.width() + 8) / static_cast<qreal>(inLine);
           for (std::size_t i = from; i < until; ++i) {
             const QRectF tile(rect.left() + each * static_cast<qreal>(i - from), rect.top(), each - 8, kTile);
             p.setPen(QPen(t.line, 1));
             p.setBrush(t.raised);
             p.drawRoundedRect(tile, 6, 6);
             const QRectF in = tile.adjusted(9, 6, -6, -6);
             writeText(p, QRectF(in.left(), in.top(), in.width(), 14), saidCell(section, i, 0), reportFont(10), t.ink2);
             writeText(p, QRectF(in.left(), in.top() + 14, in.width(), 22), saidCell(section, i, 1),
                       reportFont(16, QFont::DemiBold), t.ink);
             if (section.columns.size() > 2)
               writeText(p, QRectF(in.left(), in.top() + 36, in.width(), 14), saidCell(section, i, 2), reportFont(10),
                         t.hint);
           }
         },
         0, -1, false});
  }
  if (!of.note.empty())
    bands.push_back({18,
                     [note = qt(of.note)](QPainter& p, const QRectF& rect) {
                       writeText(p, rect, note, reportFont(10), lightTokens().hint);
                     },
                     0, -1, false});
  addGap(bands, kGap);
}

void addTable(const ReportSection& section, std::vector<ReportBand>& bands) {
  const qreal whole = ReportPages::width - 2 * ReportPages::margin;
  const auto table = std::make_shared<const ReportTable>(section, whole, section.look == ReportLook::Bars ? 260 : 0);
  const int header = static_cast<int>(bands.size()) + 1;
  bands.push_back(
      {kTitle,
       [table](QPainter& p, const QRectF& rect) { paintTitle(p, rect, table->section.title, table->section.note); }, 3,
       -1, false});
  bands.push_back({kRow, [table](QPainter& p, const QRectF& rect) { paintHeader(p, rect, *table); }, 1, -1, false});
  for (std::size_t row = 0; row < section.rows.size(); ++row) {
    const bool beforeTotal = section.totals > 0 && row + section.totals + 1 == section.rows.size();
    bands.push_back({kRow, [table, row](QPainter& p, const QRectF& rect) { paintRow(p, rect, *table, row); },
                     beforeTotal ? 1 : 0, header, false});
  }
  addGap(bands, kGap);
}

// Two sections of bars side by side, row by row.
void addPair(const ReportSection& a, const ReportSection& b, std::vector<ReportBand>& bands) {
  const qreal half = (ReportPages::width - 2 * ReportPages::margin - kBetween) / 2;
  constexpr qreal barWidth = 130;
  const auto both = [half](auto paint) {
    return [half, paint](QPainter& p, const QRectF& rect) {
      paint(p, QRectF(rect.left(), rect.top(), half, rect.height()), true);
      paint(p, QRectF(rect.right() - half, rect.top(), half, rect.height()), false);
    };
  };
  const auto left = std::make_shared<const ReportTable>(a, half, barWidth),
             right = std::make_shared<const ReportTable>(b, half, barWidth);
  const int header = static_cast<int>(bands.size()) + 1;
  bands.push_back({kTitle, both([left, right](QPainter& p, const QRectF& rect, bool first) {
                     // Its note is beneath, where there is room for it.
                     paintTitle(p, rect, (first ? left : right)->section.title, {});
                   }),
                   3, -1, false});
  bands.push_back({kRow, both([left, right](QPainter& p, const QRectF& rect, bool first) {
                     paintHeader(p, rect, first ? *left : *right);
                   }),
                   1, -1, false});
  const auto lines = [](const ReportSection& section) { return section.rows.size() + (section.note.empty() ? 0 : 1); };
  for (std::size_t row = 0; row < std::max(lines(a), lines(b)); ++row)
    bands.push_back({kRow, both([left, right, row](QPainter& p, const QRectF& rect, bool first) {
                       const ReportTable& table = first ? *left : *right;
                       if (row < table.section.rows.size())
                         paintRow(p, rect, table, row);
                       else if (row == table.section.rows.size())
                         writeText(p, rect, qt(table.section.note), reportFont(11), lightTokens().ink2);
                     }),
                     0, header, false});
  addGap(bands, kGap);
}

// Of the first, the second … line of a chart, so that they can be told apart in black and white as well.
QPen linePen(std::size_t line) {
  const Tokens& t = lightTokens();
  constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
  return QPen(line == 0 ? t.accent : t.ink2, line == 0 ? 2 : 1.2, styles[line % std::size(styles)], Qt::RoundCap,
              Qt::RoundJoin);
}

void paintLine(QPainter& p, const QRectF& rect, const ReportSection& section) {
  const Tokens& t = lightTokens();
  const std::size_t count = section.rows.size() - section.totals;
  ReportCell sample;
  for (std::size_t row = 0; row < section.rows.size(); ++row)
    if (hasNumber(section, row, section.drawn.front())) sample = section.rows[row][section.drawn.front()];
  // In the units that people read, so that ticks are round.
  const qreal unit = sample.unit == domain::MeasureUnit::Money ? domain::minorPerUnit(sample.currency) : 1;
  const QList<double> ticks = niceTicks(0, std::max<qreal>(highest(section) / unit, 1), 4, 1);
  const qreal top = ticks.last() * unit;
  const QFont small = reportFont(10);
  qreal labels = 0;
  const auto tickText = [&](double tick) {
    ReportCell cell = sample;
    cell.number = tick * unit;
    return words::reportCellText(cell, section.longTimes);
  };
  for (const double tick : ticks) labels = std::max(labels, QFontMetricsF(small).horizontalAdvance(tickText(tick)));
  const qreal above = section.drawn.size() > 1 ? 26 : 10;  // room for what is which
  const QRectF plot = rect.adjusted(labels + 10, above, -10, -24);
  const auto y = [&](qreal value) { return plot.bottom() - plot.height() * value / top; };
  const auto x = [&](std::size_t i) {
    return count < 2 ? plot.center().x()
                     : plot.left() + plot.width() * static_cast<qreal>(i) / static_cast<qreal>(count - 1);
  };
  for (const double tick : ticks) {
    p.setPen(QPen(t.line, 1));
    p.drawLine(QPointF(plot.left(), y(tick * unit)), QPointF(plot.right(), y(tick * unit)));
    writeText(p, QRectF(rect.left(), y(tick * unit) - 8, labels, 16), tickText(tick), small, t.hint,
              Qt::AlignRight | Qt::AlignVCenter);
  }
  const std::size_t step = std::max<std::size_t>(1, (count + 11) / 12);
  for (std::size_t i = 0; i < count; i += step) {
    const qreal at = std::min(x(i) - 40, rect.right() - 80);  // the last one ends with the page
    writeText(p, QRectF(at, plot.bottom() + 4, 80, 16), saidCell(section, i, 0), small, t.hint,
              at < x(i) - 40 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignCenter);
  }
  p.setBrush(Qt::NoBrush);
  qreal named = plot.left();
  for (std::size_t i = 0; i < section.drawn.size(); ++i) {
    const std::size_t column = section.drawn[i];
    const QPen pen = linePen(i);
    if (section.drawn.size() > 1) {
      const QString name = qt(section.columns[column]);
      p.setPen(pen);
      p.drawLine(QPointF(named, rect.top() + 9), QPointF(named + 22, rect.top() + 9));
      const qreal width = QFontMetricsF(small).horizontalAdvance(name) + 1;
      writeText(p, QRectF(named + 28, rect.top() + 1, width, 16), name, small, t.hint);
      named += width + 48;
    }
    p.setPen(pen);
    QPolygonF line;  // broken where there is no number
    for (std::size_t row = 0; row <= count; ++row) {
      if (row < count && hasNumber(section, row, column)) {
        line << QPointF(x(row), y(std::max<qreal>(numberOf(section, row, column), 0)));
        continue;
      }
      p.drawPolyline(line);
      line.clear();
    }
  }
}

void addLine(const ReportSection& of, std::vector<ReportBand>& bands) {
  const auto held = std::make_shared<const ReportSection>(of);
  const std::string& note = of.note.empty() && of.drawn.size() == 1 ? of.columns[of.drawn.front()] : of.note;
  bands.push_back({kTitle,
                   [title = of.title, note](QPainter& p, const QRectF& rect) { paintTitle(p, rect, title, note); }, 1,
                   -1, false});
  bands.push_back({kChart, [held](QPainter& p, const QRectF& rect) { paintLine(p, rect, *held); }, 0, -1, false});
  addGap(bands, kGap);
}

void addShades(const ReportSection& of, std::vector<ReportBand>& bands) {
  const auto held = std::make_shared<const ReportSection>(of);
  bands.push_back({kTitle, [held](QPainter& p, const QRectF& rect) { paintTitle(p, rect, held->title, held->note); },
                   static_cast<int>(of.rows.size()) + 1, -1, false});
  constexpr qreal names = 70;
  const auto cellAt = [count = of.columns.size()](const QRectF& rect, std::size_t column) {
    const qreal each = std::min<qreal>(70, (rect.width() - names) / std::max<qreal>(1, static_cast<qreal>(count) - 1));
    return QRectF(rect.left() + names + each * static_cast<qreal>(column - 1), rect.top(), each, rect.height())
        .adjusted(1, 1, -1, -1);
  };
  bands.push_back({kRow,
                   [held, cellAt](QPainter& p, const QRectF& rect) {
                     for (std::size_t i = 1; i < held->columns.size(); ++i)
                       writeText(p, cellAt(rect, i), qt(held->columns[i]), reportFont(10), lightTokens().hint,
                                 Qt::AlignCenter);
                   },
                   0, -1, false});
  const qreal most = highest(of);
  for (std::size_t row = 0; row < of.rows.size(); ++row)
    bands.push_back({kRow + 4,
                     [held, cellAt, row, most](QPainter& p, const QRectF& rect) {
                       const ReportSection& section = *held;
                       const Tokens& t = lightTokens();
                       writeText(p, QRectF(rect.left(), rect.top(), names, rect.height()), saidCell(section, row, 0),
                                 reportFont(11), t.ink2);
                       for (std::size_t i = 1; i < section.columns.size(); ++i) {
                         const QRectF cell = cellAt(rect, i);
                         const bool known = section.rows[row][i].kind == ReportCell::Kind::Number;
                         const qreal share = known && most > 0 ? numberOf(section, row, i) / most : 0;
                         QColor fill = known ? t.accent : t.sunken;
                         if (known) fill.setAlphaF(static_cast<float>(0.08 + 0.72 * share));
                         p.setPen(Qt::NoPen);
                         p.setBrush(fill);
                         p.drawRoundedRect(cell, 3, 3);
                         if (known)
                           writeText(p, cell, saidCell(section, row, i), reportFont(10),
                                     share > 0.7 ? t.onAccent : t.ink, Qt::AlignCenter);
                       }
                     },
                     0, -1, false});
  addGap(bands, kGap);
}

void addHead(const Report& report, std::vector<ReportBand>& bands) {
  bands.push_back({40,
                   [title = qt(report.title)](QPainter& p, const QRectF& rect) {
                     const Tokens& t = lightTokens();
                     writeText(p, rect.adjusted(0, 0, 0, -8), title, reportFont(22, QFont::DemiBold), t.ink);
                     writeText(p, rect.adjusted(0, 0, 0, -8), u"Callwright"_s, reportFont(11), t.hint,
                               Qt::AlignRight | Qt::AlignVCenter);
                   },
                   3, -1, true});
  bands.push_back({36,
                   [facts = report.facts](QPainter& p, const QRectF& rect) {
                     const Tokens& t = lightTokens();
                     const qreal each = rect.width() / std::max<qreal>(1, static_cast<qreal>(facts.size()));
                     for (std::size_t i = 0; i < facts.size(); ++i) {
                       const QRectF fact(rect.left() + each * static_cast<qreal>(i), rect.top(), each - 8, 15);
                       writeText(p, fact, qt(facts[i].first), reportFont(10), t.hint);
                       writeText(p, fact.translated(0, 14), qt(facts[i].second), reportFont(12, QFont::Medium), t.ink);
                     }
                   },
                   0, -1, false});
  addGap(bands, kGap - 4);
}

}  // namespace

QFont reportFont(int pixelSize, QFont::Weight weight) {
  QFont font = uiFont(pixelSize, weight);
  font.setStyleStrategy(QFont::PreferNoShaping);
  return font;
}

void addReportBands(const Report& report, std::vector<ReportBand>& bands) {
  addHead(report, bands);
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const ReportSection& section = report.sections[i];
    const bool pair = section.look == ReportLook::Bars && i + 1 < report.sections.size() &&
                      report.sections[i + 1].look == ReportLook::Bars && section.columns.size() <= 4;
    if (pair) {
      addPair(section, report.sections[++i], bands);
    } else if (section.look == ReportLook::Tiles) {
      addTiles(section, bands);
    } else if (section.look == ReportLook::Line && !section.drawn.empty()) {
      addLine(section, bands);
    } else if (section.look == ReportLook::Shades) {
      addShades(section, bands);
    } else {
      addTable(section, bands);
    }
  }
}

}  // namespace callwright::ui
