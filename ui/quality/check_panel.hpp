#pragma once

#include <map>

#include "callwright/app/quality.hpp"
#include "projects/plain.hpp"

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
// settled. A mark is its digit, Tab goes on to the comment and the next question. What is typed stays with its check
// while one looks at others.
class CheckPanel : public WordedWidget {
  Q_OBJECT
 public:
  CheckPanel(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(domain::QualityCheckId id);
  void show(app::OpenCheck::Page page);
  void clear();
  void lose(domain::QualityCheckId id, const domain::Error& error);  // it could not be read
  domain::QualityCheckId check() const { return m_page.check.id; }
  domain::CheckState state() const { return m_page.check.state; }
  bool isChanged() const;  // something is marked or typed that is not saved, here or of another check
  bool isChanged(domain::QualityCheckId id) const;
  domain::QualityCheckId firstChanged() const;  // none: nothing is
  void focusFirst();

 signals:
  void changed();       // saved: the list reads anew
  void typedOrSaved();  // isChanged() of a check is another
  void failed(const callwright::domain::Error& error);

 protected:
  void retranslate() override;

 private:
  struct Row {
    MarkField* mark;
    QLineEdit* comment;
  };
  struct Draft {
    domain::CheckState state = domain::CheckState::Chosen;
    std::vector<std::pair<int, QString>> rows;  // the entry of a mark, -1 for none yet, and its comment
    QString text;
  };
  bool isShown(const app::OpenCheck::Page& page) const;
  void touch();
  void keepDraft();  // before another check is shown
  void putDraft();   // after it is
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
  void scale(MarkField& field, const domain::CardQuestion& question);
  template <class Request>
  void send(Request request);

  Bridge& m_bridge;
  app::OpenCheck::Page m_page;
  quint64 m_asked = 0;
  bool m_touched = false;                            // the check that is shown
  std::map<domain::QualityCheckId, Draft> m_drafts;  // of the others
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
