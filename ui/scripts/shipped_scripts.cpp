#include "scripts/shipped_scripts.hpp"

#include <QDir>
#include <QFile>
#include <memory>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/script_library.hpp"
#include "callwright/app/scripts.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// One after the other, each when the one before it is there.
struct Run : std::enable_shared_from_this<Run> {
  Run(Bridge& b, QObject* c, QList<ShippedScript> s, std::function<void(int, const domain::Error*)> d)
      : bridge(b), context(c), scripts(std::move(s)), done(std::move(d)) {}

  void next() {
    if (scripts.isEmpty()) return done(published, nullptr);
    const ShippedScript script = scripts.takeFirst();
    bridge.send(context, app::SaveScriptDraft{{}, utf8(script.text), 0, utf8(script.name)},
                [self = shared_from_this()](app::Result<app::SaveScriptDraft::Saved> saved) {
                  if (!saved) return self->done(self->published, &saved.error());
                  self->publish(saved->script);
                });
  }
  void publish(domain::ScriptId id) {
    bridge.send(context, app::PublishScript{id, false},
                [self = shared_from_this()](app::Result<domain::ScriptVersionId> version) {
                  if (!version) return self->done(self->published, &version.error());
                  ++self->published;
                  self->next();
                });
  }

  Bridge& bridge;
  QObject* context;
  QList<ShippedScript> scripts;
  std::function<void(int, const domain::Error*)> done;
  int published = 0;
};

}  // namespace

QList<ShippedScript> shippedScripts(ShippedKind kind, const QString& language) {
  QList<ShippedScript> all;
  const QDir folder((kind == ShippedKind::Scripts ? u":/scripts/"_s : u":/personas/"_s) + language);
  for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const QString text = QString::fromUtf8(file.readAll());
    all.append({language + u'/' + name, qt(app::readScript(utf8(text)).script.title), text});
  }
  return all;
}

void publishShipped(Bridge& bridge, QObject* context, QList<ShippedScript> scripts,
                    std::function<void(int, const domain::Error*)> done) {
  bridge.send(context, app::ListScripts{},
              [&bridge, context, scripts, done](app::Result<app::ListScripts::Reply> known) mutable {
                if (!known) return done(0, &known.error());
                for (const app::ScriptSummary& there : *known)
                  scripts.removeIf([&](const ShippedScript& s) { return s.title == qt(there.script.title); });
                std::make_shared<Run>(bridge, context, std::move(scripts), std::move(done))->next();
              });
}

}  // namespace callwright::ui
