#pragma once

#include "callwright/app/settings.hpp"
#include "settings/section.hpp"

class QLabel;
class QLineEdit;
class QPushButton;

namespace callwright::ui {

class Card;
class FormField;
class HoursEditor;
class KeyButton;

Choices countryChoices();  // "CN · China", in the present language: the countries most asked for

// Company, country, time zone, currency, and the calling hours of new campaigns.
class CompanySection : public SettingsSection {
  Q_OBJECT
 public:
  explicit CompanySection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Clock; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }

 protected:
  void retranslate() override;

 private:
  void show(const app::Settings& settings);
  void save();
  void setUnsaved(bool unsaved, const QString& failure = {});

  app::Settings m_settings;
  bool m_unsaved = false, m_showing = false;
  Card *m_placeCard, *m_hoursCard;
  QLineEdit* m_company;
  QComboBox *m_country, *m_zone, *m_currency;
  FormField *m_companyField, *m_countryField, *m_zoneField, *m_currencyField;
  HoursEditor* m_hours;
  QLabel* m_note;
  QPushButton* m_discard;
  KeyButton* m_save;
};

}  // namespace callwright::ui
