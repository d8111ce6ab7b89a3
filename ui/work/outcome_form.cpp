#include "work/outcome_form.hpp"

#include <QJsonDocument>
#include <QJsonObject>

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

std::string toJson(const OutcomeForm& form) {
  const QJsonObject object{
      {u"code"_s, form.code},      {u"note"_s, form.note},       {u"when"_s, form.when},
      {u"only_me"_s, form.onlyMe}, {u"product"_s, form.product}, {u"quantity"_s, form.quantity},
      {u"amount"_s, form.amount},  {u"term"_s, form.term},       {u"lost_reason"_s, form.lostReason}};
  return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

OutcomeForm formFromJson(const std::string& json) {
  const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
  OutcomeForm form;
  form.code = object[u"code"_s].toString();
  form.note = object[u"note"_s].toString();
  form.when = object[u"when"_s].toString();
  form.onlyMe = object[u"only_me"_s].toBool(true);
  form.product = object[u"product"_s].toString();
  form.quantity = object[u"quantity"_s].toString();
  form.amount = object[u"amount"_s].toString();
  form.term = object[u"term"_s].toString();
  form.lostReason = object[u"lost_reason"_s].toString();
  return form;
}

}  // namespace callwright::ui
