#pragma once

#include "callwright/app/settings.hpp"
#include "settings/section.hpp"

class QLabel;
class QSpinBox;

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;

// When calls are recorded that no campaign rules, how long recordings are kept, and what customers hear first.
class RecordingSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit RecordingSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Record; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }

 protected:
  void retranslate() override;

 private:
  void show(const app::Settings& settings);
  void showAnnouncement();
  void save();
  void chooseAnnouncement();
  void setAnnouncement(const QString& path);
  void setUnsaved(bool unsaved, const QString& failure = {});

  app::Settings m_settings;
  bool m_unsaved = false, m_showing = false, m_loading = false;
  Card *m_ruleCard, *m_announcementCard;
  QComboBox* m_policy;
  QSpinBox* m_days;
  FormField *m_policyField, *m_daysField;
  QLabel *m_announcement, *m_note;
  KeyButton *m_load, *m_remove, *m_save;
};

// The policies by name, in the present language.
Choices recordingPolicyChoices();

}  // namespace callwright::ui
