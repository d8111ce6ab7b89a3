#pragma once

#include <optional>
#include <vector>

#include "callwright/app/customers.hpp"
#include "callwright/domain/people.hpp"
#include "projects/plain.hpp"
#include "projects/row_model.hpp"

class QLabel;
class QTableView;

namespace callwright::ui {

class Bridge;
class EmptyState;
class SearchField;

// "Why is this customer (not) called now?" Find a customer; the answer is one sentence.
class ExplainPanel : public WordedWidget {
  Q_OBJECT
 public:
  explicit ExplainPanel(Bridge& bridge, QWidget* parent = nullptr);
  void setCampaign(domain::CampaignId campaign);  // none: not saved yet
  void setUsers(const std::vector<domain::User>& users) { m_users = users; }

 signals:
  void openCustomer(callwright::domain::CustomerId customer);

 protected:
  void retranslate() override;

 private:
  void search(const QString& typed);
  void explain();
  void showAnswer();

  Bridge& m_bridge;
  domain::CampaignId m_campaign;
  std::vector<domain::User> m_users;
  app::CancelToken m_searching;
  quint64 m_asked = 0;
  struct Answer {
    domain::CustomerId customer;
    QString name;
    domain::Callability callable;
  };
  std::optional<Answer> m_answer;
  SearchField* m_field;
  RowModel<app::CustomerRow>* m_model;
  QTableView* m_table;
  EmptyState* m_none;
  QWidget* m_box;
  QLabel *m_name, *m_sentence;
};

}  // namespace callwright::ui
