#pragma once
#include <QWidget>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "widgets/long_task.hpp"
#include "widgets/toast.hpp"

class QStackedWidget;

namespace callwright::app {
struct OpenCall;
}

namespace callwright::ui {

class Bridge;
class CustomerList;
class ImportWizard;
class KeyButton;
class ListsPage;
class Lookups;
class SearchField;
class ShortcutGuard;

// The place Customers: the list with its customer page, the import wizard, and the lists imported so far.
// Put bar() into the window's top bar; it belongs to whoever takes it.
class CustomersPlace : public QWidget {
  Q_OBJECT
 public:
  CustomersPlace(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  void openCustomer(domain::CustomerId id);
  void openImport(const QString& file = {});
  void startNew();
  void startNewFor(const app::OpenCall& call);  // a stranger on the line; ends with callerDone()
  bool busy() const;                            // an import runs
  CustomerList* list() const { return m_list; }
  ImportWizard* wizard() const { return m_wizard; }

 signals:
  void workOn(callwright::domain::CustomerId customer, callwright::domain::CampaignId campaign);
  void checkWanted(callwright::domain::CallId call);
  void lessonWanted(callwright::domain::CallId call, callwright::domain::Instant at);
  void callerDone();  // the form for a stranger on the line was saved or given up
  void toast(const callwright::ui::ToastMessage& message);
  void taskStarted(callwright::ui::LongTask* task);  // to be shown above the status line

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeBar();
  void go(QWidget* page);
  void openLists();
  void exportCustomers();
  void showList(domain::ListId list);
  void retranslate();

  Bridge& m_bridge;
  QWidget* m_bar;
  SearchField* m_search;
  KeyButton *m_listsButton, *m_importButton, *m_exportButton, *m_newButton;
  int m_importPercent = -1;
  bool m_forCaller = false;
  QStackedWidget* m_stack;
  CustomerList* m_list;
  ImportWizard* m_wizard;
  ListsPage* m_lists;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
