#pragma once

#include <QWidget>

#include "dashboards/question.hpp"

class QComboBox;

namespace callwright::ui {

class Bridge;
class Lookups;

// What every dashboard is asked for: campaign, people, list, segment, period, and what it is compared with.
class FiguresBar : public QWidget {
  Q_OBJECT
 public:
  FiguresBar(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  FiguresQuestion question() const;  // as of today
  void showOnly(domain::UserId agent);
  void clearParts();  // all campaigns, everybody, all lists and segments
  bool showsPart() const;

 signals:
  void questionChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  Period period() const;
  void fillParts();
  void retranslate();

  Bridge& m_bridge;
  Lookups& m_lookups;
  QComboBox *m_campaign, *m_people, *m_list, *m_segment, *m_period, *m_compare;
};

}  // namespace callwright::ui
