// Numbers, bars and states that change while one looks at them. Figures are tabular, so nothing jumps.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>
#include <chrono>

#include "theme/theme.hpp"

namespace callwright::ui {

// "2:47", "1:02:05": minutes and seconds, hours when there are any.
QString runningTime(std::chrono::seconds time);

// One line of tabular figures.
class FigureLabel : public QWidget {
  Q_OBJECT
 public:
  explicit FigureLabel(const QString& text = {}, int pixelSize = 13, QFont::Weight weight = QFont::Normal,
                       QWidget* parent = nullptr);
  void setText(const QString& text);
  const QString& text() const { return m_text; }
  void setRole(ColorRole role);  // Neutral is plain ink
  void setAlignment(Qt::Alignment alignment);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
  int m_pixels;
  QFont::Weight m_weight;
  ColorRole m_role = ColorRole::Neutral;
  Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

// A thin bar, with label and figure above it when they are given: "Today  46 / 120".
class ProgressLine : public QWidget {
  Q_OBJECT
 public:
  explicit ProgressLine(QWidget* parent = nullptr);
  void setLabel(const QString& label, const QString& figure);
  void setValue(double share);  // 0 to 1; outside is clamped
  double value() const { return m_share; }
  void setRole(ColorRole role);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_label, m_figure;
  double m_share = 0;
  ColorRole m_role = ColorRole::Accent;
};

// A big figure over a small label, with an optional bar: the figures of today in the top bar.
class StatFigure : public QWidget {
  Q_OBJECT
 public:
  explicit StatFigure(const QString& label = {}, const QString& figure = {}, QWidget* parent = nullptr);
  void setLabel(const QString& label);
  void setFigure(const QString& figure);
  void setBar(double share);  // 0 to 1; negative: no bar
  void setFigureSize(int pixelSize);
  void setRole(ColorRole role);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void tellName();
  QString m_label, m_figure;
  double m_bar = -1;
  int m_pixels = 15;
  ColorRole m_role = ColorRole::Neutral;
};

// Sound level as bars, newest at the right. Pushes are expected at up to 10 a second; more are merged into one.
class LevelMeter : public QWidget {
  Q_OBJECT
 public:
  explicit LevelMeter(QWidget* parent = nullptr);
  void push(double level);  // 0 silent to 1 full
  void clear();
  QSize sizeHint() const override { return {120, 32}; }

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QList<double> m_levels;
  QElapsedTimer m_since;
};

// Dot, state and the time in it. The time runs by itself from the one that was set.
class PresencePill : public QWidget {
  Q_OBJECT
 public:
  explicit PresencePill(QWidget* parent = nullptr);
  void setPresence(const QString& state, ColorRole role, std::chrono::seconds inState, bool running = true);
  QString text() const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 signals:
  void clicked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString timeText() const;
  QString m_state;
  ColorRole m_role = ColorRole::Neutral;
  std::chrono::seconds m_base{0};
  QElapsedTimer m_started;
  QTimer m_tick;
  QString m_lastTime;
};

}  // namespace callwright::ui
