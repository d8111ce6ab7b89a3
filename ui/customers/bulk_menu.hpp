#pragma once
#include <QWidget>
#include <functional>
#include <vector>

#include "callwright/app/customers.hpp"
#include "widgets/long_task.hpp"
#include "widgets/toast.hpp"

class QLabel;
class QLineEdit;
class QMenu;

namespace callwright::ui {

class Bridge;
class KeyButton;
class Lookups;
class ShortcutGuard;

// "3 chosen · Change…": owner, tag, stage or campaign of all the customers chosen in the list, each with an undo.
class BulkMenu : public QWidget {
  Q_OBJECT
 public:
  BulkMenu(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void bindKeys(ShortcutGuard& keys);
  void setChosen(qint64 count);
  // Asked when something is to be done: the ids of those that are chosen then.
  void setSource(std::function<std::vector<std::int64_t>()> chosen) { m_chosen = std::move(chosen); }

 signals:
  void toast(const callwright::ui::ToastMessage& message);
  void taskStarted(callwright::ui::LongTask* task);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum class Typed { None, NewTag, LostReason };
  void fillMenu();
  void askFor(Typed what, const QString& question);
  void typedDone();
  void run(app::BulkChange change);
  void retranslate();

  Bridge& m_bridge;
  Lookups& m_lookups;
  std::function<std::vector<std::int64_t>()> m_chosen;
  qint64 m_count = 0;
  Typed m_typed = Typed::None;
  app::BulkChange m_pending;
  QLabel* m_label;
  KeyButton* m_button;
  QLineEdit* m_line;
  QMenu* m_menu;
};

}  // namespace callwright::ui
