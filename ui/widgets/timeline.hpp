#pragma once

#include <QDateTime>
#include <QList>
#include <QWidget>

#include "theme/theme.hpp"

namespace callwright::ui {

struct TimelineEntry {
  QString head;         // bold: "Call 4:12"
  QString detail = {};  // plain, behind the head: "callback agreed"
  QString when = {};    // grey, already worded: "today 10:18 · Lin Xiaoyu"
  QString body = {};    // wrapped beneath
  ColorRole role = ColorRole::Neutral;
  QString id = {};      // given back when the entry is activated; empty: not interactive
  QString action = {};  // what activating does, "Correct outcome…"; behind `when`
};

// Everything that happened, newest first. Put it into a scroll area; it grows with its text. Interactive entries are
// reached by the arrow keys and activated by Enter, Space or a click.
class Timeline : public QWidget {
  Q_OBJECT
 public:
  explicit Timeline(QWidget* parent = nullptr);
  void setEntries(const QList<TimelineEntry>& entries);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

 signals:
  void activated(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Place {
    qreal top, height;
  };
  QList<Place> placesFor(qreal width) const;
  const TimelineEntry* entryAt(const QPointF& point) const;
  qsizetype nextInteractive(qsizetype from, int step) const;  // -1: none
  void setCurrent(qsizetype index);

  QList<TimelineEntry> m_entries;
  qsizetype m_current = -1;  // of the keyboard
};

}  // namespace callwright::ui
