#pragma once

#include <QWidget>

#include "callwright/app/quality.hpp"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class MarkField;
class RecordingPlayer;
class ShortcutGuard;
class Tag;

// One quality check: the call to be heard or read, the score card to be marked, the agent's answer and how it was
// settled. A mark is its digit, Tab goes on to the comment and the next question.
class CheckPanel : public QWidget {
  Q_OBJECT
 public:
  CheckPanel(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(domain::QualityCheckId id);
  void clear();
  domain::QualityCheckId check() const { return m_page.check.id; }
  domain::CheckState state() const { return m_page.check.state; }
  bool isChanged() const;  // something is marked or typed that is not saved
  void focusFirst();

 signals:
  void changed();  // saved: the list reads anew
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    MarkField* mark;
    QLineEdit* comment;
  };
  void retranslate();
  void fill();
  void fillCall();
  void fillQuestions();
  void fillTexts();
  QWidget* questionWidget(std::size_t at, bool editable);
  void showMark();
  bool marks() const;    // this session may mark it now
  bool settles() const;  // … settle it
  bool answers() const;  // … answer it
  std::vector<domain::CardAnswer> typed() const;
  void save();
  void answer(bool accept);
  void drop();
  template <class Request>
  void send(Request request);

  Bridge& m_bridge;
  app::OpenCheck::Page m_page;
  quint64 m_asked = 0;
  bool m_touched = false;
  std::vector<Row> m_rows;
  QLabel *m_title, *m_facts, *m_mark, *m_callTitle, *m_call, *m_cardTitle, *m_keysHint, *m_texts;
  Tag* m_state;
  KeyButton* m_hear;
  RecordingPlayer* m_player;
  QWidget* m_questions;
  QVBoxLayout* m_questionColumn;
  QLineEdit* m_text;
  FormField* m_textField;
  QWidget* m_buttons;
  KeyButton *m_save, *m_accept, *m_dispute, *m_drop;
};

}  // namespace callwright::ui
