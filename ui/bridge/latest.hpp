#pragma once
#include <utility>

#include "bridge/bridge.hpp"

namespace callwright::ui {

// Requests for what is shown, of which only the latest counts: with renew() those before are cancelled, and their
// answers do not come. A member of the widget that asks; what is under way is cancelled with it.
class Latest {
 public:
  Latest() = default;
  ~Latest() { m_cancel.cancel(); }
  Latest(const Latest&) = delete;
  Latest& operator=(const Latest&) = delete;
  void renew() {
    m_cancel.cancel();
    m_cancel = app::CancelToken();
    ++m_number;
  }
  // Beside what was asked since renew(). done(app::Result<Reply>).
  template <class Request, class Done>
  void send(Bridge& bridge, QObject* widget, Request request, Done done) {
    using Reply = app::Result<typename Request::Reply>;
    const auto keep = [this, number = m_number, done = std::move(done)](Reply reply) mutable {
      if (number == m_number) done(std::move(reply));
    };
    bridge.send(widget, std::move(request), keep, {m_cancel, {}});
  }

 private:
  app::CancelToken m_cancel;
  quint64 m_number = 0;
};

}  // namespace callwright::ui
