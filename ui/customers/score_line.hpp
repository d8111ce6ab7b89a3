#pragma once
#include <QLabel>
#include <optional>

#include "callwright/app/scores.hpp"

namespace callwright::ui {

class Bridge;

// How likely the customer is to buy, and why, in one line; hidden when nothing was learned yet.
class ScoreLine : public QLabel {
  Q_OBJECT
 public:
  explicit ScoreLine(Bridge& bridge, QWidget* parent = nullptr);
  void setWrapped();  // as many lines as it takes, instead of one that is cut
  // campaign none: whichever. Asked anew at every call; customer none: hidden.
  void ask(domain::CustomerId customer, domain::CampaignId campaign = {});

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void fit();

  Bridge& m_bridge;
  quint64 m_asked = 0;
  domain::CustomerId m_customer;
  std::optional<app::ScoreCustomer::Score> m_score;
  QString m_whole;
};

}  // namespace callwright::ui
