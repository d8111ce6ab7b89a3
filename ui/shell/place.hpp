#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QString>

#include "theme/icons.hpp"

class QWidget;

namespace callwright::ui {

// In the order of the rail. Ctrl+1 to Ctrl+9 lead to them, always the same key to the same place.
enum class Place { Work, Customers, FollowUps, Scripts, Dashboards, Goals, Training, Projects, Settings };

inline constexpr int placeCount = 9;

class Places {
  Q_DECLARE_TR_FUNCTIONS(callwright::ui::Places)
 public:
  static QString title(Place place);  // in the present language
  static Icon icon(Place place);
  static QKeySequence keys(Place place);
};

struct PlaceInfo {
  Place id;
  QWidget* page = nullptr;
  // What stands in the top bar behind the title: the place's own search and actions. Without one, global search and
  // today's figures stay there.
  QWidget* bar = nullptr;
};

}  // namespace callwright::ui
