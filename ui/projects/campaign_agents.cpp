#include "projects/campaign_agents.hpp"

#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CampaignAgents::CampaignAgents(QWidget* parent)
    : WordedWidget(parent),
      m_everyone(new QRadioButton),
      m_only(new QRadioButton),
      m_list(new QListWidget),
      m_note(new QLabel) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::s);
  column->addWidget(m_everyone);
  column->addWidget(m_only);
  column->addSpacing(space::xs);
  column->addWidget(m_list, 1);
  column->addWidget(m_note);
  m_note->setWordWrap(true);
  connect(m_everyone, &QRadioButton::toggled, this, [this](bool everyone) {
    m_list->setEnabled(!everyone);
    tellCount();
    emit changed();
  });
  connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
    const domain::UserId id(item->data(Qt::UserRole).toLongLong());
    std::erase(m_chosen, id);
    if (item->checkState() == Qt::Checked) m_chosen.push_back(id);
    tellCount();
    emit changed();
  });
  retranslate();
}

void CampaignAgents::retranslate() {
  m_everyone->setText(tr("Everyone who works a queue"));
  m_only->setText(tr("Only these people"));
  m_list->setAccessibleName(tr("People who work this campaign"));
  fill();
}

void CampaignAgents::read(const domain::Campaign& campaign) {
  m_chosen = campaign.agents;
  (campaign.openToAll ? m_everyone : m_only)->setChecked(true);
  m_list->setEnabled(!campaign.openToAll);
  fill();
}

void CampaignAgents::write(domain::Campaign& campaign) const {
  campaign.openToAll = m_everyone->isChecked();
  campaign.agents = m_chosen;
}

void CampaignAgents::setUsers(const std::vector<domain::User>& users) {
  m_users = users;
  fill();
}

void CampaignAgents::fill() {
  const QSignalBlocker quiet(m_list);
  const int current = m_list->currentRow();
  m_list->clear();
  for (const domain::User& user : m_users) {
    const bool chosen = std::find(m_chosen.begin(), m_chosen.end(), user.id) != m_chosen.end();
    if (!chosen && (!user.active || !domain::allows(user.role, domain::Permission::WorkQueue))) continue;
    const QString name = qtext(user.displayName.empty() ? user.name : user.displayName);
    auto* item = new QListWidgetItem(name + u" · "_s + words::roleName(user.role), m_list);
    item->setSizeHint({120, 28});  // names of one script are not lower than those of another
    item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(user.id.value));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
  }
  m_list->setCurrentRow(current >= 0 && current < m_list->count() ? current : 0);
  tellCount();
}

void CampaignAgents::tellCount() {
  const bool nobody = m_only->isChecked() && m_chosen.empty();
  m_note->setText(nobody                    ? tr("Nobody can work this campaign. Tick people with Space.")
                  : m_everyone->isChecked() ? tr("Every agent and team lead may take customers from its queue.")
                                            : tr("%1 chosen. Space ticks and unticks.").arg(m_chosen.size()));
  setLook(m_note, "look", nobody ? u"warn"_s : u"hint"_s);
}

}  // namespace callwright::ui
