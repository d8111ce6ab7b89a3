#include "customers/history_words.hpp"

#include <QStringList>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Kind = app::HistoryEntry::Kind;

QList<TimelineEntry> HistoryWords::history(const std::vector<app::HistoryEntry>& entries, const Bridge& bridge,
                                           const Lookups& lookups) {
  QList<TimelineEntry> lines;
  lines.reserve(static_cast<qsizetype>(entries.size()));
  const bool mayCorrect = bridge.may(domain::Permission::EditAnyOutcome);
  for (const auto& e : entries) {
    lines.append(entry(e, bridge, lookups));
    if (!mayCorrect || e.kind != Kind::Call || e.open || e.outcomeCode.empty()) continue;
    lines.last().id = QString::number(e.call.value);
    lines.last().action = tr("Correct outcome…");
  }
  return lines;
}

QList<TimelineEntry> HistoryWords::orders(const std::vector<domain::Order>& orders, const Bridge& bridge,
                                          const Lookups& lookups) {
  QList<TimelineEntry> lines;
  for (const auto& order : orders) {
    QStringList when{words::when(order.at, bridge.now(), bridge.zone())};
    if (const QString who = lookups.userName(order.by); !who.isEmpty()) when << who;
    QString detail = u"× "_s + QString::number(order.quantity) + u" · "_s + words::money(order.amount);
    if (!order.term.empty()) detail += u" · "_s + qtext(order.term);
    lines.append({qtext(order.product), detail, when.join(u" · "_s), {}, ColorRole::Good, {}});
  }
  return lines;
}

void HistoryWords::call(const app::HistoryEntry& e, TimelineEntry& line) {
  const bool talked = e.talk.count() > 0;
  const QString outcome = e.outcomeCode.empty() ? QString() : words::outcomeName(e.outcomeCode, e.outcomeName);
  if (talked) {
    line.head = words::callName(e.incoming, e.byHand, e.cause) + u' ' + words::clockTime(e.talk);
    if (!outcome.isEmpty()) line.detail = u"· "_s + outcome;
    line.role = ColorRole::Accent;
  } else {
    const bool plain = !e.incoming && !e.byHand;
    line.head = plain && !outcome.isEmpty() ? outcome : words::callName(e.incoming, e.byHand, e.cause);
    if (!plain && !outcome.isEmpty()) line.detail = u"· "_s + outcome;
    if (e.ring.count() > 0)
      line.detail += (line.detail.isEmpty() ? u"· "_s : u" · "_s) + tr("rang for %1 s").arg(e.ring.count() / 1000);
  }
  if (e.open) line.detail = u"· "_s + tr("no outcome yet");
  if (const QString sound = words::soundQuality(e.quality); !sound.isEmpty())
    line.body += line.body.isEmpty() ? sound : u'\n' + sound;
}

void HistoryWords::recording(const app::HistoryEntry& e, TimelineEntry& line) {
  line.head = tr("Recording");
  line.body.clear();
  if (e.text.empty()) line.detail = words::clockTime(e.talk);
  if (e.text == "making") line.detail = tr("is being saved");
  if (e.text == "deleted") line.detail = tr("deleted");
  if (e.text == "lost") line.detail = tr("lost");
  if (e.text == "elsewhere") line.detail = tr("kept by the telephone system");
  line.role = e.text == "lost" ? ColorRole::Bad : ColorRole::Accent;
  if (!e.recording) return;
  line.id = recordingPrefix + QString::number(e.recording.value);
  line.action = tr("Listen");
}

QString HistoryWords::changedFields(const std::string& keys) {
  QStringList names;
  for (const QString& key : qtext(keys).split(u", "_s, Qt::SkipEmptyParts)) {
    if (key.startsWith(u"phone:"_s))
      names << words::fieldName("phone");
    else if (key.startsWith(u"consent_"_s))
      names << tr("Consent");
    else if (key == u"lost_reason"_s)
      names << tr("Why lost");
    else
      names << words::fieldName(key.toStdString());
  }
  names.removeDuplicates();
  return names.join(tr(", "));
}

TimelineEntry HistoryWords::entry(const app::HistoryEntry& e, const Bridge& bridge, const Lookups& lookups) {
  TimelineEntry line;
  line.body = qtext(e.text);
  const auto when = [&](domain::Instant at) { return words::when(at, bridge.now(), bridge.zone()); };
  switch (e.kind) {
    case Kind::Call:
      call(e, line);
      break;
    case Kind::OutcomeCorrected:
      line.head = tr("Outcome corrected");
      line.detail = words::outcomeName(e.from, {}) + u" → "_s + words::outcomeName(e.to, e.outcomeName);
      line.role = ColorRole::Warn;
      break;
    case Kind::StageChange:
      line.head = tr("Stage");
      line.detail =
          e.from.empty() ? lookups.stageName(e.to) : lookups.stageName(e.from) + u" → "_s + lookups.stageName(e.to);
      line.role = ColorRole::Info;
      break;
    case Kind::Order:
      line.head = tr("Order");
      line.detail = qtext(e.text);
      if (e.amount) line.detail += u" "_s + words::money(*e.amount);
      line.body.clear();
      line.role = ColorRole::Good;
      break;
    case Kind::FollowUp:
      line.head = tr("Follow-up");
      line.detail = e.open ? tr("due %1").arg(when(e.dueAt)) : tr("done");
      line.role = e.open && e.dueAt < bridge.now() ? ColorRole::Bad : ColorRole::Info;
      break;
    case Kind::Import:
      line.head = tr("Import");
      line.detail = qtext(e.text);
      line.body.clear();
      break;
    case Kind::Edit:
      line.head = e.text.empty() ? tr("Added") : tr("Edited");
      line.detail = changedFields(e.text);
      line.body.clear();
      break;
    case Kind::DoNotCall:
      line.head = e.to == "removed" ? tr("Taken off the do-not-call list") : tr("Put on the do-not-call list");
      line.role = ColorRole::Bad;
      break;
    case Kind::Reveal:
      line.head = tr("Number revealed");
      line.role = ColorRole::Warn;
      break;
    case Kind::Recording:
      recording(e, line);
      break;
    case Kind::Note:
      line.head = tr("Notes edited");
      break;
  }
  line.when = when(e.at);
  if (!e.who.empty()) line.when += u" · "_s + qtext(e.who);
  return line;
}

}  // namespace callwright::ui
