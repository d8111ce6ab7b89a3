#pragma once

#include <QLabel>
#include <QWidget>

#include "callwright/app/script_library.hpp"
#include "scripts/line_diff.hpp"

class QListView;
class QPlainTextEdit;
class QStandardItemModel;

namespace callwright::ui {

class Bridge;
class KeyButton;

// What was published when, by whom and with what effect; beneath it, what the chosen version changed.
class VersionHistory : public QWidget {
  Q_OBJECT
 public:
  explicit VersionHistory(Bridge& bridge, QWidget* parent = nullptr);
  void setPage(const app::ScriptPage& page, bool mayChange);
  QListView* list() const { return m_list; }

 signals:
  void restoreWanted(const QString& text);
  void retireWanted(callwright::domain::ScriptVersionId version);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void retranslate();
  void fill();
  void compare();
  void showDiff(const QString& before, const QString& after);
  QString effectOf(const app::ScriptVersionRow& row) const;

  Bridge& m_bridge;
  app::ScriptPage m_page;
  bool m_mayChange = false;
  quint64 m_asked = 0;
  QString m_shownText;
  QListView* m_list;
  QStandardItemModel* m_model;
  QLabel* m_what;
  QPlainTextEdit* m_diff;
  KeyButton *m_restore, *m_retire;
};

}  // namespace callwright::ui
