#include "customers/customer_facts.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "customers/score_line.hpp"
#include "theme/theme.hpp"
#include "widgets/clear_layout.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QGridLayout* makeGrid(QWidget* owner) {
  auto* grid = new QGridLayout(owner);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(7);
  grid->setColumnMinimumWidth(0, 72);
  grid->setColumnStretch(1, 1);
  return grid;
}

void addRow(QGridLayout* grid, const QString& label, QWidget* value) {
  const int row = grid->rowCount();
  auto* name = new QLabel(label);
  name->setProperty("look", u"hint"_s);
  name->setContentsMargins(0, 1, 0, 0);
  grid->addWidget(name, row, 0, Qt::AlignTop);
  grid->addWidget(value, row, 1, Qt::AlignTop);
}

QLabel* makeText(const QString& text, const char* look = nullptr) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  if (look) label->setProperty("look", QString::fromLatin1(look));
  return label;
}

}  // namespace

CustomerFacts::CustomerFacts(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_grid(makeGrid(this)),
      m_score(new ScoreLine(bridge, this)) {
  m_score->setWrapped();
}

void CustomerFacts::addLine(const QString& label, QWidget* value) {
  addRow(m_grid, label, value);
}

void CustomerFacts::addText(const QString& label, const QString& value, const char* look) {
  addLine(label, makeText(value, look));
}

void CustomerFacts::show(const app::CustomerPage& page) {
  if (page.customer.id != m_page.customer.id) m_revealed.clear();
  m_page = page;
  m_grid->removeWidget(m_score);  // the one that stays
  deleteItemsLater(*m_grid);
  addCallable();
  addNumbers();
  const domain::Customer& c = page.customer;
  QString source = qtext(c.source);
  const QString list = qtext(page.listFile.empty() ? page.listName : page.listFile);
  if (!list.isEmpty() && c.listLine > 0)
    source += (source.isEmpty() ? QString() : u" · "_s) + tr("%1, line %2").arg(list, QString::number(c.listLine));
  else if (!list.isEmpty())
    source += (source.isEmpty() ? QString() : u" · "_s) + list;
  addText(tr("Source"), source.isEmpty() ? u"—"_s : source);
  addText(tr("Owner"), c.owner ? qtext(page.ownerName) : tr("nobody: in the public pool"));
  addConsent();
  addScore();
}

void CustomerFacts::addScore() {
  m_grid->addWidget(m_score, m_grid->rowCount(), 0, 1, 2);
  m_score->ask(m_page.customer.id);
}

void CustomerFacts::addCallable() {
  bool first = true;
  for (const auto& in : m_page.campaigns) {
    const bool callable = in.callable.reason == domain::CallableReason::Callable;
    QString text =
        words::callability(in.callable, m_bridge.now(), m_bridge.zone(), m_lookups.userName(in.callable.agent));
    if (in.attempts > 0) text += u' ' + tr("Calls so far: %1.").arg(in.attempts);
    if (m_page.campaigns.size() > 1) text.prepend(qtext(in.name) + u": "_s);
    addText(first ? tr("Callable") : QString(), text, callable ? "good" : "warn");
    first = false;
  }
  if (first) addText(tr("Callable"), tr("In no campaign: add the customer to one first"), "warn");
}

QWidget* CustomerFacts::numberLine(const app::PhoneView& phone) {
  auto* line = new QWidget;
  auto* flow = new FlowLayout(line, 6);
  flow->setContentsMargins(0, 0, 0, 0);
  const QString revealed = m_revealed.value(phone.id.value);
  QString shown = revealed.isEmpty() ? qtext(phone.shown) : revealed;
  if (!phone.extension.empty()) shown += u" "_s + tr("ext. %1").arg(qtext(phone.extension));
  flow->addWidget(makeText(shown));
  if (phone.type != domain::PhoneType::Other) flow->addWidget(new Tag(words::phoneTypeName(phone.type)));
  if (phone.doNotCall) flow->addWidget(new Tag(tr("do not call"), ColorRole::Bad));
  if (phone.state == domain::PhoneState::Wrong) flow->addWidget(new Tag(tr("wrong number"), ColorRole::Bad));
  if (phone.state == domain::PhoneState::Undialable) {
    auto* tag = new Tag(tr("cannot be dialed"), ColorRole::Warn);
    tag->setToolTip(words::sentence(phone.problem));
    tag->setAccessibleDescription(tag->toolTip());
    flow->addWidget(tag);
  }
  const bool masked = revealed.isEmpty() && phone.shown.find('*') != std::string::npos;
  if (masked && m_bridge.may(domain::Permission::RevealNumber)) {
    auto* button = new QPushButton(tr("Reveal"));
    button->setProperty("variant", u"link"_s);
    button->setObjectName(u"reveal"_s);
    button->setAccessibleName(tr("Reveal %1").arg(qtext(phone.shown)));
    button->setToolTip(tr("The whole number is shown once; who looked is written down"));
    connect(button, &QPushButton::clicked, this, [this, id = phone.id] { reveal(id); });
    flow->addWidget(button);
  }
  return line;
}

void CustomerFacts::addNumbers() {
  bool first = true;
  for (const auto& phone : m_page.phones) {
    addLine(first ? tr("Numbers") : QString(), numberLine(phone));
    first = false;
  }
  if (first) addText(tr("Numbers"), tr("none"));
}

void CustomerFacts::addConsent() {
  const domain::Consent& consent = m_page.customer.consent;
  QStringList parts;
  const auto add = [&](domain::ConsentState state, const QString& what) {
    if (state == domain::ConsentState::Given) parts << tr("%1: given", "consent").arg(what);
    if (state == domain::ConsentState::Refused) parts << tr("%1: refused", "consent").arg(what);
  };
  add(consent.phone, tr("calls"));
  add(consent.recording, tr("recording"));
  add(consent.email, tr("e-mail"));
  if (!parts.isEmpty() && domain::isSet(consent.at)) parts << words::when(consent.at, m_bridge.now(), m_bridge.zone());
  addText(tr("Consent"), parts.isEmpty() ? tr("not asked yet") : parts.join(u" · "_s),
          consent.phone == domain::ConsentState::Refused ? "warn" : nullptr);
}

void CustomerFacts::reveal(domain::PhoneId phone) {
  m_bridge.send(this, app::RevealNumber{phone},
                [this, phone, customer = m_page.customer.id](app::Result<std::string> number) {
                  if (!number) {
                    emit failed(number.error());
                    return;
                  }
                  if (customer != m_page.customer.id) return;
                  m_revealed.insert(phone.value, qtext(*number));
                  show(m_page);
                });
}

void CustomerFacts::revealNext() {
  if (!m_bridge.may(domain::Permission::RevealNumber)) return;
  for (const auto& phone : m_page.phones)
    if (phone.shown.find('*') != std::string::npos && !m_revealed.contains(phone.id.value)) {
      reveal(phone.id);
      return;
    }
}

CustomerDetails::CustomerDetails(QWidget* parent) : QWidget(parent), m_grid(makeGrid(this)) {}

void CustomerDetails::show(const domain::Customer& c) {
  deleteItemsLater(*m_grid);
  const auto add = [this](const QString& label, const std::string& value) {
    if (!value.empty()) addRow(m_grid, label, makeText(qtext(value)));
  };
  add(words::fieldName("salutation"), c.salutation);
  add(words::fieldName("email"), c.email);
  add(words::fieldName("address"), c.address);
  add(words::fieldName("region"), c.region);
  add(words::fieldName("time_zone"), c.timeZone);
  add(tr("Likes to be contacted"), c.preferences);
  add(tr("Lost because"), c.lostReason);
  for (const auto& [field, value] : c.custom) add(qtext(field), value);
  add(words::fieldName("notes"), c.notes);
  if (m_grid->count() == 0) addRow(m_grid, {}, makeText(tr("Nothing more is known yet. Edit adds details."), "muted"));
}

}  // namespace callwright::ui
