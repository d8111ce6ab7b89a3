#pragma once

#include <QWidget>

#include "callwright/app/script_figures.hpp"
#include "callwright/app/script_library.hpp"

class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;

// A trial of two versions: what it says so far, and what one can do about it; without one, a form that begins one.
class TrialPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TrialPanel(Bridge& bridge, QWidget* parent = nullptr);
  void setPage(const app::ScriptPage& page, bool mayChange);
  void reload();
  const std::vector<app::TrialPage>& trials() const { return m_trials; }
  static QString summary(const app::TrialPage& trial);  // "v7 sells in 8.9 %, v6 in 7.4 % of reached calls"
  static QString verdict(const app::TrialPage& trial);  // "+1.5 pt, 95 % interval 0.6 … 2.4 · safe to stop"

 signals:
  void loaded();
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void show();
  QWidget* cardOf(const app::TrialPage& trial);
  void start();
  void end(domain::ScriptTrialId trial, domain::ScriptVersionId winner);

  Bridge& m_bridge;
  app::ScriptPage m_page;
  std::vector<app::TrialPage> m_trials;
  bool m_mayChange = false;
  quint64 m_asked = 0;
  QWidget* m_form;
  QLabel* m_intro;
  QComboBox *m_campaign, *m_first, *m_second;
  QSpinBox* m_share;
  FormField *m_campaignField, *m_firstField, *m_secondField, *m_shareField;
  KeyButton* m_start;
  QWidget* m_cards;
  QVBoxLayout* m_cardColumn;
};

}  // namespace callwright::ui
