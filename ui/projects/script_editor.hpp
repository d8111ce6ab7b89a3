#pragma once

#include <vector>

#include "callwright/app/scripts.hpp"
#include "projects/plain.hpp"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace callwright::ui {

class FormField;

// The campaign's script: a text with {{placeholders}} or a template of steps, and beside it how it reads for a customer
// and what is wrong with it.
class ScriptEditor : public WordedWidget {
  Q_OBJECT
 public:
  explicit ScriptEditor(QWidget* parent = nullptr);
  void setScript(const std::string& script);
  std::string script() const;
  // What the sample shows where they are named.
  void setSample(const std::string& campaign, const std::string& product, const std::string& agent,
                 const std::string& today);

 signals:
  void changed();

 protected:
  void retranslate() override;
  void changeEvent(QEvent* event) override;

 private:
  app::PlaceholderValues sample() const;
  void showSample();
  void showProblems(const std::vector<domain::ScriptProblem>& problems);
  QString nameOf(const std::string& placeholder) const;

  std::string m_campaign, m_product, m_agent, m_today;
  QPlainTextEdit* m_text;
  FormField* m_textField;
  QLabel *m_insertTitle, *m_sampleTitle, *m_sample, *m_unknown;
  std::vector<QPushButton*> m_inserts;
};

}  // namespace callwright::ui
