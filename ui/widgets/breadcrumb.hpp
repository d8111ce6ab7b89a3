#pragma once

#include <QStringList>
#include <QWidget>

namespace callwright::ui {

// "Opening › Confirm need › Offer": the last is where one is; the others can be clicked.
class Breadcrumb : public QWidget {
  Q_OBJECT
 public:
  explicit Breadcrumb(QWidget* parent = nullptr);
  void setSteps(const QStringList& steps);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

 signals:
  void stepClicked(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  QList<QRectF> stepRects() const;
  QStringList m_steps;
};

}  // namespace callwright::ui
