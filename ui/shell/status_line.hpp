#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include "theme/theme.hpp"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace callwright::ui {

struct StatusItem {
  QString text;
  bool dot = false;  // a coloured dot before it, for things that are up or down
  ColorRole role = ColorRole::Good;
};

// Registration, storage and limits at the left; who is signed in, the role and the language at the right.
class StatusLine : public QFrame {
  Q_OBJECT
 public:
  explicit StatusLine(QWidget* parent = nullptr);
  void setItems(const QList<StatusItem>& items);
  void setUser(const QString& name, const QString& role);

 signals:
  void languageClicked();
  void userClicked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  QList<StatusItem> m_items;
  QString m_name, m_role;
  QHBoxLayout* m_row;
  QList<QLabel*> m_labels;
  QPushButton* m_user;
  QLabel* m_dot;
  QPushButton* m_language;
};

}  // namespace callwright::ui
