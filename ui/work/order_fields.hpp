#pragma once
#include <QWidget>
#include <optional>

#include "callwright/app/work.hpp"
#include "work/outcome_form.hpp"

class QLineEdit;

namespace callwright::ui {

class FormField;

// What a sale asks: product, quantity, amount, term.
class OrderFields : public QWidget {
  Q_OBJECT
 public:
  explicit OrderFields(QWidget* parent = nullptr);
  void setCurrency(const std::string& currency);
  void load(const OutcomeForm& form);
  void store(OutcomeForm& form) const;
  // Nothing when a field is wrong; it is marked and has the focus then.
  std::optional<app::OrderInput> read();
  void focusFirst();  // the first empty field

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  QLineEdit *m_product, *m_quantity, *m_amount, *m_term;
  FormField *m_productField, *m_quantityField, *m_amountField, *m_termField;
  std::string m_currency = "CNY";
};

}  // namespace callwright::ui
