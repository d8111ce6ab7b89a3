#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

// The desktop's keyring, through QtKeychain. Answers come later, on the GUI thread, and not at all once `context` has
// gone. Without a keyring reading gives none and writing false, soon.
namespace callwright::ui::keyring {

void read(QObject* context, const QString& name, std::function<void(std::optional<QString>)> done);
void write(QObject* context, const QString& name, const QString& secret, std::function<void(bool)> done);
void remove(const QString& name);

}  // namespace callwright::ui::keyring
