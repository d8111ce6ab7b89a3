#pragma once

#include <QScrollArea>

#include "callwright/app/scripts.hpp"

class QLabel;

namespace callwright::ui {

// How a template reads for a made-up customer: every step with what is said, filled in, and its answers.
class ScriptSample : public QScrollArea {
  Q_OBJECT
 public:
  explicit ScriptSample(QWidget* parent = nullptr);
  void setAgent(const QString& name, const QString& today);
  void setScript(const domain::Script& script);
  void setPage(const std::string& text);  // a text without steps

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  app::PlaceholderValues sample() const;
  void refresh();

  domain::Script m_script;
  std::string m_page;
  QString m_agent, m_today;
  bool m_stale = false;  // what is shown is of an earlier text
  QLabel* m_text;
};

}  // namespace callwright::ui
