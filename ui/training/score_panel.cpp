#include "training/score_panel.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "recordings/recording_player.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/figures.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/mark_field.hpp"
#include "widgets/scroll_body.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::RehearsalState;

namespace {

QLabel* label(const QString& text, const QString& look) {
  auto* shown = new QLabel(text);
  shown->setProperty("look", look);
  shown->setWordWrap(true);
  shown->setTextFormat(Qt::PlainText);
  return shown;
}

QString timeText(domain::Milliseconds time) {
  return runningTime(std::chrono::duration_cast<std::chrono::seconds>(time));
}

}  // namespace

ScorePanel::ScorePanel(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_title(label({}, u"heading"_s)),
      m_facts(label({}, u"muted"_s)),
      m_score(label({}, u"title"_s)),
      m_others(label({}, u"muted"_s)),
      m_steps(new QWidget),
      m_markForm(new QWidget),
      m_stepColumn(new QVBoxLayout(m_steps)),
      m_mark(new MarkField),
      m_comment(new QLineEdit),
      m_saveMark(new KeyButton),
      m_begin(new KeyButton),
      m_cancel(new KeyButton),
      m_hear(new KeyButton),
      m_player(new RecordingPlayer(bridge)) {
  constexpr int kMostPoints = 10;
  m_mark->setScale(kMostPoints, u"–"_s);
  m_markField = new FormField({}, m_mark);
  m_comment->setObjectName(u"comment"_s);
  m_commentField = new FormField({}, m_comment);
  m_begin->setVariant(KeyButton::Variant::Primary);
  m_cancel->setVariant(KeyButton::Variant::Ghost);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::m);
  inside->addWidget(m_title);
  inside->addWidget(m_facts);
  inside->addWidget(m_score);
  inside->addWidget(m_hear, 0, Qt::AlignLeft);
  inside->addWidget(m_player);
  m_stepColumn->setContentsMargins(0, 0, 0, 0);
  m_stepColumn->setSpacing(space::s);
  inside->addWidget(m_steps);
  inside->addWidget(m_others);
  auto* form = new QHBoxLayout(m_markForm);
  form->setContentsMargins(0, 0, 0, 0);
  form->setSpacing(space::m);
  form->addWidget(m_markField);
  form->addWidget(m_commentField, 1);
  form->addWidget(m_saveMark, 0, Qt::AlignBottom);
  inside->addWidget(m_markForm);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_begin);
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  inside->addLayout(buttons);
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  connect(m_hear, &QAbstractButton::clicked, this, [this] { m_player->open(m_page.rehearsal.recording); });
  connect(m_player, &RecordingPlayer::closed, this, [this] { m_hear->setFocus(); });
  connect(m_player, &RecordingPlayer::failed, this, &ScorePanel::failed);
  connect(m_saveMark, &QAbstractButton::clicked, this, &ScorePanel::saveMark);
  connect(m_begin, &QAbstractButton::clicked, this, [this] { emit beginWanted(m_page.rehearsal.id); });
  connect(m_cancel, &QAbstractButton::clicked, this, [this] { emit cancelWanted(m_page.rehearsal.id); });
  retranslate();
}

void ScorePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void ScorePanel::retranslate() {
  m_markField->setLabel(tr("Mark"));
  m_commentField->setLabel(tr("Comment"));
  m_saveMark->setText(tr("Save"));
  m_begin->setText(tr("Begin"));
  m_hear->setText(tr("Hear the agent"));
  m_cancel->setText(tr("Call off"));
  fill();
}

void ScorePanel::clear() {
  ++m_asked;
  m_player->close();
  m_page = {};
  fill();
}

void ScorePanel::show(domain::RehearsalId id) {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::OpenRehearsal{id}, [this, token](app::Result<app::OpenRehearsal::Page> page) {
    if (token != m_asked) return;
    if (!page) return emit failed(page.error());
    const bool typing = m_page.rehearsal.id == page->rehearsal.id && m_comment->hasFocus();
    if (m_page.rehearsal.recording != page->rehearsal.recording) m_player->close();
    m_page = std::move(*page);
    if (!typing) fill();
  });
}

QWidget* ScorePanel::stepWidget(const domain::RehearsalStep& step) const {
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  auto* head = new QHBoxLayout;
  head->addWidget(label(qt(step.title.empty() ? step.step : step.title), u"strong"_s), 1);
  auto* time = label(timeText(step.time), u"small"_s);
  time->setWordWrap(false);
  head->addWidget(time);
  column->addLayout(head);
  if (!step.said.empty()) column->addWidget(label(tr("“%1”").arg(qt(step.said)), u"muted"_s));
  if (step.meant.empty()) return widget;
  // An objection is met by going to its reply; the answer field stays empty then.
  const bool objection = step.answer.empty();
  const bool right = step.answer == step.meant;
  const QString text = right       ? tr("✓ %1").arg(qt(step.answer))
                       : objection ? tr("meant: %1").arg(qt(step.meant))
                                   : tr("✗ taken for “%1”, meant was “%2”").arg(qt(step.answer), qt(step.meant));
  column->addWidget(label(text, right ? u"good"_s : objection ? u"muted"_s : u"warn"_s));
  return widget;
}

void ScorePanel::fill() {
  while (QLayoutItem* item = m_stepColumn->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const domain::Rehearsal& r = m_page.rehearsal;
  const domain::ScoreSheet& sheet = m_page.sheet;
  const bool any = static_cast<bool>(r.id), over = r.state == RehearsalState::Over;
  const bool own = r.user == m_bridge.user().id, trainer = m_bridge.may(domain::Permission::ManageScripts);
  m_title->setText(!any ? tr("Choose a rehearsal") : tr("%1 · %2").arg(qt(r.userName), qt(r.scriptTitle)));
  QStringList facts;
  if (any) facts << tr("with %1").arg(qt(r.personaTitle));
  if (domain::isSet(r.endedAt))
    facts << words::when(r.endedAt, m_bridge.now(), m_bridge.zone()) << timeText(sheet.time);
  else if (domain::isSet(r.dueAt))
    facts << tr("due %1").arg(words::when(r.dueAt, m_bridge.now(), m_bridge.zone()));
  if (any && !r.assignedBy.empty()) facts << tr("assigned by %1").arg(qt(r.assignedBy));
  if (!r.note.empty()) facts << qt(r.note);
  m_facts->setText(facts.join(u" · "_s));
  m_score->setVisible(over);
  m_hear->setVisible(over && r.recording);
  QStringList parts;
  if (sheet.meant > 0) parts << tr("answers understood %1 of %2").arg(sheet.understood).arg(sheet.meant);
  if (sheet.objections > 0) parts << tr("objections met %1 of %2").arg(sheet.met).arg(sheet.objections);
  if (sheet.asked > 0) parts << tr("required fields %1 of %2").arg(sheet.captured).arg(sheet.asked);
  m_score->setText(r.score < 0 ? tr("No score: nothing could be judged") : tr("Score %1").arg(r.score));
  if (over) {
    if (!parts.isEmpty()) m_stepColumn->addWidget(label(parts.join(u", "_s), u"muted"_s));
    for (const domain::RehearsalStep& step : sheet.steps) m_stepColumn->addWidget(stepWidget(step));
    for (const auto& [name, value] : sheet.values)
      m_stepColumn->addWidget(label(u"%1: %2"_s.arg(qt(name), qt(value)), u"small"_s));
  }
  QStringList others;
  const auto add = [&](const domain::RehearsalMark& mark, const QString& who) {
    if (mark.mark < 0 && mark.comment.empty()) return;
    others << (mark.mark < 0 ? tr("%1: %2").arg(who, qt(mark.comment))
                             : tr("%1: %2 of 10. %3").arg(who).arg(mark.mark).arg(qt(mark.comment)));
  };
  add(r.own, qt(r.userName));
  add(r.trainer, r.trainer.by.empty() ? tr("Trainer") : qt(r.trainer.by));
  m_others->setText(others.join(u'\n'));
  m_others->setVisible(!others.isEmpty());
  m_markForm->setVisible(over && (own || trainer));
  const domain::RehearsalMark& mine = own ? r.own : r.trainer;
  m_mark->setPoints(mine.mark < 0 ? std::nullopt : std::optional(mine.mark));
  m_comment->setText(qt(mine.comment));
  m_begin->setVisible(any && own && r.state < RehearsalState::Over);
  m_cancel->setVisible(any && r.state < RehearsalState::Over && (trainer || (own && r.assignedBy.empty())));
}

void ScorePanel::saveMark() {
  app::MarkRehearsal request{m_page.rehearsal.id, m_mark->points().value_or(-1), utf8(m_comment->text().trimmed())};
  m_bridge.send(this, request, [this, id = request.id](app::Result<app::Nothing> done) {
    if (!done) return emit failed(done.error());
    m_saveMark->setFocus();
    show(id);
  });
}

}  // namespace callwright::ui
