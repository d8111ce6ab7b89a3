#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QTableView;

namespace callwright::ui {

class KeyButton;

// A table, usually in an order that its user makes, with the buttons for that beneath it (Alt+Up, Alt+Down), and beside it the form
// of the chosen row.
class RowsPane : public QWidget {
  Q_OBJECT
 public:
  explicit RowsPane(QWidget* form, QWidget* parent = nullptr);  // the form is 300 px wide and as high as the table
  QTableView* table() const { return m_table; }
  QPushButton* addButton() const { return m_add; }
  void addAction(QWidget* button);     // beside Add
  void setOrdered(bool ordered);       // false: the order means nothing, there is no Up and Down
  void setMovable(int row, int rows);  // which of Up and Down can do anything
  void setWords(const QString& rows, const QString& add);

 signals:
  void addWanted();
  void moveWanted(int by);  // -1 or 1

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QTableView* m_table;
  QHBoxLayout* m_buttons;
  QPushButton* m_add;
  KeyButton *m_up, *m_down;
};

}  // namespace callwright::ui
