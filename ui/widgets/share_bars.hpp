#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include "theme/theme.hpp"

namespace callwright::ui {

// A bar a row: label, share of the whole as a length, its interval as a whisker, count and share as figures.
struct ShareBar {
  QString label;
  qint64 count = 0;
  double share = 0;          // 0 to 1
  double low = 0, high = 0;  // of the interval; both 0: none
  ColorRole role = ColorRole::Accent;
};

class ShareBars : public QWidget {
  Q_OBJECT
 public:
  explicit ShareBars(QWidget* parent = nullptr);
  void setBars(const QList<ShareBar>& bars);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

 protected:
  bool event(QEvent* event) override;  // tooltips with the interval
  void paintEvent(QPaintEvent* event) override;

 private:
  QString spoken(const ShareBar& bar) const;
  QList<ShareBar> m_bars;
};

}  // namespace callwright::ui
