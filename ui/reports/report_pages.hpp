#pragma once
#include <QSizeF>
#include <functional>
#include <vector>

#include "callwright/domain/report.hpp"

class QPainter;
class QPrinter;
class QRectF;

// Reports drawn: in the light look, on pages of A4 across or as one picture, whatever is on the screen. Any thread; one
// thread at a time.
namespace callwright::ui {

// A strip of a page, as wide as it. Strips are laid one under the other; a new page begins where one does not fit, and
// at a report.
struct ReportBand {
  qreal height = 0;
  std::function<void(QPainter&, const QRectF&)> paint;
  int keep = 0;     // so many of the following are on the same page
  int header = -1;  // painted again at the top of a page that begins with this one; a place in the list
  bool newPage = false;
};

class ReportPages {
 public:
  // Pixels of 1/96 inch: text, lines and charts are drawn by a painter, so that a page has vectors.
  explicit ReportPages(const std::vector<domain::Report>& reports);
  static constexpr qreal width = 1123, height = 794, margin = 42;

  int count() const { return static_cast<int>(m_pages.size()); }
  void paint(QPainter& painter, int page) const;  // with its number
  QSizeF wholeSize() const;                       // all of it on one sheet
  void paintWhole(QPainter& painter) const;

 private:
  struct Placed {
    int band;
    qreal y;
  };
  void place();
  std::vector<ReportBand> m_bands;
  std::vector<std::vector<Placed>> m_pages;
};

// A file's bytes: PDF on A4 across with page numbers and its fonts in it, or a PNG at twice the pixels. In words of the
// language ("": the program's). Errors: Internal (it cannot be drawn).
domain::Result<std::string> drawnReport(const std::string& language, const std::vector<domain::Report>& reports,
                                        domain::ReportFormat format);
bool printReport(QPrinter& printer, const domain::Report& report);  // false: the printer did not begin

}  // namespace callwright::ui
