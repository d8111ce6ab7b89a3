#pragma once

#include <QList>
#include <QString>
#include <functional>

class QObject;

namespace callwright::domain {
struct Error;
}

namespace callwright::ui {

class Bridge;

// The templates that come with the program.
struct ShippedScript {
  QString name, title, text;
};
enum class ShippedKind { Scripts, Personas };
QList<ShippedScript> shippedScripts(ShippedKind kind, const QString& language);  // "zh" or "en"; by name

// Keeps and publishes them one after the other; those that are there already are left out. `done` gets how many are
// new, or the first failure.
void publishShipped(Bridge& bridge, QObject* context, QList<ShippedScript> scripts,
                    std::function<void(int published, const domain::Error* failure)> done);

}  // namespace callwright::ui
