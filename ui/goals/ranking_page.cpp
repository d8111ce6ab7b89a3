#include "goals/ranking_page.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "goals/period_picker.hpp"
#include "goals/table_cells.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::FiguresBy;
using domain::Measure;

namespace {

enum RankColumn { RankPlace, RankName, RankValue, RankOver, RankBefore, RankNote, RankColumns };
enum ChampionColumn { ChampionPeriod, ChampionName, ChampionValue, ChampionColumns };
constexpr int kRankRefreshMs = 1500;

// Where somebody came from: "▲ 2" is two places better than in the period before.
QString moved(const domain::Ranked& row) {
  if (row.rank == 0 || row.before == 0) return row.rank > 0 ? RankingPage::tr("new") : QString();
  const int places = row.before - row.rank;
  if (places == 0) return u"="_s;
  return u"%1 %2"_s.arg(places > 0 ? u"▲"_s : u"▼"_s).arg(qAbs(places));
}

}  // namespace

RankingPage::RankingPage(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_bar(new QWidget(this)),
      m_keys(new ShortcutGuard(this)),
      m_picker(new PeriodPicker(*m_keys, domain::localDay(bridge.zone(), bridge.now()), nullptr,
                                PeriodPicker::Shortest::Day)),
      m_measure(new QComboBox),
      m_by(new QComboBox),
      m_table(new QTableView),
      m_champions(new QTableView),
      m_model(new QStandardItemModel(0, RankColumns, this)),
      m_pastModel(new QStandardItemModel(0, ChampionColumns, this)),
      m_rule(new QLabel),
      m_none(new EmptyState(Icon::Flag)),
      m_body(new QStackedWidget),
      m_left(new Card),
      m_right(new Card) {
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  barRow->setSpacing(space::s);
  barRow->addWidget(m_picker);
  barRow->addStretch(1);
  m_bar->hide();
  for (const domain::MeasureInfo& info : domain::measures()) m_measure->addItem({}, static_cast<int>(info.measure));
  m_measure->setCurrentIndex(m_measure->findData(static_cast<int>(Measure::Sales)));
  for (const FiguresBy by : {FiguresBy::Agent, FiguresBy::Team}) m_by->addItem({}, static_cast<int>(by));
  makeTables();
  connect(m_picker, &PeriodPicker::changed, this, &RankingPage::reload);
  connect(m_measure, &QComboBox::activated, this, &RankingPage::reload);
  connect(m_by, &QComboBox::activated, this, &RankingPage::reload);
  m_later.setSingleShot(true);
  m_later.setInterval(kRankRefreshMs);
  connect(&m_later, &QTimer::timeout, this, [this] {
    if (!isVisible()) return;
    readRanking();
    if (m_pastStale) readChampions();
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    const bool concerns = change.kind == Kind::Call || change.kind == Kind::Users || change.kind == Kind::Outcomes;
    if (!concerns || !isVisible()) return;
    if (change.kind != Kind::Call) m_pastStale = true;
    if (!m_later.isActive()) m_later.start();
  });
  setFocusProxy(m_table);
  retranslate();
}

void RankingPage::makeTables() {
  for (const auto& [table, model] : {std::pair(m_table, m_model), std::pair(m_champions, m_pastModel)}) {
    table->setModel(model);
    dressTable(table);
    table->setProperty("flat", true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  }
  m_rule->setProperty("look", u"small"_s);
  m_rule->setWordWrap(true);
  m_rule->setContentsMargins(space::l, space::s, space::l, space::s);
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  // In the bar there is no room beside the tabs and the period.
  for (QComboBox* combo : {m_measure, m_by}) m_left->addHeaderWidget(combo);
  m_left->setFlush();
  m_left->body()->setSpacing(0);
  m_left->body()->addWidget(m_body, 1);
  m_left->body()->addWidget(m_rule);
  m_right->setFlush();
  m_right->setFixedWidth(360);
  m_right->body()->addWidget(m_champions);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(m_left, 1);
  row->addWidget(m_right);
}

void RankingPage::retranslate() {
  for (int i = 0; i < m_measure->count(); ++i) {
    const auto measure = static_cast<Measure>(m_measure->itemData(i).toInt());
    m_measure->setItemText(i, words::measureName(measure));
    m_measure->setItemData(i, words::measureDefinition(measure), Qt::ToolTipRole);
  }
  m_measure->setAccessibleName(tr("Measure"));
  m_by->setItemText(0, tr("Agents"));
  m_by->setItemText(1, tr("Teams"));
  m_by->setAccessibleName(tr("Agents or teams"));
  m_table->setAccessibleName(tr("Ranking"));
  m_champions->setAccessibleName(tr("Champions"));
  m_left->setTitle(tr("Ranking"));
  m_right->setTitle(tr("Champions"));
  m_right->setHint(tr("of the periods before"));
  fill();
  fillChampions();
}

void RankingPage::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

app::RankingQuestion RankingPage::question() const {
  app::RankingQuestion question;
  question.by = static_cast<FiguresBy>(m_by->currentData().toInt());
  question.measure = static_cast<Measure>(m_measure->currentData().toInt());
  question.period = m_picker->rankPeriod().code();
  return question;
}

void RankingPage::reload() {
  readRanking();
  readChampions();
}

void RankingPage::readRanking() {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ReadRanking{question()}, [this, token](app::Result<app::ReadRanking::Answer> answer) {
    if (token != m_asked) return;
    if (!answer) {
      emit failed(answer.error());
      return;
    }
    const bool other = m_answer.currency != answer->currency;  // champions are written in it, too
    m_answer = std::move(*answer);
    fill();
    if (other) fillChampions();
  });
}

// Twelve periods: not with every call, which changes none of them.
void RankingPage::readChampions() {
  const quint64 token = ++m_pastAsked;
  m_pastStale = false;
  m_bridge.send(this, app::ReadChampions{question()},
                [this, token](app::Result<std::vector<app::ReadChampions::Row>> rows) {
                  if (token != m_pastAsked || !rows) return;
                  m_past = std::move(*rows);
                  fillChampions();
                });
}

QString RankingPage::valueText(double value) const {
  const auto measure = static_cast<Measure>(m_measure->currentData().toInt());
  return words::measureAmount(domain::infoOf(measure).unit, value, m_answer.currency);
}

QString RankingPage::ruleText() const {
  return tr("Who has less than %1 is out of the ranking: a quarter of what is usual. Those alike share a rank.")
      .arg(words::rankBaseText(m_answer.ranking.base, m_answer.ranking.minimumBase));
}

QString RankingPage::namesOf(const app::ReadChampions::Row& row) {
  QStringList names;
  for (const domain::Ranked& one : row.champions) names << qt(one.name);
  return names.isEmpty() ? u"–"_s : names.join(tr(", ", "between names"));
}

void RankingPage::fill() {
  const auto& ranking = m_answer.ranking;
  const qint64 chosen = m_table->currentIndex().siblingAtColumn(RankName).data(kCellIdRole).toLongLong();
  m_model->setRowCount(0);
  m_model->setHorizontalHeaderLabels(
      {u"#"_s, m_by->currentText(), m_measure->currentText(), tr("Out of"), tr("Before"), tr("Note")});
  figureHeaders(*m_model, {RankValue, RankOver});
  int at = 0;
  for (const domain::Ranked& row : ranking.rows) {
    const bool first = row.rank == 1;
    QList<QStandardItem*> cells{textCell(row.rank == 0 ? u"–"_s
                                         : first       ? u"1 ★"_s
                                                       : QString::number(row.rank),
                                         first),
                                textCell(qt(row.name), true),
                                figureCell(row.value ? valueText(*row.value) : u"–"_s, first),
                                figureCell(words::rankBaseText(ranking.base, row.base)),
                                textCell(moved(row)),
                                textCell(words::rankOutText(ranking, row))};
    cells[RankName]->setData(static_cast<qlonglong>(row.id), kCellIdRole);
    if (row.rank == 0)
      for (QStandardItem* cell : cells) cell->setData(true, DimmedRole);
    if (row.id == chosen) at = m_model->rowCount();
    m_model->appendRow(cells);
  }
  m_table->setColumnHidden(RankOver, ranking.base == domain::RankBase::None);
  fitColumns(m_table, RankNote);
  m_body->setCurrentWidget(ranking.rows.empty() ? static_cast<QWidget*>(m_none) : m_table);
  m_none->setText(tr("Nobody did anything in %1").arg(words::rankPeriodName(m_picker->rankPeriod())),
                  tr("A ranking is made of calls and orders. Alt+PgUp and Alt+PgDn show other periods."));
  m_rule->setVisible(ranking.base != domain::RankBase::None && !ranking.rows.empty());
  m_rule->setText(ruleText());
  if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(at, RankName));
}

void RankingPage::fillChampions() {
  m_pastModel->setRowCount(0);
  m_pastModel->setHorizontalHeaderLabels({tr("Period"), tr("Champion"), m_measure->currentText()});
  figureHeaders(*m_pastModel, {ChampionValue});
  // Not the months before there was anybody.
  while (!m_past.empty() && m_past.back().champions.empty()) m_past.pop_back();
  for (const app::ReadChampions::Row& row : m_past) {
    m_pastModel->appendRow({textCell(words::rankPeriodName(row.period)), textCell(namesOf(row), true),
                            figureCell(row.champions.empty() ? u"–"_s : valueText(*row.champions.front().value))});
  }
  fitColumns(m_champions, ChampionName);
}

}  // namespace callwright::ui
