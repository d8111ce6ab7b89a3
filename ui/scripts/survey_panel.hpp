#pragma once

#include <QWidget>

#include "callwright/app/script_figures.hpp"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace callwright::ui {

class Bridge;
class KeyButton;

// The answers to a survey: each question with counts, shares and intervals, scores, groups of customers and quotas.
class SurveyPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SurveyPanel(Bridge& bridge, QWidget* parent = nullptr);
  void setSurvey(domain::ScriptId survey);
  void reload();

 signals:
  void exportWanted();
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void show();
  QWidget* questionWidget(const domain::QuestionResults& question) const;
  QWidget* crossTab(const domain::QuestionResults& question) const;
  QWidget* quotas() const;

  Bridge& m_bridge;
  domain::ScriptId m_survey;
  domain::SurveyResults m_results;
  std::vector<std::string> m_customFields;
  quint64 m_asked = 0;
  QLabel* m_count;
  QComboBox* m_by;
  KeyButton* m_export;
  QWidget* m_body;
  QVBoxLayout* m_column;
};

}  // namespace callwright::ui
