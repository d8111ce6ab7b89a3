#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace callwright::ui {

// Underlined tabs with counts: "History 12". Left and right move, the strip is one tab stop.
class TabStrip : public QWidget {
  Q_OBJECT
 public:
  explicit TabStrip(QWidget* parent = nullptr);

  int addTab(const QString& text, qint64 count = -1);  // negative: no count
  void setTabText(int index, const QString& text);     // for a language change
  void setCount(int index, qint64 count);
  int count() const { return static_cast<int>(m_tabs.size()); }
  int currentIndex() const { return m_current; }
  void setCurrentIndex(int index);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

 signals:
  void currentChanged(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Tab {
    QString text;
    qint64 count;
    QString shown() const;
  };
  QRectF tabRect(int index) const;
  int tabAt(const QPointF& point) const;

  QList<Tab> m_tabs;
  int m_current = -1;
  int m_hot = -1;
};

}  // namespace callwright::ui
