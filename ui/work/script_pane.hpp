#pragma once
#include <QFrame>
#include <QTimer>
#include <functional>
#include <memory>

#include "callwright/app/scripts.hpp"

class QGridLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace callwright::ui {

class Breadcrumb;
class Bridge;
class Chip;
class FlowLayout;
class FormField;
class KeyButton;
class ScriptView;
class ShortcutGuard;

// The script on the call: the step in large type, the customer's answers on Alt+1…9, fields to fill in, objections on
// Alt+0, back on Alt+Left, any step on Alt+J. The way and the values are saved as they come. A script of one page is
// only shown.
class ScriptPane : public QFrame {
  Q_OBJECT
 public:
  ScriptPane(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  ~ScriptPane() override;

  void open(domain::CallId call, bool ofCampaign);
  // A rehearsal: the way and the values go to `save`, visits from that position on.
  using Save = std::function<void(int first, std::vector<app::ScriptVisit> visits, const domain::ScriptValues& values)>;
  void openStage(const app::OpenScript::Page& page, Save save);
  void flush();  // saves what is typed and not saved yet
  const domain::ScriptWalk* walk() const { return m_walk.get(); }
  const std::vector<app::ScriptVisit>& visits() const { return m_visits; }

 signals:
  void outcomeSuggested(const QString& code);
  void followUpSuggested(const QString& when);
  void stepEntered();  // or the end
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void show(const app::OpenScript::Page& page, bool ofCampaign);
  void entered();  // another step, or the end
  void showStep();
  void showWay();
  void showAnswers();
  void showFields();
  void showSaid();
  void press(std::size_t button);
  void choose(std::size_t answer);
  void back();
  void askObjection();
  void askStep();
  FormField* editor(const domain::ScriptField& field);
  void typed(const domain::ScriptField& field, FormField* frame, const QString& value);
  app::PlaceholderValues values() const;

  Bridge& m_bridge;
  ShortcutGuard& m_keys;
  domain::CallId m_call;
  Save m_saveStage;  // of a rehearsal
  std::shared_ptr<const domain::Script> m_script;
  std::unique_ptr<domain::ScriptWalk> m_walk;
  app::PlaceholderValues m_values;
  std::vector<app::ScriptVisit> m_visits;  // all there were; the last is where the call is
  std::size_t m_saved = 0;                 // of m_visits, unchanged since
  domain::ScriptValues m_changed;
  QTimer m_save;

  QStackedWidget* m_pages;
  ScriptView* m_page;
  QWidget* m_guide;
  Breadcrumb* m_way;
  QLabel* m_where;
  ScriptView* m_said;
  QLabel* m_hints;
  QWidget* m_answers;
  QGridLayout* m_answerGrid;
  std::vector<KeyButton*> m_buttons;
  std::vector<std::size_t> m_shown;  // answers on the buttons
  KeyButton* m_back;
  QGridLayout* m_fieldGrid;
  QWidget* m_fields;
  QWidget* m_objections;
  FlowLayout* m_objectionRow;
  KeyButton* m_object;
  std::vector<std::size_t> m_wayTo;  // positions in m_visits behind the breadcrumb
};

}  // namespace callwright::ui
