#pragma once

#include <QTimer>
#include <QWidget>
#include <map>
#include <memory>

#include "callwright/app/script_figures.hpp"
#include "callwright/app/script_library.hpp"
#include "callwright/app/scripts.hpp"
#include "scripts/script_graph.hpp"

class QLabel;
class QStackedWidget;

namespace callwright::ui {

class Bridge;
class Card;
class FlowChart;
class KeyButton;
class ScriptReader;
class ScriptSample;
class ScriptTextEdit;
class ShortcutGuard;
class SurveyPanel;
class TabStrip;
class Tag;
class TrialPanel;
class VersionHistory;

// One script: its text with what is wrong about it at the left; its flow, how it reads, its versions, trials and
// answers at the right. What is typed becomes the draft and saves itself.
class ScriptStudio : public QWidget {
  Q_OBJECT
 public:
  enum class Side { Flow, Reads, History, Trial, Answers };

  ScriptStudio(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  ~ScriptStudio() override;

  void open(domain::ScriptId script);
  void openNew(const QString& text);  // saved as a draft at once
  void reload();                      // after a change from elsewhere; what is typed and not saved stays
  void flush();                       // saves now
  bool isSaving() const { return m_dirty || m_saving; }
  bool isInConflict() const { return m_conflict; }
  void turnTo(Side side);
  void focusEditor();

  const app::ScriptPage& page() const { return m_page; }
  bool hasDraft() const;
  int problems() const;  // that keep the draft from being published
  ScriptTextEdit* editor() const { return m_edit; }
  FlowChart* chart() const { return m_chart; }
  TrialPanel* trials() const { return m_trials; }

 signals:
  void opened();        // a page, or another state of it
  void stateChanged();  // saved, problems
  void failed(const callwright::domain::Error& error);
  void exportAnswersWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeEditorCard();
  QWidget* makeSideCard(ShortcutGuard& keys);
  void retranslate();
  void showPage(app::ScriptPage page);
  void load(domain::ScriptId script);
  void askFigures();
  void leave();
  void keepApart(app::SaveScriptDraft request, const domain::Error& error);
  void edited();
  void save();
  void saved(app::Result<app::SaveScriptDraft::Saved> reply, quint64 edits);
  void keepMine();
  void takeTheirs();
  void read(std::shared_ptr<const app::LoadedScript> script);
  void showProblems();
  void showState();
  void showGraph();
  void showTrial();
  void nextProblem();
  std::string templateText() const;  // as it will be kept: line ends and byte-order mark as they came

  Bridge& m_bridge;
  app::ScriptPage m_page;
  std::shared_ptr<const app::LoadedScript> m_read;
  std::unique_ptr<domain::ScriptFigures> m_figures;  // of the version that calls followed last
  int m_figuresOf = 0;
  ScriptGraph m_graph;
  quint64 m_asked = 0, m_edits = 0, m_document = 0;
  std::map<quint64, std::string> m_left;  // by document: text that follows the saving that was on its way
  bool m_drawAtOnce = false;
  bool m_dirty = false, m_saving = false, m_conflict = false, m_crlf = false, m_mark = false;
  QTimer m_saveLater, m_readLater, m_graphLater;
  ScriptReader* m_reader;

  Card* m_editorCard;
  Tag* m_state;
  QLabel* m_savedNote;
  ScriptTextEdit* m_edit;
  QLabel* m_problems;
  QWidget* m_conflictBar;
  QLabel* m_conflictText;
  KeyButton *m_mine, *m_theirs;

  Card* m_sideCard;
  TabStrip* m_tabs;
  QStackedWidget* m_side;
  FlowChart* m_chart;
  QLabel *m_chartNote, *m_trialLine, *m_verdict;
  ScriptSample* m_sample;
  VersionHistory* m_history;
  TrialPanel* m_trials;
  SurveyPanel* m_survey;
};

}  // namespace callwright::ui
