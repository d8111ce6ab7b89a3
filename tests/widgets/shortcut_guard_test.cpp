#include "widgets/shortcut_guard.hpp"

#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "widgets/key_button.hpp"

using namespace callwright::ui;

namespace {

struct Bench {
  QWidget window;
  QLineEdit* line = new QLineEdit;
  QPlainTextEdit* note = new QPlainTextEdit;
  KeyButton* hangUp = new KeyButton(QStringLiteral("Hang up"));
  ShortcutGuard* guard;
  qint64 now = 1000;
  int hungUp = 0;

  Bench() {
    auto* column = new QVBoxLayout(&window);
    column->addWidget(line);
    column->addWidget(note);
    column->addWidget(hangUp);
    guard = new ShortcutGuard(&window);
    guard->setClock([this] { return now; });
    guard->bindDouble(QKeySequence(Qt::Key_Escape), hangUp);
    QObject::connect(hangUp, &QAbstractButton::clicked, hangUp, [this] { ++hungUp; });
    window.show();
    window.activateWindow();
    line->setFocus();
  }

  void compose(const QString& preedit, const QString& commit = {}) {
    QInputMethodEvent event(preedit, {});
    if (!commit.isEmpty()) event.setCommitString(commit);
    QApplication::sendEvent(line, &event);
  }
};

}  // namespace

TEST_CASE("Esc Esc fires within 600 ms, also from a text field", "[keys]") {
  Bench b;
  QTest::keyClick(b.line, Qt::Key_Escape);
  CHECK(b.hungUp == 0);
  b.now += 599;
  QTest::keyClick(b.line, Qt::Key_Escape);
  CHECK(b.hungUp == 1);

  SECTION("a third press is a first one again") {
    b.now += 10;
    QTest::keyClick(b.line, Qt::Key_Escape);
    CHECK(b.hungUp == 1);
  }
  SECTION("too slow is twice a single press") {
    b.now += 5000;
    QTest::keyClick(b.note, Qt::Key_Escape);
    b.now += 601;
    QTest::keyClick(b.note, Qt::Key_Escape);
    CHECK(b.hungUp == 1);
  }
  SECTION("another key between them breaks the pair") {
    b.now += 5000;
    QTest::keyClick(b.line, Qt::Key_Escape);
    QTest::keyClick(b.line, Qt::Key_A);
    QTest::keyClick(b.line, Qt::Key_Escape);
    CHECK(b.hungUp == 1);
  }
}

TEST_CASE("the keys are printed on the button they press", "[keys]") {
  Bench b;
  CHECK(b.hangUp->keys() == QStringLiteral("Esc Esc"));
  CHECK(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_Return)) == QStringLiteral("Ctrl ↵"));
  CHECK(printedKeys(QKeySequence(Qt::ALT | Qt::Key_1)) == QStringLiteral("Alt 1"));
  CHECK(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_PageDown)) == QStringLiteral("Ctrl PgDown"));
}

TEST_CASE("nothing fires while an input method is composing", "[keys]") {
  Bench b;
  int outcome = 0;
  b.guard->bind(QKeySequence(Qt::Key_F2), &b.window, [&] { ++outcome; });

  b.compose(QStringLiteral("ni"));
  CHECK(b.guard->isComposing());
  QTest::keyClick(b.line, Qt::Key_F2);
  QTest::keyClick(b.line, Qt::Key_Escape);
  QTest::keyClick(b.line, Qt::Key_Escape);
  CHECK(outcome == 0);
  CHECK(b.hungUp == 0);
  // Nor does the field itself take what was meant for the composition.
  QSignalSpy entered(b.line, &QLineEdit::returnPressed);
  QTest::keyClick(b.line, Qt::Key_Return);
  CHECK(entered.isEmpty());

  // Some input methods drop the preedit first and forward the Esc that did it.
  b.compose({});
  QTest::keyClick(b.line, Qt::Key_Escape);
  QTest::keyClick(b.line, Qt::Key_Escape);
  CHECK(b.hungUp == 0);

  b.now += 200;
  b.compose({}, QStringLiteral("你"));
  QTest::keyClick(b.line, Qt::Key_F2);
  CHECK(outcome == 1);
  CHECK(b.line->text() == QStringLiteral("你"));
}

TEST_CASE("a bound key works in a text field and does not reach it", "[keys]") {
  Bench b;
  int next = 0, branch = 0;
  b.guard->bind(QKeySequence(Qt::CTRL | Qt::Key_Return), &b.window, [&] { ++next; });
  b.guard->bind(QKeySequence(Qt::ALT | Qt::Key_1), &b.window, [&] { ++branch; });
  QTest::keyClick(b.note, Qt::Key_Return, Qt::ControlModifier);
  QTest::keyClick(b.note, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
  QTest::keyClick(b.line, Qt::Key_1, Qt::AltModifier);
  CHECK(next == 2);
  CHECK(branch == 1);
  CHECK(b.note->toPlainText().isEmpty());
  QTest::keyClick(b.note, Qt::Key_Return);
  CHECK(next == 2);
  CHECK(b.note->toPlainText() == QStringLiteral("\n"));
}

TEST_CASE("a held key fires once", "[keys]") {
  Bench b;
  int fired = 0;
  b.guard->bind(QKeySequence(Qt::Key_F2), &b.window, [&] { ++fired; });
  QKeyEvent first(QEvent::KeyPress, Qt::Key_F2, Qt::NoModifier);
  QKeyEvent again(QEvent::KeyPress, Qt::Key_F2, Qt::NoModifier, {}, true);
  QApplication::sendEvent(b.line, &first);
  QApplication::sendEvent(b.line, &again);
  QApplication::sendEvent(b.line, &again);
  CHECK(fired == 1);
}

TEST_CASE("a press that nobody takes is counted once, though each parent is offered it", "[keys]") {
  Bench b;
  QKeyEvent once(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
  QApplication::sendEvent(b.line, &once);  // QLineEdit ignores Esc: it goes on to the window
  CHECK(b.hungUp == 0);
}

TEST_CASE("hidden or disabled buttons, dead contexts and dialogs get nothing", "[keys]") {
  Bench b;
  int fired = 0;
  auto* context = new QObject;
  b.guard->bind(QKeySequence(Qt::Key_F5), context, [&] { ++fired; });
  QTest::keyClick(b.line, Qt::Key_F5);
  CHECK(fired == 1);
  delete context;
  QTest::keyClick(b.line, Qt::Key_F5);
  CHECK(fired == 1);

  auto press = [&](QWidget* where) {
    b.now += 5000;
    QTest::keyClick(where, Qt::Key_Escape);
    QTest::keyClick(where, Qt::Key_Escape);
  };
  b.hangUp->setEnabled(false);
  press(b.line);
  CHECK(b.hungUp == 0);
  b.hangUp->setEnabled(true);
  QDialog dialog(&b.window);
  auto* inside = new QLineEdit(&dialog);
  dialog.show();
  press(inside);
  CHECK(b.hungUp == 0);
  press(b.line);
  CHECK(b.hungUp == 1);
  b.guard->setSuspended(true);
  press(b.line);
  CHECK(b.hungUp == 1);
}

TEST_CASE("an action may unbind itself", "[keys]") {
  Bench b;
  int fired = 0;
  QObject context;
  b.guard->bind(QKeySequence(Qt::Key_F6), &context, [&] {
    ++fired;
    b.guard->unbind(&context);
  });
  QTest::keyClick(b.line, Qt::Key_F6);
  QTest::keyClick(b.line, Qt::Key_F6);
  CHECK(fired == 1);
}
