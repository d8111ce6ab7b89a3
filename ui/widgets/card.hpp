#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace callwright::ui {

// A white surface with a 1 px line. With a title it has a header row: title left, hint (or a widget) right, line
// beneath.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(QWidget* parent = nullptr);
  explicit Card(const QString& title, const QString& hint = {}, QWidget* parent = nullptr);

  void setTitle(const QString& title);  // an empty title and hint hide the header
  void setHint(const QString& hint);
  void addHeaderWidget(QWidget* widget);  // to the right of the hint

  QVBoxLayout* body() const { return m_body; }  // margins 16/12/16/16 and spacing 12 at first
  void setFlush();                              // no body margins: for lists that touch the border

 private:
  void showHeader();

  QWidget* m_header;
  QHBoxLayout* m_headerRow;
  QLabel* m_title;
  QLabel* m_hint;
  QFrame* m_line;
  QVBoxLayout* m_body;
};

// A horizontal 1 px line.
class Rule : public QFrame {
  Q_OBJECT
 public:
  explicit Rule(QWidget* parent = nullptr);
};

}  // namespace callwright::ui
