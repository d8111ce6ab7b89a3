#include "scripts/scripts_place.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/long_run.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/script_figures.hpp"
#include "callwright/words/words.hpp"
#include "scripts/phrases_panel.hpp"
#include "scripts/script_list_model.hpp"
#include "scripts/script_studio.hpp"
#include "scripts/shipped_scripts.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/search_field.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptId;

ScriptsPlace::ScriptsPlace(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_mayChange(bridge.may(domain::Permission::ManageScripts)),
      m_bar(new QWidget(this)),
      m_search(new SearchField),
      m_import(new KeyButton),
      m_rehearse(new KeyButton),
      m_trial(new KeyButton),
      m_publish(new KeyButton),
      m_more(new KeyButton),
      m_new(new KeyButton),
      m_newMenu(new QMenu(this)),
      m_moreMenu(new QMenu(this)),
      m_listCard(new Card),
      m_model(new ScriptListModel(this)),
      m_list(new QListView),
      m_body(new QStackedWidget),
      m_none(new EmptyState(Icon::Document)),
      m_phrases(new PhrasesPanel(bridge, this)),
      m_keys(new ShortcutGuard(this)) {
  m_studio = new ScriptStudio(bridge, *m_keys);
  makeBar();
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(m_list));
  m_list->setProperty("flat", true);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_listCard->setFlush();
  m_listCard->addHeaderWidget(m_new);
  m_listCard->body()->addWidget(m_list);
  m_listCard->setFixedWidth(250);
  m_new->setVariant(KeyButton::Variant::Ghost);
  m_new->setIconKind(Icon::Plus);
  m_new->setVisible(m_mayChange);
  m_body->addWidget(m_studio);
  m_body->addWidget(m_none);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(m_listCard);
  row->addWidget(m_body, 1);

  m_later.setSingleShot(true);
  m_later.setInterval(150);
  connect(&m_later, &QTimer::timeout, this, &ScriptsPlace::reload);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    if (change.kind != Kind::Scripts && change.kind != Kind::Campaigns && change.kind != Kind::Call) return;
    if (isVisible() && !m_later.isActive()) m_later.start(change.kind == Kind::Call ? 2000 : 150);
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScriptsPlace::chosen);
  connect(m_search, &SearchField::searchRequested, m_model, &ScriptListModel::setFilter);
  connect(m_search, &SearchField::moved, m_list, [this](int) { m_list->setFocus(); });
  connect(m_search, &QLineEdit::returnPressed, m_list, [this] {
    m_list->setFocus();
    if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model->index(0));
  });
  connect(m_studio, &ScriptStudio::opened, this, &ScriptsPlace::showState);
  connect(m_studio, &ScriptStudio::stateChanged, this, &ScriptsPlace::showState);
  connect(m_studio, &ScriptStudio::failed, this, &ScriptsPlace::fail);
  connect(m_studio, &ScriptStudio::exportAnswersWanted, this, &ScriptsPlace::exportAnswers);
  connect(m_phrases, &PhrasesPanel::failed, this, &ScriptsPlace::fail);
  connect(m_phrases, &PhrasesPanel::saved, this, [this] {
    say(tr("Forbidden phrases saved"));
    m_studio->reload();
  });
  connect(m_none, &EmptyState::buttonClicked, this, &ScriptsPlace::newScript);
  bindKeys();
  setFocusProxy(m_list);
  setTabOrder(m_list, m_new);  // the list is what one comes for
  retranslate();
}

void ScriptsPlace::makeBar() {
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  m_search->setMaximumWidth(330);
  row->addWidget(m_search, 3);
  row->addStretch(1);
  for (KeyButton* button : {m_more, m_import, m_rehearse, m_trial, m_publish}) row->addWidget(button);
  m_publish->setVariant(KeyButton::Variant::Primary);
  m_more->setIconKind(Icon::Menu);
  for (KeyButton* button : {m_import, m_trial, m_publish}) button->setVisible(m_mayChange);
  m_bar->hide();
  connect(m_rehearse, &QAbstractButton::clicked, this, [this] {
    flush();
    emit rehearseWanted();
  });
  connect(m_import, &QAbstractButton::clicked, this, &ScriptsPlace::askImport);
  connect(m_trial, &QAbstractButton::clicked, this, [this] { m_studio->turnTo(ScriptStudio::Side::Trial); });
  connect(m_publish, &QAbstractButton::clicked, this, &ScriptsPlace::publish);
  connect(m_more, &QAbstractButton::clicked, this, [this] {
    fillMoreMenu();
    m_moreMenu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
  });
  connect(m_new, &QAbstractButton::clicked, this, [this] {
    fillNewMenu();
    m_newMenu->popup(m_new->mapToGlobal(QPoint(0, m_new->height())));
  });
}

void ScriptsPlace::bindKeys() {
  m_search->setKeys(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_F)));
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_F), m_search, [this] {
    m_search->setFocus();
    m_search->selectAll();
  });
  m_keys->bind(QKeySequence(Qt::Key_F5), m_rehearse);
  if (!m_mayChange) return;
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_new);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_P), m_publish);
}

void ScriptsPlace::retranslate() {
  m_search->setPlaceholderText(tr("Search templates…"));
  m_listCard->setTitle(tr("Templates"));
  m_list->setAccessibleName(tr("Templates"));
  m_new->setText(tr("New"));
  m_new->setAccessibleName(tr("New script"));
  m_import->setText(tr("Import…"));
  m_rehearse->setText(tr("Rehearse"));
  m_trial->setText(tr("A/B test…"));
  m_more->setText(tr("More"));
  m_none->setText(
      tr("No script yet"),
      tr("A script is a Markdown text: steps, what the agent says, and the customer's answers that lead on. "
         "Begin with one of those that come with Callwright, or import a folder of your own."));
  m_none->setButton(m_mayChange ? tr("Write the first script") : QString());
  m_model->retranslate();
  showState();
}

void ScriptsPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void ScriptsPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  reload();
}

void ScriptsPlace::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  flush();
}

void ScriptsPlace::flush() {
  m_studio->flush();
}

QStringList ScriptsPlace::unsaved() const {
  return m_studio->isInConflict() ? QStringList{qt(m_studio->page().script.title)} : QStringList();
}

void ScriptsPlace::reload() {
  m_bridge.send(this, app::ListScripts{},
                [this, begun = m_begun, saving = m_studio->isSaving()](app::Result<app::ListScripts::Reply> scripts) {
                  if (!scripts) return fail(scripts.error());
                  // Asked before a new script was begun or saved, it may not know that one yet.
                  setScripts(std::move(*scripts), begun == m_begun && !saving && !m_studio->isSaving());
                });
}

void ScriptsPlace::setScripts(std::vector<app::ScriptSummary> scripts, bool complete) {
  const ScriptId open = m_wanted ? m_wanted : m_studio->page().script.id;
  {
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setScripts(std::move(scripts));
    const QModelIndex index = m_model->indexOf(open);
    if (index.isValid()) m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
  }
  m_listCard->setHint(currentLanguage().toString(static_cast<qlonglong>(m_model->all().size())));
  const bool empty = m_model->all().empty() && complete;
  m_body->setCurrentWidget(empty ? static_cast<QWidget*>(m_none) : m_studio);
  if (m_model->find(open) == nullptr && m_model->rowCount() > 0 && complete)
    m_list->setCurrentIndex(m_model->index(0));
  else if (m_wanted && m_wanted != m_studio->page().script.id)
    m_studio->open(m_wanted);
  else
    m_studio->reload();
  m_wanted = {};
  showState();
}

void ScriptsPlace::chosen(const QModelIndex& index) {
  if (const auto* script = m_model->at(index)) m_studio->open(script->script.id);
}

void ScriptsPlace::openScript(ScriptId id) {
  const QModelIndex index = m_model->indexOf(id);
  if (index.isValid()) return m_list->setCurrentIndex(index);
  m_wanted = id;
  if (isVisible()) reload();
}

void ScriptsPlace::newScript() {
  const bool chinese = currentLanguage().language() == QLocale::Chinese;
  newFrom((
      chinese
          ? u"---\ntitle: 新话术\nlanguage: zh\nkind: sales\n---\n\n# 开场白\n您好，我是{{agent.name}}。\n\n- [好的](#end)\n"_s
          : u"---\ntitle: New script\nlanguage: en\nkind: sales\n---\n\n# Opening\nGood morning, this "
            "is {{agent.name}}.\n\n- [Yes](#end)\n"_s));
}

void ScriptsPlace::newFrom(const QString& text) {
  ++m_begun;
  m_body->setCurrentWidget(m_studio);
  m_studio->openNew(text);
}

void ScriptsPlace::fillNewMenu() {
  m_newMenu->clear();
  connect(m_newMenu->addAction(tr("Empty script")), &QAction::triggered, this, &ScriptsPlace::newScript);
  m_newMenu->addSeparator();
  const bool chinese = currentLanguage().language() == QLocale::Chinese;
  const auto add = [this](QMenu* menu, ShippedKind kind, const QString& language) {
    for (const ShippedScript& script : shippedScripts(kind, language))
      connect(menu->addAction(script.title), &QAction::triggered, this, [this, text = script.text] { newFrom(text); });
  };
  add(m_newMenu, ShippedKind::Scripts, chinese ? u"zh"_s : u"en"_s);
  add(m_newMenu->addMenu(chinese ? u"English"_s : u"中文"_s), ShippedKind::Scripts, chinese ? u"en"_s : u"zh"_s);
  QMenu* personas = m_newMenu->addMenu(tr("Personas for rehearsals"));
  for (const QString& language : {u"en"_s, u"zh"_s}) add(personas, ShippedKind::Personas, language);
}

void ScriptsPlace::fillMoreMenu() {
  m_moreMenu->clear();
  const app::ScriptPage& page = m_studio->page();
  const auto add = [this](const QString& text, bool enabled, auto run) {
    QAction* action = m_moreMenu->addAction(text);
    action->setEnabled(enabled);
    connect(action, &QAction::triggered, this, run);
  };
  if (m_mayChange) add(tr("Import a folder…"), true, [this] { askImportFolder(); });
  add(tr("Export this script…"), static_cast<bool>(page.script.id),
      [this, id = page.script.id, title = page.script.title] {
        askFile(this, {true, tr("Export the script"), qt(title) + u".zip"_s, tr("Zip file (*.zip)")},
                [this, id](const QString& path) { exportTo(path, {id}); });
      });
  add(tr("Export all scripts…"), !m_model->all().empty(), [this] {
    askFile(this, {true, tr("Export all scripts"), u"scripts.zip"_s, tr("Zip file (*.zip)")},
            [this](const QString& path) { exportTo(path, {}); });
  });
  if (!m_mayChange) return;
  m_moreMenu->addSeparator();
  add(tr("Discard the draft"), m_studio->hasDraft(), [this] { discard(); });
  add(tr("Forbidden phrases…"), true, [this] { m_phrases->openPanel(); });
}

void ScriptsPlace::askImport() {
  askFile(this, {false, tr("Import templates"), {}, tr("Templates (*.md *.zip);;All files (*)")},
          [this](const QString& path) { importPath(path); });
}

void ScriptsPlace::askImportFolder() {
  FileQuestion question{false, tr("Import a folder of templates"), {}, {}};
  question.folder = true;
  askFile(this, question, [this](const QString& path) { importPath(path); });
}

void ScriptsPlace::importPath(const QString& path) {
  flush();
  runLong(
      m_bridge, this, tr("Importing templates"), app::ImportScripts{std::filesystem::path(utf8(path)), false},
      [this](app::Result<app::ImportScripts::Reply> files) {
        if (!files) return fail(files.error());
        imported(*files);
      },
      [this](LongTask* task) { emit taskStarted(task); });
}

void ScriptsPlace::imported(const app::ImportScripts::Reply& files) {
  int kept = 0, unchanged = 0, wrong = 0;
  const app::ImportScripts::File* refused = nullptr;
  for (const auto& file : files) {
    if (file.error)
      refused = &file;
    else if (file.unchanged)
      ++unchanged;
    else
      ++kept;
    if (std::any_of(file.problems.begin(), file.problems.end(), [](const auto& p) { return !p.isWarning(); })) ++wrong;
    if (!file.error && !m_wanted) m_wanted = file.script;
  }
  QStringList parts{tr("Templates kept as drafts: %1").arg(kept)};
  if (unchanged > 0) parts << tr("there already: %1").arg(unchanged);
  if (wrong > 0) parts << tr("with problems: %1").arg(wrong);
  say(parts.join(u", "_s));
  if (refused != nullptr) {
    ToastMessage message{qt(refused->file) + u": "_s + words::sentence(*refused->error)};
    message.problem = true;
    emit toast(message);
  }
  reload();
}

void ScriptsPlace::exportTo(const QString& path, std::vector<ScriptId> scripts) {
  flush();
  runLong(
      m_bridge, this, tr("Exporting scripts"),
      app::ExportScripts{std::move(scripts), std::filesystem::path(utf8(path))},
      [this, path](app::Result<app::ExportScripts::Reply> files) {
        if (!files) return fail(files.error());
        say(tr("Scripts written to %1: %2").arg(path).arg(files->size()));
      },
      [this](LongTask* task) { emit taskStarted(task); });
}

void ScriptsPlace::exportAnswers() {
  const app::ScriptPage& page = m_studio->page();
  askFile(this, {true, tr("Export the answers"), qt(page.script.title) + u".xlsx"_s, tr("Excel (*.xlsx);;CSV (*.csv)")},
          [this, id = page.script.id](const QString& path) {
            runLong(
                m_bridge, this, tr("Exporting answers"), app::ExportSurvey{id, {}, {}, utf8(path)},
                [this, path](app::Result<std::int64_t> rows) {
                  if (!rows) return fail(rows.error());
                  say(tr("Lines written to %1: %2").arg(path).arg(*rows));
                },
                [this](LongTask* task) { emit taskStarted(task); });
          });
}

void ScriptsPlace::publish() {
  if (!m_studio->hasDraft() || m_studio->problems() > 0) return;
  flush();
  // The draft's saving goes first on the same thread.
  const app::ScriptPage& page = m_studio->page();
  const int number = page.versions.front().version.number;
  m_bridge.send(this, app::PublishScript{page.script.id, true},
                [this, title = qt(page.script.title), number](app::Result<domain::ScriptVersionId> published) {
                  if (!published) return fail(published.error());
                  say(tr("Published v%1 of “%2”. Campaigns that follow the script use it from the next call on.")
                          .arg(number)
                          .arg(title));
                  m_studio->reload();
                  reload();
                });
}

void ScriptsPlace::discard() {
  const app::ScriptPage page = m_studio->page();
  const QString text = qt(page.text);
  m_bridge.send(this, app::DiscardScriptDraft{page.script.id}, [this, page](app::Result<app::Nothing> done) {
    if (!done) return fail(done.error());
    ToastMessage message{tr("Draft discarded")};
    message.undo = [this, page] {
      const bool gone = page.versions.size() < 2;
      app::SaveScriptDraft again{gone ? ScriptId() : page.script.id, page.text, 0, page.script.fileName};
      m_bridge.send(this, again, [this](app::Result<app::SaveScriptDraft::Saved> saved) {
        if (!saved) return fail(saved.error());
        m_wanted = saved->script;
        reload();
      });
    };
    emit toast(message);
    reload();
  });
}

void ScriptsPlace::showState() {
  const app::ScriptPage& page = m_studio->page();
  const bool draft = m_studio->hasDraft();
  const int wrong = m_studio->problems();
  m_publish->setText(draft ? tr("Publish v%1").arg(page.versions.front().version.number) : tr("Publish"));
  m_publish->setEnabled(draft && wrong == 0);
  m_publish->setToolTip(!draft      ? tr("There is no draft; what you type becomes one.")
                        : wrong > 0 ? tr("A draft with problems cannot be published.")
                                    : QString());
  m_trial->setEnabled(static_cast<bool>(page.script.id));
}

void ScriptsPlace::fail(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit toast(message);
}

void ScriptsPlace::say(const QString& text) {
  emit toast({text});
}

}  // namespace callwright::ui
