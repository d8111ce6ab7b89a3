#pragma once

#include <QWidget>

#include "theme/icons.hpp"

class QLabel;
class QPushButton;

namespace callwright::ui {

// What an empty screen says: an icon, a headline, a sentence on what to do next, and a button that does it.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(Icon icon, const QString& headline = {}, const QString& sentence = {}, QWidget* parent = nullptr);
  void setText(const QString& headline, const QString& sentence);
  void setButton(const QString& text);  // empty: no button

 signals:
  void buttonClicked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void paintIconLabel();
  Icon m_icon;
  QLabel* m_picture;
  QLabel* m_headline;
  QLabel* m_sentence;
  QPushButton* m_button;
};

}  // namespace callwright::ui
