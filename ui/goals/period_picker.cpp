#include "goals/period_picker.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include "callwright/words/reward_words.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::RankPeriod;

PeriodPicker::PeriodPicker(ShortcutGuard& keys, const std::string& today, QWidget* parent, Shortest shortest)
    : WordedWidget(parent),
      m_today(today),
      m_period(domain::rankPeriodWith(RankPeriod::Kind::Month, today)),
      m_firstKind(static_cast<int>(shortest == Shortest::Day ? RankPeriod::Kind::Day : RankPeriod::Kind::Month)),
      m_kind(new QComboBox),
      m_back(new KeyButton),
      m_forward(new KeyButton),
      m_name(new QLabel) {
  for (int kind = m_firstKind; kind <= static_cast<int>(RankPeriod::Kind::Year); ++kind) m_kind->addItem({});
  m_name->setProperty("look", u"heading"_s);
  m_name->setMinimumWidth(120);
  m_name->setAlignment(Qt::AlignCenter);
  m_back->setIconKind(Icon::ChevronLeft);
  m_forward->setIconKind(Icon::ChevronRight);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  row->addWidget(m_kind);
  row->addWidget(m_back);
  row->addWidget(m_name);
  row->addWidget(m_forward);
  keys.bind(QKeySequence(Qt::ALT | Qt::Key_PageUp), m_back);
  keys.bind(QKeySequence(Qt::ALT | Qt::Key_PageDown), m_forward);
  connect(m_back, &QAbstractButton::clicked, this, [this] { setPeriod(m_period.shifted(-1)); });
  connect(m_forward, &QAbstractButton::clicked, this, [this] { setPeriod(m_period.shifted(1)); });
  connect(m_kind, &QComboBox::activated, this, &PeriodPicker::chooseKind);
  retranslate();
}

void PeriodPicker::setPeriod(const domain::GoalPeriod& period) {
  using Kind = domain::GoalPeriod::Kind;
  const RankPeriod::Kind kind = period.kind == Kind::Month     ? RankPeriod::Kind::Month
                                : period.kind == Kind::Quarter ? RankPeriod::Kind::Quarter
                                                               : RankPeriod::Kind::Year;
  setPeriod(domain::rankPeriodWith(kind, period.firstDay()));
}

void PeriodPicker::setPeriod(const RankPeriod& period) {
  if (period == m_period) return;
  m_period = period;
  retranslate();
  emit changed();
}

// The one of that kind with today in it, if the present one has; otherwise the one that begins with it.
void PeriodPicker::chooseKind(int index) {
  const bool now = m_period.firstDay <= m_today && m_today <= m_period.lastDay();
  setPeriod(
      domain::rankPeriodWith(static_cast<RankPeriod::Kind>(m_firstKind + index), now ? m_today : m_period.firstDay));
}

void PeriodPicker::retranslate() {
  for (int i = 0; i < m_kind->count(); ++i)
    m_kind->setItemText(i, words::rankPeriodKindName(static_cast<RankPeriod::Kind>(m_firstKind + i)));
  m_kind->setCurrentIndex(static_cast<int>(m_period.kind) - m_firstKind);
  m_kind->setAccessibleName(tr("Kind of period"));
  m_back->setAccessibleName(tr("The period before"));
  m_forward->setAccessibleName(tr("The next period"));
  m_name->setText(words::rankPeriodName(m_period));
}

}  // namespace callwright::ui
