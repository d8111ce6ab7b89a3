#pragma once

#include <optional>

#include "callwright/app/scores.hpp"
#include "projects/plain.hpp"

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace callwright::ui {

class BarList;
class Bridge;
class Card;
class FormField;
class KeyButton;

// Whether the campaign calls its new customers by score, what that brings, and what the scores were learned from. Acts
// at once: nothing here waits for Save.
class CampaignOrder : public WordedWidget {
  Q_OBJECT
 public:
  explicit CampaignOrder(Bridge& bridge, QWidget* parent = nullptr);
  void setCampaign(domain::CampaignId campaign);  // none: a new one, which has no queue yet

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void reload();
  void show();
  void showModel();
  void setOrder(bool on);
  void train();
  void taken(const app::Result<app::TrainScores::Reply>& reply);
  const app::ScoreOrderView* latest() const;

  Bridge& m_bridge;
  domain::CampaignId m_campaign;
  app::ShowScores::Answer m_answer;
  quint64 m_asked = 0;
  bool m_busy = false;
  QString m_said;  // of the last thing done: a failure, or too little to learn from
  QVBoxLayout* m_tasks;
  Card *m_orderCard, *m_modelCard;
  QLabel *m_intro, *m_state, *m_sales, *m_effect, *m_learned, *m_quality, *m_note;
  QSpinBox* m_control;
  FormField* m_controlField;
  KeyButton *m_begin, *m_end, *m_train;
  BarList* m_terms;
};

}  // namespace callwright::ui
