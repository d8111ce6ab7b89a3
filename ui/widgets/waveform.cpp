#include "widgets/waveform.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "theme/theme.hpp"

namespace callwright::ui {

namespace {
constexpr int barWidth = 2, barStep = 3;
constexpr double loudest = 63;
}  // namespace

Waveform::Waveform(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
}

void Waveform::setPeaks(std::vector<std::uint8_t> peaks) {
  m_peaks = std::move(peaks);
  m_played = 0;
  update();
}

void Waveform::setPlayed(double share) {
  m_played = std::clamp(share, 0.0, 1.0);
  update();
}

void Waveform::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  const int bars = std::max(1, width() / barStep);
  const int middle = height() / 2;
  for (int i = 0; i < bars; ++i) {
    int peak = 0;
    if (!m_peaks.empty()) {
      const std::size_t from = static_cast<std::size_t>(i) * m_peaks.size() / static_cast<std::size_t>(bars);
      const std::size_t to =
          std::max(from + 1, static_cast<std::size_t>(i + 1) * m_peaks.size() / static_cast<std::size_t>(bars));
      for (std::size_t p = from; p < std::min(to, m_peaks.size()); ++p) peak = std::max<int>(peak, m_peaks[p]);
    }
    const int half = std::max(1, static_cast<int>(peak / loudest * (middle - 2)));
    const bool played = i < m_played * bars;
    painter.fillRect(i * barStep, middle - half, barWidth, 2 * half, played ? t.accent : t.ink3);
  }
}

void Waveform::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    emit sought(std::clamp(event->position().x() / std::max(1, width()), 0.0, 1.0));
}

void Waveform::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton)
    emit sought(std::clamp(event->position().x() / std::max(1, width()), 0.0, 1.0));
}

}  // namespace callwright::ui
