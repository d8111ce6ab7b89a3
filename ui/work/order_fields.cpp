#include "work/order_fields.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include "bridge/utf8.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/words/words.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

OrderFields::OrderFields(QWidget* parent)
    : QWidget(parent),
      m_product(new QLineEdit),
      m_quantity(new QLineEdit),
      m_amount(new QLineEdit),
      m_term(new QLineEdit),
      m_productField(new FormField({}, m_product)),
      m_quantityField(new FormField({}, m_quantity)),
      m_amountField(new FormField({}, m_amount)),
      m_termField(new FormField({}, m_term)) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(8);
  grid->addWidget(m_productField, 0, 0);
  grid->addWidget(m_quantityField, 0, 1);
  grid->addWidget(m_amountField, 1, 0);
  grid->addWidget(m_termField, 1, 1);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  m_productField->setRequired(true);
  m_amountField->setRequired(true);
  for (QLineEdit* edit : {m_product, m_quantity, m_amount, m_term})
    connect(edit, &QLineEdit::textEdited, this, [this] {
      for (FormField* field : {m_productField, m_quantityField, m_amountField}) field->setError({});
      emit edited();
    });
  retranslate();
}

void OrderFields::setCurrency(const std::string& currency) {
  m_currency = currency;
  retranslate();
}

void OrderFields::load(const OutcomeForm& form) {
  m_product->setText(form.product);
  m_quantity->setText(form.quantity);
  m_amount->setText(form.amount);
  m_term->setText(form.term);
  for (FormField* field : {m_productField, m_quantityField, m_amountField}) field->setError({});
}

void OrderFields::store(OutcomeForm& form) const {
  form.product = m_product->text();
  form.quantity = m_quantity->text();
  form.amount = m_amount->text();
  form.term = m_term->text();
}

std::optional<app::OrderInput> OrderFields::read() {
  app::OrderInput order;
  const auto refuse = [](FormField* field, const QString& sentence) {
    field->setError(sentence);
    field->setFocus(Qt::OtherFocusReason);
    return std::nullopt;
  };
  order.product = utf8(m_product->text().trimmed());
  if (order.product.empty()) return refuse(m_productField, tr("What was sold?"));
  bool whole = true;
  const QString quantity = m_quantity->text().trimmed();
  order.quantity = quantity.isEmpty() ? 1 : QLocale().toLongLong(quantity, &whole);
  if (!whole || order.quantity < 1) return refuse(m_quantityField, tr("A whole number from 1."));
  const auto amount = domain::parseMoney(utf8(m_amount->text().trimmed()), m_currency);
  if (!amount) return refuse(m_amountField, words::sentence(amount.error()));
  order.amount = *amount;
  order.term = utf8(m_term->text().trimmed());
  return order;
}

void OrderFields::focusFirst() {
  for (QLineEdit* edit : {m_product, m_amount})
    if (edit->text().isEmpty()) {
      edit->setFocus(Qt::OtherFocusReason);
      return;
    }
  m_amount->setFocus(Qt::OtherFocusReason);
}

void OrderFields::retranslate() {
  m_productField->setLabel(tr("Product"));
  m_quantityField->setLabel(tr("Quantity"));
  m_amountField->setLabel(tr("Amount (%1)").arg(qt(m_currency)));
  m_termField->setLabel(tr("Term"));
  m_quantity->setPlaceholderText(QStringLiteral("1"));
  m_amount->setPlaceholderText(QStringLiteral("2,880"));
  m_term->setPlaceholderText(tr("12 months"));
}

void OrderFields::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
