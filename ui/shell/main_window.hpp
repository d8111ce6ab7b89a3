// The one window: rail, top bar, places, call strip, status line. It knows no app: plain values in, signals out.
#pragma once

#include <QWidget>
#include <array>
#include <chrono>
#include <functional>

#include "shell/global_search.hpp"
#include "shell/place.hpp"
#include "shell/status_line.hpp"
#include "shell/top_bar.hpp"

class QStackedWidget;
class QVBoxLayout;

namespace callwright::ui {

class LongTask;
class LeaveBar;
class Rail;
class ShortcutGuard;
class Toast;
struct ToastMessage;

class MainWindow : public QWidget {
  Q_OBJECT
 public:
  explicit MainWindow(QWidget* parent = nullptr);

  // The place enters the rail. The window takes the page and the bar. The first place added is shown.
  void addPlace(const PlaceInfo& info);
  void go(Place place);  // ignored when the place was not added
  bool hasPlace(Place place) const;
  Place current() const { return m_current; }
  QWidget* page(Place place) const;
  void setBadge(Place place, int count);  // on the rail, such as callbacks due

  void setPresence(const QString& state, ColorRole role, std::chrono::seconds inState, bool running = true);
  void setDayFigures(const QList<DayFigure>& figures);
  void setStatus(const QList<StatusItem>& items);
  void setUser(const QString& name, const QString& role);

  // The compact call panel. It is shown on every place but Work while a call is up.
  void setCallStrip(QWidget* strip);
  void addBar(QWidget* bar);  // above the status line, wherever the user is; it shows and hides itself
  void setCallUp(bool up);

  // Stays above the status line until it is closed there or deleted.
  void addTask(LongTask* task);
  void toast(const ToastMessage& message);

  LeaveBar* leaveBar() const { return m_leave; }

  GlobalSearch* search() const { return m_search; }
  void openSearch();
  ShortcutGuard* keys() const { return m_keys; }  // for keys that work in every place

  // Asked before the window closes; false keeps it open.
  void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

 signals:
  void placeChanged(Place place, Place before);
  void presenceClicked();
  void languageClicked();
  void userClicked();

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void showBar();
  void showStrip();

  struct Held {
    QWidget* page = nullptr;
    QWidget* bar = nullptr;
  };
  std::array<Held, placeCount> m_places{};
  Place m_current = Place::Work;
  bool m_any = false;
  bool m_callUp = false;
  std::function<bool()> m_mayClose;
  Rail* m_rail;
  TopBar* m_top;
  QStackedWidget* m_stack;
  QVBoxLayout* m_dock;
  QWidget* m_strip = nullptr;
  LeaveBar* m_leave;
  StatusLine* m_status;
  GlobalSearch* m_search;
  Toast* m_toast;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
