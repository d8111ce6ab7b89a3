#pragma once

#include <QTimer>
#include <QWidget>

#include "callwright/app/training.hpp"
#include "widgets/toast.hpp"

class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class Chip;
class EmptyState;
class KeyButton;
class LessonsPanel;
class RehearsalForm;
class RehearsalStage;
class ScorePanel;
class ShortcutGuard;
class TabStrip;

// The place Training: who has rehearsed what with which score, what is due, and lessons to read.
class TrainingPlace : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingPlace(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  RehearsalStage* stage() const { return m_stage; }
  QTableView* table() const { return m_table; }
  LessonsPanel* lessons() const { return m_lessons; }
  QStringList unsaved() const;

 public slots:
  void askRehearsal();  // which script, with whom
  void begin(callwright::domain::RehearsalId id);
  void showLessons();
  void writeLesson(callwright::domain::CallId call, callwright::domain::Instant at);  // that shows this call

 signals:
  void toast(const callwright::ui::ToastMessage& message);
  void openCount(int count);  // rehearsals that wait for this user, and lessons not read

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeRehearsals();
  void retranslate();
  void reload();
  void fill();
  void showChosen();
  void begin(const app::BeginRehearsal& request);
  void cancel(domain::RehearsalId id);
  void openForm(bool assign);
  void count();
  const domain::Rehearsal* current() const;
  void fail(const domain::Error& error);

  Bridge& m_bridge;
  bool m_mayAssign, m_mayPlay;
  std::vector<domain::Rehearsal> m_all;
  std::vector<std::size_t> m_shown;
  domain::RehearsalId m_wanted;
  int m_unread = 0;
  QTimer m_later;
  QWidget* m_bar;
  TabStrip* m_tabs;
  QStackedWidget *m_pages, *m_side;
  Chip *m_lastOnly, *m_openOnly;
  KeyButton *m_rehearse, *m_assign, *m_write;
  QTableView* m_table;
  QStandardItemModel* m_model;
  EmptyState* m_none;
  QStackedWidget* m_body;
  ScorePanel* m_score;
  RehearsalForm* m_form;
  RehearsalStage* m_stage;
  LessonsPanel* m_lessons;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
