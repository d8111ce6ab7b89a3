#pragma once
#include <QWidget>
#include <functional>

#include "callwright/domain/error.hpp"
#include "callwright/domain/time.hpp"

class QLineEdit;

namespace date {
class time_zone;
}

namespace callwright::ui {

class FormField;

// A time as people type it: "明天下午3点", "+2h". How it was understood stands beneath.
class CallbackTime : public QWidget {
  Q_OBJECT
 public:
  explicit CallbackTime(QWidget* parent = nullptr);
  // Relative to which moment, in which zone.
  void setClock(std::function<domain::Instant()> now, const date::time_zone* zone);
  void setLabel(const QString& label);
  void setRequired(bool required);
  void setText(const QString& text);
  QString text() const;
  // The epoch when nothing is typed.
  domain::Result<domain::Instant> value() const;
  void showError(const QString& sentence);
  QLineEdit* edit() const { return m_edit; }

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void explain(bool final);
  QLineEdit* m_edit;
  FormField* m_field;
  std::function<domain::Instant()> m_now;
  const date::time_zone* m_zone = nullptr;
};

}  // namespace callwright::ui
