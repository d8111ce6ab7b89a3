#include "dashboards/funnel_view.hpp"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/funnel_shown.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/card.hpp"
#include "widgets/funnel_chart.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::FunnelBy;
using domain::FunnelKind;
using domain::FunnelPart;

namespace {

constexpr int kFunnelGroupRole = Qt::UserRole + 1, kFunnelStepRole = Qt::UserRole + 2;
constexpr std::size_t kMostReasons = 8;

}  // namespace

FunnelView::FunnelView(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_kind(new QComboBox),
      m_by(new QComboBox),
      m_kindText(new QLabel),
      m_loss(new QLabel),
      m_noTimes(new QLabel),
      m_noReasons(new QLabel),
      m_chartCard(new Card),
      m_timesCard(new Card),
      m_reasonsCard(new Card),
      m_tableCard(new Card),
      m_chart(new FunnelChart),
      m_times(new BarList),
      m_reasons(new BarList),
      m_model(new QStandardItemModel(this)),
      m_table(new QTableView) {
  for (QLabel* label : {m_kindText, m_loss, m_noTimes, m_noReasons}) {
    label->setWordWrap(true);
    label->setProperty("look", u"small"_s);
  }
  for (const FunnelKind kind : {FunnelKind::Activity, FunnelKind::Cohort}) m_kind->addItem({}, static_cast<int>(kind));
  for (int by = 0; by <= static_cast<int>(FunnelBy::Segment); ++by) m_by->addItem({}, by);
  m_chartCard->addHeaderWidget(m_kind);
  m_chartCard->body()->addWidget(m_kindText);
  m_chartCard->body()->addWidget(m_chart, 1);
  m_chartCard->body()->addWidget(m_loss);
  m_timesCard->body()->addWidget(m_times);
  m_timesCard->body()->addWidget(m_noTimes);
  m_timesCard->body()->addStretch(1);
  m_reasonsCard->body()->addWidget(m_reasons);
  m_reasonsCard->body()->addWidget(m_noReasons);
  m_reasonsCard->body()->addStretch(1);
  m_tableCard->setFlush();
  m_tableCard->addHeaderWidget(m_by);
  m_tableCard->body()->addWidget(m_table);
  m_table->setModel(m_model);
  m_table->setProperty("flat", true);
  dressTable(m_table);
  m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->addWidget(m_chartCard, 0, 0, 2, 1);
  grid->addWidget(m_timesCard, 0, 1);
  grid->addWidget(m_reasonsCard, 1, 1);
  grid->addWidget(m_tableCard, 2, 0, 1, 2);
  grid->setColumnStretch(0, 5);
  grid->setColumnStretch(1, 4);
  for (const int row : {0, 1}) grid->setRowStretch(row, 3);
  grid->setRowStretch(2, 5);

  connect(m_kind, &QComboBox::currentIndexChanged, this, &FunnelView::again);
  connect(m_by, &QComboBox::currentIndexChanged, this, &FunnelView::again);
  connect(m_chart, &FunnelChart::activated, this, [this](qint64 id) {
    const domain::FunnelStep& step = m_answer.all.steps[static_cast<std::size_t>(id)];
    emit behindWanted(behind(words::funnelStepName(step), partOf(step)));
  });
  connect(m_reasons, &BarList::activated, this, [this](qint64 id) {
    FunnelPart part;
    part.what = FunnelPart::What::LostReason;
    part.reason = m_answer.all.reasons[static_cast<std::size_t>(id)].reason;
    emit behindWanted(behind(words::lostReasonName(part.reason), part));
  });
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    const QVariant step = index.data(kFunnelStepRole);
    if (!step.isValid()) return;
    const domain::FunnelRow& row = m_answer.rows[index.siblingAtColumn(0).data(kFunnelGroupRole).toUInt()];
    const domain::FunnelStep& which = row.funnel.steps[step.toUInt()];
    NumberBehind what =
        behind(words::funnelStepName(which) + u" · "_s + index.siblingAtColumn(0).data().toString(), partOf(which));
    app::FunnelCustomers::Group group;
    if (m_shown.by == FunnelBy::Region)
      group.region = row.name;
    else
      group.id = row.id;
    what.customers->group = group;
    emit behindWanted(what);
  });
  retranslate();
}

app::ReadFunnel FunnelView::request() const {
  app::ReadFunnel request;
  request.kind = static_cast<FunnelKind>(m_kind->currentData().toInt());
  request.by = static_cast<FunnelBy>(m_by->currentData().toInt());
  if (request.kind == FunnelKind::Cohort && request.by == FunnelBy::ScriptVersion) request.by = FunnelBy::Nothing;
  request.filter = m_asked.filter;
  return request;
}

void FunnelView::ask(const FiguresQuestion& question) {
  m_asked = question;
  again();
}

void FunnelView::again() {
  if (m_asked.periodName.isEmpty()) return;  // not asked for yet
  QElapsedTimer since;
  since.start();
  m_latest.renew();
  m_latest.send(m_bridge, this, request(),
                [this, since, sent = request(), question = m_asked](app::Result<app::ReadFunnel::Answer> answer) {
                  if (!answer) {
                    emit failed(answer.error());
                    return;
                  }
                  m_shown = sent;
                  m_question = question;
                  m_answer = std::move(*answer);
                  fill();
                  emit shown(m_answer.all.steps.empty() ? 0 : m_answer.all.steps.front().customers, since.elapsed());
                });
}

std::optional<domain::Report> FunnelView::report(domain::ReportHead head) const {
  if (m_answer.all.steps.empty()) return std::nullopt;
  return words::funnelReport(headFor(std::move(head), m_question),
                             {m_shown.kind, m_shown.by, m_answer.all, m_answer.rows});
}

NumberBehind FunnelView::behind(const QString& part, const FunnelPart& which) const {
  NumberBehind what;
  what.title = m_question.titleOf(part);
  app::FunnelCustomers customers;
  customers.funnel = m_shown;
  customers.part = which;
  what.customers = customers;
  return what;
}

void FunnelView::fill() {
  const domain::Funnel& funnel = m_answer.all;
  showFunnel(*m_chart, funnel);
  m_kindText->setText(words::funnelKindDefinition(m_shown.kind));
  const QString loss = words::largestLossText(funnel);
  m_loss->setText(loss.isEmpty() ? loss : tr("Largest loss: %1").arg(loss));

  QList<BarRow> times;
  for (const domain::StageTime& time : funnel.times)
    times << BarRow{words::stageName(time.stageCode, time.stageName),
                    static_cast<double>(time.median.count()),
                    words::stageTimeText(time.median),
                    tr("90 %: %1").arg(words::stageTimeText(time.slowest)),
                    ColorRole::Info,
                    -1};
  m_times->setRows(times);
  m_times->setVisible(!times.isEmpty());
  m_noTimes->setText(times.isEmpty() ? tr("Nobody left a stage in this period.") : QString());
  m_noTimes->setVisible(times.isEmpty());
  QList<BarRow> reasons;
  for (std::size_t i = 0; i < funnel.reasons.size() && i < kMostReasons; ++i) {
    const domain::LostReason& reason = funnel.reasons[i];
    reasons << BarRow{words::lostReasonName(reason.reason),
                      static_cast<double>(reason.customers),
                      countText(reason.customers),
                      {},
                      ColorRole::Warn,
                      static_cast<qint64>(i)};
  }
  m_reasons->setRows(reasons);
  m_reasons->setVisible(!reasons.isEmpty());
  m_noReasons->setText(reasons.isEmpty() ? tr("Nobody was lost in this period.") : QString());
  m_noReasons->setVisible(reasons.isEmpty());
  m_reasonsCard->setHint(funnel.lost > 0 ? tr("customers lost: %1").arg(countText(funnel.lost)) : QString());
  fillTable();
}

void FunnelView::fillTable() {
  m_model->clear();
  m_tableCard->setVisible(m_bridge.may(domain::Permission::ViewTeamWork));
  QStringList headers{words::funnelByName(m_shown.by)};
  for (const domain::FunnelStep& step : m_answer.all.steps) headers << words::funnelStepName(step);
  headers << tr("First to last");
  m_model->setHorizontalHeaderLabels(headers);
  for (int i = 1; i < headers.size(); ++i)
    m_model->setHeaderData(i, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
  for (std::size_t r = 0; r < m_answer.rows.size(); ++r) {
    const domain::FunnelRow& row = m_answer.rows[r];
    auto* name = new QStandardItem(words::funnelRowName(m_shown.by, row));
    name->setData(static_cast<uint>(r), kFunnelGroupRole);
    name->setData(true, StrongRole);
    QList<QStandardItem*> items{name};
    for (std::size_t i = 0; i < row.funnel.steps.size(); ++i) {
      const auto share = domain::shareOfPrevious(row.funnel, i);
      const QString count = countText(row.funnel.steps[i].customers);
      auto* item = new QStandardItem(share ? u"%1 · %2"_s.arg(count, words::shareText(share)) : count);
      item->setData(static_cast<uint>(i), kFunnelStepRole);
      item->setData(true, FigureCellRole);
      items << item;
    }
    const std::size_t last = row.funnel.steps.empty() ? 0 : row.funnel.steps.size() - 1;
    auto* whole = new QStandardItem(words::shareText(domain::shareOfFirst(row.funnel, last)));
    whole->setData(true, FigureCellRole);
    items << whole;
    m_model->appendRow(items);
  }
  fitColumns(m_table, 0);
}

void FunnelView::retranslate() {
  for (int i = 0; i < m_kind->count(); ++i)
    m_kind->setItemText(i, words::funnelKindName(static_cast<FunnelKind>(m_kind->itemData(i).toInt())));
  for (int i = 0; i < m_by->count(); ++i) {
    const auto by = static_cast<FunnelBy>(m_by->itemData(i).toInt());
    m_by->setItemText(i,
                      by == FunnelBy::Nothing ? tr("not split") : tr("by %1").arg(words::funnelByName(by).toLower()));
  }
  m_kind->setAccessibleName(tr("Which customers"));
  m_by->setAccessibleName(tr("Split"));
  m_kindText->setText(words::funnelKindDefinition(m_shown.kind));
  m_chartCard->setTitle(tr("Sales funnel"));
  m_timesCard->setTitle(tr("Time in stage"));
  m_timesCard->setHint(tr("half of them left it within"));
  m_reasonsCard->setTitle(tr("Lost reasons"));
  m_tableCard->setTitle(tr("The same, split"));
  m_chart->setAccessibleName(tr("Sales funnel"));
  m_times->setAccessibleName(tr("Time in stage"));
  m_reasons->setAccessibleName(tr("Lost reasons"));
  m_table->setAccessibleName(tr("The same, split"));
}

void FunnelView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();  // the place asks again, by names of its own
}

}  // namespace callwright::ui
