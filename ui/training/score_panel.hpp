#pragma once

#include <QWidget>

#include "callwright/app/training.hpp"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class MarkField;
class RecordingPlayer;

// What came of a rehearsal, step by step, and the marks and comments of the agent and the trainer.
class ScorePanel : public QWidget {
  Q_OBJECT
 public:
  explicit ScorePanel(Bridge& bridge, QWidget* parent = nullptr);
  void show(domain::RehearsalId id);
  void clear();
  domain::RehearsalId rehearsal() const { return m_page.rehearsal.id; }

 signals:
  void beginWanted(callwright::domain::RehearsalId id);
  void cancelWanted(callwright::domain::RehearsalId id);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();
  QWidget* stepWidget(const domain::RehearsalStep& step) const;
  void saveMark();

  Bridge& m_bridge;
  app::OpenRehearsal::Page m_page;
  quint64 m_asked = 0;
  QLabel *m_title, *m_facts, *m_score, *m_others;
  QWidget *m_steps, *m_markForm;
  QVBoxLayout* m_stepColumn;
  MarkField* m_mark;
  QLineEdit* m_comment;
  FormField *m_markField, *m_commentField;
  KeyButton *m_saveMark, *m_begin, *m_cancel, *m_hear;
  RecordingPlayer* m_player;
};

}  // namespace callwright::ui
