#pragma once

#include <QWidget>
#include <vector>

#include "dashboards/question.hpp"

class QStandardItemModel;
class QTableView;

namespace callwright::ui {

// Agents ranked by revenue; a click on a heading orders by that. Enter on a figure opens what is behind it, on a name
// shows this agent alone.
class AgentsTable : public QWidget {
  Q_OBJECT
 public:
  explicit AgentsTable(QWidget* parent = nullptr);
  void setRows(const FiguresQuestion& question, const std::vector<domain::FiguresRow>& rows);
  QTableView* table() const { return m_table; }

 signals:
  void figureActivated(callwright::domain::Measure measure, callwright::domain::UserId agent, const QString& name);
  void agentActivated(callwright::domain::UserId agent);

 private:
  void activate(const QModelIndex& index);

  QTableView* m_table;
  QStandardItemModel* m_model;
};

}  // namespace callwright::ui
