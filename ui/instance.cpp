#include "instance.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray taken = "ok\n";

// The same for every way of writing it, also before the directory is made.
QString realPath(const QString& path) {
  const QFileInfo info(path);
  if (info.exists()) return info.canonicalFilePath();
  const QString absolute = QDir::cleanPath(info.absoluteFilePath());
  const QFileInfo parent(QFileInfo(absolute).absolutePath());
  if (parent.absoluteFilePath() == absolute) return absolute;
  return QDir(realPath(parent.absoluteFilePath())).filePath(QFileInfo(absolute).fileName());
}

QString nameFor(const QString& dataDirectory) {
  const QByteArray hash = QCryptographicHash::hash(realPath(dataDirectory).toUtf8(), QCryptographicHash::Sha256);
  return u"callwright-"_s + QString::fromLatin1(hash.toHex().left(24));
}

}  // namespace

Instance::Instance(const QString& dataDirectory, const QString& runDirectory, QObject* parent)
    : QObject(parent), m_server(new QLocalServer(this)) {
  const QDir folder(runDirectory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                                           : runDirectory);
  const QString name = folder.filePath(nameFor(dataDirectory));
  m_socketPath = name + u".socket"_s;
  m_lock = std::make_unique<QLockFile>(name + u".lock"_s);
  m_lock->setStaleLockTime(0);  // only a dead owner makes it stale
  m_server->setSocketOptions(QLocalServer::UserAccessOption);
  m_server->setMaxPendingConnections(mostConnections);
  connect(m_server, &QLocalServer::newConnection, this, &Instance::accept);
}

Instance::~Instance() = default;

bool Instance::begin() {
  if (!m_lock->tryLock(0)) return m_lock->error() != QLockFile::LockFailedError;
  QLocalServer::removeServer(m_socketPath);  // left by one that crashed: the lock is ours
  m_server->listen(m_socketPath);
  return true;
}

bool Instance::handOver(const QString& link) const {
  QLocalSocket socket;
  // The first one may hold the lock and not listen yet.
  for (int waited = 0; waited < patienceMs; waited += 50) {
    socket.connectToServer(m_socketPath);
    if (socket.waitForConnected(patienceMs)) break;
    QThread::msleep(50);
  }
  if (socket.state() != QLocalSocket::ConnectedState) return false;
  socket.write(link.left(longestMessage / 4).remove(u'\n').toUtf8() + '\n');
  QByteArray answer;
  while (answer.size() < taken.size() && socket.waitForReadyRead(patienceMs)) answer += socket.readAll();
  return answer == taken;
}

void Instance::accept() {
  while (QLocalSocket* socket = m_server->nextPendingConnection()) {
    if (m_connections >= mostConnections) {
      socket->abort();
      socket->deleteLater();
      continue;
    }
    ++m_connections;
    socket->setReadBufferSize(longestMessage + 1);
    connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    QTimer::singleShot(messagePatienceMs, socket, [socket] { socket->abort(); });
    if (socket->bytesAvailable() > 0) read(socket);
  }
}

void Instance::read(QLocalSocket* socket) {
  if (!socket->canReadLine()) {
    if (socket->bytesAvailable() > longestMessage) socket->abort();
    return;
  }
  const QByteArray line = socket->readLine(longestMessage + 1);
  disconnect(socket, &QLocalSocket::readyRead, this, nullptr);  // one message each
  if (!line.endsWith('\n')) return socket->abort();
  socket->write(taken);
  socket->disconnectFromServer();
  emit linkArrived(QString::fromUtf8(line).trimmed());
}

}  // namespace callwright::ui
