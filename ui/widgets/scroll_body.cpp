#include "widgets/scroll_body.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "theme/theme.hpp"

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

QWidget* scrollForm(QWidget* body, std::initializer_list<QWidget*> buttons) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::m, space::s, space::m, space::m);
  row->setSpacing(space::s);
  for (QWidget* button : buttons) row->addWidget(button);
  row->addStretch(1);
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(scrollBody(body), 1);
  column->addLayout(row);
  return form;
}

}  // namespace callwright::ui
