#include "work/customer_head.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTime>
#include <QVBoxLayout>

#include "bridge/utf8.hpp"
#include "customers/score_line.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"
#include "work/call_words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CustomerHead::CustomerHead(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_avatar(new Avatar),
      m_name(new QLabel),
      m_line(new QLabel),
      m_score(new ScoreLine(bridge)),
      m_tagRow(new QHBoxLayout),
      m_add(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_skip(new KeyButton({}, {}, KeyButton::Variant::Secondary, KeyButton::Layout::Centered)),
      m_next(new KeyButton({}, {}, KeyButton::Variant::Secondary, KeyButton::Layout::Centered)) {
  setProperty("surface", u"card"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 14, 14, 14);
  row->setSpacing(14);
  row->addWidget(m_avatar);
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  auto* first = new QHBoxLayout;
  first->setSpacing(space::s);
  m_name->setProperty("look", u"title"_s);
  m_name->setTextFormat(Qt::PlainText);
  first->addWidget(m_name);
  m_tagRow->setSpacing(6);
  first->addLayout(m_tagRow);
  first->addStretch(1);
  column->addLayout(first);
  m_line->setProperty("look", u"muted"_s);
  m_line->setTextFormat(Qt::PlainText);
  m_line->setMinimumWidth(40);
  m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  column->addWidget(m_line);
  column->addWidget(m_score);
  row->addLayout(column, 1);
  row->addWidget(m_add);
  row->addWidget(m_next);
  row->addWidget(m_skip);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_add);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_skip);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_PageDown), m_next);
  m_next->setKeys(u"Ctrl PgDn"_s);
  connect(m_skip, &QAbstractButton::clicked, this, &CustomerHead::skipRequested);
  connect(m_next, &QAbstractButton::clicked, this, &CustomerHead::nextNumberRequested);
  connect(m_add, &QAbstractButton::clicked, this, &CustomerHead::newCustomerRequested);
  refresh();
}

void CustomerHead::show(const app::CustomerPage& page, const app::OpenCall* call) {
  m_page = page;
  m_hasCall = call != nullptr;
  m_call = {};
  if (call) {
    m_call.phone = call->phone;
    m_call.phoneIndex = call->phoneIndex;
    m_call.phoneCount = call->phoneCount;
    m_call.attempt = call->attempt;
    m_call.maxAttempts = call->maxAttempts;
    m_call.campaign = call->campaign;
    m_call.customer = call->customer;
  }
  m_score->ask(m_page.customer.id, m_call.campaign);
  refresh();
}

void CustomerHead::setMayAdd(bool mayAdd) {
  m_mayAdd = mayAdd;
  refresh();
}

void CustomerHead::setActions(bool skip, bool nextNumber) {
  m_skip->setEnabled(skip);
  m_next->setEnabled(nextNumber);
  m_skip->setVisible(m_hasCall && m_call.customer);
  QMetaObject::invokeMethod(this, &CustomerHead::fitLine, Qt::QueuedConnection);
  m_next->setVisible(m_hasCall && m_call.phoneCount > 1);
}

void CustomerHead::refresh() {
  const domain::Customer& customer = m_page.customer;
  m_avatar->setName(qt(customer.name));
  const bool stranger = m_hasCall && !m_call.customer;
  m_name->setText(stranger ? tr("Unknown number") : customer.name.empty() ? tr("Without a name") : qt(customer.name));
  m_add->setVisible(stranger && m_mayAdd);
  qDeleteAll(m_tags);
  m_tags.clear();
  const auto addTag = [this](const QString& text, ColorRole role) {
    m_tags.append(new Tag(text, role));
    m_tagRow->addWidget(m_tags.last());
  };
  if (m_hasCall && m_call.attempt > 1) addTag(CallWords::attempt(m_call.attempt, m_call.maxAttempts), ColorRole::Info);
  static constexpr ColorRole roles[] = {ColorRole::Warn, ColorRole::Info, ColorRole::Neutral};
  for (size_t i = 0; i < customer.tags.size() && i < 4; ++i)
    addTag(qt(customer.tags[i]), roles[std::min<size_t>(i, 2)]);

  QStringList parts;
  const auto add = [&parts](const QString& text) {
    if (!text.isEmpty()) parts << text;
  };
  add(qt(customer.salutation));
  add(qt(customer.title));
  add(qt(customer.company));
  QString phone = m_hasCall               ? qt(m_call.phone.shown)
                  : m_page.phones.empty() ? QString()
                                          : qt(m_page.phones.front().shown);
  if (m_hasCall && !m_call.phone.extension.empty()) phone += tr(" ext. %1").arg(qt(m_call.phone.extension));
  add(phone);
  add(qt(customer.region));
  for (const auto& one : m_page.campaigns) {
    if (m_hasCall && one.id != m_call.campaign) continue;
    if (one.callable.customerTime == domain::LocalTime{}) continue;
    const auto day = std::chrono::floor<std::chrono::days>(one.callable.customerTime);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(one.callable.customerTime - day).count();
    add(tr("local time %1")
            .arg(QTime(static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)).toString(u"HH:mm"_s)));
    break;
  }
  m_line->setToolTip(parts.join(u" · "_s));
  fitLine();
  m_add->setText(tr("New customer"));
  m_add->setAccessibleName(m_add->text());
  m_add->setToolTip(tr("Makes a customer with the number of this call"));
  m_add->updateGeometry();
  m_skip->setText(tr("Skip"));
  m_skip->setAccessibleName(tr("Skip this customer"));
  m_next->setText(tr("No. %1 of %2").arg(m_call.phoneIndex + 1).arg(m_call.phoneCount));
  m_next->setAccessibleName(tr("Next number"));
  m_skip->updateGeometry();
  m_next->updateGeometry();
}

void CustomerHead::fitLine() {
  m_line->setText(m_line->fontMetrics().elidedText(m_line->toolTip(), Qt::ElideRight, m_line->width()));
  m_line->setAccessibleName(m_line->toolTip());
}

void CustomerHead::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  // The line itself is laid out after this.
  QMetaObject::invokeMethod(this, &CustomerHead::fitLine, Qt::QueuedConnection);
}

void CustomerHead::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace callwright::ui
