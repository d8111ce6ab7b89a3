#pragma once
#include <QTimer>
#include <QWidget>

#include "callwright/app/work.hpp"
#include "widgets/toast.hpp"

class QButtonGroup;
class QLabel;
class QListView;
class QStackedWidget;

namespace callwright::ui {

class Bridge;
class Card;
class Chip;
class EmptyState;
class FollowUpEditor;
class FollowUpModel;
class KeyButton;
class Reminder;
class SearchField;
class ShortcutGuard;

// The place Follow-ups: what was promised to customers, by the time it is due, and a reminder when that comes.
class FollowUpsPlace : public QWidget {
  Q_OBJECT
 public:
  explicit FollowUpsPlace(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }  // for the window's top bar
  QListView* view() const { return m_view; }
  FollowUpModel* model() const { return m_model; }
  FollowUpEditor* editor() const { return m_editor; }
  Reminder* reminder() const { return m_reminder; }

 signals:
  void workOn(callwright::domain::CustomerId customer, callwright::domain::CampaignId campaign);
  void openCustomer(callwright::domain::CustomerId id);
  void toast(const callwright::ui::ToastMessage& message);
  void dueCount(int count);  // own ones that are due, for the badge of the rail

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeChips();
  QWidget* makePanel();
  void bindKeys();
  void ask();
  void showRows(std::vector<app::FollowUpRow> rows);
  void showPanel();
  void showEmpty();
  void callNow();
  void finish(domain::FollowUpState state);
  void restore(const domain::FollowUp& before, const QString& said);
  void remind(const app::FollowUpRow& row);
  const app::FollowUpRow* current() const;
  QString nameOf(const app::FollowUpRow& row) const;
  void retranslate();

  Bridge& m_bridge;
  bool m_mine = true, m_open = true;
  QString m_text;
  unsigned m_question = 0;
  app::CancelToken m_cancel;
  domain::FollowUpId m_wanted;
  QTimer m_askLater, m_minute;

  QWidget* m_bar;
  SearchField* m_search;
  Chip *m_mineChip, *m_teamChip, *m_openChip, *m_doneChip;
  FollowUpModel* m_model;
  QListView* m_view;
  QStackedWidget* m_body;
  EmptyState* m_empty;
  Card* m_panel;
  QStackedWidget* m_panelStack;
  EmptyState* m_nothing;
  QLabel *m_name, *m_line, *m_due, *m_note, *m_more;
  KeyButton *m_call, *m_done, *m_move, *m_customer, *m_cancelButton;
  FollowUpEditor* m_editor;
  Reminder* m_reminder;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
