#include "settings/phone_section.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/keyring.hpp"
#include "callwright/words/words.hpp"
#include "session/line.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::DigitsBy;
using domain::PhoneAccount;
using domain::PhoneEngine;
using domain::SipTransport;
using domain::SrtpPolicy;

namespace {

enum class Format { E164, Digits, National, Own };

Format formatOf(const std::vector<domain::NumberRule>& rules, const std::vector<domain::NumberRule>& national) {
  if (rules.empty()) return Format::E164;
  if (rules == domain::digitsOnlyFormat()) return Format::Digits;
  return rules == national ? Format::National : Format::Own;
}

template <class E>
E chosen(const QComboBox* combo) {
  return static_cast<E>(combo->currentData().toInt());
}
template <class E>
QVariant item(E value) {
  return static_cast<int>(value);
}

}  // namespace

PhoneSection::PhoneSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_engine(new QComboBox),
      m_transport(new QComboBox),
      m_srtp(new QComboBox),
      m_digits(new QComboBox),
      m_format(new QComboBox),
      m_server(new QLineEdit),
      m_user(new QLineEdit),
      m_password(new QLineEdit),
      m_authUser(new QLineEdit),
      m_stun(new QLineEdit),
      m_proxy(new QLineEdit),
      m_extension(new QLineEdit),
      m_context(new QLineEdit),
      m_callerId(new QLineEdit),
      m_signIn(new QLineEdit),
      m_plain(new QCheckBox),
      m_referrals(new QCheckBox),
      m_lineCard(new Card),
      m_moreCard(new Card),
      m_status(new QLabel),
      m_note(new QLabel),
      m_test(new KeyButton),
      m_save(new KeyButton) {
  for (QLineEdit* secret : {m_password, m_signIn}) secret->setEchoMode(QLineEdit::Password);
  layOut();
  const auto touched = [this] {
    if (!m_showing) setUnsaved(true);
  };
  for (QLineEdit* edit : {m_server, m_user, m_password, m_authUser, m_stun, m_proxy, m_extension, m_context, m_callerId})
    connect(edit, &QLineEdit::textEdited, this, touched);
  for (QComboBox* combo : {m_transport, m_srtp, m_digits, m_format})
    connect(combo, &QComboBox::currentIndexChanged, this, touched);
  for (QCheckBox* box : {m_plain, m_referrals}) connect(box, &QCheckBox::toggled, this, touched);
  connect(m_engine, &QComboBox::currentIndexChanged, this, [this, touched] {
    showEngine();
    touched();
  });
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_T), m_test);
  connect(m_test, &QAbstractButton::clicked, this, &PhoneSection::test);
  connect(m_save, &QAbstractButton::clicked, this, &PhoneSection::save);
  connect(&this->bridge(), &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Phone && isVisible()) showStatus();
  });
  m_showing = true;
  retranslate();
  m_showing = false;
  showEngine();
}

void PhoneSection::layOut() {
  const auto box = [this](const char* name, QWidget* widget) {
    auto* field = new FormField({}, widget);
    m_fields.push_back({name, field});
    return field;
  };
  const auto grid = [](Card* card, std::initializer_list<QWidget*> widgets) {
    auto* layout = new QGridLayout;
    layout->setHorizontalSpacing(space::m);
    layout->setVerticalSpacing(space::m);
    int n = 0;
    for (QWidget* widget : widgets) {
      layout->addWidget(widget, n / 2, n % 2);
      ++n;
    }
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    card->body()->addLayout(layout);
  };
  m_status->setWordWrap(true);
  m_lineCard->body()->addWidget(m_status);
  grid(m_lineCard, {box("engine", m_engine), box("server", m_server), box("user", m_user), box("password", m_password),
                    box("extension", m_extension), box("context", m_context), box("signIn", m_signIn)});
  m_lineCard->body()->addWidget(m_plain);
  grid(m_moreCard, {box("transport", m_transport), box("srtp", m_srtp), box("numbers", m_format),
                    box("callerId", m_callerId), box("digits", m_digits), box("authUser", m_authUser),
                    box("outboundProxy", m_proxy), box("stunServer", m_stun)});
  m_moreCard->body()->addWidget(m_referrals);

  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(m_lineCard);
  column->addWidget(m_moreCard);
  column->addStretch(1);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(0, space::s, 0, 0);
  foot->setSpacing(space::s);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_test);
  foot->addWidget(m_save);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  all->addWidget(scrolledPage(page), 1);
  all->addLayout(foot);
}

QString PhoneSection::title() const {
  return tr("Phone");
}

QString PhoneSection::purpose() const {
  return tr("How your calls leave the building. Until a line is set up they are rehearsed, and nobody is called.");
}

void PhoneSection::retranslate() {
  m_lineCard->setTitle(tr("Line"));
  m_moreCard->setTitle(tr("More"));
  setChoices(m_engine, {{tr("Rehearsal: nobody is called"), item(PhoneEngine::Rehearsal)},
                        {tr("Softphone on this computer (SIP)"), item(PhoneEngine::Softphone)},
                        {tr("Desk phone through Asterisk"), item(PhoneEngine::Asterisk)},
                        {tr("Desk phone through FreeSWITCH"), item(PhoneEngine::FreeSwitch)}});
  setChoices(m_transport, {{u"UDP"_s, item(SipTransport::Udp)},
                           {u"TCP"_s, item(SipTransport::Tcp)},
                           {tr("TLS (encrypted)"), item(SipTransport::Tls)}});
  setChoices(m_srtp, {{tr("Off"), item(SrtpPolicy::Off)},
                      {tr("Where the far end can"), item(SrtpPolicy::Optional)},
                      {tr("Always, or no call"), item(SrtpPolicy::Required)}});
  setChoices(m_digits, {{tr("In the sound stream (RFC 4733)"), item(DigitsBy::Rfc4733)},
                        {tr("SIP INFO"), item(DigitsBy::SipInfo)}});
  const QVariant format = m_format->currentData();
  Choices formats{{tr("International: +86138…"), item(Format::E164)},
                  {tr("International without “+”: 86138…"), item(Format::Digits)},
                  {tr("As people here dial: 138…, 010…, 00…"), item(Format::National)}};
  if (format == item(Format::Own)) formats.append({tr("By rules of its own"), item(Format::Own)});
  setChoices(m_format, formats);
  const std::map<std::string, QString> labels{{"engine", tr("Calls go by")},
                                              {"server", tr("Server")},
                                              {"user", tr("User")},
                                              {"password", tr("Password")},
                                              {"extension", tr("Your desk phone")},
                                              {"context", tr("Dial plan context")},
                                              {"signIn", tr("Your sign-in password")},
                                              {"transport", tr("Transport")},
                                              {"srtp", tr("Encrypted sound (SRTP)")},
                                              {"numbers", tr("Numbers are dialed")},
                                              {"callerId", tr("Number shown to the customer")},
                                              {"digits", tr("Keypad digits go")},
                                              {"authUser", tr("User for the password, if another")},
                                              {"outboundProxy", tr("Outbound proxy")},
                                              {"stunServer", tr("STUN server")}};
  for (const Field& field : m_fields) {
    field.box->setLabel(labels.at(field.name));
    if (field.name == "server") field.box->setHint(tr("host or host:port"));
    if (field.name == "extension") field.box->setHint(tr("as the PBX names it: PJSIP/101, user/1001"));
    if (field.name == "signIn") field.box->setHint(tr("This desktop has no keyring: it seals the password."));
  }
  m_plain->setText(tr("I agree to an unencrypted connection to a PBX on another computer"));
  m_referrals->setText(tr("Follow transfers asked for from outside"));
  m_test->setText(tr("Test"));
  m_save->setText(tr("Save and connect"));
  setUnsaved(m_unsaved);
  showStatus();
}

void PhoneSection::load() {
  showStatus();
  if (m_unsaved) return;
  bridge().send(this, app::MyPhoneAccount{}, [this](app::Result<app::MyPhoneAccount::Reply> mine) {
    if (!mine) return tellFailure(mine.error());
    bridge().send(this, app::NationalNumbers{}, [this, mine = *mine](app::Result<app::NationalNumbers::Reply> national) {
      if (m_unsaved) return;  // typed meanwhile
      const Format format =
          formatOf(mine.account.numbers, national ? *national : std::vector<domain::NumberRule>{});
      m_showing = true;
      if (format == Format::Own && m_format->findData(item(Format::Own)) < 0)
        m_format->addItem(tr("By rules of its own"), item(Format::Own));
      choose(m_format, item(format));
      m_showing = false;
      show(mine);
    });
  });
}

void PhoneSection::show(const app::MyPhoneAccount::Answer& mine) {
  m_showing = true;
  m_mine = mine;
  const PhoneAccount& a = mine.account;
  choose(m_engine, item(a.engine));
  choose(m_transport, item(a.transport));
  choose(m_srtp, item(a.srtp));
  choose(m_digits, item(a.digits));
  const std::pair<QLineEdit*, const std::string*> texts[] = {
      {m_server, &a.server},      {m_user, &a.user},           {m_authUser, &a.authUser}, {m_stun, &a.stunServer},
      {m_proxy, &a.outboundProxy}, {m_extension, &a.extension}, {m_context, &a.context},   {m_callerId, &a.callerId}};
  for (const auto& [edit, text] : texts) edit->setText(qtext(*text));
  m_plain->setChecked(a.plainAllowed);
  m_referrals->setChecked(a.acceptReferrals);
  m_password->clear();
  m_signIn->clear();
  m_noKeyring = mine.passwordIn == app::PasswordPlace::File;
  m_showing = false;
  showEngine();
  setUnsaved(false);
}

void PhoneSection::showEngine() {
  const auto engine = chosen<PhoneEngine>(m_engine);
  const bool real = engine != PhoneEngine::Rehearsal, soft = engine == PhoneEngine::Softphone;
  const bool desk = real && !soft;
  const auto shown = [&](const std::string& name) {
    if (name == "engine") return true;
    if (name == "extension") return desk;
    if (name == "context") return engine == PhoneEngine::Asterisk;
    if (name == "srtp" || name == "digits" || name == "authUser" || name == "outboundProxy" || name == "stunServer")
      return soft;
    if (name == "signIn") return real && m_noKeyring;
    return real;
  };
  for (const Field& field : m_fields) {
    field.box->setVisible(shown(field.name));
    field.box->setError({});
  }
  m_plain->setVisible(desk);
  m_referrals->setVisible(soft);
  m_moreCard->setVisible(real);
  m_test->setVisible(real);
  const bool known = m_mine.passwordKnown || m_mine.passwordIn == app::PasswordPlace::Keyring;
  m_password->setPlaceholderText(known ? tr("kept; type to change it") : QString());
}

void PhoneSection::showStatus() {
  bridge().send(this, app::PhoneStatus{}, [this](app::Result<app::PhoneStatus::Reply> status) {
    m_status->setText(status ? Line::statusText(*status) : words::sentence(status.error()));
  });
}

void PhoneSection::setNote(const QString& text, bool problem) {
  ui::setLook(m_note, "look", problem ? u"error"_s : u"muted"_s);
  m_note->setText(text);
}

void PhoneSection::setUnsaved(bool unsaved) {
  m_unsaved = unsaved;
  setNote(unsaved ? tr("Not saved yet") : QString(), false);
  emit unsavedChanged();
}

void PhoneSection::setBusy(bool busy) {
  m_test->setEnabled(!busy);
  m_save->setEnabled(!busy);
}

PhoneAccount PhoneSection::typed() const {
  PhoneAccount a;
  a.engine = chosen<PhoneEngine>(m_engine);
  if (a.engine == PhoneEngine::Rehearsal) return a;
  a.displayName = bridge().user().displayName;
  a.transport = chosen<SipTransport>(m_transport);
  a.srtp = chosen<SrtpPolicy>(m_srtp);
  a.digits = chosen<DigitsBy>(m_digits);
  a.server = plain(m_server->text());
  a.user = plain(m_user->text());
  a.authUser = plain(m_authUser->text());
  a.stunServer = plain(m_stun->text());
  a.outboundProxy = plain(m_proxy->text());
  a.extension = plain(m_extension->text());
  a.context = plain(m_context->text());
  a.callerId = plain(m_callerId->text());
  a.plainAllowed = m_plain->isChecked();
  a.acceptReferrals = m_referrals->isChecked();
  return a;
}

// The account as typed, with the rules of the chosen format.
void PhoneSection::withNumbers(std::function<void(PhoneAccount)> then) {
  for (const Field& field : m_fields) field.box->setError({});
  PhoneAccount account = typed();
  switch (chosen<Format>(m_format)) {
    case Format::E164:
      break;
    case Format::Digits:
      account.numbers = domain::digitsOnlyFormat();
      break;
    case Format::Own:
      account.numbers = m_mine.account.numbers;
      break;
    case Format::National:
      return bridge().send(this, app::NationalNumbers{},
                           [then, account](app::Result<app::NationalNumbers::Reply> rules) mutable {
                             if (rules) account.numbers = *rules;
                             then(account);
                           });
  }
  then(account);
}

void PhoneSection::fail(const domain::Error& error) {
  setBusy(false);
  const QString sentence = words::sentence(error);
  std::string name = error.args.empty() ? std::string() : error.args.front();
  if (error.code == domain::ErrorCode::SignInFailed) name = "signIn";
  const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& f) { return f.name == name; });
  const bool named = error.code == domain::ErrorCode::BadValue || error.code == domain::ErrorCode::Missing ||
                     error.code == domain::ErrorCode::SignInFailed;
  if (!named || field == m_fields.end()) return setNote(sentence, true);
  field->box->setVisible(true);
  field->box->setError(sentence);
  field->box->field()->setFocus(Qt::OtherFocusReason);
  setNote({}, false);
}

void PhoneSection::test() {
  setBusy(true);
  setNote(tr("Trying…"), false);
  withNumbers([this](const PhoneAccount& account) {
    const auto run = [this, account](const std::string& password) {
      bridge().send(this, app::TestPhoneAccount{account, password}, [this](app::Result<app::TestPhoneAccount::Reply> done) {
        if (!done) return fail(done.error());
        setBusy(false);
        setNote(tr("It works: the line connects."), false);
      });
    };
    const bool inKeyring = m_mine.passwordIn == app::PasswordPlace::Keyring;
    if (!m_password->text().isEmpty() || !inKeyring) return run(m_password->text().toStdString());
    keyring::read(this, Line::keyringName(bridge()), [run](const std::optional<QString>& kept) {
      run(kept ? kept->toStdString() : std::string());
    });
  });
}

void PhoneSection::save() {
  setBusy(true);
  withNumbers([this](const PhoneAccount& account) {
    const QString password = m_password->text();
    if (account.engine == PhoneEngine::Rehearsal) {
      keyring::remove(Line::keyringName(bridge()));
      return keep(account, app::PasswordPlace::Nowhere);
    }
    if (password.isEmpty() || m_noKeyring)
      return keep(account, m_noKeyring ? app::PasswordPlace::File : m_mine.passwordIn);
    keyring::write(this, Line::keyringName(bridge()), password, [this, account](bool kept) {
      if (kept) return keep(account, app::PasswordPlace::Keyring);
      // No keyring here: it is sealed under the sign-in password, which has to be typed once.
      m_noKeyring = true;
      showEngine();
      setBusy(false);
      m_signIn->setFocus(Qt::OtherFocusReason);
    });
  });
}

void PhoneSection::keep(const PhoneAccount& account, app::PasswordPlace place) {
  app::SavePhoneAccount request;
  request.account = account;
  request.passwordIn = place;
  if (place == app::PasswordPlace::File) {
    request.password = m_password->text().toStdString();
    request.signInPassword = m_signIn->text().toStdString();
  }
  bridge().send(this, request, [this](app::Result<app::SavePhoneAccount::Reply> done) {
    if (!done) return fail(done.error());
    setBusy(false);
    setUnsaved(false);
    emit lineChanged();
    tell(tr("Line saved"));
    load();
  });
}

}  // namespace callwright::ui
