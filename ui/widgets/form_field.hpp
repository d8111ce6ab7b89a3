#pragma once

#include <QLabel>
#include <QWidget>

namespace callwright::ui {

// The small grey label above a field.
class FieldLabel : public QLabel {
  Q_OBJECT
 public:
  explicit FieldLabel(const QString& text = {}, QWidget* parent = nullptr);
};

// Label, field, and an error line beneath that appears only when there is an error.
class FormField : public QWidget {
  Q_OBJECT
 public:
  FormField(const QString& label, QWidget* field, QWidget* parent = nullptr);  // takes the field

  void setLabel(const QString& label);
  void setRequired(bool required);         // a star behind the label
  void setHint(const QString& hint);       // grey line beneath, hidden by an error
  void setError(const QString& sentence);  // empty: none
  bool hasError() const { return !m_error.isEmpty(); }
  QWidget* field() const { return m_field; }

 private:
  void refresh();

  QLabel* m_label;
  QWidget* m_field;
  QLabel* m_note;
  QString m_text, m_hint, m_error;
  bool m_required = false;
};

}  // namespace callwright::ui
