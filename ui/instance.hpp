#pragma once
#include <QObject>
#include <memory>

class QLocalServer;
class QLocalSocket;
class QLockFile;

namespace callwright::ui {

// One program for each data directory and user: the first one listens, a later one hands over its link and ends. The
// socket and the lock lie in the user's own run-time directory, which nobody else may enter.
class Instance : public QObject {
  Q_OBJECT
 public:
  static constexpr int longestMessage = 2048;  // bytes; whoever sends more is cut off
  static constexpr int mostConnections = 8;
  static constexpr int patienceMs = 3000;         // for the answer of the first one
  static constexpr int messagePatienceMs = 1000;  // for a whole message

  // runDirectory "": the user's.
  explicit Instance(const QString& dataDirectory, const QString& runDirectory = {}, QObject* parent = nullptr);
  ~Instance() override;

  bool begin();  // false: another one was there first
  // To the one that was first; empty: it only comes to the front. False: it does not answer.
  bool handOver(const QString& link) const;
  QString socketPath() const { return m_socketPath; }

 signals:
  void linkArrived(const QString& link);  // empty: only to the front

 private:
  void accept();
  void read(QLocalSocket* socket);

  QString m_socketPath;
  std::unique_ptr<QLockFile> m_lock;
  QLocalServer* m_server;
  int m_connections = 0;
};

}  // namespace callwright::ui
