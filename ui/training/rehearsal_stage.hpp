#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "callwright/app/training.hpp"

class QCheckBox;
class QLabel;
class QTextBrowser;

namespace callwright::ui {

class Bridge;
class FigureLabel;
class KeyButton;
class ScriptPane;
class ShortcutGuard;
class Speaker;
class Tag;

// A rehearsed call: the script as on a real one, and beside it a persona who picks up, listens and answers. F9 dials,
// Alt+L lets the customer answer at once, Esc Esc ends it. The agent's voice is recorded, if wanted.
class RehearsalStage : public QWidget {
  Q_OBJECT
 public:
  RehearsalStage(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  ~RehearsalStage() override;

  void begin(const app::BeginRehearsal::Stage& stage);
  bool isUp() const { return m_state != State::Idle; }
  void abandon();  // leaves it as it is; it can be begun anew
  ScriptPane* script() const { return m_script; }
  QString lastWords() const { return m_lastWords; }
  // Factor on every wait; 1 is real time.
  void setSpeed(double factor) { m_speed = factor; }

 signals:
  void over(callwright::domain::RehearsalId id);
  void left();
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class State { Idle, Ready, Ringing, Talking, Ending };
  void retranslate();
  void setState(State state);
  void dial();
  void pickUp();
  void stepEntered();
  void customerSpeaks();
  void save(int first, const std::vector<app::ScriptVisit>& visits, const domain::ScriptValues& values);
  void say(const QString& who, const QString& text, bool customer);
  void hangUp();
  void lookForMicrophone();
  void record(bool on);  // if it can be, and is wanted

  Bridge& m_bridge;
  app::BeginRehearsal::Stage m_stage;
  std::unique_ptr<domain::RehearsedCustomer> m_customer;
  std::vector<std::pair<std::string, std::string>> m_replies;  // said and meant, by visit
  State m_state = State::Idle;
  double m_speed = 1;
  QTimer m_ring, m_listen, m_tick;
  QElapsedTimer m_since;
  QString m_lastWords;

  ScriptPane* m_script;
  QLabel *m_persona, *m_what, *m_speechNote;
  Tag* m_line;
  FigureLabel* m_clock;
  QTextBrowser* m_talk;
  QCheckBox *m_aloud, *m_voice;
  QLabel* m_voiceNote;
  bool m_microphone = false, m_recording = false;
  KeyButton *m_dial, *m_let, *m_end, *m_leave;
  Speaker* m_speaker;
};

}  // namespace callwright::ui
