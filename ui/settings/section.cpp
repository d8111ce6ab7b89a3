#include "settings/section.hpp"

#include <QScrollArea>

#include "callwright/words/words.hpp"

namespace callwright::ui {

SettingsSection::SettingsSection(Bridge& bridge, QWidget* parent) : WordedWidget(parent), m_bridge(bridge) {}

void SettingsSection::tell(const QString& sentence, std::function<void()> undo) {
  ToastMessage message{sentence};
  message.undo = std::move(undo);
  emit notice(message);
}

void SettingsSection::tellFailure(const domain::Error& error) {
  if (error.code == domain::ErrorCode::Cancelled) return;
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit notice(message);
}

QScrollArea* scrolledPage(QWidget* page) {
  auto* area = new QScrollArea;
  page->setObjectName(QStringLiteral("scrollBody"));
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

}  // namespace callwright::ui
