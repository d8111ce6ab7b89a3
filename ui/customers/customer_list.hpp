#pragma once
#include <QWidget>
#include <optional>

#include "callwright/app/customers.hpp"
#include "widgets/long_task.hpp"
#include "widgets/toast.hpp"

class QStackedWidget;
class QTableView;

namespace callwright::ui {

class Bridge;
class BulkMenu;
class CustomerModel;
class CustomerPanel;
class EmptyState;
class FilterBar;
class KeyButton;
class Lookups;
class ShortcutGuard;

// Chips, the big table, and the page of the customer that is chosen.
class CustomerList : public QWidget {
  Q_OBJECT
 public:
  CustomerList(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  void bindKeys(ShortcutGuard& keys);
  void search(const QString& text);
  void moveBy(int rows);  // arrow keys of the search field
  void focusTable();
  void open(domain::CustomerId id);  // also one that is not among those shown
  void showList(domain::ListId list);
  app::CustomerFilter filter() const;  // all of it, with what is typed
  CustomerModel* model() const { return m_model; }
  CustomerPanel* panel() const { return m_panel; }
  QTableView* table() const { return m_table; }

 signals:
  void found(const QString& note);
  void workOn(callwright::domain::CustomerId customer, callwright::domain::CampaignId campaign);
  void importWanted();
  void newWanted();
  void clearSearchWanted();
  void toast(const callwright::ui::ToastMessage& message);
  void taskStarted(callwright::ui::LongTask* task);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeTable();
  void applyFilter();
  void sortByColumn(int column);
  void sortMenu();
  void currentMoved();
  void restoreCurrent();
  void showEmpty(qint64 count);
  std::vector<std::int64_t> chosen() const;
  void retranslate();

  Bridge& m_bridge;
  Lookups& m_lookups;
  QString m_text;
  bool m_anyFilter = false;
  domain::CustomerId m_wanted;  // kept as the current one through new answers
  CustomerModel* m_model;
  QTableView* m_table;
  QStackedWidget* m_body;
  EmptyState* m_empty;
  FilterBar* m_filter;
  BulkMenu* m_bulk;
  KeyButton* m_sort;
  CustomerPanel* m_panel;
};

}  // namespace callwright::ui
