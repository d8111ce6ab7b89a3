#pragma once

#include <QTimer>
#include <QWidget>

#include "callwright/app/script_library.hpp"
#include "widgets/toast.hpp"

class QListView;
class QMenu;
class QStackedWidget;

namespace callwright::ui {

class Bridge;
class Card;
class EmptyState;
class KeyButton;
class LongTask;
class PhrasesPanel;
class ScriptListModel;
class ScriptStudio;
class SearchField;
class ShortcutGuard;

// The place Scripts: templates at the left, the chosen one's text and flow beside it.
class ScriptsPlace : public QWidget {
  Q_OBJECT
 public:
  explicit ScriptsPlace(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QListView* list() const { return m_list; }
  ScriptStudio* studio() const { return m_studio; }
  QStringList unsaved() const;  // the script that somebody else has changed, too

 public slots:
  void openScript(callwright::domain::ScriptId id);
  void newScript();  // a skeleton in the present language
  void importPath(const QString& path);
  void flush();  // what is typed is saved now

 signals:
  void toast(const callwright::ui::ToastMessage& message);
  void taskStarted(callwright::ui::LongTask* task);
  void rehearseWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void makeBar();
  void bindKeys();
  void retranslate();
  void fillNewMenu();
  void fillMoreMenu();
  void reload();
  void setScripts(std::vector<app::ScriptSummary> scripts, bool complete);
  void chosen(const QModelIndex& index);
  void newFrom(const QString& text);
  void askImport();
  void askImportFolder();
  void imported(const app::ImportScripts::Reply& files);
  void exportTo(const QString& path, std::vector<domain::ScriptId> scripts);
  void exportAnswers();
  void publish();
  void discard();
  void showState();
  void fail(const domain::Error& error);
  void say(const QString& text);

  Bridge& m_bridge;
  bool m_mayChange;
  domain::ScriptId m_wanted;
  int m_begun = 0;  // new scripts
  bool m_newest = false;
  QTimer m_later;
  QWidget* m_bar;
  SearchField* m_search;
  KeyButton *m_import, *m_rehearse, *m_trial, *m_publish, *m_more, *m_new;
  QMenu *m_newMenu, *m_moreMenu;
  Card* m_listCard;
  ScriptListModel* m_model;
  QListView* m_list;
  QStackedWidget* m_body;
  ScriptStudio* m_studio;
  EmptyState* m_none;
  PhrasesPanel* m_phrases;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
