#include "widgets/scroll_body.hpp"

namespace callwright::ui {

QScrollArea* scrollBody(QWidget* body) {
  body->setObjectName(QStringLiteral("scrollBody"));
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(body);
  return area;
}

}  // namespace callwright::ui
