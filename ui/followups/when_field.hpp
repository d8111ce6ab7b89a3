#pragma once
#include <QWidget>

#include "callwright/domain/time.hpp"

class QLineEdit;
class QToolButton;

namespace callwright::ui {

class Bridge;
class FormField;

// A time as people type it ("明天下午3点", "tomorrow 15:00", "+2h"), what it was understood as beneath, and presets.
class WhenField : public QWidget {
  Q_OBJECT
 public:
  explicit WhenField(Bridge& bridge, QWidget* parent = nullptr);
  void setText(const QString& text);
  void clear() { setText({}); }
  domain::Instant value() const { return m_value; }  // absent while nothing readable is there
  bool check();                                      // shows what is wrong; true: value() holds
  QLineEdit* line() const { return m_line; }

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void read(bool strict);
  void retranslate();

  Bridge& m_bridge;
  QLineEdit* m_line;
  FormField* m_field;
  QToolButton* m_presets;
  domain::Instant m_value{};
};

}  // namespace callwright::ui
