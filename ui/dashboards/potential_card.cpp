#include "dashboards/potential_card.hpp"

#include <QEvent>
#include <QLabel>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/potential_words.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "widgets/heat_map.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::kPotentials;
using domain::kValues;

PotentialCard::PotentialCard(Bridge& bridge, QWidget* parent)
    : Card(parent), m_bridge(bridge), m_grid(new HeatMap), m_text(new QLabel) {
  m_text->setWordWrap(true);
  m_text->setProperty("look", u"small"_s);
  body()->addWidget(m_grid, 1);
  body()->addWidget(m_text);
  connect(m_grid, &HeatMap::activated, this, [this](int row, int column) { open(kValues - 1 - row, column + 1); });
  retranslate();
}

void PotentialCard::ask(const std::string& currency) {
  if (currency == m_asked) {
    if (m_reading) return;
    if (m_answer && m_answer->learned() && m_bridge.now() - m_answer->at < kStays) return;
  } else {
    m_answer.reset();  // of another currency
  }
  m_asked = currency;
  m_reading = true;
  m_latest.renew();
  m_latest.send(m_bridge, this, app::ReadPotential{currency}, [this](app::Result<app::ReadPotential::Answer> answer) {
    m_reading = false;
    if (answer)
      m_answer = std::move(*answer);
    else
      emit failed(answer.error());
    fill();
  });
  fill();
}

QString PotentialCard::placeName(int value, int potential) {
  return tr("Bought so far: %1 · potential: %2").arg(words::boughtFifth(value), currentLanguage().toString(potential));
}

void PotentialCard::open(int value, int potential) {
  if (!m_answer) return;
  const auto& part = m_answer->figures.grid[static_cast<std::size_t>(value)][static_cast<std::size_t>(potential - 1)];
  NumberBehind what;
  what.title = placeName(value, potential);
  what.known = std::make_shared<const std::vector<std::int64_t>>(part.customers);
  emit behindWanted(what);
}

void PotentialCard::fill() {
  fillGrid();
  if (!m_answer)
    m_text->setText(m_reading ? tr("Reading what is known of all customers…") : QString());
  else if (!m_answer->learned())
    m_text->setText(words::potentialUnknown());
  else
    m_text->setText(tr("%1 Score learned %2, customers read %3.")
                        .arg(words::potentialDirections(),
                             words::when(m_answer->trainedAt, m_bridge.now(), m_bridge.zone()),
                             words::when(m_answer->at, m_bridge.now(), m_bridge.zone())));
}

void PotentialCard::fillGrid() {
  QStringList rows, columns;
  QList<QList<HeatCell>> cells;
  std::int64_t most = 0;
  for (int potential = 1; potential <= kPotentials; ++potential) columns << currentLanguage().toString(potential);
  for (int value = kValues - 1; value >= 0; --value) {
    rows << words::boughtFifth(value);
    QList<HeatCell> line(kPotentials);
    for (int i = 0; m_answer && i < kPotentials; ++i) {
      const auto& part = m_answer->figures.grid[static_cast<std::size_t>(value)][static_cast<std::size_t>(i)];
      const auto customers = static_cast<std::int64_t>(part.customers.size());
      if (customers == 0) continue;
      line[i].value = static_cast<double>(customers);
      line[i].figure = countText(customers);
      line[i].tip = placeName(value, i + 1) + u'\n' +
                    tr("Customers %1, bought so far %2, sales to expect if all are called: %3")
                        .arg(line[i].figure, words::money({part.bought, m_asked}),
                             currentLanguage().toString(part.expected, 'f', 1));
      most = std::max(most, customers);
    }
    cells << line;
  }
  m_grid->setHeaders(rows, columns);
  m_grid->setCells(cells);
  m_grid->setScale(most > 0 ? countText(0) : QString(), most > 0 ? countText(most) : QString());
}

domain::ReportSection PotentialCard::section() const {
  if (m_answer) return words::potentialSection(m_answer->figures, m_answer->learned());
  domain::ReportSection section = words::potentialSection({}, false);
  section.note = utf8(tr("The customers were still being read when this was written: write it again in a moment."));
  return section;
}

void PotentialCard::retranslate() {
  setTitle(tr("Value and potential"));
  setHint(tr("by fifths; a place opens its customers"));
  m_grid->setAccessibleName(tr("Customers by what they bought and how likely they are to buy next"));
  fill();
}

void PotentialCard::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
