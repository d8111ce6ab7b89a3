#include "scripts/script_studio.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/script_words.hpp"
#include "callwright/words/words.hpp"
#include "scripts/script_reader.hpp"
#include "scripts/script_sample.hpp"
#include "scripts/script_text_edit.hpp"
#include "scripts/survey_panel.hpp"
#include "scripts/trial_panel.hpp"
#include "scripts/version_history.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/flow_chart.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptProblem;
using domain::ScriptVersionState;

namespace {

constexpr int kSaveAfterMs = 600, kReadAfterMs = 120, kGraphAfterMs = 350;
constexpr std::size_t kShownProblems = 3;
constexpr auto kFiguresFor = std::chrono::hours(24 * 30);

}  // namespace

ScriptStudio::ScriptStudio(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_reader(new ScriptReader(this)),
      m_editorCard(new Card(QString(u' '))),
      m_state(new Tag),
      m_savedNote(new QLabel),
      m_edit(new ScriptTextEdit),
      m_problems(new QLabel),
      m_conflictBar(new QWidget),
      m_conflictText(new QLabel),
      m_mine(new KeyButton),
      m_theirs(new KeyButton),
      m_sideCard(new Card),
      m_tabs(new TabStrip),
      m_side(new QStackedWidget),
      m_chart(new FlowChart),
      m_chartNote(new QLabel),
      m_trialLine(new QLabel),
      m_verdict(new QLabel),
      m_sample(new ScriptSample),
      m_history(new VersionHistory(bridge)),
      m_trials(new TrialPanel(bridge)),
      m_survey(new SurveyPanel(bridge)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  row->addWidget(makeEditorCard(), 12);
  row->addWidget(makeSideCard(keys), 11);
  for (const auto& [timer, wait] : {std::pair(&m_saveLater, kSaveAfterMs), std::pair(&m_readLater, kReadAfterMs),
                                    std::pair(&m_graphLater, kGraphAfterMs)}) {
    timer->setSingleShot(true);
    timer->setInterval(wait);
  }
  connect(&m_saveLater, &QTimer::timeout, this, &ScriptStudio::save);
  connect(&m_readLater, &QTimer::timeout, this, [this] { m_reader->read(m_edit->toPlainText()); });
  connect(&m_graphLater, &QTimer::timeout, this, &ScriptStudio::showGraph);
  connect(m_reader, &ScriptReader::done, this, &ScriptStudio::read);
  connect(m_edit, &ScriptTextEdit::textEdited, this, &ScriptStudio::edited);
  connect(m_edit, &ScriptTextEdit::lineChanged, this, [this](int line) {
    if (const int node = m_graph.nodeAt(line); node >= 0 && node != m_chart->current()) m_chart->setCurrent(node);
  });
  connect(m_chart, &FlowChart::nodeActivated, this, [this](int node) {
    if (node < m_graph.lines.size() && m_graph.lines[node] > 0) {
      m_edit->goToLine(m_graph.lines[node]);
      m_edit->setFocus();
    }
  });
  connect(m_problems, &QLabel::linkActivated, this, [this](const QString& line) {
    m_edit->goToLine(line.toInt());
    m_edit->setFocus();
  });
  keys.bind(QKeySequence(Qt::Key_F8), m_edit, [this] { nextProblem(); });
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_edit, [this] { flush(); });
  retranslate();
}

ScriptStudio::~ScriptStudio() = default;

QWidget* ScriptStudio::makeEditorCard() {
  m_editorCard->setFlush();
  m_savedNote->setProperty("look", u"small"_s);
  m_editorCard->addHeaderWidget(m_savedNote);
  m_editorCard->addHeaderWidget(m_state);
  m_edit->setProperty("bare", true);
  m_edit->setFont(uiFont(14));
  auto* frame = new QVBoxLayout;
  frame->setContentsMargins(space::l, space::s, space::xs, space::s);
  frame->addWidget(m_edit);
  m_problems->setWordWrap(true);
  m_problems->setContentsMargins(space::l, space::s, space::m, space::s);
  m_problems->setTextFormat(Qt::RichText);
  m_problems->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_conflictText->setProperty("look", u"warn"_s);
  m_conflictText->setWordWrap(true);
  auto* conflict = new QHBoxLayout(m_conflictBar);
  conflict->setContentsMargins(space::l, space::s, space::m, space::s);
  conflict->addWidget(m_conflictText, 1);
  conflict->addWidget(m_theirs);
  conflict->addWidget(m_mine);
  m_conflictBar->hide();
  connect(m_mine, &QAbstractButton::clicked, this, &ScriptStudio::keepMine);
  connect(m_theirs, &QAbstractButton::clicked, this, &ScriptStudio::takeTheirs);
  m_editorCard->body()->setSpacing(0);
  m_editorCard->body()->addLayout(frame, 1);
  m_editorCard->body()->addWidget(m_conflictBar);
  m_editorCard->body()->addWidget(new Rule);
  m_editorCard->body()->addWidget(m_problems);
  m_editorCard->setMinimumWidth(320);
  return m_editorCard;
}

QWidget* ScriptStudio::makeSideCard(ShortcutGuard& keys) {
  m_sideCard->setFlush();
  for (int i = 0; i < 5; ++i) m_tabs->addTab({});
  auto* flow = new QWidget;
  auto* flowColumn = new QVBoxLayout(flow);
  flowColumn->setContentsMargins(0, 0, 0, 0);
  flowColumn->setSpacing(0);
  m_chartNote->setProperty("look", u"small"_s);
  m_chartNote->setContentsMargins(space::l, space::s, space::m, 0);
  flowColumn->addWidget(m_chartNote);
  flowColumn->addWidget(m_chart, 1);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::m, space::s);
  foot->setSpacing(2);
  m_trialLine->setWordWrap(true);
  m_trialLine->setProperty("look", u"muted"_s);
  m_verdict->setWordWrap(true);
  foot->addWidget(m_trialLine);
  foot->addWidget(m_verdict);
  flowColumn->addLayout(foot);
  m_trialLine->hide();
  m_verdict->hide();
  m_chart->setFrameShape(QFrame::NoFrame);
  for (QWidget* page : std::initializer_list<QWidget*>{flow, m_sample, m_history, m_trials, m_survey})
    m_side->addWidget(page);
  m_sideCard->body()->setSpacing(0);
  m_sideCard->body()->addWidget(m_tabs);
  m_sideCard->body()->addWidget(m_side, 1);
  m_sideCard->setMinimumWidth(320);
  connect(m_tabs, &TabStrip::currentChanged, m_side, &QStackedWidget::setCurrentIndex);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_PageDown), m_tabs,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_PageUp), m_tabs,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count()); });
  connect(m_history, &VersionHistory::restoreWanted, this, [this](const QString& text) {
    m_edit->setPlainText(text);
    m_edit->setFocus();
  });
  connect(m_history, &VersionHistory::retireWanted, this, [this](domain::ScriptVersionId version) {
    m_bridge.send(this, app::RetireScriptVersion{version}, [this](app::Result<app::Nothing> done) {
      if (!done) return emit failed(done.error());
      reload();
    });
  });
  connect(m_history, &VersionHistory::failed, this, &ScriptStudio::failed);
  connect(m_trials, &TrialPanel::failed, this, &ScriptStudio::failed);
  connect(m_trials, &TrialPanel::loaded, this, &ScriptStudio::showTrial);
  connect(m_survey, &SurveyPanel::failed, this, &ScriptStudio::failed);
  connect(m_survey, &SurveyPanel::exportWanted, this, &ScriptStudio::exportAnswersWanted);
  return m_sideCard;
}

void ScriptStudio::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void ScriptStudio::retranslate() {
  const QString names[] = {tr("Flow"), tr("How it reads"), tr("History"), tr("A/B test"), tr("Answers")};
  for (int i = 0; i < 5; ++i) m_tabs->setTabText(i, names[i]);
  m_tabs->setToolTip(tr("Ctrl PgUp and Ctrl PgDn turn these pages"));
  m_edit->setAccessibleName(tr("Template"));
  m_edit->setToolTip(tr("Ctrl Space completes names, F8 goes to the next problem"));
  m_chart->setAccessibleName(tr("Flow of the script"));
  m_chart->setEmptyText(tr("The flow is drawn when the template has steps: lines that begin with “# ”."));
  m_conflictText->setText(tr("Somebody else has changed this draft meanwhile."));
  m_mine->setText(tr("Keep mine"));
  m_theirs->setText(tr("Take theirs"));
  m_sample->setAgent(qt(m_bridge.user().displayName), qt(domain::localDay(m_bridge.zone(), m_bridge.now())));
  showProblems();
  showState();
  showGraph();
  showTrial();
}

bool ScriptStudio::hasDraft() const {
  return !m_page.versions.empty() && m_page.versions.front().version.state == ScriptVersionState::Draft;
}

int ScriptStudio::problems() const {
  if (!m_read) return 0;
  return static_cast<int>(std::count_if(m_read->problems.begin(), m_read->problems.end(),
                                        [](const ScriptProblem& p) { return !p.isWarning(); }));
}

void ScriptStudio::turnTo(Side side) {
  m_tabs->setCurrentIndex(static_cast<int>(side));
}

void ScriptStudio::focusEditor() {
  m_edit->setFocus();
}

void ScriptStudio::open(domain::ScriptId script) {
  if (script == m_page.script.id && script) return;
  leave();
  load(script);
}

// What was typed is on its way to its own script; its answer finds another one open.
void ScriptStudio::leave() {
  // One saving at a time: what was typed during one follows it.
  if (m_saving && m_dirty && !m_conflict) m_left[m_document] = templateText();
  flush();
  ++m_document;
  m_dirty = m_saving = m_conflict = false;
  m_saveLater.stop();
  m_conflictBar->hide();
  m_figures.reset();
}

void ScriptStudio::openNew(const QString& text) {
  leave();
  m_page = {};
  m_crlf = m_mark = false;
  ++m_asked;
  m_edit->setTemplate(text);
  edited();
  save();
  m_edit->setFocus();
}

void ScriptStudio::reload() {
  if (m_page.script.id && !m_dirty && !m_saving) load(m_page.script.id);
}

void ScriptStudio::load(domain::ScriptId script) {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ReadScriptVocabulary{}, [this](app::Result<domain::ScriptVocabulary> vocabulary) {
    if (!vocabulary) return;
    m_reader->setVocabulary(*vocabulary);
    m_readLater.start();
  });
  m_bridge.send(this, app::OpenScriptTemplate{script}, [this, token](app::Result<app::ScriptPage> page) {
    if (token != m_asked) return;
    if (!page) return emit failed(page.error());
    showPage(std::move(*page));
  });
}

void ScriptStudio::showPage(app::ScriptPage page) {
  const bool same = page.script.id == m_page.script.id;
  m_page = std::move(page);
  if (!m_dirty && !m_saving && !m_conflict) {
    m_mark = m_page.text.starts_with("\xef\xbb\xbf");
    m_crlf = m_page.text.find("\r\n") != std::string::npos;
    const QString text = qt(m_mark ? m_page.text.substr(3) : m_page.text).replace(u"\r\n"_s, u"\n"_s);
    if (!same || text != m_edit->toPlainText()) {
      m_edit->setTemplate(text);
      if (!same) m_edit->goToLine(1);
      m_drawAtOnce = !same;
      m_reader->read(text);
    }
  }
  const bool mayChange = m_bridge.may(domain::Permission::ManageScripts);
  m_edit->setReadOnly(!mayChange);
  m_history->setPage(m_page, mayChange);
  m_trials->setPage(m_page, mayChange);
  const bool survey = m_page.script.kind == domain::ScriptKind::Survey;
  m_survey->setSurvey(survey ? m_page.script.id : domain::ScriptId());
  askFigures();
  showState();
  emit opened();
}

// Of the newest version that has calls; a draft has none.
void ScriptStudio::askFigures() {
  const auto live =
      std::find_if(m_page.versions.begin(), m_page.versions.end(), [](const auto& row) { return row.calls > 0; });
  if (live == m_page.versions.end()) {
    m_figures.reset();
    return showGraph();
  }
  const quint64 token = m_asked;
  const int number = live->version.number;
  m_bridge.send(this, app::ReadScriptFigures{live->version.id, m_bridge.now() - kFiguresFor, {}},
                [this, token, number](app::Result<domain::ScriptFigures> figures) {
                  if (token != m_asked) return;
                  if (!figures) return emit failed(figures.error());
                  m_figures = std::make_unique<domain::ScriptFigures>(std::move(*figures));
                  m_figuresOf = number;
                  showGraph();
                });
}

void ScriptStudio::edited() {
  ++m_edits;
  m_dirty = true;
  m_readLater.start();
  if (!m_conflict) m_saveLater.start();
  showState();
}

std::string ScriptStudio::templateText() const {
  QString text = m_edit->toPlainText();
  if (m_crlf) text.replace(u'\n', u"\r\n"_s);
  return (m_mark ? "\xef\xbb\xbf" : "") + utf8(text);
}

void ScriptStudio::flush() {
  if (!m_dirty || m_conflict) return;
  m_saveLater.stop();
  save();
}

void ScriptStudio::save() {
  if (m_saving || !m_dirty) return;
  m_saving = true;
  m_dirty = false;
  app::SaveScriptDraft request{m_page.script.id, templateText(), 0, {}};
  if (hasDraft()) request.revision = m_page.versions.front().version.revision;
  showState();
  m_bridge.send(
      this, request,
      [this, request, edits = m_edits, document = m_document](app::Result<app::SaveScriptDraft::Saved> reply) {
        if (document == m_document) return saved(std::move(reply), edits);
        if (!reply) return keepApart(request, reply.error());
        const auto left = m_left.find(document);
        if (left == m_left.end()) return;
        m_bridge.send(app::SaveScriptDraft{reply->script, left->second, reply->draft.revision, {}});
        m_left.erase(left);
      });
}

// Another script is open by now, and somebody else has changed this one's draft: both texts are kept.
void ScriptStudio::keepApart(app::SaveScriptDraft request, const domain::Error& error) {
  if (error.code != domain::ErrorCode::ConflictingEdit) return emit failed(error);
  request.script = {};
  request.revision = 0;
  m_bridge.send(this, request, [this](app::Result<app::SaveScriptDraft::Saved> reply) {
    if (!reply) emit failed(reply.error());
  });
}

void ScriptStudio::saved(app::Result<app::SaveScriptDraft::Saved> reply, quint64 edits) {
  m_saving = false;
  if (!reply) {
    m_dirty = true;
    m_conflict = reply.error().code == domain::ErrorCode::ConflictingEdit;
    m_conflictBar->setVisible(m_conflict);
    if (!m_conflict) emit failed(reply.error());
    return showState();
  }
  // The page has it without reading it anew; what was typed meanwhile follows.
  const bool fresh = m_page.script.id != reply->script || !hasDraft();
  m_page.script.id = reply->script;
  if (fresh) m_page.versions.insert(m_page.versions.begin(), app::ScriptVersionRow{});
  m_page.versions.front().version = reply->draft;
  if (edits != m_edits) {
    m_dirty = true;
    m_saveLater.start();
  } else {
    load(reply->script);
  }
  showState();
  emit stateChanged();
}

void ScriptStudio::keepMine() {
  m_conflict = false;
  m_conflictBar->hide();
  if (hasDraft()) m_page.versions.front().version.revision = 0;
  save();
}

void ScriptStudio::takeTheirs() {
  m_conflict = m_dirty = false;
  m_conflictBar->hide();
  load(m_page.script.id);
}

void ScriptStudio::read(std::shared_ptr<const app::LoadedScript> script) {
  m_read = std::move(script);
  m_edit->setNames(m_read->script, m_reader->vocabulary());
  m_edit->setProblems(m_read->problems);
  if (m_read->script.steps.empty())
    m_sample->setPage(utf8(m_edit->toPlainText()));
  else
    m_sample->setScript(m_read->script);
  showProblems();
  showState();
  if (std::exchange(m_drawAtOnce, false))
    showGraph();
  else
    m_graphLater.start();  // while one types
  emit stateChanged();
}

void ScriptStudio::showProblems() {
  QStringList lines;
  if (m_read) {
    for (const ScriptProblem& problem : m_read->problems) {
      if (lines.size() == static_cast<qsizetype>(kShownProblems)) {
        lines << tr("… and %1 more").arg(static_cast<qlonglong>(m_read->problems.size() - kShownProblems));
        break;
      }
      const QColor& color = problem.isWarning() ? tokens().warn : tokens().bad;
      lines << u"<a href='%1' style='color:%2;text-decoration:none'>%3</a>"_s.arg(
          QString::number(problem.line), color.name(),
          tr("Line %1: %2").arg(problem.line).arg(words::scriptProblemSentence(problem)).toHtmlEscaped());
    }
  }
  const bool none = lines.isEmpty();
  m_problems->setText(none ? u"<span style='color:%1'>%2</span>"_s.arg(tokens().hint.name(), tr("No problems"))
                           : lines.join(u"<br>"_s));
}

void ScriptStudio::showState() {
  const QString name = m_page.script.fileName.empty() ? qt(m_page.script.title) : qt(m_page.script.fileName);
  m_editorCard->setTitle(name.isEmpty() ? tr("New script") : name);
  QString version;
  if (!m_page.versions.empty()) {
    const domain::ScriptVersion& v = m_page.versions.front().version;
    version = v.state == ScriptVersionState::Draft       ? tr("v%1 draft").arg(v.number)
              : v.state == ScriptVersionState::Published ? tr("v%1 published").arg(v.number)
                                                         : tr("v%1 retired").arg(v.number);
  }
  const QString saved = m_dirty || m_saving ? tr("saving…") : hasDraft() ? tr("saved") : QString();
  m_savedNote->setText(saved.isEmpty() ? version : version + u" · "_s + saved);
  const int wrong = problems();
  const auto warnings = m_read ? static_cast<int>(m_read->problems.size()) - wrong : 0;
  m_state->setVisible(wrong > 0 || warnings > 0);
  if (wrong > 0)
    m_state->setTag(wrong == 1 ? tr("1 problem") : tr("%1 problems").arg(wrong), ColorRole::Bad);
  else
    m_state->setTag(warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings), ColorRole::Warn);
}

void ScriptStudio::showGraph() {
  if (!m_read) return m_chart->setGraph({});
  m_graph = graphOf(m_read->script, m_figures.get());
  m_chart->setGraph(m_graph.graph, m_graph.nodeAt(m_edit->line()));
  m_chart->setProblems(m_graph.nodesWith(m_read->problems));
  m_chartNote->setText(m_figures ? tr("v%1, last 30 days · calls: %2")
                                       .arg(m_figuresOf)
                                       .arg(currentLanguage().toString(static_cast<qlonglong>(m_figures->calls)))
                                 : tr("No calls have followed it yet"));
}

void ScriptStudio::showTrial() {
  const auto& all = m_trials->trials();
  const auto running = std::find_if(all.begin(), all.end(), [](const app::TrialPage& t) { return t.running(); });
  const bool any = running != all.end();
  m_trialLine->setVisible(any);
  m_verdict->setVisible(any);
  if (!any) return;
  m_trialLine->setText(tr("A/B, assigned at random: %1").arg(TrialPanel::summary(*running)));
  m_verdict->setText(TrialPanel::verdict(*running));
  setLook(m_verdict, "look", running->result.decided ? u"good"_s : u"strong"_s);
}

void ScriptStudio::nextProblem() {
  if (!m_read || m_read->problems.empty()) return;
  const auto next = std::find_if(m_read->problems.begin(), m_read->problems.end(),
                                 [line = m_edit->line()](const ScriptProblem& p) { return p.line > line; });
  m_edit->goToLine(next == m_read->problems.end() ? m_read->problems.front().line : next->line);
  m_edit->setFocus();
}

}  // namespace callwright::ui
