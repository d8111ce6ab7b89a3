#pragma once

#include <QTimeZone>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/error.hpp"
#include "projects/plain.hpp"

class QLineEdit;
class QSpinBox;

namespace callwright::ui {

class DurationField;
class FormField;

// Name, dates, mode, limits, product and goal of a campaign.
class CampaignBasics : public WordedWidget {
  Q_OBJECT
 public:
  explicit CampaignBasics(QWidget* parent = nullptr);
  void setZone(const QTimeZone& zone) { m_zone = zone; }  // the days of start and end are days there
  void read(const domain::Campaign& campaign);
  void write(domain::Campaign& campaign) const;
  bool check();                                // marks what cannot be saved, and moves the focus there
  bool showError(const domain::Error& error);  // false: it is about no field of this page
  void clearErrors();
  void focusName();

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  QTimeZone m_zone = QTimeZone::utc();
  QLineEdit *m_name, *m_starts, *m_ends, *m_product;
  QComboBox *m_mode, *m_recording, *m_currency;
  QSpinBox *m_attempts, *m_daily, *m_goal;
  DurationField *m_gap, *m_grace;
  FormField *m_nameField, *m_startsField, *m_endsField, *m_modeField, *m_recordingField, *m_productField, *m_currencyField,
      *m_attemptsField, *m_dailyField, *m_goalField, *m_gapField, *m_graceField;
};

// ISO 4217 codes with their names, the ones at hand first.
Choices currencyChoices();

}  // namespace callwright::ui
