#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <chrono>
#include <optional>

#include "callwright/app/work.hpp"

namespace callwright::app {
struct CallUpdate;
struct IncomingCall;
}  // namespace callwright::app

namespace callwright::ui {

class Bridge;

// The calls beside the one in the workspace: who rings now, and the other call of a phone with two lines, which waits
// on hold or for its outcome. Belongs to the CallDesk; lives on the GUI thread.
class SideLine : public QObject {
  Q_OBJECT
 public:
  SideLine(Bridge& bridge, QObject* parent);

  const std::optional<app::OpenCall>& caller() const { return m_caller; }
  const std::optional<app::OpenCall>& other() const { return m_other; }
  bool otherIsLive() const { return m_other && domain::isLive(m_other->progress.state); }
  std::chrono::milliseconds otherTime() const;  // connected; runs by the monotonic clock

  void answer();
  void reject();
  void hangUp();  // the other call
  void resume();  // the other call; its talking is told by resumed()
  // Joins the customers of `mine` and of the other call, and leaves both.
  void join(const app::OpenCall& mine);

  void keep(app::OpenCall call);  // becomes the other call
  std::optional<app::OpenCall> take();
  void know(const app::OpenCall& read);        // the other call, of a customer now
  bool update(const app::CallUpdate& update);  // true: it was about one of these calls

 signals:
  void callerChanged();
  void otherChanged();
  void called();                                         // somebody rings
  void answered(const callwright::app::OpenCall& call);  // who rang, and is not a caller any more
  void resumed();
  void failed(const callwright::domain::Error& error);

 private:
  void onCalled(const app::IncomingCall& incoming);
  void setCaller(std::optional<app::OpenCall> caller);
  void setOther(std::optional<app::OpenCall> other);
  template <class Request>
  void send(Request request, const app::OpenCall& call, void (SideLine::*done)() = nullptr);

  Bridge& m_bridge;
  std::optional<app::OpenCall> m_caller, m_other;
  std::chrono::milliseconds m_otherBase{0};
  QElapsedTimer m_otherSince;
};

}  // namespace callwright::ui
