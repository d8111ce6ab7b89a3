#include "work/outcome_panel.hpp"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/callback_time.hpp"
#include "work/order_fields.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::AfterOutcome;

OutcomePanel::OutcomePanel(ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_keys(keys),
      m_card(new Card),
      m_scroll(new QScrollArea),
      m_body(new QWidget),
      m_note(new QPlainTextEdit),
      m_noteField(new FormField({}, m_note)),
      m_grid(new QGridLayout),
      m_lostPart(new QWidget),
      m_lost(new QLineEdit),
      m_lostField(new FormField({}, m_lost)),
      m_order(new OrderFields),
      m_when(new CallbackTime),
      m_owner(new QComboBox),
      m_ownerField(new FormField({}, m_owner)),
      m_presetRow(new QWidget),
      m_error(new QLabel),
      m_save(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_correct(new KeyButton({}, {}, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_card);
  m_card->body()->setContentsMargins(0, 0, 0, 14);
  m_card->body()->setSpacing(space::s);

  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(14, 12, 14, 2);
  column->setSpacing(10);
  m_note->setTabChangesFocus(true);
  m_note->setFixedHeight(68);
  column->addWidget(m_noteField);
  m_grid->setSpacing(space::s);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, 1);
  column->addLayout(m_grid);
  auto* lostRow = new QVBoxLayout(m_lostPart);
  lostRow->setContentsMargins(0, 0, 0, 0);
  lostRow->addWidget(m_lostField);
  m_lostField->setRequired(true);
  column->addWidget(m_lostPart);
  column->addWidget(m_order);
  auto* whenRow = new QHBoxLayout;
  whenRow->setSpacing(space::s);
  whenRow->addWidget(m_when, 3);
  whenRow->addWidget(m_ownerField, 2);
  column->addLayout(whenRow);
  auto* presets = new FlowLayout(m_presetRow, 6);
  presets->setContentsMargins(0, 0, 0, 0);
  for (const int key : {Qt::Key_H, Qt::Key_T, Qt::Key_A, Qt::Key_M})
    addPreset(QKeySequence(QKeyCombination(Qt::ALT, static_cast<Qt::Key>(key))));
  for (KeyButton* button : m_presets) presets->addWidget(button);
  column->addWidget(m_presetRow);
  column->addStretch(1);
  m_body->setObjectName(u"scrollBody"_s);
  m_scroll->setWidget(m_body);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_card->body()->addWidget(m_scroll, 1);

  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(14, 0, 14, 0);
  foot->setSpacing(space::s);
  m_error->setProperty("look", u"error"_s);
  m_error->setWordWrap(true);
  m_error->hide();
  foot->addWidget(m_error);
  foot->addWidget(m_save);
  m_card->body()->addLayout(foot);

  m_keys.bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_save);
  m_keys.bind(QKeySequence(Qt::CTRL | Qt::Key_L), m_correct);
  connect(m_save, &QAbstractButton::clicked, this, &OutcomePanel::saveRequested);
  connect(m_correct, &QAbstractButton::clicked, this, &OutcomePanel::correctRequested);
  const auto changed = [this] {
    setError({});
    emit edited();
  };
  connect(m_note, &QPlainTextEdit::textChanged, this, [this, changed] {
    if (m_mode == Mode::Call || m_mode == Mode::Correcting) changed();
  });
  connect(m_lost, &QLineEdit::textEdited, this, [this, changed] {
    m_lostField->setError({});
    changed();
  });
  connect(m_order, &OrderFields::edited, this, changed);
  connect(m_when, &CallbackTime::edited, this, changed);
  connect(m_owner, &QComboBox::activated, this, changed);
  m_owner->addItems({QString(), QString()});
  retranslate();
  setMode(Mode::None);
  showParts();
}

void OutcomePanel::addPreset(const QKeySequence& keys) {
  auto* button = new KeyButton({}, {}, KeyButton::Variant::Secondary, KeyButton::Layout::CapLeft);
  m_keys.bind(keys, button);
  m_presets.append(button);
  connect(button, &QAbstractButton::clicked, this, [this, button] {
    m_when->setText(button->property("typed").toString());
    setError({});
    emit edited();
  });
}

void OutcomePanel::setClock(std::function<domain::Instant()> now, const date::time_zone* zone) {
  m_when->setClock(std::move(now), zone);
}

void OutcomePanel::setOutcomes(const std::vector<domain::Outcome>& outcomes) {
  m_outcomes = outcomes;
  std::stable_sort(m_outcomes.begin(), m_outcomes.end(),
                   [](const auto& a, const auto& b) { return (a.key ? a.key : 99) < (b.key ? b.key : 99); });
  for (KeyButton* button : std::as_const(m_buttons)) {
    m_keys.unbind(button);
    delete button;
  }
  m_buttons.clear();
  int at = 0;
  QWidget* last = m_note;
  for (const auto& outcome : m_outcomes) {
    auto* button = new KeyButton({}, {}, KeyButton::Variant::Secondary, KeyButton::Layout::CapRight);
    button->setCheckable(true);
    button->setObjectName(u"outcome-"_s + qt(outcome.code));
    m_grid->addWidget(button, at / 2, at % 2);
    button->show();  // now: the layout would do it later, and until then its key is dead
    ++at;
    const QString code = qt(outcome.code);
    m_buttons.insert(code, button);
    if (outcome.key >= 1 && outcome.key <= 8)
      m_keys.bind(QKeySequence(static_cast<Qt::Key>(Qt::Key_F1 + outcome.key - 1)), button);
    connect(button, &QAbstractButton::clicked, this, [this, code] {
      m_suggested.clear();
      choose(code, true);
      setError({});
      emit edited();
    });
    QWidget::setTabOrder(last, button);
    last = button;
  }
  retranslate();
  choose(m_code, false);
}

void OutcomePanel::setLostStages(const QSet<QString>& codes) {
  m_lostStages = codes;
  showParts();
}

void OutcomePanel::setCurrency(const std::string& currency) {
  m_order->setCurrency(currency);
}

const domain::Outcome* OutcomePanel::chosen() const {
  const auto found =
      std::find_if(m_outcomes.begin(), m_outcomes.end(), [this](const auto& o) { return qt(o.code) == m_code; });
  return found == m_outcomes.end() ? nullptr : &*found;
}

void OutcomePanel::choose(const QString& code, bool moveFocus) {
  m_code = code;
  for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) it.value()->setChecked(it.key() == code);
  showParts();
  const auto* outcome = chosen();
  if (!moveFocus || !outcome) return;
  if (outcome->sale)
    m_order->focusFirst();
  else if (outcome->after == AfterOutcome::Callback)
    m_when->setFocus(Qt::OtherFocusReason);
  else if (!m_lostPart->isHidden())
    m_lost->setFocus(Qt::OtherFocusReason);
  else
    m_note->setFocus(Qt::OtherFocusReason);
  // Once what has just been shown is laid out.
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (QWidget* focused = focusWidget(); focused && m_body->isAncestorOf(focused))
          m_scroll->ensureWidgetVisible(focused, 0, space::xl);
      },
      Qt::QueuedConnection);
}

void OutcomePanel::showParts() {
  const auto* outcome = chosen();
  const bool callback = outcome && outcome->after == AfterOutcome::Callback;
  m_order->setVisible(outcome && outcome->sale);
  m_presetRow->setVisible(!outcome || !outcome->sale);
  m_lostPart->setVisible(outcome && m_lostStages.contains(qt(outcome->stageCode)));
  m_when->setRequired(callback);
  m_when->setLabel(callback ? tr("Callback time") : tr("Follow-up time"));
}

void OutcomePanel::setMode(Mode mode) {
  m_mode = mode;
  const bool open = mode == Mode::Call || mode == Mode::Correcting;
  m_body->setEnabled(open);
  m_save->setEnabled(mode != Mode::Saving);
  retranslate();
}

void OutcomePanel::setNextText(const QString& whileNone, const QString& whileCall) {
  m_nextNone = whileNone;
  m_nextCall = whileCall;
  retranslate();
}

void OutcomePanel::setStatus(const QString& text) {
  m_status = text;
  m_card->setHint(text);
}

void OutcomePanel::setError(const QString& sentence) {
  m_error->setText(sentence);
  m_error->setVisible(!sentence.isEmpty());
}

QString OutcomePanel::error() const {
  return m_error->text();
}

void OutcomePanel::load(const OutcomeForm& form) {
  const Mode mode = std::exchange(m_mode, Mode::None);  // so that setting is not taken for typing
  m_note->setPlainText(form.note);
  m_note->moveCursor(QTextCursor::End);
  m_lost->setText(form.lostReason);
  m_lostField->setError({});
  m_order->load(form);
  m_when->setText(form.when);
  m_owner->setCurrentIndex(form.onlyMe ? 0 : 1);
  m_suggested.clear();
  choose(form.code, false);
  setError({});
  m_scroll->ensureVisible(0, 0);
  m_mode = mode;
}

void OutcomePanel::suggest(const QString& code) {
  if (!m_code.isEmpty() && m_code != m_suggested && m_code != code) return;
  m_suggested = m_buttons.contains(code) ? code : QString();
  if (m_code != m_suggested) choose(m_suggested, false);
}

void OutcomePanel::suggestTime(const QString& when) {
  if (m_when->text().isEmpty()) m_when->setText(when);
}

void OutcomePanel::correct(const app::ClosedCall& call, const app::CampaignPage& campaign) {
  auto outcomes = campaign.outcomes;
  std::erase_if(outcomes, [](const auto& outcome) { return !outcome.active; });
  setOutcomes(outcomes);
  setCurrency(campaign.campaign.currency);
  setMode(Mode::Correcting);
  OutcomeForm form;
  form.code = qt(call.outcomeCode);
  form.note = qt(call.note);
  form.product = qt(campaign.campaign.product);
  load(form);
  m_save->setEnabled(true);
}

OutcomeForm OutcomePanel::form() const {
  OutcomeForm form;
  form.code = m_code;
  form.note = m_note->toPlainText();
  form.when = m_when->text();
  form.onlyMe = m_owner->currentIndex() == 0;
  form.lostReason = m_lost->text();
  m_order->store(form);
  return form;
}

std::optional<app::SaveOutcome> OutcomePanel::read() {
  setError({});
  const auto* outcome = chosen();
  if (!outcome) {
    setError(tr("Choose an outcome first: F1 to F8."));
    return std::nullopt;
  }
  app::SaveOutcome request;
  request.code = outcome->code;
  request.note = utf8(m_note->toPlainText().trimmed());
  request.onlyMe = m_owner->currentIndex() == 0;
  if (outcome->sale) {
    request.order = m_order->read();
    if (!request.order) return std::nullopt;
  }
  if (!m_lostPart->isHidden()) {
    request.lostReason = utf8(m_lost->text().trimmed());
    if (request.lostReason.empty()) {
      m_lostField->setError(tr("Why was the customer lost? A few words are enough."));
      m_lost->setFocus(Qt::OtherFocusReason);
      return std::nullopt;
    }
  }
  const auto when = m_when->value();
  const bool missing = when && !domain::isSet(*when) && outcome->after == AfterOutcome::Callback;
  if (!when || missing) {
    m_when->showError(missing ? tr("When is the customer to be called? For example: tomorrow 15:00")
                              : words::sentence(when.error()));
    m_when->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_when);
    return std::nullopt;
  }
  request.followUpAt = *when;
  return request;
}

void OutcomePanel::focusNote() {
  m_note->setFocus(Qt::OtherFocusReason);
}

void OutcomePanel::retranslate() {
  m_card->setTitle(m_mode == Mode::Correcting ? tr("Correct the outcome") : tr("Outcome and follow-up"));
  m_card->setHint(m_status);
  m_noteField->setLabel(tr("Note"));
  m_note->setPlaceholderText(tr("What was said; it is kept as you type"));
  m_lostField->setLabel(tr("Reason"));
  m_lost->setPlaceholderText(tr("too expensive, has another supplier…"));
  m_ownerField->setLabel(tr("Who calls"));
  m_owner->setItemText(0, tr("Only me"));
  m_owner->setItemText(1, tr("Anyone"));
  for (const auto& outcome : m_outcomes) {
    KeyButton* button = m_buttons.value(qt(outcome.code));
    if (!button) continue;
    button->setText(words::outcomeName(outcome.code, outcome.name));
    button->setAccessibleName(button->text());
    button->setToolTip(words::afterOutcomeName(outcome.after));
  }
  const QStringList texts{tr("In 1 hour"), tr("Tomorrow 10:00"), tr("Tomorrow 15:00"), tr("Next Monday 10:00")};
  const QStringList typed{u"+1h"_s, tr("tomorrow 10:00", "typed into the time field"),
                          tr("tomorrow 15:00", "typed into the time field"),
                          tr("next monday 10:00", "typed into the time field")};
  for (qsizetype i = 0; i < m_presets.size(); ++i) {
    m_presets[i]->setText(texts[i]);
    m_presets[i]->setAccessibleName(texts[i]);
    m_presets[i]->setProperty("typed", typed[i]);
    m_presets[i]->updateGeometry();
  }
  QString save;
  switch (m_mode) {
    case Mode::None:
      save = m_nextNone;
      break;
    case Mode::Call:
      save = m_nextCall;
      break;
    case Mode::Correcting:
      save = tr("Save the correction");
      break;
    case Mode::Saving:
      save = tr("Saving…");
      break;
  }
  m_save->setText(save);
  m_save->setAccessibleName(save);
  m_correct->setText(m_mode == Mode::Correcting ? tr("Back") : tr("Last call"));
  m_correct->setAccessibleName(m_correct->text());
  m_correct->setToolTip(tr("Opens your last call again to correct its outcome"));
  m_correct->updateGeometry();
  showParts();
}

void OutcomePanel::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
