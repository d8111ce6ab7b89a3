// A recording's loudness from left to right, what has been played in the accent colour. Clicks and drags seek.
#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

namespace callwright::ui {

class Waveform : public QWidget {
  Q_OBJECT
 public:
  explicit Waveform(QWidget* parent = nullptr);
  void setPeaks(std::vector<std::uint8_t> peaks);  // 0…63 each
  void setPlayed(double share);                    // 0 to 1
  double played() const { return m_played; }
  QSize sizeHint() const override { return {240, 40}; }
  QSize minimumSizeHint() const override { return {80, 40}; }

 signals:
  void sought(double share);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  std::vector<std::uint8_t> m_peaks;
  double m_played = 0;
};

}  // namespace callwright::ui
