#pragma once
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>

#include "callwright/app/app.hpp"

namespace callwright::ui {

class Bridge;

// When a view reads again what others change: once for many changes, and only while somebody looks at it. While an
// answer is awaited a change only marks that one more read is due after it. Otherwise a view that reads longer than
// changes are apart would drop every answer as late, and never fill.
class Refresher : public QObject {
  Q_OBJECT
 public:
  struct Pace {
    // After a change. What others do shows within two seconds: 250 ms until it is noticed, this, and the reading.
    std::chrono::milliseconds soon{600};
    std::chrono::milliseconds sometimes{0};  // without one; 0: never
  };
  using Concerns = std::function<bool(app::Change::Kind)>;
  Refresher(Bridge& bridge, Pace pace, Concerns concerns, std::function<bool()> isWatched, QObject* parent);

  void asked();     // a question has gone out, for whatever reason
  void answered();  // the latest question has its answer, or has failed

 signals:
  void due();

 private:
  void wanted();

  std::function<bool()> m_isWatched;
  QTimer m_soon, m_sometimes;
  bool m_awaited = false, m_again = false;
};

}  // namespace callwright::ui
