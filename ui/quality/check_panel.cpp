#include "quality/check_panel.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/words.hpp"
#include "quality/quality_look.hpp"
#include "recordings/recording_player.hpp"
#include "theme/theme.hpp"
#include "widgets/clear_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/mark_field.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::CheckState;
using domain::Permission;

CheckPanel::CheckPanel(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_title(lookLabel(u"heading"_s)),
      m_facts(lookLabel(u"muted"_s)),
      m_mark(lookLabel(u"title"_s)),
      m_callTitle(lookLabel(u"strong"_s)),
      m_call(lookLabel({})),
      m_cardTitle(lookLabel(u"strong"_s)),
      m_keysHint(lookLabel(u"small"_s)),
      m_texts(lookLabel({})),
      m_state(new Tag),
      m_hear(new KeyButton),
      m_player(new RecordingPlayer(bridge)),
      m_questions(new QWidget),
      m_questionColumn(new QVBoxLayout(m_questions)),
      m_text(new QLineEdit),
      m_buttons(new QWidget),
      m_save(new KeyButton),
      m_accept(new KeyButton),
      m_dispute(new KeyButton),
      m_drop(new KeyButton) {
  m_text->setObjectName(u"text"_s);
  m_textField = new FormField({}, m_text);
  m_save->setVariant(KeyButton::Variant::Primary);
  m_accept->setVariant(KeyButton::Variant::Primary);
  m_drop->setVariant(KeyButton::Variant::Ghost);
  m_questionColumn->setContentsMargins(0, 0, 0, 0);
  m_questionColumn->setSpacing(space::s);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_state, 0, Qt::AlignTop);
  auto* buttons = new QHBoxLayout(m_buttons);
  buttons->setContentsMargins(0, 0, 0, 0);
  buttons->setSpacing(space::s);
  for (KeyButton* button : {m_save, m_accept, m_dispute, m_drop}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::s);
  inside->addLayout(head);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_facts, m_mark}) inside->addWidget(widget);
  inside->addWidget(m_hear, 0, Qt::AlignLeft);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_player, m_callTitle, m_call, m_cardTitle, m_keysHint,
                                                         m_questions, m_texts, m_textField, m_buttons})
    inside->addWidget(widget);
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_H), m_hear);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_accept);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_D), m_dispute);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_Delete), m_drop);
  connect(m_hear, &QAbstractButton::clicked, this, [this] {
    if (!m_page.recordings.empty()) m_player->open(m_page.recordings.back().id);
  });
  connect(m_player, &RecordingPlayer::closed, this, &CheckPanel::focusFirst);
  connect(m_player, &RecordingPlayer::failed, this, &CheckPanel::failed);
  connect(m_save, &QAbstractButton::clicked, this, &CheckPanel::save);
  connect(m_accept, &QAbstractButton::clicked, this, [this] { answer(true); });
  connect(m_dispute, &QAbstractButton::clicked, this, [this] { answer(false); });
  connect(m_drop, &QAbstractButton::clicked, this, &CheckPanel::drop);
  connect(m_text, &QLineEdit::textEdited, this, &CheckPanel::touch);
  retranslate();
}

void CheckPanel::retranslate() {
  m_callTitle->setText(tr("The call"));
  m_hear->setText(tr("Hear the call"));
  m_keysHint->setText(tr("Type the digit of a mark; Tab goes on to its comment and the next question."));
  m_accept->setText(tr("Accept"));
  m_dispute->setText(tr("Dispute"));
  m_drop->setText(tr("Drop this check"));
  if (!m_touched) return fill();
  for (std::size_t i = 0; i < m_rows.size(); ++i) scale(*m_rows[i].mark, m_page.card.questions[i]);
  fillCall();
  showMark();
}

void CheckPanel::clear() {
  ++m_asked;
  if (!m_page.check.id) return;
  keepDraft();
  m_player->close();
  m_page = {};
  fill();
}

void CheckPanel::show(domain::QualityCheckId id) {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::OpenCheck{id}, [this, token, id](app::Result<app::OpenCheck::Page> page) {
    if (token != m_asked) return;
    if (!page) return lose(id, page.error());
    show(std::move(*page));
  });
}

void CheckPanel::show(app::OpenCheck::Page page) {
  ++m_asked;
  if (isShown(page)) return;  // what is being typed stays, and the focus
  if (m_page.check.id != page.check.id) m_player->close();
  keepDraft();
  m_page = std::move(page);
  fill();
  putDraft();
}

void CheckPanel::lose(domain::QualityCheckId id, const domain::Error& error) {
  if (error.code == domain::ErrorCode::NotFound) {
    if (id == m_page.check.id) m_touched = false;
    m_drafts.erase(id);
    emit typedOrSaved();
  }
  emit failed(error);
}

bool CheckPanel::isShown(const app::OpenCheck::Page& page) const {
  const domain::QualityCheck &now = m_page.check, &then = page.check;
  if (now.id != then.id || now.state != then.state) return false;
  return m_touched || (m_page.answers == page.answers && now.comment == then.comment && now.answer == then.answer &&
                       now.settlement == then.settlement && m_page.note == page.note &&
                       m_page.recordings.size() == page.recordings.size());
}

void CheckPanel::touch() {
  if (!std::exchange(m_touched, true)) emit typedOrSaved();
}

void CheckPanel::keepDraft() {
  if (!std::exchange(m_touched, false) || !(marks() || settles() || answers())) return;
  Draft draft{m_page.check.state, {}, m_text->text()};
  for (const Row& row : m_rows) draft.rows.emplace_back(row.mark->currentIndex(), row.comment->text());
  m_drafts[m_page.check.id] = std::move(draft);
}

void CheckPanel::putDraft() {
  const auto kept = m_drafts.extract(m_page.check.id);
  if (kept.empty()) return;
  const Draft& draft = kept.mapped();
  const bool fits = draft.state == m_page.check.state && draft.rows.size() == m_rows.size();
  if (!fits) return emit typedOrSaved();  // somebody else has marked or answered it
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    m_rows[i].mark->setCurrentIndex(draft.rows[i].first);
    m_rows[i].comment->setText(draft.rows[i].second);
  }
  m_text->setText(draft.text);
  m_touched = true;
  showMark();
}

bool CheckPanel::marks() const {
  return m_page.check.id && m_page.check.state == CheckState::Chosen && m_bridge.may(Permission::CheckQuality) &&
         m_page.check.agent != m_bridge.user().id;
}

bool CheckPanel::settles() const {
  return m_page.check.state == CheckState::Disputed && m_bridge.may(Permission::CheckQuality) &&
         m_page.check.agent != m_bridge.user().id;
}

bool CheckPanel::answers() const {
  return m_page.check.id && m_page.check.state == CheckState::Marked && m_page.check.agent == m_bridge.user().id;
}

bool CheckPanel::isChanged() const {
  return static_cast<bool>(firstChanged());
}

bool CheckPanel::isChanged(domain::QualityCheckId id) const {
  return (id == m_page.check.id && m_touched && (marks() || settles() || answers())) || m_drafts.contains(id);
}

domain::QualityCheckId CheckPanel::firstChanged() const {
  if (isChanged(m_page.check.id)) return m_page.check.id;
  return m_drafts.empty() ? domain::QualityCheckId() : m_drafts.begin()->first;
}

void CheckPanel::focusFirst() {
  if (!m_rows.empty() && marks())
    m_rows.front().mark->setFocus();
  else if (m_textField->isVisibleTo(this))
    m_text->setFocus();
}

void CheckPanel::fill() {
  const domain::QualityCheck& check = m_page.check;
  const bool any = static_cast<bool>(check.id);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_facts, m_mark, m_callTitle, m_call, m_cardTitle, m_questions,
                                                         m_texts, m_buttons, m_state})
    widget->setVisible(any);
  m_keysHint->setVisible(marks() || settles());
  m_hear->setVisible(any && !m_page.recordings.empty());
  m_textField->setVisible(marks() || settles() || answers());
  m_save->setVisible(marks() || settles());
  m_save->setText(settles() ? tr("Settle") : tr("Save the marks"));
  m_accept->setVisible(answers());
  m_dispute->setVisible(answers());
  m_drop->setVisible(any && check.state == CheckState::Chosen && m_bridge.may(Permission::CheckQuality));
  m_title->setText(!any                         ? tr("Choose a check")
                   : check.customerName.empty() ? qt(check.agentName)
                                                : tr("%1 · %2").arg(qt(check.agentName), qt(check.customerName)));
  m_text->clear();
  m_textField->setError({});
  m_textField->setLabel(answers()   ? tr("Your answer")
                        : settles() ? tr("How it is settled")
                                    : tr("Comment on the call"));
  m_text->setAccessibleName(answers() ? tr("Your answer") : settles() ? tr("How it is settled") : tr("Comment"));
  if (any) m_state->setTag(words::checkStateName(check.state), checkColor(check.state));
  fillCall();
  fillQuestions();
  fillTexts();
  showMark();
}

void CheckPanel::fillCall() {
  const domain::QualityCheck& check = m_page.check;
  if (!check.id) return;
  QStringList facts{words::when(check.callAt, m_bridge.now(), m_bridge.zone()), qt(check.campaignName),
                    words::outcomeName(m_page.outcomeCode, m_page.outcomeName),
                    tr("talk %1").arg(words::clockTime(m_page.talk)),
                    check.sampled ? tr("drawn at random") : tr("chosen by hand")};
  facts.removeAll(QString());
  m_facts->setText(facts.join(u" · "_s));
  QStringList lines;
  if (!m_page.scriptTitle.empty()) lines << tr("Script: %1").arg(qt(m_page.scriptTitle));
  for (const app::OpenCheck::Step& step : m_page.walk)
    lines << (step.answer.empty() ? u"• "_s + qt(step.title) : u"• %1 → %2"_s.arg(qt(step.title), qt(step.answer)));
  for (const auto& [name, value] : m_page.values) lines << u"%1: %2"_s.arg(qt(name), qt(value));
  if (!m_page.note.empty()) lines << tr("Note: %1").arg(qt(m_page.note));
  if (lines.isEmpty()) lines << tr("No script was followed and no note was taken.");
  m_call->setText(lines.join(u'\n'));
  m_cardTitle->setText(tr("%1, version %2").arg(qt(m_page.card.name)).arg(m_page.card.version));
}

QWidget* CheckPanel::questionWidget(std::size_t at, bool editable) {
  const domain::CardQuestion& question = m_page.card.questions[at];
  const domain::CardAnswer& answer = m_page.answers[at];
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::xs);
  auto* head = new QHBoxLayout;
  auto* text = lookLabel({});
  text->setText(qt(question.text));
  head->addWidget(text, 1);
  if (question.fatal) head->addWidget(new Tag(tr("critical"), ColorRole::Bad), 0, Qt::AlignTop);
  auto* weight = lookLabel(u"small"_s);
  weight->setWordWrap(false);
  weight->setText(tr("weight %1").arg(question.weight));
  head->addWidget(weight, 0, Qt::AlignTop);
  column->addLayout(head);
  if (!editable) {
    auto* given = lookLabel(question.fatal && answer.points == 0 ? u"warn"_s : u"muted"_s);
    const QString points = words::pointsText(question, answer.points);
    given->setText(answer.comment.empty() ? points : tr("%1: %2").arg(points, qt(answer.comment)));
    column->addWidget(given);
    return widget;
  }
  auto* row = new QHBoxLayout;
  row->setSpacing(space::s);
  auto* mark = new MarkField;
  scale(*mark, question);
  mark->setAccessibleName(qt(question.text));
  mark->setPlaceholderText(tr("Mark…"));
  if (m_page.check.state == CheckState::Chosen)
    mark->setUnchosen();
  else
    mark->setPoints(answer.points);
  auto* comment = new QLineEdit(qt(answer.comment));
  comment->setPlaceholderText(tr("Comment"));
  comment->setAccessibleName(tr("Comment on “%1”").arg(qt(question.text)));
  row->addWidget(mark);
  row->addWidget(comment, 1);
  column->addLayout(row);
  connect(mark, &QComboBox::currentIndexChanged, this, [this] {
    touch();
    showMark();
  });
  connect(comment, &QLineEdit::textEdited, this, &CheckPanel::touch);
  m_rows.push_back({mark, comment});
  return widget;
}

void CheckPanel::fillQuestions() {
  m_rows.clear();
  deleteItems(*m_questionColumn);
  std::string section;
  for (std::size_t i = 0; i < m_page.card.questions.size(); ++i) {
    const domain::CardQuestion& question = m_page.card.questions[i];
    if (question.section != section) {
      auto* title = lookLabel(u"muted"_s);
      title->setText(qt(question.section));
      m_questionColumn->addWidget(title);
    }
    section = question.section;
    QWidget* made = questionWidget(i, marks() || settles());
    m_questionColumn->addWidget(made);
    made->show();  // at once, so that it can have the focus
  }
  // Made anew, they would come last.
  QWidget* before = m_hear;
  for (const Row& row : m_rows)
    for (QWidget* next : std::initializer_list<QWidget*>{row.mark, row.comment}) {
      setTabOrder(before, next);
      before = next;
    }
  setTabOrder(before, m_text);
}

void CheckPanel::fillTexts() {
  const domain::QualityCheck& check = m_page.check;
  QStringList texts;
  const auto add = [&](const std::string& who, const std::string& said) {
    if (!said.empty()) texts << tr("%1: %2").arg(who.empty() ? tr("Team lead") : qt(who), qt(said));
  };
  add(check.markedBy, check.comment);
  add(check.agentName, check.answer);
  add(check.settledBy, check.settlement);
  if (check.state == CheckState::Settled && check.mark != check.firstMark)
    texts << tr("The mark was %1 before it was settled.").arg(words::markText(check.firstMark));
  m_texts->setText(texts.join(u'\n'));
  m_texts->setVisible(!texts.isEmpty());
}

std::vector<domain::CardAnswer> CheckPanel::typed() const {
  std::vector<domain::CardAnswer> all;
  for (const Row& row : m_rows) all.push_back({row.mark->points(), utf8(row.comment->text().trimmed())});
  return all;
}

void CheckPanel::showMark() {
  if (!m_page.check.id) return;
  if (!marks() && !settles()) {
    const QString mark = words::markText(m_page.check.mark);
    m_mark->setVisible(m_page.check.state != CheckState::Chosen);
    return m_mark->setText(m_page.check.fatal ? tr("Mark %1: a critical question was missed").arg(mark)
                                              : tr("Mark %1 of 100").arg(mark));
  }
  int open = 0;
  for (const Row& row : m_rows) open += row.mark->isChosen() ? 0 : 1;
  const auto mark = domain::markOf(m_page.card.questions, typed());
  m_mark->setVisible(true);
  if (!mark || (open > 0 && !mark->fatal)) return m_mark->setText(tr("Questions to mark: %1").arg(open));
  m_mark->setText(mark->fatal ? tr("Mark 0: a critical question was missed")
                              : tr("Mark %1 of 100").arg(words::markText(mark->mark)));
}

template <class Request>
void CheckPanel::send(Request request) {
  m_bridge.send(this, request, [this, id = request.id](app::Result<typename Request::Reply> done) {
    const bool shown = id == m_page.check.id;
    if (!done) {
      const bool here = shown && done.error().code == domain::ErrorCode::Missing;
      m_textField->setError(here ? words::sentence(done.error()) : QString());
      if (here) m_text->setFocus();
      if (!here) emit failed(done.error());
      return;
    }
    if (shown) m_touched = false;
    m_drafts.erase(id);
    emit typedOrSaved();
    emit changed();
  });
}

void CheckPanel::scale(MarkField& field, const domain::CardQuestion& question) {
  field.setScale(question.most, tr("– does not apply"), tr("No"), tr("Yes"));
}

void CheckPanel::save() {
  const std::string text = utf8(m_text->text().trimmed());
  if (settles()) return send(app::SettleCheck{m_page.check.id, typed(), text});
  for (const Row& row : m_rows)
    if (!row.mark->isChosen()) {
      m_textField->setError(tr("Mark every question, or say that it does not apply."));
      return row.mark->setFocus();
    }
  send(app::MarkCheck{m_page.check.id, typed(), text});
}

void CheckPanel::answer(bool accept) {
  send(app::AnswerCheck{m_page.check.id, accept, utf8(m_text->text().trimmed())});
}

void CheckPanel::drop() {
  send(app::DropCheck{m_page.check.id});
}

}  // namespace callwright::ui
