// What the charts have in common that are made of items: one is met by the pointer, one is current for the keyboard.
#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QWidget>

namespace callwright::ui {

// The arrow keys, Home and End move the current item; Enter, Space and clicks activate it; the tooltip says what it is.
// The accessible name is the owner's; the description is the current item or, before one is, all of them.
class ItemChart : public QWidget {
  Q_OBJECT
 public:
  int itemCount() const { return static_cast<int>(m_keys.size()); }
  int current() const { return m_current; }  // -1: none yet
  int itemAt(const QPointF& point) const;    // -1: none
  virtual QRectF itemRect(int item) const = 0;
  virtual QString itemText(int item) const = 0;  // plain text, also of what is elided
  void setEmptyText(const QString& text);        // instead of a chart without items

 protected:
  explicit ItemChart(QWidget* parent);

  // The current item stays the one of the same key. Items with a negative key are read but not activated.
  void setItems(const QList<qint64>& keys);
  void textsChanged();  // of the same items: what is said of them is told anew
  qint64 key(int item) const { return m_keys[item]; }
  virtual bool isClickable(int item) const { return m_keys[item] >= 0; }
  virtual void activate(int item) = 0;
  virtual int neighbour(int item, int arrowKey) const;   // -1: none. At first that of a column of items
  virtual bool showsTipOnKeys() const { return false; }  // for charts that do not write their values beside the items
  bool isMarked(int item) const { return hasFocus() && item == m_current; }
  bool isHovered(int item) const { return item == m_hovered; }
  bool paintEmpty(QPainter& painter) const;               // true when there is nothing else to paint
  void paintRowHover(QPainter& painter, int item) const;  // beneath an item that is a row
  void paintRowFocus(QPainter& painter, int item) const;  // above it

  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void goTo(int item);
  void hover(int item);
  void showTip(const QPoint& globalPos, int item);
  void describe();

  QList<qint64> m_keys;
  QString m_emptyText;
  int m_current = -1, m_hovered = -1, m_pressed = -1;
};

}  // namespace callwright::ui
