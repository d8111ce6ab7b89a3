#pragma once

#include <QWidget>

#include "callwright/app/training.hpp"
#include "callwright/domain/people.hpp"

class QComboBox;
class QDateEdit;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;

// Which script is rehearsed with which persona: by oneself now, or by others until a day.
class RehearsalForm : public QWidget {
  Q_OBJECT
 public:
  explicit RehearsalForm(Bridge& bridge, QWidget* parent = nullptr);
  void open(bool assign);

 signals:
  void beginWanted(callwright::domain::ScriptVersionId script, callwright::domain::ScriptVersionId persona);
  void assigned(int count);
  void closed();
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();
  void go();

  Bridge& m_bridge;
  bool m_assign = false;
  app::ListRehearsalChoices::Answer m_choices;
  std::vector<domain::User> m_users;
  QLabel *m_title, *m_note;
  QComboBox *m_script, *m_persona;
  QListWidget* m_people;
  QCheckBox* m_hasDue;
  QDateEdit* m_due;
  QLineEdit* m_word;
  FormField *m_scriptField, *m_personaField, *m_peopleField, *m_dueField, *m_wordField;
  KeyButton *m_go, *m_close, *m_shipped;
};

}  // namespace callwright::ui
