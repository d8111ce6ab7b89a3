#include "work/details_form.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/editing_finished.hpp"
#include "widgets/form_field.hpp"
#include "widgets/paint.hpp"
#include "widgets/scroll_body.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorCode;

DetailsForm::DetailsForm(Bridge& bridge, QWidget* parent)
    : QFrame(parent), m_bridge(bridge), m_state(new QLabel), m_theirs(new QPushButton), m_mine(new QPushButton) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* body = new QWidget;
  auto* grid = new QGridLayout(body);
  grid->setContentsMargins(0, 0, 6, 0);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(10);
  for (int i = 0; i < fieldCount; ++i) {
    const bool big = i == Notes;
    if (big) {
      auto* edit = new QPlainTextEdit;
      edit->setTabChangesFocus(true);
      edit->setMinimumHeight(80);
      m_edits[i] = edit;
    } else {
      m_edits[i] = new QLineEdit;
    }
    m_fields[i] = new FormField({}, m_edits[i]);
    const auto typed = [this, i] {
      if (m_filling) return;
      m_typed.insert(i);
      setState(tr("Not saved yet…"), false, false);
      m_soon.start();
    };
    if (auto* edit = qobject_cast<QLineEdit*>(m_edits[i])) {
      connect(edit, &QLineEdit::textEdited, this, typed);
      onEditingFinished(edit, this, [this] { flush(); });
    }
    if (auto* edit = qobject_cast<QPlainTextEdit*>(m_edits[i]))
      connect(edit, &QPlainTextEdit::textChanged, this, typed);
  }
  const auto put = [&](int field, int row, int column, int span) {
    grid->addWidget(m_fields[field], row, column, 1, span);
  };
  put(Name, 0, 0, 1);
  put(Salutation, 0, 1, 1);
  put(Company, 0, 2, 1);
  put(Title, 1, 0, 1);
  put(Email, 1, 1, 1);
  put(Region, 1, 2, 1);
  put(Address, 2, 0, 2);
  put(Source, 2, 2, 1);
  put(Preferences, 3, 0, 3);
  put(Notes, 4, 0, 3);
  for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);
  grid->setRowStretch(4, 1);
  outer->addWidget(scrollBody(body), 1);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_state, 1);
  foot->addWidget(m_theirs);
  foot->addWidget(m_mine);
  outer->addLayout(foot);
  m_state->setWordWrap(true);
  m_theirs->hide();
  m_mine->hide();
  connect(m_theirs, &QPushButton::clicked, this, [this] { reload(false); });
  connect(m_mine, &QPushButton::clicked, this, [this] { reload(true); });
  m_soon.setSingleShot(true);
  m_soon.setInterval(900);
  connect(&m_soon, &QTimer::timeout, this, &DetailsForm::save);
  retranslate();
}

std::string& DetailsForm::member(domain::Customer& customer, int field) {
  switch (field) {
    case Name:
      return customer.name;
    case Salutation:
      return customer.salutation;
    case Company:
      return customer.company;
    case Title:
      return customer.title;
    case Email:
      return customer.email;
    case Region:
      return customer.region;
    case Address:
      return customer.address;
    case Source:
      return customer.source;
    case Preferences:
      return customer.preferences;
    default:
      return customer.notes;
  }
}

QString DetailsForm::textOf(int field) const {
  if (const auto* edit = qobject_cast<QLineEdit*>(m_edits[field])) return edit->text().trimmed();
  return static_cast<QPlainTextEdit*>(m_edits[field])->toPlainText();
}

void DetailsForm::setText(int field, const QString& text) {
  if (text == textOf(field)) return;
  if (auto* edit = qobject_cast<QLineEdit*>(m_edits[field]))
    edit->setText(text);
  else
    static_cast<QPlainTextEdit*>(m_edits[field])->setPlainText(text);
}

void DetailsForm::show(const app::CustomerPage& page) {
  const bool another = page.customer.id != m_page.customer.id;
  if (another) {
    flush();
    m_typed.clear();
    m_saving = false;
    setState({}, false, false);
  } else if (!m_typed.isEmpty() || m_saving) {
    return;  // the revision that was read stays, so that a conflict is seen
  }
  m_page = page;
  fill(another);
}

void DetailsForm::fill(bool all) {
  m_filling = true;
  for (int i = 0; i < fieldCount; ++i)
    if (all || !m_typed.contains(i)) setText(i, qt(member(m_page.customer, i)));
  m_filling = false;
  const bool may = m_bridge.may(domain::Permission::EditCustomer);
  for (QWidget* edit : m_edits) {
    if (auto* line = qobject_cast<QLineEdit*>(edit))
      line->setReadOnly(!may);
    else
      static_cast<QPlainTextEdit*>(edit)->setReadOnly(!may);
  }
}

void DetailsForm::flush() {
  if (!m_soon.isActive()) return;
  m_soon.stop();
  save();
}

void DetailsForm::save() {
  if (m_typed.isEmpty() || !m_page.customer.id) return;
  if (m_saving) {
    m_soon.start();
    return;
  }
  m_saving = true;
  app::SaveCustomer request;
  request.customer = m_page.customer;
  for (const int field : std::as_const(m_typed)) member(request.customer, field) = utf8(textOf(field));
  const QSet<int> sent = std::exchange(m_typed, {});
  setState(tr("Saving…"), false, false);
  m_bridge.send(this, request, [this, id = request.customer.id, sent](app::Result<app::SaveCustomer::Reply> reply) {
    if (id != m_page.customer.id) {
      if (!reply) emit failed(reply.error());
      return;
    }
    m_saving = false;
    if (reply) {
      setState(tr("Saved"), false, false);
      reload(true);
      return;
    }
    m_typed.unite(sent);
    const bool conflict = reply.error().code == ErrorCode::ConflictingEdit;
    setState(words::sentence(reply.error()), true, conflict);
  });
}

// Reads the customer again: with `keepTyped` what is typed here is then saved over it.
void DetailsForm::reload(bool keepTyped) {
  if (!keepTyped) {
    m_typed.clear();
    setState({}, false, false);
  }
  m_bridge.send(this, app::OpenCustomer{m_page.customer.id},
                [this, id = m_page.customer.id](app::Result<app::OpenCustomer::Reply> reply) {
                  if (!reply || id != m_page.customer.id) return;
                  m_page = *reply;
                  fill(false);
                  if (!m_typed.isEmpty()) m_soon.start();
                });
}

void DetailsForm::setState(const QString& text, bool problem, bool choice) {
  m_state->setText(text);
  setLook(m_state, "look", problem ? u"error"_s : u"small"_s);
  m_theirs->setVisible(choice);
  m_mine->setVisible(choice);
}

void DetailsForm::retranslate() {
  const QString labels[fieldCount] = {tr("Name"),          tr("Salutation"), tr("Company"),
                                      tr("Title"),         tr("E-mail"),     tr("Region"),
                                      tr("Address"),       tr("Source"),     tr("Likes to be called"),
                                      tr("Standing notes")};
  for (int i = 0; i < fieldCount; ++i) m_fields[i]->setLabel(labels[i]);
  m_theirs->setText(tr("Take theirs"));
  m_mine->setText(tr("Keep mine"));
}

void DetailsForm::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
