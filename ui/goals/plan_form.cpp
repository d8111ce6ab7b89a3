#include "goals/plan_form.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "projects/hours_row.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Whose { OfOne, OfEverybody };

domain::CallingWindow windowOf(const domain::WorkPlan& plan) {
  return {plan.weekdays, plan.from, plan.until};
}

}  // namespace

PlanForm::PlanForm(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_title(new QLabel),
      m_trouble(new QLabel),
      m_whose(new QComboBox),
      m_hours(new HoursRow(windowOf({}))),
      m_save(new KeyButton),
      m_back(new KeyButton),
      m_cancel(new KeyButton) {
  m_whoseField = new FormField({}, m_whose);
  m_hoursField = new FormField({}, m_hours);
  m_hours->setRemovable(false);
  m_title->setProperty("look", u"heading"_s);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_trouble->hide();
  m_save->setVariant(KeyButton::Variant::Primary);
  for (const int whose : {OfOne, OfEverybody}) m_whose->addItem({}, whose);
  auto* fields = new QHBoxLayout;
  auto* buttons = new QHBoxLayout;
  for (QHBoxLayout* row : {fields, buttons}) row->setSpacing(space::s);
  fields->addWidget(m_whoseField, 1);
  fields->addWidget(m_hoursField, 3);
  for (KeyButton* button : {m_save, m_back, m_cancel}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::m);
  column->setSpacing(space::s);
  column->addWidget(m_title);
  column->addLayout(fields);
  column->addWidget(m_trouble);
  column->addLayout(buttons);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &QAbstractButton::clicked, this, &PlanForm::save);
  connect(m_back, &QAbstractButton::clicked, this, [this] { send(std::nullopt); });
  connect(m_cancel, &QAbstractButton::clicked, this, &PlanForm::closed);
  connect(m_whose, &QComboBox::currentIndexChanged, this, &PlanForm::put);
  retranslate();
}

void PlanForm::retranslate() {
  m_title->setText(tr("Planned hours"));
  m_whoseField->setLabel(tr("Whose"));
  m_whose->setAccessibleName(tr("Whose"));
  m_hoursField->setLabel(tr("Days and hours"));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
  m_whose->setItemText(OfEverybody, tr("everybody without hours of their own"));
  put();
}

void PlanForm::put() {
  m_whose->setItemText(OfOne, qt(m_sheet.userName));
  const bool ofOne = m_whose->currentIndex() == OfOne;
  m_back->setText(ofOne ? tr("As everybody") : tr("As the calling hours"));
  m_back->setVisible(!ofOne || m_sheet.hasOwnPlan);
}

void PlanForm::open(const app::ReadTimesheet::Answer& sheet) {
  m_sheet = sheet;
  m_opened = sheet.plan;
  m_trouble->hide();
  m_whose->setCurrentIndex(OfOne);
  m_hours->setWindow(windowOf(m_opened));
  put();
  m_whose->setFocus();
}

domain::WorkPlan PlanForm::typed() const {
  const domain::CallingWindow window = m_hours->window();
  return {window.weekdays, window.from, window.to};
}

bool PlanForm::isChanged() const {
  return !isHidden() && typed() != m_opened;
}

void PlanForm::save() {
  m_hours->showProblem();
  if (!m_hours->problem().isEmpty()) return m_hours->focusFirst();
  send(typed());
}

void PlanForm::send(std::optional<domain::WorkPlan> plan) {
  app::SaveWorkPlan request;
  if (m_whose->currentIndex() == OfOne) request.user = m_sheet.user;
  request.plan = plan;
  m_bridge.send(this, std::move(request), [this](app::Result<app::Nothing> done) {
    m_trouble->setVisible(!done);
    if (!done) return m_trouble->setText(words::sentence(done.error()));
    emit saved();
  });
}

}  // namespace callwright::ui
