#include "widgets/shortcut_guard.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QWidget>
#include <chrono>
#include <limits>

#include "widgets/key_button.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Some input methods close their preedit first and forward the Esc that closed it a moment later.
constexpr qint64 afterComposingMs = 80;

qint64 steadyMs() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

int normalKey(int key) {
  return key == Qt::Key_Enter ? Qt::Key_Return : key;
}

// While something is composed these belong to the input method. Some forward them; a field must not close or send by
// it.
bool isInputMethods(int key) {
  return key == Qt::Key_Escape || normalKey(key) == Qt::Key_Return;
}

}  // namespace

struct ShortcutGuard::Binding {
  int key;
  Qt::KeyboardModifiers modifiers;
  QPointer<QObject> context;
  std::function<void()> action;
  bool twice;
  qint64 pressedAt = std::numeric_limits<qint64>::min() / 2;

  bool alive() const {
    if (!context) return false;
    const auto* widget = qobject_cast<const QWidget*>(context.data());
    return !widget || (widget->isVisible() && widget->isEnabled());
  }
};

ShortcutGuard::ShortcutGuard(QWidget* scope)
    : QObject(scope), m_scope(scope), m_now(steadyMs), m_composedUntil(std::numeric_limits<qint64>::min() / 2) {
  qApp->installEventFilter(this);
}

ShortcutGuard::~ShortcutGuard() = default;

void ShortcutGuard::bind(const QKeySequence& keys, QObject* context, std::function<void()> action) {
  Q_ASSERT(keys.count() == 1);
  m_bindings.push_back(std::make_unique<Binding>(
      Binding{normalKey(keys[0].key()), keys[0].keyboardModifiers(), context, std::move(action), false}));
}

void ShortcutGuard::bindDouble(const QKeySequence& keys, QObject* context, std::function<void()> action) {
  bind(keys, context, std::move(action));
  m_bindings.back()->twice = true;
}

void ShortcutGuard::bind(const QKeySequence& keys, QAbstractButton* button) {
  bind(keys, button, [button] { button->click(); });
  if (auto* keyButton = qobject_cast<KeyButton*>(button)) keyButton->setKeys(printedKeys(keys));
}

void ShortcutGuard::bindDouble(const QKeySequence& keys, QAbstractButton* button) {
  bindDouble(keys, button, [button] { button->click(); });
  if (auto* keyButton = qobject_cast<KeyButton*>(button)) keyButton->setKeys(printedKeys(keys, true));
}

void ShortcutGuard::unbind(const QObject* context) {
  // The action of a binding may unbind it: free it only after the event.
  for (auto& binding : m_bindings)
    if (binding->context == context) binding->context.clear();
}

bool ShortcutGuard::inScope(const QObject* receiver) const {
  if (m_suspended || !receiver->isWidgetType() || QApplication::activePopupWidget()) return false;
  const auto* widget = static_cast<const QWidget*>(receiver);
  return m_scope->isVisible() && widget->window() == m_scope->window();
}

ShortcutGuard::Binding* ShortcutGuard::match(const QKeyEvent& event) {
  const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
  for (auto& binding : m_bindings)
    if (binding->key == normalKey(event.key()) && binding->modifiers == modifiers && binding->alive())
      return binding.get();
  return nullptr;
}

bool ShortcutGuard::press(const QKeyEvent& event) {
  if (m_composing || m_now() - m_composedUntil < afterComposingMs) return false;
  Binding* binding = match(event);
  // Any other key between the two presses makes them two single ones.
  if (!event.isAutoRepeat())
    for (auto& other : m_bindings)
      if (other.get() != binding) other->pressedAt = std::numeric_limits<qint64>::min() / 2;
  if (!binding) return false;
  if (event.isAutoRepeat()) return !binding->twice;
  if (binding->twice) {
    const qint64 now = m_now();
    const bool second = now - binding->pressedAt <= doublePressMs;
    binding->pressedAt = second ? std::numeric_limits<qint64>::min() / 2 : now;
    if (!second) return false;
  }
  m_lastEvent = nullptr;                // consumed: no parent will see it
  const auto action = binding->action;  // a copy: the action may add or remove bindings
  const QPointer<ShortcutGuard> self(this);
  action();
  if (!self) return true;  // it closed the window
  std::erase_if(m_bindings, [](const auto& b) { return !b->context; });
  return true;
}

bool ShortcutGuard::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::InputMethod: {
      const bool composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
      if (m_composing && !composing) m_composedUntil = m_now();
      m_composing = composing;
      return false;
    }
    case QEvent::FocusOut:
      // Leaving a field ends its composition, whatever the input method still reports.
      m_composing = false;
      return false;
    case QEvent::ShortcutOverride: {
      if (!inScope(watched) || m_composing) return false;
      const Binding* binding = match(*static_cast<QKeyEvent*>(event));
      if (!binding || binding->twice) return false;
      event->accept();  // otherwise a QShortcut or a menu would take it before the key press comes
      return true;
    }
    case QEvent::KeyPress: {
      if (!inScope(watched)) return false;
      // An ignored key press is offered to each parent in turn as the same event; it counts once.
      auto* key = static_cast<QKeyEvent*>(event);
      // The address alone would not do: the next event may lie at the same one.
      const auto* receiver = static_cast<QWidget*>(watched);
      const bool offeredAgain = m_lastEvent == event && m_lastReceiver && m_lastReceiver->parentWidget() == receiver;
      m_lastEvent = event;
      m_lastReceiver = receiver;
      if (offeredAgain) return false;
      if (m_composing && isInputMethods(key->key())) return true;
      if (!press(*key)) return false;
      event->accept();
      return true;
    }
    default:
      return false;
  }
}

QString printedKeys(const QKeySequence& keys, bool twice) {
  if (keys.isEmpty()) return {};
  QString text = keys.toString(QKeySequence::PortableText);
  text.replace(u"Return"_s, u"↵"_s).replace(u"Enter"_s, u"↵"_s);
  text.replace(u'+', u' ');
  return twice ? text + u' ' + text : text;
}

}  // namespace callwright::ui
