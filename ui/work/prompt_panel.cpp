#include "work/prompt_panel.hpp"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "theme/theme.hpp"
#include "widgets/key_button.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

PromptPanel::PromptPanel(QWidget* host)
    : QFrame(host),
      m_title(new QLabel),
      m_list(new QWidget),
      m_rows(new QVBoxLayout(m_list)),
      m_line(new QLineEdit),
      m_hint(new QLabel) {
  setObjectName(u"prompt"_s);
  setProperty("surface", u"panel"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(space::s);
  column->addWidget(m_title);
  column->addWidget(m_list);
  column->addWidget(m_line);
  column->addWidget(m_hint);
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(6);
  m_title->setProperty("look", u"strong"_s);
  m_hint->setProperty("look", u"small"_s);
  m_line->installEventFilter(this);
  setFocusPolicy(Qt::StrongFocus);
  hide();
}

void PromptPanel::begin(const QString& title) {
  if (!isOpen()) m_before = QApplication::focusWidget();
  ++m_number;
  m_title->setText(title);
  setAccessibleName(title);
  m_choices.clear();
  m_allowed.clear();
  m_line->clear();
  m_line->setAccessibleName(title);
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    if (QWidget* old = item->widget()) {
      old->hide();  // deleted later, and not seen until then
      old->deleteLater();
    }
    delete item;
  }
}

void PromptPanel::ask(const QString& title, const QList<Choice>& choices, const QString& line,
                      std::function<void(const QString&)> taken) {
  begin(title);
  m_taken = std::move(taken);
  m_choices = choices;
  int number = 1;
  for (const Choice& choice : choices) {
    auto* button = new KeyButton(choice.text, QString::number(number++), KeyButton::Variant::Secondary,
                                 KeyButton::Layout::CapLeft);
    button->setAccessibleName(choice.text);
    connect(button, &QAbstractButton::clicked, this, [this, id = choice.id] { take(id); });
    m_rows->addWidget(button);
  }
  m_list->setVisible(!choices.isEmpty());
  m_line->setVisible(!line.isEmpty());
  m_line->setPlaceholderText(line);
  m_hint->setText(tr("Enter takes it, Esc closes"));
  open();
}

void PromptPanel::keypad(const QString& title, const QString& allowed, std::function<void(const QString&)> typed) {
  begin(title);
  m_allowed = allowed;
  m_taken = std::move(typed);
  auto* pad = new QWidget;
  auto* grid = new QGridLayout(pad);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(6);
  int at = 0;
  for (const QChar digit : u"123456789*0#"_s) {
    auto* button = new KeyButton(QString(digit));
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QAbstractButton::clicked, this, [this, digit] {
      m_line->setText(m_line->text() + digit);
      m_taken(QString(digit));
    });
    grid->addWidget(button, at / 3, at % 3);
    ++at;
  }
  m_rows->addWidget(pad);
  m_list->show();
  m_line->show();
  m_line->setPlaceholderText(tr("Digits, * and # are sent as you type"));
  m_hint->setText(tr("Esc closes"));
  open();
}

void PromptPanel::open() {
  constexpr int width = 320;
  show();
  layout()->activate();
  resize(width, sizeHint().height());
  const QWidget* host = parentWidget();
  move((host->width() - width) / 2, std::max(8, (host->height() - height()) / 3));
  raise();
  if (!m_line->isHidden())
    m_line->setFocus(Qt::ShortcutFocusReason);
  else
    setFocus(Qt::ShortcutFocusReason);
}

void PromptPanel::close() {
  if (!isOpen()) return;
  hide();
  if (m_before && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
}

void PromptPanel::setText(const QString& text) {
  m_line->setText(text);
}

void PromptPanel::setHint(const QString& hint) {
  m_hint->setText(hint);
}

void PromptPanel::take(const QString& answer) {
  const auto taken = m_taken;
  close();
  if (taken) taken(answer);
}

bool PromptPanel::pressed(const QKeyEvent& event) {
  const QString text = event.text();
  if (event.key() == Qt::Key_Escape) {
    close();
    return true;
  }
  if (!m_allowed.isEmpty()) {
    if (text.size() != 1 || !text[0].isPrint()) return false;
    if (!m_allowed.contains(text[0])) return true;  // swallowed: it could not be sent
    m_taken(text);
    return false;  // and shown in the line
  }
  if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
    if (event.modifiers() & ~Qt::KeypadModifier) return false;
    const QString own = m_line->text().trimmed();
    if (!m_line->isHidden() && !own.isEmpty()) take(own);
    return !m_line->isHidden();
  }
  if (m_line->text().isEmpty() && text.size() == 1 && text[0].isDigit()) {
    const int number = text[0].digitValue();
    if (number >= 1 && number <= m_choices.size()) {
      take(m_choices[number - 1].id);
      return true;
    }
  }
  return false;
}

bool PromptPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_line && event->type() == QEvent::KeyPress) {
    if (pressed(*static_cast<QKeyEvent*>(event))) return true;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down && !m_choices.isEmpty()) {
      focusNextChild();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void PromptPanel::keyPressEvent(QKeyEvent* event) {
  if (!pressed(*event)) QFrame::keyPressEvent(event);
}

}  // namespace callwright::ui
