#include "quality/appraisal_panel.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/words.hpp"
#include "quality/quality_look.hpp"
#include "theme/theme.hpp"
#include "widgets/clear_layout.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::AppraisalLineKind;

namespace {

constexpr int kMostSkill = 100, kCommentHeight = 84;

QLabel* gridLabel(const QString& text, const QString& look, Qt::Alignment alignment = Qt::AlignRight) {
  QLabel* label = lookLabel(look);
  label->setWordWrap(alignment == Qt::AlignLeft);
  label->setText(text);
  label->setAlignment(alignment | Qt::AlignVCenter);
  return label;
}

}  // namespace

AppraisalPanel::AppraisalPanel(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_title(lookLabel(u"heading"_s)),
      m_facts(lookLabel(u"muted"_s)),
      m_total(lookLabel(u"title"_s)),
      m_other(lookLabel({})),
      m_signatures(lookLabel(u"muted"_s)),
      m_state(new Tag),
      m_lines(new QWidget),
      m_buttons(new QWidget),
      m_grid(new QGridLayout(m_lines)),
      m_comment(new QPlainTextEdit),
      m_save(new KeyButton),
      m_sign(new KeyButton),
      m_unsign(new KeyButton),
      m_drop(new KeyButton) {
  m_comment->setTabChangesFocus(true);
  m_comment->setFixedHeight(kCommentHeight);
  m_commentField = new FormField({}, m_comment);
  m_sign->setVariant(KeyButton::Variant::Primary);
  m_drop->setVariant(KeyButton::Variant::Ghost);
  m_unsign->setVariant(KeyButton::Variant::Ghost);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(space::m);
  m_grid->setVerticalSpacing(space::s);
  m_grid->setColumnStretch(0, 1);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_state, 0, Qt::AlignTop);
  auto* buttons = new QHBoxLayout(m_buttons);
  buttons->setContentsMargins(0, 0, 0, 0);
  buttons->setSpacing(space::s);
  for (KeyButton* button : {m_save, m_sign, m_unsign, m_drop}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::m);
  inside->addLayout(head);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_facts, m_total, m_lines, m_other, m_commentField, m_signatures, m_buttons})
    inside->addWidget(widget);
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_sign);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_Delete), m_drop);
  connect(m_save, &QAbstractButton::clicked, this, [this] { save(false); });
  connect(m_sign, &QAbstractButton::clicked, this, [this] { save(true); });
  connect(m_unsign, &QAbstractButton::clicked, this, [this] { sign(m_sheet.id, false); });
  connect(m_drop, &QAbstractButton::clicked, this, [this] {
    m_bridge.send(this, app::DropAppraisal{m_sheet.id}, [this, id = m_sheet.id](app::Result<app::Nothing> done) {
      if (!done) return emit failed(done.error());
      saved(id);
      emit changed();
    });
  });
  connect(m_comment, &QPlainTextEdit::textChanged, this, &AppraisalPanel::touch);
  retranslate();
}

void AppraisalPanel::retranslate() {
  m_save->setText(tr("Save"));
  m_sign->setText(tr("Sign"));
  m_unsign->setText(tr("Take the signature back"));
  m_drop->setText(tr("Delete"));
  keepDraft();  // what is being typed stays
  fill();
  putDraft();
}

void AppraisalPanel::show(const domain::Appraisal* sheet) {
  const bool same = sheet != nullptr && sheet->id == m_sheet.id && sheet->isFrozen() == m_sheet.isFrozen();
  if (same && m_touched) return;  // what is being typed stays
  // A field that has the focus and nothing typed yet is made anew: it keeps the focus.
  const auto focused =
      std::find_if(m_skills.begin(), m_skills.end(), [](const auto& s) { return s.second->hasFocus(); });
  const int position = same && focused != m_skills.end() ? focused->first : -1;
  keepDraft();
  m_sheet = sheet == nullptr ? domain::Appraisal() : *sheet;
  fill();
  putDraft();
  for (const auto& [at, skill] : m_skills)
    if (at == position) {
      skill->setFocus();
      skill->selectAll();
    }
}

void AppraisalPanel::touch() {
  if (!std::exchange(m_touched, true)) emit typedOrSaved();
}

void AppraisalPanel::keepDraft() {
  if (!std::exchange(m_touched, false) || !mayChange()) return;
  Draft draft{m_sheet.period, m_comment->toPlainText(), {}};
  for (const auto& [position, skill] : m_skills) draft.skills.emplace_back(position, skill->value());
  m_drafts[m_sheet.id] = std::move(draft);
}

void AppraisalPanel::putDraft() {
  const auto kept = m_drafts.extract(m_sheet.id);
  if (kept.empty()) return;
  if (!mayChange()) return emit typedOrSaved();  // it has been signed
  m_comment->setPlainText(kept.mapped().comment);
  for (const auto& [position, value] : kept.mapped().skills)
    for (const auto& [at, skill] : m_skills)
      if (at == position) skill->setValue(value);
  m_touched = true;
}

void AppraisalPanel::saved(domain::AppraisalId id) {
  if (id == m_sheet.id) m_touched = false;
  m_drafts.erase(id);
  emit typedOrSaved();
}

bool AppraisalPanel::own() const {
  return m_sheet.agent == m_bridge.user().id;
}

bool AppraisalPanel::mayChange() const {
  return m_sheet.id && !m_sheet.isSigned() && !domain::isSet(own() ? m_sheet.agentSignedAt : m_sheet.leadSignedAt);
}

bool AppraisalPanel::isChanged(domain::AppraisalId id) const {
  return (id == m_sheet.id && m_touched && mayChange()) || m_drafts.contains(id);
}

std::pair<domain::AppraisalId, domain::GoalPeriod> AppraisalPanel::firstChanged() const {
  if (isChanged(m_sheet.id)) return {m_sheet.id, m_sheet.period};
  if (m_drafts.empty()) return {};
  return {m_drafts.begin()->first, m_drafts.begin()->second.period};
}

void AppraisalPanel::fill() {
  const bool any = static_cast<bool>(m_sheet.id);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_facts, m_total, m_lines, m_state, m_buttons, m_signatures})
    widget->setVisible(any);
  m_title->setText(any ? tr("%1 · %2").arg(qt(m_sheet.agentName), words::goalPeriodName(m_sheet.period))
                       : tr("Choose a sheet"));
  m_save->setVisible(mayChange());
  m_sign->setVisible(mayChange());
  const bool signedHere = domain::isSet(own() ? m_sheet.agentSignedAt : m_sheet.leadSignedAt);
  m_unsign->setVisible(any && signedHere && !m_sheet.isSigned());
  m_drop->setVisible(any && !own() && !m_sheet.isFrozen());
  fillComments();
  fillLines();
  m_touched = false;
  if (!any) return;
  m_state->setTag(words::appraisalStateName(m_sheet), appraisalColor(m_sheet));
  m_facts->setText(m_sheet.isFrozen() ? tr("Figures as they were signed.")
                                      : tr("Figures of today; the first signature keeps them as they are."));
  m_total->setText(m_sheet.total ? tr("Total %1 of 100").arg(words::markText(*m_sheet.total)) : tr("No figures yet"));
}

void AppraisalPanel::fillLines() {
  m_skills.clear();
  deleteItems(*m_grid);
  if (!m_sheet.id) return;
  enum { Name, Target, Value, Weight, Points };
  const QStringList heads{QString(), tr("Target"), tr("Value"), tr("Weight"), tr("Points")};
  for (int column = Target; column <= Points; ++column)
    m_grid->addWidget(gridLabel(heads[column], u"small"_s), 0, column);
  int row = 1;
  const bool editable = mayChange() && !own() && !m_sheet.isFrozen();
  for (std::size_t i = 0; i < m_sheet.lines.size(); ++i, ++row) {
    const domain::AppraisalLine& line = m_sheet.lines[i];
    const bool measured = line.kind == AppraisalLineKind::Measure;
    m_grid->addWidget(gridLabel(words::appraisalLineName(line), {}, Qt::AlignLeft), row, Name);
    m_grid->addWidget(gridLabel(measured ? words::appraisalValue(line, line.target) : QString(), u"muted"_s), row,
                      Target);
    if (line.kind == AppraisalLineKind::Skill && editable) {
      auto* skill = new QSpinBox;
      skill->setRange(-1, kMostSkill);
      skill->setSpecialValueText(u"–"_s);
      skill->setValue(line.value ? static_cast<int>(*line.value) : -1);
      skill->setAccessibleName(words::appraisalLineName(line));
      connect(skill, &QSpinBox::valueChanged, this, &AppraisalPanel::touch);
      m_grid->addWidget(skill, row, Value);
      m_skills.emplace_back(static_cast<int>(i), skill);
    } else {
      m_grid->addWidget(gridLabel(words::appraisalValue(line, line.value), {}), row, Value);
    }
    m_grid->addWidget(gridLabel(u"%1 %"_s.arg(line.weight), u"muted"_s), row, Weight);
    const auto points = domain::pointsOf(line);
    m_grid->addWidget(gridLabel(points ? words::markText(*points) : u"–"_s, u"strong"_s), row, Points);
  }
}

void AppraisalPanel::fillComments() {
  const bool any = static_cast<bool>(m_sheet.id), open = mayChange();
  QStringList others;
  const auto add = [&](const QString& who, const std::string& said) {
    if (!said.empty()) others << tr("%1: %2").arg(who, qt(said));
  };
  const QString lead = m_sheet.leadName.empty() ? tr("Team lead") : qt(m_sheet.leadName);
  if (any && (!own() || !open)) add(qt(m_sheet.agentName), m_sheet.agentComment);
  if (any && (own() || !open)) add(lead, m_sheet.leadComment);
  m_other->setText(others.join(u'\n'));
  m_other->setVisible(!others.isEmpty());
  m_commentField->setVisible(open);
  m_commentField->setLabel(own() ? tr("Your comment") : tr("Comment of the lead"));
  m_comment->setAccessibleName(own() ? tr("Your comment") : tr("Comment of the lead"));
  const QSignalBlocker quiet(m_comment);
  m_comment->setPlainText(qt(own() ? m_sheet.agentComment : m_sheet.leadComment));
  QStringList given;
  const auto signature = [&](const QString& who, domain::Instant at) {
    if (domain::isSet(at)) given << tr("Signed by %1, %2").arg(who, words::when(at, m_bridge.now(), m_bridge.zone()));
  };
  signature(qt(m_sheet.agentName), m_sheet.agentSignedAt);
  signature(lead, m_sheet.leadSignedAt);
  m_signatures->setText(given.isEmpty() ? tr("Nobody has signed yet.") : given.join(u'\n'));
}

app::SaveAppraisal AppraisalPanel::typed() const {
  app::SaveAppraisal request{m_sheet.id, utf8(m_comment->toPlainText().trimmed()), {}};
  for (const auto& [position, skill] : m_skills)
    request.skills.emplace_back(position, skill->value() < 0 ? std::nullopt : std::optional<double>(skill->value()));
  return request;
}

void AppraisalPanel::save(bool thenSign) {
  m_bridge.send(this, typed(), [this, thenSign, id = m_sheet.id](app::Result<app::Nothing> done) {
    if (!done) return emit failed(done.error());
    saved(id);
    if (thenSign) return sign(id, true);
    emit changed();
  });
}

void AppraisalPanel::sign(domain::AppraisalId id, bool on) {
  m_bridge.send(this, app::SignAppraisal{id, on, {}}, [this](app::Result<app::Nothing> done) {
    if (!done) emit failed(done.error());
    emit changed();
  });
}

}  // namespace callwright::ui
