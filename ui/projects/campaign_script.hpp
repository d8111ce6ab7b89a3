#pragma once

#include "callwright/app/script_library.hpp"
#include "projects/plain.hpp"

class QComboBox;
class QLabel;
class QPushButton;

namespace callwright::ui {

class Bridge;
class FormField;
class ScriptSample;

// Which published script the campaign's calls follow, and how it reads. Scripts are written in the place Scripts.
class CampaignScript : public WordedWidget {
  Q_OBJECT
 public:
  explicit CampaignScript(Bridge& bridge, QWidget* parent = nullptr);
  void setScript(domain::ScriptVersionId version);
  domain::ScriptVersionId script() const;
  void reload();  // what can be chosen

 signals:
  void changed();
  void openScripts();

 protected:
  void retranslate() override;

 private:
  void fill();
  void showSample();

  Bridge& m_bridge;
  std::vector<app::ScriptChoice> m_choices;
  domain::ScriptVersionId m_version;  // also when it cannot be chosen any more
  quint64 m_asked = 0;
  QComboBox* m_combo;
  FormField* m_field;
  QLabel* m_sampleTitle;
  ScriptSample* m_sample;
  QPushButton* m_open;
};

}  // namespace callwright::ui
