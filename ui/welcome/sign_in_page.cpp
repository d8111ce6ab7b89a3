#include "welcome/sign_in_page.hpp"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/utf8.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/words/words.hpp"
#include "theme/icons.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int NameRole = Qt::UserRole + 1;
}

SignInPage::SignInPage(QWidget* parent)
    : StartPage(640, parent),
      m_list(new QListView),
      m_model(new QStandardItemModel(this)),
      m_name(new QLineEdit),
      m_password(new QLineEdit),
      m_nameField(new FormField({}, m_name)),
      m_passwordField(new FormField({}, m_password)),
      m_caps(new QLabel),
      m_hint(new QLabel),
      m_done(new KeyButton({}, u"↵"_s, KeyButton::Variant::Primary, KeyButton::Layout::Centered)) {
  auto* card = new QFrame;
  card->setProperty("surface", u"card"_s);
  auto* row = new QHBoxLayout(card);
  row->setContentsMargins(1, 1, 1, 1);
  row->setSpacing(0);
  m_list->setProperty("flat", true);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(m_list, 52));
  m_list->setUniformItemSizes(true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setFixedWidth(280);
  m_list->setMinimumHeight(320);
  row->addWidget(m_list);
  auto* form = new QVBoxLayout;
  form->setContentsMargins(22, 22, 22, 22);
  form->setSpacing(space::m);
  form->addWidget(m_nameField);
  form->addWidget(m_passwordField);
  form->addWidget(m_caps);
  form->addWidget(m_done);
  form->addWidget(m_hint);
  form->addStretch(1);
  row->addLayout(form, 1);
  body()->addWidget(card);
  m_password->setEchoMode(QLineEdit::Password);
  m_password->installEventFilter(this);
  m_list->installEventFilter(this);
  m_caps->setProperty("look", u"warn"_s);
  m_caps->hide();
  m_hint->setProperty("look", u"muted"_s);
  m_hint->setWordWrap(true);
  QWidget::setTabOrder(m_list, m_name);
  QWidget::setTabOrder(m_name, m_password);
  QWidget::setTabOrder(m_password, m_done);
  m_lock.setInterval(1000);
  connect(&m_lock, &QTimer::timeout, this, &SignInPage::tickLock);
  connect(m_done, &QAbstractButton::clicked, this, &SignInPage::submit);
  connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(Qt::TabFocusReason); });
  connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
  connect(m_password, &QLineEdit::textEdited, this, [this] { m_passwordField->setError({}); });
  connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (index.isValid()) m_name->setText(index.data(NameRole).toString());
    m_passwordField->setError({});
  });
  connect(m_list, &QListView::clicked, this, [this] { m_password->setFocus(Qt::OtherFocusReason); });
  retranslate();
}

void SignInPage::setNames(const app::SignInNames::Reply& names) {
  m_names = names;
  fillNames();
}

void SignInPage::fillNames() {
  const QString chosen = m_name->text();
  m_model->clear();
  for (const auto& one : m_names) {
    auto* item = new QStandardItem(one.displayName.empty() ? qt(one.name) : qt(one.displayName));
    item->setData(QString(qt(one.name) + u" · "_s + words::roleName(one.role)), SecondLineRole);
    item->setData(static_cast<int>(Icon::User), IconRole);
    item->setData(qt(one.name), NameRole);
    m_model->appendRow(item);
  }
  setLastUser(chosen);
}

void SignInPage::setLastUser(const QString& name) {
  m_name->setText(name);
  for (int i = 0; i < m_model->rowCount(); ++i)
    if (m_model->item(i)->data(NameRole).toString().compare(name, Qt::CaseInsensitive) == 0)
      m_list->setCurrentIndex(m_model->index(i, 0));
}

void SignInPage::setDemo(bool demo) {
  m_demo = demo;
  retranslate();
}

void SignInPage::reset() {
  m_password->clear();
  m_passwordField->setError({});
  setBusy(false);
  if (m_name->text().isEmpty())
    m_list->setFocus(Qt::OtherFocusReason);
  else
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::showEvent(QShowEvent* event) {
  StartPage::showEvent(event);
  reset();
}

void SignInPage::submit() {
  if (m_busy || m_lockSeconds > 0) return;
  const QString name = m_name->text().trimmed();
  if (name.isEmpty()) {
    m_nameField->setError(tr("Who are you? Pick a name at the left or type it."));
    m_name->setFocus(Qt::OtherFocusReason);
    return;
  }
  setBusy(true);
  emit signInRequested(name, m_password->text());
}

void SignInPage::setBusy(bool busy) {
  m_busy = busy;
  m_done->setText(busy ? tr("Signing in…") : tr("Sign in"));
  m_done->setEnabled(!busy && m_lockSeconds == 0);
}

void SignInPage::showError(const domain::Error& error) {
  setBusy(false);
  if (error.code == domain::ErrorCode::SignInFailed && !error.args.empty()) {
    m_lockSeconds = std::max(1, qt(error.args.front()).toInt());
    m_lock.start();
    m_lockSeconds += 1;
    tickLock();
  } else {
    m_passwordField->setError(words::sentence(error));
  }
  m_password->selectAll();
  m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::tickLock() {
  m_lockSeconds = std::max(0, m_lockSeconds - 1);
  if (m_lockSeconds == 0) {
    m_lock.stop();
    m_passwordField->setError({});
  } else {
    m_passwordField->setError(tr("Too many wrong passwords. Try again in %1 s.").arg(m_lockSeconds));
  }
  setBusy(false);
}

bool SignInPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_password && event->type() == QEvent::KeyPress) {
    // Qt does not tell the state of Caps Lock; a capital without Shift does.
    const auto* key = static_cast<QKeyEvent*>(event);
    const QString text = key->text();
    if (text.size() == 1 && text[0].isLetter() && text[0].isUpper() != text[0].isLower()) {
      const bool shift = key->modifiers() & Qt::ShiftModifier;
      m_caps->setVisible(text[0].isUpper() != shift);
    } else if (key->key() == Qt::Key_CapsLock) {
      m_caps->hide();
    }
  }
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(0, 0));
      m_password->setFocus(Qt::TabFocusReason);
      return true;
    }
  }
  return StartPage::eventFilter(watched, event);
}

void SignInPage::retranslate() {
  setHeadline(tr("Sign in"), m_demo ? tr("A demo with made-up people: nobody is really called.") : QString());
  m_nameField->setLabel(tr("Name"));
  m_passwordField->setLabel(tr("Password"));
  m_caps->setText(tr("Caps Lock seems to be on."));
  m_hint->setText(m_demo ? tr("The password of everybody here is “%1”.").arg(qt(app::MakeDemo{}.password)) : QString());
  m_hint->setVisible(m_demo);
  m_list->setAccessibleName(tr("People"));
  setBusy(m_busy);
  fillNames();
}

}  // namespace callwright::ui
