#include "shell/place.hpp"

namespace callwright::ui {

QString Places::title(Place place) {
  switch (place) {
    case Place::Work:
      return tr("Work");
    case Place::Customers:
      return tr("Customers");
    case Place::FollowUps:
      return tr("Follow-ups");
    case Place::Scripts:
      return tr("Scripts");
    case Place::Dashboards:
      return tr("Dashboards");
    case Place::Goals:
      return tr("Goals");
    case Place::Training:
      return tr("Training");
    case Place::Projects:
      return tr("Projects");
    case Place::Settings:
      return tr("Settings");
  }
  return {};
}

Icon Places::icon(Place place) {
  switch (place) {
    case Place::Work:
      return Icon::Phone;
    case Place::Customers:
      return Icon::Users;
    case Place::FollowUps:
      return Icon::Calendar;
    case Place::Scripts:
      return Icon::Document;
    case Place::Dashboards:
      return Icon::Chart;
    case Place::Goals:
      return Icon::Trophy;
    case Place::Training:
      return Icon::Graduation;
    case Place::Projects:
      return Icon::Flag;
    case Place::Settings:
      return Icon::Gear;
  }
  return Icon::None;
}

QKeySequence Places::keys(Place place) {
  return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(place)));
}

}  // namespace callwright::ui
