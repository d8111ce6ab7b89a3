#pragma once

#include <QWidget>
#include <optional>

#include "bridge/latest.hpp"
#include "callwright/app/forecast.hpp"
#include "dashboards/question.hpp"
#include "reports/report_source.hpp"

class QComboBox;
class QLabel;

namespace callwright::ui {

class Bridge;
class Card;
class FigureTile;
class LineChart;

// What the month, quarter or year will come to, what its goal still needs, and how good earlier forecasts were.
class ForecastView : public QWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit ForecastView(Bridge& bridge, QWidget* parent = nullptr);
  void ask(const FiguresQuestion& question);

  std::optional<domain::Report> report(domain::ReportHead head) const override;

  QComboBox* measureBox() const { return m_measure; }
  LineChart* chart() const { return m_chart; }
  LineChart* past() const { return m_past; }
  FigureTile* tile(int index) const { return m_tiles[static_cast<std::size_t>(index)]; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void shown(qint64 calls, qint64 milliseconds);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  domain::Measure measure() const;
  void retranslate();
  void fill();
  void fillTiles();
  void fillPast();
  NumberBehind behind(const std::string& from, const std::string& until, const QString& when) const;

  Bridge& m_bridge;
  FiguresQuestion m_asked, m_question;  // of the answer on its way, and of the one shown
  app::ReadForecast m_request;          // that m_answer is the answer to
  std::optional<app::ReadForecast::Answer> m_answer;
  Latest m_latest;
  QComboBox* m_measure;
  std::vector<FigureTile*> m_tiles;
  Card *m_courseCard, *m_pastCard;
  LineChart *m_chart, *m_past;
  QLabel *m_needed, *m_accuracy, *m_method;
};

}  // namespace callwright::ui
