#include "reports/report_pages.hpp"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

#include "callwright/words/report_words.hpp"
#include "reports/report_bands.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

namespace {

constexpr qreal kFoot = 24;
constexpr int kMostPixels = 30'000;  // of a picture's height, which viewers still open
const QPageLayout& acrossLayout() {
  static const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF());
  return layout;
}

// Pages on any paged device, in pixels of 1/96 inch whatever its own are.
template <class Device>
bool paintPages(Device& device, const ReportPages& pages) {
  QPainter painter;
  if (!painter.begin(&device)) return false;
  const qreal scale = painter.viewport().width() / ReportPages::width;
  for (int page = 0; page < pages.count(); ++page) {
    if (page > 0) device.newPage();
    painter.save();
    painter.scale(scale, scale);
    pages.paint(painter, page);
    painter.restore();
  }
  return painter.end();
}

QByteArray pdfOf(const ReportPages& pages, const domain::Report& report) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageLayout(acrossLayout());
  writer.setResolution(1200);
  writer.setTitle(QString::fromStdString(report.title));
  writer.setCreator(QStringLiteral("Callwright"));
  return paintPages(writer, pages) ? bytes : QByteArray();
}

QByteArray pngOf(const ReportPages& pages) {
  const QSizeF size = pages.wholeSize();
  const qreal ratio = std::min<qreal>(2, kMostPixels / size.height());
  QImage image((size * ratio).toSize(), QImage::Format_RGB32);
  if (image.isNull()) return {};
  image.fill(lightTokens().surface);
  image.setDevicePixelRatio(ratio);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  pages.paintWhole(painter);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

}  // namespace

ReportPages::ReportPages(const std::vector<domain::Report>& reports) {
  for (const domain::Report& report : reports) addReportBands(report, m_bands);
  place();
}

void ReportPages::place() {
  const qreal last = height - margin - kFoot;
  qreal y = margin;
  const auto turn = [&] {
    m_pages.emplace_back();
    y = margin;
  };
  const int count = static_cast<int>(m_bands.size());
  for (int i = 0; i < count; ++i) {
    const ReportBand& band = m_bands[static_cast<std::size_t>(i)];
    qreal needed = band.height;
    for (int next = i + 1; next <= i + band.keep && next < count; ++next)
      needed += m_bands[static_cast<std::size_t>(next)].height;
    if (needed > last - margin) needed = band.height;  // more than a page: where it can be
    if (m_pages.empty() || band.newPage || y + needed > last) {
      turn();
      if (band.header >= 0) {
        m_pages.back().push_back({band.header, y});
        y += m_bands[static_cast<std::size_t>(band.header)].height;
      }
    }
    m_pages.back().push_back({i, y});
    y += band.height;
  }
}

void ReportPages::paint(QPainter& painter, int page) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Placed& placed : m_pages[static_cast<std::size_t>(page)]) {
    const ReportBand& band = m_bands[static_cast<std::size_t>(placed.band)];
    band.paint(painter, QRectF(margin, placed.y, width - 2 * margin, band.height));
  }
  painter.setFont(reportFont(10));
  painter.setPen(lightTokens().hint);
  painter.drawText(QRectF(margin, height - margin - 8, width - 2 * margin, 16), Qt::AlignRight | Qt::AlignVCenter,
                   words::reportPageText(page + 1, count()));
}

QSizeF ReportPages::wholeSize() const {
  qreal all = 2 * margin;
  for (const ReportBand& band : m_bands) all += band.height;
  return {width, all};
}

void ReportPages::paintWhole(QPainter& painter) const {
  qreal y = margin;
  for (const ReportBand& band : m_bands) {
    band.paint(painter, QRectF(margin, y, width - 2 * margin, band.height));
    y += band.height;
  }
}

domain::Result<std::string> drawnReport(const std::string& language, const std::vector<domain::Report>& reports,
                                        domain::ReportFormat format) {
  const words::Speaking speaking(language);
  const ReportPages pages(reports);
  if (pages.count() == 0) return domain::fail(domain::ErrorCode::Internal, "an empty report");
  const QByteArray bytes = format == domain::ReportFormat::Png ? pngOf(pages) : pdfOf(pages, reports.front());
  if (bytes.isEmpty()) return domain::fail(domain::ErrorCode::Internal, "the report cannot be drawn");
  return bytes.toStdString();
}

bool printReport(QPrinter& printer, const domain::Report& report) {
  printer.setPageLayout(acrossLayout());
  printer.setFullPage(true);
  return paintPages(printer, ReportPages({report}));
}

}  // namespace callwright::ui
