#include "customers/score_line.hpp"

#include <QEvent>

#include "bridge/bridge.hpp"
#include "callwright/words/score_words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ScoreLine::ScoreLine(Bridge& bridge, QWidget* parent) : QLabel(parent), m_bridge(bridge) {
  setObjectName(u"scoreLine"_s);
  setProperty("look", u"muted"_s);
  setTextFormat(Qt::PlainText);
  setMinimumWidth(40);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  hide();
}

void ScoreLine::ask(domain::CustomerId customer, domain::CampaignId campaign) {
  const quint64 token = ++m_asked;
  if (customer != m_customer) m_score.reset();
  m_customer = customer;
  refresh();
  if (!customer) return;
  m_bridge.send(this, app::ScoreCustomer{customer, campaign},
                [this, token](app::Result<app::ScoreCustomer::Reply> score) {
                  if (token != m_asked || !score) return;
                  m_score = std::move(*score);
                  refresh();
                });
}

void ScoreLine::refresh() {
  setVisible(m_score.has_value());
  if (!m_score) return;
  constexpr std::size_t most = 3;
  m_whole =
      tr("Score %1, average %2").arg(words::scoreChance(m_score->probability), words::scoreChance(m_score->average));
  QString all =
      tr("How likely a sale is, from what is known before the call. What adds to it or takes from it, in "
         "log-odds:");
  std::size_t shown = 0;
  for (const auto& [said, effect] : words::scoreReasons(m_score->reasons)) {
    if (words::scoreSaysNothing(effect)) break;
    const QString text = u"%1 %2"_s.arg(said, words::scoreWeight(effect));
    if (shown++ < most) m_whole += u" · "_s + text;
    all += u"\n"_s + text;
  }
  setToolTip(all);
  setAccessibleName(m_whole);
  setAccessibleDescription(all);
  fit();
}

void ScoreLine::setWrapped() {
  setWordWrap(true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ScoreLine::fit() {
  setText(wordWrap() ? m_whole : fontMetrics().elidedText(m_whole, Qt::ElideRight, width()));
}

void ScoreLine::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  if (m_score && !wordWrap()) fit();
}

void ScoreLine::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace callwright::ui
