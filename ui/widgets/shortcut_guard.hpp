// Keys that work wherever the focus is, also in a text field, but never while an input method is composing.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

class QAbstractButton;
class QKeyEvent;

namespace callwright::ui {

// Watches the window of `scope`. A key fires when the focus is in that window (not in a dialog or an open pop-up),
// `scope` is visible, and the binding's context is alive. A fired key reaches nobody else; a held key fires once.
class ShortcutGuard : public QObject {
  Q_OBJECT
 public:
  static constexpr int doublePressMs = 600;

  explicit ShortcutGuard(QWidget* scope);
  ~ShortcutGuard() override;

  // `keys` is one stroke. `context` ends the binding when it dies; if it is a widget, the key works only while the
  // widget is visible and enabled.
  void bind(const QKeySequence& keys, QObject* context, std::function<void()> action);
  // Fires at the second press within 600 ms. The first press goes on to the widget with the focus.
  void bindDouble(const QKeySequence& keys, QObject* context, std::function<void()> action);
  // Presses the button, and prints the keys on a KeyButton.
  void bind(const QKeySequence& keys, QAbstractButton* button);
  void bindDouble(const QKeySequence& keys, QAbstractButton* button);
  void unbind(const QObject* context);

  void setSuspended(bool suspended) { m_suspended = suspended; }  // nothing fires, such as behind a sign-in page
  bool isComposing() const { return m_composing; }

  // Monotonic milliseconds; replaced in tests.
  void setClock(std::function<qint64()> now) { m_now = std::move(now); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Binding;
  Binding* match(const QKeyEvent& event);
  bool inScope(const QObject* receiver) const;
  bool press(const QKeyEvent& event);

  QWidget* m_scope;
  std::vector<std::unique_ptr<Binding>> m_bindings;
  std::function<qint64()> m_now;
  qint64 m_composedUntil;             // when the last composition ended
  const void* m_lastEvent = nullptr;  // compared only
  QPointer<const QWidget> m_lastReceiver;
  bool m_composing = false;
  bool m_suspended = false;
};

// "Ctrl M", "Esc Esc", "Ctrl ↵": as keys are printed on buttons.
QString printedKeys(const QKeySequence& keys, bool twice = false);

}  // namespace callwright::ui
