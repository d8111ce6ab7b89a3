#include "session/search_feed.hpp"

#include <QElapsedTimer>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "shell/global_search.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<TextRange> matchesOf(const QString& name, const QString& text) {
  QList<TextRange> ranges;
  for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
    const qsizetype at = name.indexOf(word, 0, Qt::CaseInsensitive);
    if (at >= 0) ranges.append({static_cast<int>(at), static_cast<int>(word.size())});
  }
  return ranges;
}

}  // namespace

SearchFeed::SearchFeed(Bridge& bridge, GlobalSearch& search) : QObject(&search), m_bridge(bridge), m_search(search) {
  connect(&m_search, &GlobalSearch::queryChanged, this, &SearchFeed::ask);
  connect(&m_search, &GlobalSearch::hitActivated, this,
          [this](const QString& id) { emit chosen(domain::CustomerId(id.toLongLong())); });
  loadStages();
}

void SearchFeed::loadStages() {
  m_bridge.send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> reply) {
    if (!reply) return;
    for (const auto& stage : *reply) m_stages.insert(stage.id.value, stage);
  });
}

void SearchFeed::ask(const QString& text, quint64 token) {
  m_asked.cancel();
  m_asked = {};
  if (text.isEmpty()) return;
  QElapsedTimer clock;
  clock.start();
  m_bridge.send(this, app::SearchCustomers{utf8(text), 12},
                [this, text, token, clock](app::Result<app::SearchCustomers::Reply> reply) {
                  if (!reply) {
                    if (reply.error().code != domain::ErrorCode::Cancelled)
                      m_search.setHits(token, {}, words::reason(reply.error()));
                    return;
                  }
                  QList<SearchHit> hits;
                  for (const auto& row : *reply) {
                    QStringList parts;
                    for (const std::string* part : {&row.company, &row.phone, &row.region})
                      if (!part->empty()) parts << qt(*part);
                    const domain::Stage stage = m_stages.value(row.stage.value);
                    const ColorRole role = stage.kind == domain::StageKind::Won    ? ColorRole::Good
                                           : stage.kind == domain::StageKind::Lost ? ColorRole::Neutral
                                                                                   : ColorRole::Info;
                    hits.append({QString::number(row.id.value),
                                 qt(row.name),
                                 parts.join(u" · "_s),
                                 {stage.id ? words::stageName(stage.code, stage.name) : QString(), role},
                                 matchesOf(qt(row.name), text)});
                  }
                  m_search.setHits(token, hits, tr("%1 · %2 ms").arg(hits.size()).arg(clock.elapsed()));
                },
                {m_asked, {}});
}

}  // namespace callwright::ui
