#include "projects/campaign_head.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "callwright/words/words.hpp"
#include "projects/penetration.hpp"
#include "projects/state_look.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::CampaignState;

CampaignHead::CampaignHead(ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_name(new QLabel),
      m_mode(new QLabel),
      m_state(new Tag),
      m_bar(new PenetrationBar),
      m_run(new KeyButton),
      m_finish(new KeyButton) {
  setProperty("surface", u"card"_s);
  setAttribute(Qt::WA_StyledBackground);
  m_name->setProperty("look", u"title"_s);
  m_name->setTextFormat(Qt::PlainText);
  m_name->setMinimumWidth(80);
  m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_mode->setProperty("look", u"muted"_s);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::s);
  auto* titles = new QVBoxLayout;
  titles->setSpacing(2);
  titles->addWidget(m_name);
  titles->addWidget(m_mode);
  row->addLayout(titles, 1);
  row->addWidget(m_state, 0, Qt::AlignTop);
  row->addSpacing(space::s);
  row->addWidget(m_run, 0, Qt::AlignTop);
  row->addWidget(m_finish, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::m);
  column->setSpacing(space::m);
  column->addLayout(row);
  column->addWidget(m_bar);
  keys.bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), m_run);
  keys.bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), m_finish);
  connect(m_run, &QAbstractButton::clicked, this, [this] {
    emit stateWanted(m_campaign.state == CampaignState::Running ? CampaignState::Paused : CampaignState::Running);
  });
  connect(m_finish, &QAbstractButton::clicked, this, [this] { emit stateWanted(CampaignState::Finished); });
  retranslate();
}

void CampaignHead::show(const app::CampaignSummary& campaign) {
  m_campaign = campaign;
  refresh();
}

void CampaignHead::showNew() {
  m_campaign = {};
  refresh();
}

void CampaignHead::retranslate() {
  refresh();
}

void CampaignHead::refresh() {
  const bool real = static_cast<bool>(m_campaign.id);
  const CampaignState state = m_campaign.state;
  const bool running = state == CampaignState::Running;
  m_name->setText(real ? qtext(m_campaign.name) : tr("New campaign"));
  m_name->setToolTip(m_name->text());
  m_mode->setText(
      real ? tr("%1 · %2 customers").arg(words::modeName(m_campaign.mode), QLocale().toString(m_campaign.items))
           : tr("Give it a name and a list of customers; then save."));
  m_state->setTag(real ? words::campaignStateName(state) : QString(), stateRole(state));
  m_state->setVisible(real);
  m_bar->setPenetration(penetrationOf(m_campaign));
  m_bar->setVisible(real);
  m_run->setText(running ? tr("Pause") : state == CampaignState::Finished ? tr("Open again") : tr("Start"));
  m_run->setIconKind(running ? Icon::Pause : Icon::Play);
  m_run->setVariant(running || state == CampaignState::Finished ? KeyButton::Variant::Secondary
                                                                : KeyButton::Variant::Primary);
  m_finish->setText(tr("Finish"));
  m_run->setVisible(real);
  m_finish->setVisible(real && state != CampaignState::Finished);
}

}  // namespace callwright::ui
