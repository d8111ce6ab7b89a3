#pragma once
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <chrono>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "bridge/bridge.hpp"
#include "widgets/long_task.hpp"

namespace callwright::ui {

inline TaskProgress taskProgress(const app::Progress& p) {
  TaskProgress shown{p.done, p.total, p.perSecond, std::nullopt};
  if (p.secondsLeft >= 0) shown.left = std::chrono::seconds(std::llround(p.secondsLeft));
  return shown;
}

// Runs a long request with its progress and Cancel. `show` gets the task after 400 ms if it still runs then, and puts
// it into the window; the task goes away when the answer has come. `done` gets the answer; Cancelled is one.
template <class Request, class Done>
void runLong(Bridge& bridge, QObject* context, const QString& title, Request request, Done done,
             std::function<void(LongTask*)> show) {
  auto* holder = new QObject(context);
  QPointer<LongTask> task = new LongTask(title);
  app::SubmitOptions options;
  const app::CancelToken cancel = options.cancel;
  QObject::connect(task, &LongTask::cancelRequested, holder, [cancel] { cancel.cancel(); });
  options.progress = [task](const app::Progress& p) {
    if (task) task->setProgress(taskProgress(p));
  };
  QTimer::singleShot(400, holder, [task, show = std::move(show)] {
    if (task) show(task);
  });
  // Whatever ends first, the widget that asked or the work: the task does not stay behind.
  QObject::connect(holder, &QObject::destroyed, task, &QObject::deleteLater);
  bridge.send(
      context, std::move(request),
      [holder, done = std::move(done)](app::Result<typename Request::Reply> reply) mutable {
        holder->deleteLater();
        done(std::move(reply));
      },
      std::move(options));
}

}  // namespace callwright::ui
