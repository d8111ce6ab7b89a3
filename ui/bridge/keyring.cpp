#include "bridge/keyring.hpp"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <utility>

namespace callwright::ui::keyring {
namespace {

QString service() {
  return QStringLiteral("callwright");
}

// A job deletes itself after its answer.
template <class Job>
Job* jobFor(const QString& name) {
  auto* job = new Job(service());
  job->setKey(name);
  job->setInsecureFallback(false);
  return job;
}

}  // namespace

void read(QObject* context, const QString& name, std::function<void(std::optional<QString>)> done) {
  auto* job = jobFor<QKeychain::ReadPasswordJob>(name);
  QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
    done(job->error() == QKeychain::NoError ? std::optional(job->textData()) : std::nullopt);
  });
  job->start();
}

void write(QObject* context, const QString& name, const QString& secret, std::function<void(bool)> done) {
  auto* job = jobFor<QKeychain::WritePasswordJob>(name);
  job->setTextData(secret);
  QObject::connect(job, &QKeychain::Job::finished, context,
                   [job, done = std::move(done)] { done(job->error() == QKeychain::NoError); });
  job->start();
}

void remove(const QString& name) {
  jobFor<QKeychain::DeletePasswordJob>(name)->start();
}

}  // namespace callwright::ui::keyring
