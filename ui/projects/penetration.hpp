#pragma once

#include <QMetaType>
#include <QWidget>
#include <vector>

#include "callwright/app/campaigns.hpp"

namespace callwright::ui {

// How far a campaign or a list has been worked.
struct Penetration {
  qint64 done = 0, inWork = 0, fresh = 0, exhausted = 0, blocked = 0;
  qint64 total() const { return done + inWork + fresh + exhausted + blocked; }
};
Penetration penetrationOf(const app::CampaignSummary& campaign);
Penetration penetrationOf(const app::ListPenetration& list);
Penetration penetrationOf(const std::vector<app::ListPenetration>& lists);

// Segments proportional to the counts: done, in work, fresh, exhausted, blocked.
void paintPenetration(QPainter& painter, const QRectF& rect, const Penetration& penetration);

// The bar with its legend in words and figures beneath.
class PenetrationBar : public QWidget {
  Q_OBJECT
 public:
  explicit PenetrationBar(QWidget* parent = nullptr);
  void setPenetration(const Penetration& penetration);
  QSize sizeHint() const override { return {320, 34}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void tellName();
  Penetration m_penetration;
};

}  // namespace callwright::ui

Q_DECLARE_METATYPE(callwright::ui::Penetration)
