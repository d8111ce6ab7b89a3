#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QHBoxLayout;
class QLabel;
class QStackedLayout;

namespace callwright::ui {

class PresencePill;
class SearchField;

struct DayFigure {
  QString label;    // "calls"
  QString figure;   // "46", already in the user's format
  double bar = -1;  // 0 to 1: a bar beneath, such as the goal of the day
};

// Presence, title, global search or the place's own bar, and today's figures.
class TopBar : public QFrame {
  Q_OBJECT
 public:
  explicit TopBar(QWidget* parent = nullptr);
  PresencePill* presence() const { return m_presence; }
  SearchField* search() const { return m_search; }
  void setFigures(const QList<DayFigure>& figures);
  // No title: the Work place. `bar` is shown instead of search and figures; it stays owned by its place.
  void showFor(const QString& title, QWidget* bar);
  void addBar(QWidget* bar);

 signals:
  void searchClicked();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  PresencePill* m_presence;
  QLabel* m_title;
  SearchField* m_search;
  QWidget* m_common;
  QWidget* m_figures;
  QHBoxLayout* m_figureRow;
  QHBoxLayout* m_row;
  QList<QWidget*> m_bars;
};

}  // namespace callwright::ui
