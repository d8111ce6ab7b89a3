#include "dashboards/figures_bar.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/words/segment_words.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Comparison { WithBefore, WithLastYear, WithNothing, ComparisonCount };
// Teams and agents share a box: which one an entry is.
constexpr int kTeamRole = Qt::UserRole + 1;

void choose(QComboBox* box, qint64 id, bool team) {
  for (int i = 0; i < box->count(); ++i)
    if (box->itemData(i).toLongLong() == id && box->itemData(i, kTeamRole).toBool() == team)
      return box->setCurrentIndex(i);
  box->setCurrentIndex(0);
}

}  // namespace

FiguresBar::FiguresBar(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_campaign(new QComboBox),
      m_people(new QComboBox),
      m_list(new QComboBox),
      m_segment(new QComboBox),
      m_period(new QComboBox),
      m_compare(new QComboBox) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  for (QComboBox* box : {m_campaign, m_people, m_list, m_segment, m_period, m_compare}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(9);
    box->setMaximumWidth(180);
    row->addWidget(box);
  }
  for (int i = 0; i < periodCount; ++i) m_period->addItem({});
  for (int i = 0; i < ComparisonCount; ++i) m_compare->addItem({});
  m_period->setCurrentIndex(static_cast<int>(Period::ThisMonth));
  retranslate();
  for (QComboBox* box : {m_campaign, m_people, m_list, m_segment, m_period, m_compare})
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
      if (box == m_period) retranslate();  // what it is compared with has another name
      emit questionChanged();
    });
  connect(&lookups, &Lookups::changed, this, &FiguresBar::fillParts);
}

Period FiguresBar::period() const {
  return static_cast<Period>(m_period->currentIndex());
}

FiguresQuestion FiguresBar::question() const {
  FiguresQuestion question;
  domain::FiguresFilter& filter = question.filter;
  QStringList who;
  const auto chosen = [&who](const QComboBox* box) {
    if (box->currentIndex() > 0) who << box->currentText();
    return box->currentIndex() > 0 ? box->currentData().toLongLong() : 0;
  };
  filter.campaign = domain::CampaignId(chosen(m_campaign));
  const qint64 people = chosen(m_people);
  if (m_people->currentData(kTeamRole).toBool())
    filter.team = domain::TeamId(people);
  else
    filter.agent = domain::UserId(people);
  filter.list = domain::ListId(chosen(m_list));
  filter.segment = static_cast<int>(chosen(m_segment));
  question.who = who.join(u" · "_s);
  question.currency = m_bridge.settings().currency;

  const QDate today = QDate::fromString(qt(domain::localDay(m_bridge.zone(), m_bridge.now())), Qt::ISODate);
  question.span = Periods::span(period(), today);
  question.kind = Periods::kind(period());
  question.periodName = m_period->currentText();
  setDays(filter, question.span);
  if (m_compare->currentIndex() == WithNothing) return question;
  question.before = filter;
  if (m_compare->currentIndex() == WithLastYear) {
    question.beforeName = tr("last year");
    setDays(*question.before, {question.span.from.addYears(-1), question.span.until.addYears(-1)});
  } else {
    question.beforeName = Periods::nameOfBefore(period());
    setDays(*question.before, Periods::before(period(), today));
  }
  return question;
}

void FiguresBar::showOnly(domain::UserId agent) {
  choose(m_people, agent.value, false);
}

void FiguresBar::clearParts() {
  for (QComboBox* box : {m_campaign, m_people, m_list, m_segment}) box->setCurrentIndex(0);
}

bool FiguresBar::showsPart() const {
  return m_campaign->currentIndex() > 0 || m_people->currentIndex() > 0 || m_list->currentIndex() > 0 ||
         m_segment->currentIndex() > 0;
}

void FiguresBar::fillParts() {
  const auto refill = [](QComboBox* box, const QString& all, const auto& add) {
    const QSignalBlocker quiet(box);
    const qint64 id = box->currentData().toLongLong();
    const bool team = box->currentData(kTeamRole).toBool();
    box->clear();
    box->addItem(all, 0);
    add();
    choose(box, id, team);
  };
  refill(m_campaign, tr("All campaigns"), [this] {
    for (const auto& one : m_lookups.campaigns())
      m_campaign->addItem(qt(one.name), static_cast<qlonglong>(one.id.value));
  });
  refill(m_list, tr("All lists"), [this] {
    for (const auto& one : m_lookups.lists()) m_list->addItem(qt(one.name), static_cast<qlonglong>(one.id.value));
  });
  refill(m_segment, tr("All segments"), [this] {
    for (int segment = domain::kNoOrderYet; segment < domain::kCallSegments; ++segment)
      m_segment->addItem(words::callSegmentName(segment), static_cast<qlonglong>(segment));
  });
  refill(m_people, tr("Everybody"), [this] {
    for (const domain::Team& team : m_lookups.teams()) {
      m_people->addItem(tr("Team %1").arg(qt(team.name)), static_cast<qlonglong>(team.id.value));
      m_people->setItemData(m_people->count() - 1, true, kTeamRole);
    }
    for (const domain::User& user : m_lookups.users())
      if (user.role == domain::Role::Agent)
        m_people->addItem(qt(user.displayName), static_cast<qlonglong>(user.id.value));
  });
}

void FiguresBar::retranslate() {
  const QSignalBlocker quietPeriod(m_period), quietCompare(m_compare);
  for (int i = 0; i < periodCount; ++i) m_period->setItemText(i, Periods::name(static_cast<Period>(i)));
  m_compare->setItemText(WithBefore, tr("vs %1").arg(Periods::nameOfBefore(period())));
  m_compare->setItemText(WithLastYear, tr("vs the same days last year"));
  m_compare->setItemText(WithNothing, tr("not compared"));
  m_campaign->setAccessibleName(tr("Campaign"));
  m_people->setAccessibleName(tr("Team or agent"));
  m_list->setAccessibleName(tr("List"));
  m_segment->setAccessibleName(tr("Segment of the customer when the call began"));
  m_period->setAccessibleName(tr("Period"));
  m_compare->setAccessibleName(tr("Compared with"));
  for (QComboBox* box : {m_campaign, m_people, m_list, m_segment, m_period, m_compare})
    box->setToolTip(box->accessibleName());
  fillParts();
}

void FiguresBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
