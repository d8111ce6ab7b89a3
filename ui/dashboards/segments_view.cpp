#include "dashboards/segments_view.hpp"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/segment_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/potential_card.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/card.hpp"
#include "widgets/heat_map.hpp"
#include "widgets/share_bars.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Segment;
using domain::TraitField;

namespace {

void moveTraits(app::ReadSegments::Answer& from, app::ReadSegments::Answer& to) {
  to.traits = std::move(from.traits);
  to.reached = from.reached;
  to.bought = from.bought;
}

// What the box of fields knows a field by.
QString keyOf(const app::ReadSegments::TraitOf& one) {
  return u"%1 %2"_s.arg(static_cast<int>(one.field)).arg(qt(one.custom));
}

constexpr int kScores = 5;
constexpr std::size_t kMostTraitRows = 8;

}  // namespace

SegmentsView::SegmentsView(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_gridCard(new Card),
      m_listCard(new Card),
      m_traitsCard(new Card),
      m_potential(new PotentialCard(bridge)),
      m_grid(new HeatMap),
      m_gridText(new QLabel),
      m_traitText(new QLabel),
      m_list(new BarList),
      m_field(new QComboBox),
      m_traits(new ShareBars) {
  for (QLabel* label : {m_gridText, m_traitText}) {
    label->setWordWrap(true);
    label->setProperty("look", u"small"_s);
  }
  m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_field->setMinimumContentsLength(14);
  m_gridCard->body()->addWidget(m_grid, 1);
  m_gridCard->body()->addWidget(m_gridText);
  m_listCard->body()->addWidget(m_list);
  m_listCard->body()->addStretch(1);
  m_traitsCard->addHeaderWidget(m_field);
  m_traitsCard->body()->addWidget(m_traitText);
  m_traitsCard->body()->addWidget(m_traits);
  m_traitsCard->body()->addStretch(1);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->addWidget(m_gridCard, 0, 0);
  grid->addWidget(m_listCard, 1, 0);
  grid->addWidget(m_potential, 0, 1);
  grid->addWidget(m_traitsCard, 1, 1);
  for (int i = 0; i < 2; ++i) grid->setColumnStretch(i, 1), grid->setRowStretch(i, 1);

  connect(m_grid, &HeatMap::activated, this, [this](int row, int column) {
    app::SegmentCustomers customers;
    customers.worth = kScores - row;
    customers.recency = column + 1;
    open(words::segmentName(domain::segmentOf(customers.recency, customers.worth)), customers);
  });
  connect(m_list, &BarList::activated, this, [this](qint64 id) {
    app::SegmentCustomers customers;
    customers.segment = static_cast<Segment>(id);
    open(words::segmentName(*customers.segment), customers);
  });
  connect(m_potential, &PotentialCard::behindWanted, this, &SegmentsView::behindWanted);
  connect(m_potential, &PotentialCard::failed, this, &SegmentsView::failed);
  connect(m_field, &QComboBox::activated, this, [this] {
    m_chosen = true;
    fillTraits();
  });
  retranslate();
}

void SegmentsView::open(const QString& title, const app::SegmentCustomers& customers) {
  NumberBehind what;
  what.title = title;
  what.segment = customers;
  what.segment->currency = m_question.currency;
  emit behindWanted(what);
}

void SegmentsView::ask(const FiguresQuestion& question) {
  m_asked = question;
  QElapsedTimer since;
  since.start();
  m_latest.renew();
  m_latest.send(m_bridge, this, app::ReadSegments{question.currency, question.filter, app::ReadSegments::Of::Buyers},
                [this, question, since](app::Result<app::ReadSegments::Answer> answer) {
                  if (!answer) {
                    emit failed(answer.error());
                    return;
                  }
                  // The traits of the same calls stay until they are read anew.
                  m_hasTraits = m_hasTraits && m_question.filter == question.filter;
                  if (m_hasTraits) moveTraits(*m_answer, *answer);
                  m_question = question;
                  m_answer = std::move(*answer);
                  fill();
                  emit shown(m_answer->customers, since.elapsed());
                  askTraits();
                  m_potential->ask(question.currency);
                });
}

// Of a year it takes seconds, which the rest does not wait for.
void SegmentsView::askTraits() {
  m_latest.send(m_bridge, this,
                app::ReadSegments{m_question.currency, m_question.filter, app::ReadSegments::Of::Traits},
                [this](app::Result<app::ReadSegments::Answer> answer) {
                  if (!answer) {
                    emit failed(answer.error());
                    return;
                  }
                  m_hasTraits = true;
                  moveTraits(*answer, *m_answer);
                  fillFields();
                  fillTraits();
                });
}

void SegmentsView::fill() {
  if (!m_answer) return;
  fillGrid();
  fillList();
  fillFields();
  fillTraits();
}

void SegmentsView::fillGrid() {
  const auto amount = [this](std::int64_t value) { return words::money({value, m_question.currency}); };
  QStringList rows, columns;
  QList<QList<HeatCell>> cells;
  std::int64_t most = 0;
  for (int score = 1; score <= kScores; ++score) columns << currentLanguage().toString(score);
  for (int worth = kScores; worth >= 1; --worth) {
    rows << currentLanguage().toString(worth);
    QList<HeatCell> line;
    for (int recency = 1; recency <= kScores; ++recency) {
      const auto& part = m_answer->grid[static_cast<std::size_t>(worth - 1)][static_cast<std::size_t>(recency - 1)];
      HeatCell cell;
      if (part.customers > 0) {
        cell.value = static_cast<double>(part.customers);
        cell.figure = countText(part.customers);
        const Segment segment = domain::segmentOf(recency, worth);
        cell.tip = tr("%1: customers %2, orders %3, %4")
                       .arg(words::segmentName(segment), cell.figure, countText(part.orders), amount(part.amount)) +
                   u'\n' + words::segmentHint(segment);
        most = std::max(most, part.customers);
      }
      line << cell;
    }
    cells << line;
  }
  m_grid->setHeaders(rows, columns);
  m_grid->setCells(cells);
  m_grid->setScale(most > 0 ? countText(0) : QString(), most > 0 ? countText(most) : QString());
  m_gridText->setText(
      m_answer->buyers == 0
          ? tr("Nobody has bought yet in %1.").arg(qt(m_question.currency))
          : tr("From left to right: bought longer ago → lately. From below: little → much and often. Buyers: %1 of %2 "
               "customers.")
                .arg(countText(m_answer->buyers), countText(m_answer->customers)));
}

void SegmentsView::fillList() {
  std::int64_t all = 0;
  for (const auto& part : m_answer->segments) all += part.amount;
  QList<BarRow> bars;
  for (int i = 0; i < domain::kSegments; ++i) {
    const auto& part = m_answer->segments[static_cast<std::size_t>(i)];
    if (part.customers == 0) continue;
    const double share = all == 0 ? 0 : static_cast<double>(part.amount) / static_cast<double>(all);
    bars << BarRow{words::segmentName(static_cast<Segment>(i)),
                   static_cast<double>(part.customers),
                   countText(part.customers),
                   words::shareText(share),
                   ColorRole::Accent,
                   i};
  }
  m_list->setRows(bars);
}

// The strongest field is shown, unless one was chosen.
void SegmentsView::fillFields() {
  const QString chosen = m_chosen ? m_field->currentData().toString() : QString();
  m_field->clear();
  for (const auto& one : m_answer->traits) m_field->addItem(words::traitFieldName(one.field, one.custom), keyOf(one));
  m_field->setCurrentIndex(m_answer->traits.empty() ? -1 : qMax(0, m_field->findData(chosen)));
}

void SegmentsView::fillTraits() {
  QList<ShareBar> bars;
  QString text;
  for (const auto& one : m_answer->traits) {
    if (keyOf(one) != m_field->currentData().toString()) continue;
    for (std::size_t i = 0; i < one.trait.rows.size() && i < kMostTraitRows; ++i) {
      const domain::TraitRow& row = one.trait.rows[i];
      bars << ShareBar{words::traitValueName(one.field, one.names[i]),
                       row.bought,
                       row.share,
                       row.interval.low,
                       row.interval.high,
                       ColorRole::Accent};
    }
    text =
        tr("Of %1 customers reached in the period %2 bought. This field %3 of who does (Cramér's V %4). The line on a "
           "bar is its 95 % interval; values of fewer than %5 customers are left out.")
            .arg(countText(m_answer->reached), countText(m_answer->bought), words::traitStrength(one.trait.strength),
                 currentLanguage().toString(one.trait.strength, 'f', 2))
            .arg(domain::kLeastOfTrait);
    if (one.trait.rows.size() > kMostTraitRows)
      text +=
          u' ' + tr("Shown are the best %1 of %2; a report has all.").arg(kMostTraitRows).arg(one.trait.rows.size());
  }
  if (!m_hasTraits) text = u"…"_s;
  m_traitText->setText(m_hasTraits && m_answer->reached == 0 ? tr("Nobody was reached in the period.") : text);
  m_traits->setBars(bars);
}

void SegmentsView::retranslate() {
  m_gridCard->setTitle(tr("Buyers by recency and value"));
  m_gridCard->setHint(tr("RFM by fifths; a place opens its customers"));
  m_listCard->setTitle(tr("Segments of buyers"));
  m_listCard->setHint(tr("customers, share of revenue"));
  m_traitsCard->setTitle(tr("What tells buyers apart"));
  m_grid->setAccessibleName(tr("Buyers by recency and value"));
  m_list->setAccessibleName(tr("Segments of buyers"));
  m_field->setAccessibleName(tr("Field to compare by"));
  m_traits->setAccessibleName(tr("Share that bought, by the field"));
}

void SegmentsView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();  // the place asks again
}

}  // namespace callwright::ui
