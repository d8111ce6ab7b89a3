// Small coloured words, pills and initials.
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QMetaType>
#include <QWidget>

#include "theme/theme.hpp"

namespace callwright::ui {

struct TagSpec {
  QString text;
  ColorRole role = ColorRole::Neutral;
};

QSizeF tagSize(const QString& text);
void paintTag(QPainter& painter, const QPointF& topLeft, const TagSpec& tag);

// A word in a coloured box: "VIP", "callback 10:30". Not interactive.
class Tag : public QWidget {
  Q_OBJECT
 public:
  explicit Tag(const QString& text = {}, ColorRole role = ColorRole::Neutral, QWidget* parent = nullptr);
  void setTag(const QString& text, ColorRole role);
  const QString& text() const { return m_tag.text; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  TagSpec m_tag;
};

// A filter pill, checkable: "Mine 312". Pill::Square is the grey word of the objections row.
class Chip : public QAbstractButton {
  Q_OBJECT
 public:
  enum class Shape { Pill, Square };
  explicit Chip(const QString& text = {}, Shape shape = Shape::Pill, QWidget* parent = nullptr);
  void setCount(qint64 count);  // shown behind the text in the user's number format; negative: none
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString shownText() const;
  Shape m_shape;
  qint64 m_count = -1;
};

// First character of a name in a circle.
class Avatar : public QWidget {
  Q_OBJECT
 public:
  explicit Avatar(const QString& name = {}, int diameter = 46, QWidget* parent = nullptr);
  void setName(const QString& name);
  QSize sizeHint() const override { return {m_diameter, m_diameter}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_name;
  int m_diameter;
};

}  // namespace callwright::ui

Q_DECLARE_METATYPE(callwright::ui::TagSpec)
