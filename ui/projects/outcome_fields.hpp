#pragma once

#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/customer.hpp"
#include "projects/plain.hpp"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace callwright::ui {

class DurationField;
class FormField;

// The fields of one outcome: name, key, what it means for the customer's place in the queue.
class OutcomeFields : public WordedWidget {
  Q_OBJECT
 public:
  explicit OutcomeFields(QWidget* parent = nullptr);
  void setStages(const std::vector<domain::Stage>& stages);
  void read(const domain::Outcome& outcome, bool isNew);
  domain::Outcome outcome() const;  // the one that was read, with what the person changed
  void focusName();
  void showCodeError(const QString& sentence);

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  void enableFields();

  domain::Outcome m_outcome;
  std::vector<domain::Stage> m_stages;
  bool m_reading = false;
  QLineEdit *m_name, *m_code;
  QComboBox *m_key, *m_after, *m_stage;
  DurationField* m_retry;
  QSpinBox* m_most;
  QCheckBox *m_reached, *m_sale, *m_active;
  FormField *m_nameField, *m_codeField, *m_keyField, *m_afterField, *m_retryField, *m_mostField, *m_stageField;
};

}  // namespace callwright::ui
