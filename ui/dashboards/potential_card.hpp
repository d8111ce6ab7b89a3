#pragma once

#include <optional>

#include "bridge/latest.hpp"
#include "callwright/app/potential.hpp"
#include "dashboards/question.hpp"
#include "widgets/card.hpp"

class QLabel;

namespace callwright::ui {

class Bridge;
class HeatMap;

// What customers have bought so far against how likely they are to buy next. All calls are read for it, so that it is
// asked for by itself, and anew only when it is kStays old.
class PotentialCard : public Card {
  Q_OBJECT
 public:
  static constexpr domain::Milliseconds kStays = std::chrono::minutes(5);

  explicit PotentialCard(Bridge& bridge, QWidget* parent = nullptr);
  void ask(const std::string& currency);

  domain::ReportSection section() const;  // before there is an answer it says so
  HeatMap* grid() const { return m_grid; }
  const QLabel* text() const { return m_text; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();
  void fillGrid();
  void open(int value, int potential);
  static QString placeName(int value, int potential);

  Bridge& m_bridge;
  std::string m_asked;  // currency of the question on its way, or of the answer
  bool m_reading = false;
  Latest m_latest;
  std::optional<app::ReadPotential::Answer> m_answer;
  HeatMap* m_grid;
  QLabel* m_text;
};

}  // namespace callwright::ui
