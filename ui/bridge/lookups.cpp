#include "bridge/lookups.hpp"

#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"

namespace callwright::ui {

Lookups::Lookups(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  m_tagsLater.setSingleShot(true);
  m_tagsLater.setInterval(500);
  connect(&m_tagsLater, &QTimer::timeout, this, [this] { readTags(); });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    switch (change.kind) {
      case app::Change::Kind::Settings:
        readStages();
        break;
      case app::Change::Kind::Users:
        readUsers();
        break;
      case app::Change::Kind::Campaigns:
        readCampaigns();
        break;
      case app::Change::Kind::Lists:
        readLists();
        m_tagsLater.start();
        break;
      case app::Change::Kind::Customer:
      case app::Change::Kind::Customers:
        m_tagsLater.start();
        break;
      default:
        break;
    }
  });
  readStages();
  readUsers();
  readCampaigns();
  readLists();
  readTags();
}

void Lookups::readStages() {
  m_bridge.send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> stages) {
    if (!stages) return;
    m_stages = std::move(*stages);
    std::stable_sort(m_stages.begin(), m_stages.end(),
                     [](const auto& a, const auto& b) { return a.position < b.position; });
    emit changed();
  });
}

void Lookups::readUsers() {
  m_bridge.send(this, app::ListUsers{}, [this](app::Result<app::ListUsers::Reply> users) {
    if (!users) return;
    m_users = std::move(*users);
    emit changed();
  });
  m_bridge.send(this, app::ListTeams{}, [this](app::Result<app::ListTeams::Reply> teams) {
    const auto same = [](const domain::Team& a, const domain::Team& b) { return a.id == b.id && a.name == b.name; };
    if (!teams || std::ranges::equal(*teams, m_teams, same)) return;
    m_teams = std::move(*teams);
    emit changed();
  });
}

void Lookups::readCampaigns() {
  m_bridge.send(this, app::ListCampaigns{}, [this](app::Result<app::ListCampaigns::Reply> campaigns) {
    if (!campaigns) return;
    m_campaigns = std::move(*campaigns);
    emit changed();
  });
}

void Lookups::readLists() {
  m_bridge.send(this, app::ListLists{}, [this](app::Result<app::ListLists::Reply> lists) {
    if (!lists) return;
    m_lists = std::move(*lists);
    emit changed();
  });
}

void Lookups::readTags() {
  m_bridge.send(this, app::ListTags{}, [this](app::Result<app::ListTags::Reply> tags) {
    if (!tags || *tags == m_tags) return;
    m_tags = std::move(*tags);
    emit changed();
  });
  m_bridge.send(this, app::ListCustomFields{}, [this](app::Result<app::ListCustomFields::Reply> fields) {
    if (!fields || *fields == m_customFields) return;
    m_customFields = std::move(*fields);
    emit changed();
  });
}

const domain::Stage* Lookups::stage(domain::StageId id) const {
  const auto found = std::find_if(m_stages.begin(), m_stages.end(), [&](const auto& s) { return s.id == id; });
  return found == m_stages.end() ? nullptr : &*found;
}

QString Lookups::stageName(domain::StageId id) const {
  const domain::Stage* found = stage(id);
  return found ? words::stageName(found->code, found->name) : QString();
}

QString Lookups::stageName(const std::string& codeOrName) const {
  if (codeOrName.empty()) return {};
  for (const auto& each : m_stages)
    if (each.code == codeOrName || each.name == codeOrName) return words::stageName(each.code, each.name);
  return words::stageName(codeOrName, {});
}

ColorRole Lookups::stageColor(domain::StageId id) const {
  const domain::Stage* found = stage(id);
  if (!found) return ColorRole::Neutral;
  if (found->kind == domain::StageKind::Won) return ColorRole::Good;
  if (found->kind == domain::StageKind::Lost) return ColorRole::Bad;
  if (found->code == "lead") return ColorRole::Neutral;
  return found->code == "reached" ? ColorRole::Warn : ColorRole::Info;
}

QString Lookups::userName(domain::UserId id) const {
  for (const auto& user : m_users)
    if (user.id == id) return qtext(user.displayName.empty() ? user.name : user.displayName);
  return {};
}

}  // namespace callwright::ui
