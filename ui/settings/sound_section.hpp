#pragma once

#include <array>

#include "callwright/domain/sound.hpp"
#include "settings/section.hpp"

class QComboBox;
class QLabel;

namespace callwright::app {
struct SoundChange;
}

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;
class LevelMeter;

// The sound devices of this seat: which are used for what, and whether they work. What is chosen holds at once.
class SoundSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit SoundSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Mic; }
  void load() override;

 protected:
  void retranslate() override;
  void hideEvent(QHideEvent* event) override;

 private:
  void layOut();
  void show(const domain::SoundStatus& status);
  void showDevices();
  void showStatus();
  void showCheck();
  void chosen(domain::SoundUse use);
  void tryTone(domain::SoundUse use);
  void tryRecording();
  QComboBox* combo(domain::SoundUse use) const { return m_combos[static_cast<std::size_t>(use)]; }

  domain::SoundStatus m_status;
  bool m_known = false;  // the status has been read
  Card *m_deviceCard, *m_checkCard;
  std::array<QComboBox*, 3> m_combos;  // by SoundUse
  std::array<FormField*, 3> m_fields;
  LevelMeter* m_meter;
  QLabel *m_meterLabel, *m_note, *m_progress;
  KeyButton *m_tone, *m_ring, *m_record;
};

}  // namespace callwright::ui
