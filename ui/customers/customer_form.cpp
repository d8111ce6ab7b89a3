#include "customers/customer_form.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string typedIn(const QLineEdit* line) {
  return line->text().trimmed().toStdString();
}

template <class Id>
void choose(QComboBox* combo, Id id) {
  const int at = combo->findData(QVariant::fromValue<qlonglong>(id.value));
  combo->setCurrentIndex(std::max(0, at));
}

QHBoxLayout* pair(QWidget* a, QWidget* b) {
  auto* row = new QHBoxLayout;
  row->setSpacing(space::m);
  row->addWidget(a, 1);
  row->addWidget(b, 1);
  return row;
}

}  // namespace

FormField* CustomerForm::addField(const char* code, QWidget* field) {
  auto* made = new FormField({}, field);
  m_fields.insert(QString::fromLatin1(code), made);
  return made;
}

FormField* CustomerForm::addLine(const char* code, QLineEdit*& line) {
  line = new QLineEdit;
  return addField(code, line);
}

CustomerForm::CustomerForm(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_caller(new QLineEdit),
      m_scroll(new QScrollArea),
      m_title(new QLabel),
      m_zone(new QComboBox),
      m_stage(new QComboBox),
      m_owner(new QComboBox),
      m_consentPhone(new QComboBox),
      m_consentRecording(new QComboBox),
      m_consentEmail(new QComboBox),
      m_notes(new QPlainTextEdit),
      m_phoneColumn(new QVBoxLayout),
      m_phonesLabel(new FieldLabel),
      m_customColumn(new QVBoxLayout),
      m_error(new QLabel),
      m_save(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_cancel(new KeyButton),
      m_reload(new KeyButton) {
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* body = new QWidget;
  body->setObjectName(u"scrollBody"_s);
  m_column = new QVBoxLayout(body);
  m_column->setContentsMargins(space::l, space::l, space::l, space::l);
  m_column->setSpacing(space::m);
  m_title->setProperty("look", u"heading"_s);
  m_notes->setFixedHeight(72);
  m_notes->setTabChangesFocus(true);
  m_zone->setEditable(true);
  m_zone->setInsertPolicy(QComboBox::NoInsert);
  for (QComboBox* combo : {m_zone, m_stage, m_owner, m_consentPhone, m_consentRecording, m_consentEmail}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
  }
  m_phoneColumn->setSpacing(space::s);
  m_customColumn->setSpacing(space::m);
  m_column->addWidget(m_title);
  FormField* name = addLine("name", m_name);
  FormField* salutation = addLine("salutation", m_salutation);
  m_column->addLayout(pair(name, salutation));
  FormField* company = addLine("company", m_company);
  FormField* title = addLine("title", m_jobTitle);
  m_column->addLayout(pair(company, title));
  m_column->addWidget(m_phonesLabel);
  m_column->addLayout(m_phoneColumn);
  m_column->addWidget(addField("caller", m_caller));
  m_caller->setReadOnly(true);
  m_column->addWidget(addLine("phone", m_newPhones));
  m_column->addLayout(pair(addField("stage", m_stage), addField("owner", m_owner)));
  m_column->addWidget(addLine("lost", m_lostReason));
  m_column->addWidget(addLine("tags", m_tags));
  FormField* email = addLine("email", m_email);
  FormField* region = addLine("region", m_region);
  m_column->addLayout(pair(email, region));
  m_column->addWidget(addLine("address", m_address));
  FormField* source = addLine("source", m_source);
  m_column->addLayout(pair(addField("time_zone", m_zone), source));
  m_column->addLayout(m_customColumn);
  m_column->addWidget(addLine("preferences", m_preferences));
  m_column->addWidget(addField("notes", m_notes));
  m_column->addLayout(
      pair(addField("consent_phone", m_consentPhone), addField("consent_recording", m_consentRecording)));
  m_column->addLayout(pair(addField("consent_email", m_consentEmail), new QWidget));
  m_column->addStretch(1);
  m_scroll->setWidget(body);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(m_scroll, 1);
  outer->addWidget(new Rule);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::l, space::s);
  m_error->setProperty("look", u"error"_s);
  m_error->setWordWrap(true);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  for (KeyButton* button : {m_save, m_reload, m_cancel}) buttons->addWidget(button);
  buttons->addStretch();
  foot->addWidget(m_error);
  foot->addLayout(buttons);
  outer->addLayout(foot);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_save);
  keys->bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &KeyButton::clicked, this, &CustomerForm::save);
  connect(m_cancel, &KeyButton::clicked, this, &CustomerForm::closed);
  connect(m_reload, &KeyButton::clicked, this, [this] {
    m_bridge.send(this, app::OpenCustomer{m_page.customer.id}, [this](app::Result<app::CustomerPage> page) {
      if (page)
        beginEdit(*page);
      else
        showError(page.error());
    });
  });
  connect(m_stage, &QComboBox::currentIndexChanged, this, &CustomerForm::showLostReason);
  for (const auto& zone : app::knownTimeZones()) m_zone->addItem(qtext(zone));
  retranslate();
  clearErrors();
}

void CustomerForm::beginNewFor(const app::OpenCall& call) {
  beginNew();
  m_ofCall = call.call;
  m_caller->setText(qtext(call.phone.shown));
  m_fields.value(u"caller"_s)->show();
  retranslate();
}

void CustomerForm::beginNew() {
  m_page = {};
  // A new customer belongs to whom an agent adds it for: to oneself.
  m_page.customer.owner = m_bridge.user().id;
  fill();
}

void CustomerForm::beginEdit(const app::CustomerPage& page) {
  m_page = page;
  fill();
}

void CustomerForm::focusFirst() {
  m_scroll->ensureVisible(0, 0);
  m_name->setFocus();
  m_name->selectAll();
}

void CustomerForm::fillChoices() {
  const domain::Customer& c = m_page.customer;
  const bool assigns = m_bridge.may(domain::Permission::AssignCustomers);
  const QSignalBlocker quiet(m_stage);
  m_stage->clear();
  for (const auto& stage : m_lookups.stages())
    if (stage.active || stage.id == c.stage)
      m_stage->addItem(words::stageName(stage.code, stage.name), QVariant::fromValue<qlonglong>(stage.id.value));
  choose(m_stage, c.stage);
  m_owner->clear();
  m_owner->addItem(tr("Nobody (public pool)"), QVariant::fromValue<qlonglong>(0));
  for (const auto& user : m_lookups.users())
    if ((user.active && (assigns || user.id == m_bridge.user().id)) || user.id == c.owner)
      m_owner->addItem(m_lookups.userName(user.id), QVariant::fromValue<qlonglong>(user.id.value));
  choose(m_owner, c.owner);
  const std::pair<QComboBox*, domain::ConsentState> consents[] = {
      {m_consentPhone, c.consent.phone}, {m_consentRecording, c.consent.recording}, {m_consentEmail, c.consent.email}};
  for (const auto& [combo, state] : consents) {
    combo->clear();
    combo->addItems({tr("not asked"), tr("given"), tr("refused")});
    combo->setCurrentIndex(static_cast<int>(state));
  }
}

void CustomerForm::addPhone(const app::PhoneView& phone) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  auto* text = new QLineEdit;
  text->setPlaceholderText(qtext(phone.shown));
  text->setToolTip(tr("Type a number here to replace this one; left empty, it stays"));
  text->setAccessibleName(tr("Replace %1").arg(qtext(phone.shown)));
  auto* use = new QComboBox;
  use->addItem(tr("usable"), static_cast<int>(domain::PhoneState::Usable));
  use->addItem(tr("wrong number"), static_cast<int>(domain::PhoneState::Wrong));
  if (phone.state == domain::PhoneState::Undialable)
    use->addItem(tr("cannot be dialed"), static_cast<int>(domain::PhoneState::Undialable));
  use->addItem(tr("take out"), -1);
  use->setCurrentIndex(use->findData(static_cast<int>(phone.state)));
  use->setAccessibleName(tr("State of %1").arg(qtext(phone.shown)));
  row->addWidget(text, 3);
  row->addWidget(use, 2);
  m_phoneColumn->addWidget(line);
  m_phones.push_back({line, phone.id, text, use});
}

void CustomerForm::fillCustom() {
  for (const auto& [field, line] : m_custom) delete line->parentWidget();
  m_custom.clear();
  std::vector<std::string> names = m_lookups.customFields();
  for (const auto& [field, value] : m_page.customer.custom)
    if (std::find(names.begin(), names.end(), field) == names.end()) names.push_back(field);
  for (const auto& field : names) {
    auto* line = new QLineEdit;
    const auto value = m_page.customer.custom.find(field);
    if (value != m_page.customer.custom.end()) line->setText(qtext(value->second));
    m_customColumn->addWidget(new FormField(qtext(field), line));
    m_custom.emplace_back(field, line);
  }
}

void CustomerForm::fill() {
  clearErrors();
  m_ofCall = {};
  m_fields.value(u"caller"_s)->hide();
  const domain::Customer& c = m_page.customer;
  fillChoices();
  const std::pair<QLineEdit*, const std::string*> lines[] = {{m_name, &c.name},
                                                             {m_salutation, &c.salutation},
                                                             {m_company, &c.company},
                                                             {m_jobTitle, &c.title},
                                                             {m_email, &c.email},
                                                             {m_address, &c.address},
                                                             {m_region, &c.region},
                                                             {m_source, &c.source},
                                                             {m_preferences, &c.preferences},
                                                             {m_lostReason, &c.lostReason}};
  for (const auto& [line, value] : lines) line->setText(qtext(*value));
  QStringList tags;
  for (const auto& tag : c.tags) tags << qtext(tag);
  m_tags->setText(tags.join(u", "_s));
  m_zone->setCurrentText(qtext(c.timeZone));
  m_notes->setPlainText(qtext(c.notes));
  m_newPhones->clear();
  for (const PhoneLine& phone : m_phones) delete phone.line;
  m_phones.clear();
  for (const auto& phone : m_page.phones) addPhone(phone);
  m_phonesLabel->setVisible(!m_phones.empty());
  fillCustom();
  showLostReason();
  retranslate();
}

void CustomerForm::showLostReason() {
  const domain::Stage* stage = m_lookups.stage(domain::StageId(m_stage->currentData().toLongLong()));
  m_fields.value(u"lost"_s)->setVisible(stage && stage->kind == domain::StageKind::Lost);
}

domain::Customer CustomerForm::typed() const {
  domain::Customer c = m_page.customer;
  c.name = typedIn(m_name);
  c.salutation = typedIn(m_salutation);
  c.company = typedIn(m_company);
  c.title = typedIn(m_jobTitle);
  c.email = typedIn(m_email);
  c.address = typedIn(m_address);
  c.region = typedIn(m_region);
  c.source = typedIn(m_source);
  c.preferences = typedIn(m_preferences);
  c.timeZone = m_zone->currentText().trimmed().toStdString();
  c.notes = m_notes->toPlainText().toStdString();
  c.tags.clear();
  static const QRegularExpression commas(u"[,，;；、]"_s);
  for (const QString& tag : m_tags->text().split(commas, Qt::SkipEmptyParts))
    if (!tag.trimmed().isEmpty()) c.tags.push_back(tag.trimmed().toStdString());
  c.stage = domain::StageId(m_stage->currentData().toLongLong());
  c.owner = domain::UserId(m_owner->currentData().toLongLong());
  const domain::Consent before = c.consent;
  c.consent.phone = static_cast<domain::ConsentState>(m_consentPhone->currentIndex());
  c.consent.recording = static_cast<domain::ConsentState>(m_consentRecording->currentIndex());
  c.consent.email = static_cast<domain::ConsentState>(m_consentEmail->currentIndex());
  if (c.consent.phone != before.phone || c.consent.recording != before.recording || c.consent.email != before.email)
    c.consent.at = m_bridge.now();
  for (const auto& [field, line] : m_custom) {
    if (line->text().trimmed().isEmpty())
      c.custom.erase(field);
    else
      c.custom[field] = typedIn(line);
  }
  return c;
}

std::vector<app::PhoneEdit> CustomerForm::typedPhones() const {
  std::vector<app::PhoneEdit> edits;
  for (std::size_t i = 0; i < m_phones.size(); ++i) {
    const PhoneLine& line = m_phones[i];
    const int use = line.use->currentData().toInt();
    app::PhoneEdit edit{line.id, typedIn(line.text), use < 0, std::nullopt};
    if (use >= 0 && edit.text.empty() && use != static_cast<int>(m_page.phones[i].state))
      edit.state = static_cast<domain::PhoneState>(use);
    if (edit.remove || edit.state || !edit.text.empty()) edits.push_back(std::move(edit));
  }
  static const QRegularExpression between(u"[;；,，、\\n]"_s);
  for (const QString& number : m_newPhones->text().split(between, Qt::SkipEmptyParts))
    if (!number.trimmed().isEmpty()) edits.push_back({{}, number.trimmed().toStdString(), false, std::nullopt});
  return edits;
}

void CustomerForm::save() {
  if (!m_save->isEnabled()) return;
  clearErrors();
  app::SaveCustomer request{typed(), typedPhones(), typedIn(m_lostReason), m_ofCall};
  if (request.customer.name.empty() && request.customer.company.empty()) {
    showError({app::ErrorCode::Missing, {"name"}});
    return;
  }
  m_save->setEnabled(false);
  m_save->setText(tr("Saving…"));
  m_bridge.send(this, std::move(request), [this](app::Result<domain::CustomerId> id) {
    m_save->setEnabled(true);
    m_save->setText(tr("Save"));
    if (!id) {
      showError(id.error());
      return;
    }
    emit saved(*id, !m_page.customer.id);
  });
}

void CustomerForm::showError(const domain::Error& error) {
  using Code = app::ErrorCode;
  QString field;
  switch (error.code) {
    case Code::Missing:
    case Code::BadValue:
      if (!error.args.empty()) field = qtext(error.args[0]);
      break;
    case Code::ReasonMissing:
      field = u"lost"_s;
      break;
    case Code::NumberEmpty:
    case Code::NumberUnreadable:
    case Code::NumberTooShort:
    case Code::NumberTooLong:
    case Code::NumberInvalid:
    case Code::NumberUnknownRegion:
    case Code::NumberService:
      field = u"phone"_s;
      break;
    default:
      break;
  }
  const QString sentence = words::sentence(error);
  m_reload->setVisible(error.code == Code::ConflictingEdit);
  if (FormField* found = m_fields.value(field)) {
    found->setError(sentence);
    found->field()->setFocus();
    m_scroll->ensureWidgetVisible(found);
    return;
  }
  m_error->setText(sentence);
  m_error->show();
}

void CustomerForm::clearErrors() {
  for (FormField* field : std::as_const(m_fields)) field->setError({});
  m_error->hide();
  m_reload->hide();
}

void CustomerForm::retranslate() {
  m_title->setText(m_page.customer.id ? tr("Edit customer") : m_ofCall ? tr("Who is on the line") : tr("New customer"));
  for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
    field.value()->setLabel(words::fieldName(field.key().toStdString()));
  m_fields.value(u"phone"_s)->setLabel(m_phones.empty() && !m_ofCall ? tr("Phone numbers") : tr("Further numbers"));
  m_fields.value(u"caller"_s)->setLabel(tr("Number of the call"));
  m_fields.value(u"phone"_s)->setHint(tr("Several are separated by ;"));
  m_fields.value(u"tags"_s)->setHint(tr("Separated by commas"));
  m_fields.value(u"lost"_s)->setLabel(tr("Why lost"));
  m_fields.value(u"preferences"_s)->setLabel(tr("Likes to be contacted"));
  m_fields.value(u"consent_phone"_s)->setLabel(tr("Consent to calls"));
  m_fields.value(u"consent_recording"_s)->setLabel(tr("Consent to recording"));
  m_fields.value(u"consent_email"_s)->setLabel(tr("Consent to e-mail"));
  m_phonesLabel->setText(tr("Phone numbers"));
  m_zone->lineEdit()->setPlaceholderText(qtext(m_bridge.settings().timeZone));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
  m_reload->setText(tr("Read again"));
}

void CustomerForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
