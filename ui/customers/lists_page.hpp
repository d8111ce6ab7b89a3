#pragma once
#include <QAbstractTableModel>
#include <QWidget>

#include "callwright/app/lists.hpp"

class QLabel;
class QStackedWidget;
class QTableView;

namespace callwright::ui {

class Bridge;
class EmptyState;
class ImportReportView;
class KeyButton;
class Lookups;

class ListsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, File, Customers, ImportedAt, ImportedBy, ColumnCount };
  ListsModel(Bridge& bridge, Lookups& lookups, QObject* parent = nullptr);
  domain::ListId idAt(int row) const;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  Bridge& m_bridge;
  std::vector<app::ListInfo> m_lists;  // the latest first
};

// The lists that were imported, and the report of the one that is chosen.
class ListsPage : public QWidget {
  Q_OBJECT
 public:
  ListsPage(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void begin();

 signals:
  void backWanted();
  void importWanted();
  void showCustomers(callwright::domain::ListId list);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void currentMoved();
  void showEmpty();
  void retranslate();

  Bridge& m_bridge;
  ListsModel* m_model;
  KeyButton* m_back;
  QLabel* m_title;
  QStackedWidget* m_stack;
  EmptyState* m_empty;
  QTableView* m_table;
  ImportReportView* m_report;
  QLabel* m_problem;
  unsigned m_question = 0;
};

}  // namespace callwright::ui
