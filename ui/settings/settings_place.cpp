#include "settings/settings_place.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "settings/account_section.hpp"
#include "settings/audit_section.hpp"
#include "settings/company_section.hpp"
#include "settings/costs_section.hpp"
#include "settings/data_section.hpp"
#include "settings/do_not_call_section.hpp"
#include "settings/outcomes_section.hpp"
#include "settings/phone_section.hpp"
#include "settings/recording_section.hpp"
#include "settings/reports_section.hpp"
#include "settings/sound_section.hpp"
#include "settings/team_rules_section.hpp"
#include "settings/users_section.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/toast.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Permission;

SettingsPlace::SettingsPlace(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : WordedWidget(parent),
      m_list(new QListWidget),
      m_title(new QLabel),
      m_purpose(new QLabel),
      m_stack(new QStackedWidget),
      m_toast(new Toast(this)) {
  auto* card = new Card;
  card->setFlush();
  card->body()->addWidget(m_list);
  card->body()->setContentsMargins(space::s, space::s, space::s, space::s);
  card->setFixedWidth(230);
  m_list->setProperty("flat", true);
  m_list->setIconSize({18, 18});
  m_list->setSpacing(1);
  m_title->setProperty("look", u"title"_s);
  m_purpose->setProperty("look", u"muted"_s);
  m_purpose->setWordWrap(true);
  auto* right = new QVBoxLayout;
  right->setSpacing(space::xs);
  right->addWidget(m_title);
  right->addWidget(m_purpose);
  right->addSpacing(space::s);
  right->addWidget(m_stack, 1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::l);
  row->addWidget(card);
  row->addLayout(right, 1);

  add(new AccountSection(bridge));
  if (bridge.may(Permission::WorkQueue)) {
    auto* phone = new PhoneSection(bridge);
    connect(phone, &PhoneSection::lineChanged, this, &SettingsPlace::lineChanged);
    add(phone);
    add(new SoundSection(bridge));
  }
  if (bridge.may(Permission::ManageGoals)) {
    m_teamRules = new TeamRulesSection(bridge);
    add(m_teamRules);
    add(new CostsSection(bridge, lookups));
  }
  if (bridge.may(Permission::ManageUsers)) add(new UsersSection(bridge));
  if (bridge.may(Permission::ManageDoNotCall)) add(new DoNotCallSection(bridge));
  if (bridge.may(Permission::ManageOutcomes)) add(new OutcomesSection(bridge));
  if (bridge.may(Permission::ManageSettings)) add(new CompanySection(bridge));
  if (bridge.may(Permission::ManageSettings)) add(new RecordingSection(bridge));
  if (bridge.may(Permission::ViewTeamWork)) {
    auto* reports = new ReportsSection(bridge, lookups);
    connect(reports, &ReportsSection::problem, this, &SettingsPlace::problem);
    add(reports);
    m_reports = reports;
  }
  if (bridge.may(Permission::BackUp)) add(new DataSection(bridge));
  if (bridge.may(Permission::ViewAudit)) add(new AuditSection(bridge));
  connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPlace::open);
  setFocusProxy(m_list);
  retranslate();
  paintIcons();
  m_list->setCurrentRow(0);
}

void SettingsPlace::add(SettingsSection* section) {
  m_sections.push_back(section);
  m_stack->addWidget(section);
  auto* item = new QListWidgetItem(m_list);
  item->setSizeHint({180, 38});
  connect(section, &SettingsSection::notice, m_toast, &Toast::show);
  connect(section, &SettingsSection::unsavedChanged, this, &SettingsPlace::markUnsaved);
}

QStringList SettingsPlace::unsaved() const {
  QStringList titles;
  for (const auto* section : m_sections)
    if (section->isUnsaved()) titles << section->title();
  return titles;
}

void SettingsPlace::showUnsaved() {
  const auto first = std::find_if(m_sections.begin(), m_sections.end(), [](const auto* s) { return s->isUnsaved(); });
  if (first != m_sections.end()) m_list->setCurrentRow(static_cast<int>(first - m_sections.begin()));
  m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPlace::showReports() {
  showSection(m_reports);
}

void SettingsPlace::showTeamRules() {
  showSection(m_teamRules);
}

// Nothing for one that this user has not.
void SettingsPlace::showSection(const SettingsSection* section) {
  const auto at = std::find(m_sections.begin(), m_sections.end(), section);
  if (at == m_sections.end()) return;
  m_list->setCurrentRow(static_cast<int>(at - m_sections.begin()));
  m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPlace::markUnsaved() {
  for (std::size_t i = 0; i < m_sections.size(); ++i) {
    const bool unsaved = m_sections[i]->isUnsaved();
    QListWidgetItem* item = m_list->item(static_cast<int>(i));
    item->setText(unsaved ? m_sections[i]->title() + u" •"_s : m_sections[i]->title());
    item->setToolTip(unsaved ? tr("Holds changes that are not saved yet") : QString());
    item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
  }
}

void SettingsPlace::retranslate() {
  m_list->setAccessibleName(tr("Sections of the settings"));
  markUnsaved();
  open(m_list->currentRow());
}

void SettingsPlace::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  open(m_list->currentRow());
}

void SettingsPlace::changeEvent(QEvent* event) {
  WordedWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) paintIcons();
}

void SettingsPlace::paintIcons() {
  for (std::size_t i = 0; i < m_sections.size(); ++i)
    m_list->item(static_cast<int>(i))->setIcon(themedIcon(m_sections[i]->icon(), tokens().ink2));
}

void SettingsPlace::open(int index) {
  if (index < 0 || static_cast<std::size_t>(index) >= m_sections.size()) return;
  SettingsSection* section = m_sections[static_cast<std::size_t>(index)];
  m_title->setText(section->title());
  m_purpose->setText(section->purpose());
  m_stack->setCurrentWidget(section);
  if (isVisible()) section->load();
}

}  // namespace callwright::ui
