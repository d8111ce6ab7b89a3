#include "projects/projects_place.hpp"

#include <QHBoxLayout>
#include <QListView>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "bridge/bridge.hpp"
#include "bridge/long_run.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/words/words.hpp"
#include "projects/campaign_delegate.hpp"
#include "projects/campaign_editor.hpp"
#include "projects/campaign_head.hpp"
#include "projects/campaign_list_model.hpp"
#include "shell/main_window.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/toast.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::CampaignId;
using domain::CampaignState;

ProjectsPlace::ProjectsPlace(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_keys(new ShortcutGuard(this)),
      m_listCard(new Card),
      m_list(new QListView),
      m_model(new CampaignListModel(this)),
      m_new(new KeyButton),
      m_right(new QWidget),
      m_head(new CampaignHead(*m_keys)),
      m_editor(new CampaignEditor(bridge, *m_keys)),
      m_none(new EmptyState(Icon::Flag)),
      m_toast(new Toast(this)) {
  m_list->setModel(m_model);
  m_list->setItemDelegate(new CampaignDelegate(m_list));
  m_list->setProperty("flat", true);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_listCard->setFlush();
  m_listCard->addHeaderWidget(m_new);
  m_listCard->body()->addWidget(m_list);
  m_listCard->setFixedWidth(310);
  m_new->setVariant(KeyButton::Variant::Ghost);
  m_new->setIconKind(Icon::Plus);

  auto* right = new QVBoxLayout(m_right);
  right->setContentsMargins(0, 0, 0, 0);
  right->setSpacing(space::m);
  right->addWidget(m_head);
  right->addWidget(m_editor, 1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(m_listCard);
  row->addWidget(m_right, 1);
  row->addWidget(m_none, 1);
  m_right->hide();
  m_none->hide();

  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_new);
  connect(m_new, &QAbstractButton::clicked, this, &ProjectsPlace::newCampaign);
  connect(m_none, &EmptyState::buttonClicked, this, &ProjectsPlace::newCampaign);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (const auto* campaign = m_model->campaign(index)) choose(campaign->id);
  });
  connect(m_head, &CampaignHead::stateWanted, this, &ProjectsPlace::setState);
  connect(m_editor, &CampaignEditor::saveWanted, this, &ProjectsPlace::save);
  connect(m_editor, &CampaignEditor::discardWanted, this, &ProjectsPlace::discard);
  connect(m_editor, &CampaignEditor::unsavedChanged, this, &ProjectsPlace::markUnsaved);
  connect(m_editor, &CampaignEditor::importWanted, this, &ProjectsPlace::importWanted);
  connect(m_editor, &CampaignEditor::openScripts, this, &ProjectsPlace::openScripts);
  connect(m_editor, &CampaignEditor::openCustomer, this, &ProjectsPlace::openCustomer);
  m_later.setSingleShot(true);
  m_later.setInterval(300);
  connect(&m_later, &QTimer::timeout, this, &ProjectsPlace::reload);
  connect(&m_bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    switch (change.kind) {
      case Kind::Campaigns:
      case Kind::Queue:
      case Kind::Call:
        if (isVisible() && !m_later.isActive()) m_later.start();
        break;
      case Kind::Lists:
      case Kind::Users:
      case Kind::Outcomes:
        if (isVisible()) loadVocabulary();
        break;
      case Kind::Scripts:
        if (isVisible()) m_editor->reloadScripts();
        break;
      default:
        break;
    }
  });
  setFocusProxy(m_list);
  retranslate();
}

void ProjectsPlace::retranslate() {
  m_listCard->setTitle(tr("Campaigns"));
  m_list->setAccessibleName(tr("Campaigns"));
  m_new->setText(tr("New"));
  m_new->setAccessibleName(tr("New campaign"));
  m_none->setText(tr("No campaign yet"),
                  tr("A campaign puts lists of customers into a queue, and says who calls them, when and how often."));
  m_none->setButton(tr("Make the first campaign"));
  m_model->refresh();
}

void ProjectsPlace::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  loadVocabulary();
  reload();
}

void ProjectsPlace::loadVocabulary() {
  m_editor->reloadScripts();
  m_bridge.send(this, app::ListLists{}, [this](app::Result<app::ListLists::Reply> lists) {
    if (lists) m_editor->setLists(*lists);
  });
  m_bridge.send(this, app::ListUsers{}, [this](app::Result<app::ListUsers::Reply> users) {
    if (users) m_editor->setUsers(*users);
  });
  m_bridge.send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> stages) {
    if (stages) m_editor->setStages(*stages);
  });
}

void ProjectsPlace::reload() {
  m_bridge.send(this, app::ListCampaigns{}, [this](app::Result<app::ListCampaigns::Reply> campaigns) {
    if (!campaigns) return tellFailure(campaigns.error());
    m_loaded = true;
    m_campaigns = std::move(*campaigns);
    {
      const QSignalBlocker quiet(m_list->selectionModel());
      m_model->setCampaigns(m_campaigns);
      const QModelIndex open = m_model->find(m_open);
      if (open.isValid()) m_list->selectionModel()->setCurrentIndex(open, QItemSelectionModel::ClearAndSelect);
    }
    m_list->viewport()->update();
    m_listCard->setHint({});
    const bool empty = m_campaigns.empty() && !m_isNew;
    m_none->setVisible(empty);
    if (empty) m_right->hide();
    if (!m_open && !m_isNew && !m_campaigns.empty())
      m_list->setCurrentIndex(m_model->index(0));
    else if (m_open)
      load(m_open, true);
    showHead();
  });
}

// Figures only: the form keeps what is being typed; it is filled anew when it holds no changes of its own.
void ProjectsPlace::load(CampaignId id, bool onlyFigures) {
  // Figures do not take the place of a whole page that is on its way, such as the one just saved.
  if (m_wholePage == id) onlyFigures = false;
  m_wholePage = onlyFigures ? CampaignId() : id;
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::OpenCampaign{id}, [this, id, token, onlyFigures](app::Result<app::CampaignPage> page) {
    if (token != m_asked || id != m_open) return;
    m_wholePage = {};
    if (!page) return tellFailure(page.error());
    const bool mine = onlyFigures && m_editor->campaign() == id &&
                      (m_editor->isUnsaved() || m_editor->revision() == page->campaign.revision);
    if (mine)
      m_editor->setWorked(page->lists);
    else
      showPage(*page, false);
  });
}

void ProjectsPlace::keepDraft() {
  if (!m_right->isVisibleTo(this)) return;
  const std::int64_t key = m_isNew ? 0 : m_editor->campaign().value;
  if (m_editor->isUnsaved())
    m_drafts[key] = m_editor->draft();
  else
    m_drafts.erase(key);
}

void ProjectsPlace::choose(CampaignId id) {
  if (id == m_open && !m_isNew) return;
  keepDraft();
  m_wholePage = {};
  m_open = id;
  m_isNew = false;
  showHead();
  if (const auto draft = m_drafts.find(id.value); draft != m_drafts.end())
    showPage(draft->second, true);
  else
    load(id, false);
}

void ProjectsPlace::openCampaign(CampaignId id) {
  const QModelIndex index = m_model->find(id);
  if (index.isValid())
    m_list->setCurrentIndex(index);
  else
    choose(id);
}

void ProjectsPlace::newCampaign() {
  if (m_isNew) return m_editor->focusName();
  keepDraft();
  m_wholePage = {};
  m_isNew = true;
  m_open = {};
  m_list->selectionModel()->clear();
  m_none->hide();
  showHead();
  if (const auto draft = m_drafts.find(0); draft != m_drafts.end()) {
    showPage(draft->second, true);
    return m_editor->focusName();
  }
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ListOutcomes{}, [this, token](app::Result<app::ListOutcomes::Reply> outcomes) {
    if (token != m_asked || !m_isNew) return;
    app::CampaignPage page;
    page.campaign.hours = m_bridge.settings().hours;
    page.campaign.recording = m_bridge.settings().recording;
    page.campaign.currency = m_bridge.settings().currency;
    page.campaign.state = CampaignState::Running;
    if (outcomes) page.outcomes = std::move(*outcomes);
    showPage(page, false);
    m_editor->focusName();
  });
}

void ProjectsPlace::showPage(const app::CampaignPage& page, bool unsaved) {
  m_right->show();
  m_none->hide();
  m_editor->show(page, unsaved);
  markUnsaved();
}

void ProjectsPlace::showHead() {
  const auto open =
      std::find_if(m_campaigns.begin(), m_campaigns.end(), [this](const auto& c) { return c.id == m_open; });
  if (open != m_campaigns.end())
    m_head->show(*open);
  else
    m_head->showNew();
}

QStringList ProjectsPlace::unsaved() const {
  std::map<std::int64_t, std::string> names;
  for (const auto& [id, draft] : m_drafts) names[id] = draft.campaign.name;
  if (m_editor->isUnsaved()) names[m_editor->campaign().value] = m_editor->draft().campaign.name;
  QStringList shown;
  for (const auto& [id, name] : names) shown << (name.empty() ? tr("New campaign") : qtext(name));
  return shown;
}

void ProjectsPlace::showUnsaved() {
  if (m_editor->isUnsaved() || m_drafts.empty()) return;
  const std::int64_t first = m_drafts.begin()->first;
  first == 0 ? newCampaign() : openCampaign(CampaignId(first));
}

void ProjectsPlace::markUnsaved() {
  std::set<std::int64_t> ids;
  for (const auto& [id, draft] : m_drafts)
    if (id != m_editor->campaign().value) ids.insert(id);
  if (m_editor->isUnsaved()) ids.insert(m_editor->campaign().value);
  m_model->setUnsaved(ids);
}

void ProjectsPlace::save() {
  const app::CampaignPage draft = m_editor->draft();
  const bool wasNew = m_isNew;
  m_editor->setSaving(true);
  runLong(
      m_bridge, this, tr("Putting customers into the queue of “%1”").arg(qtext(draft.campaign.name)),
      app::SaveCampaign{draft.campaign, draft.outcomes},
      [this, wasNew, before = draft.campaign.id](app::Result<CampaignId> saved) {
        m_editor->setSaving(false);
        if (!saved) {
          m_editor->showFailure(saved.error());
          if (saved.error().code == domain::ErrorCode::Cancelled) reload();
          return;
        }
        m_drafts.erase(before.value);
        m_toast->show({wasNew ? tr("Campaign made. Agents can choose it now.") : tr("Campaign saved")});
        const bool stillThere = wasNew ? m_isNew : m_open == before;
        if (stillThere) {
          m_isNew = false;
          m_open = *saved;
          load(*saved, false);
        }
        reload();
      },
      [this](LongTask* task) {
        if (auto* window = qobject_cast<MainWindow*>(this->window())) {
          window->addTask(task);
        } else {
          task->setParent(m_right);
          m_right->layout()->addWidget(task);
        }
      });
}

void ProjectsPlace::discard() {
  m_drafts.erase(m_editor->campaign().value);
  if (!m_isNew) return load(m_open, false);
  m_isNew = false;
  m_right->hide();
  markUnsaved();
  reload();
}

void ProjectsPlace::setState(CampaignState state) {
  const auto open =
      std::find_if(m_campaigns.begin(), m_campaigns.end(), [this](const auto& c) { return c.id == m_open; });
  if (open != m_campaigns.end()) sendState(open->id, state, true, qtext(open->name));
}

void ProjectsPlace::sendState(CampaignId id, CampaignState state, bool offerUndo, const QString& name) {
  const auto known = std::find_if(m_campaigns.begin(), m_campaigns.end(), [id](const auto& c) { return c.id == id; });
  const CampaignState before = known == m_campaigns.end() ? CampaignState::Paused : known->state;
  m_bridge.send(this, app::SetCampaignState{id, state},
                [this, id, state, before, offerUndo, name](app::Result<app::Nothing> done) {
                  if (!done) return tellFailure(done.error());
                  ToastMessage message{u"%1: %2"_s.arg(name, words::campaignStateName(state))};
                  if (offerUndo)
                    message.undo = [self = QPointer<ProjectsPlace>(this), id, before, name] {
                      if (self) self->sendState(id, before, false, name);
                    };
                  m_toast->show(message);
                  reload();
                });
}

void ProjectsPlace::tellFailure(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  m_toast->show(message);
}

}  // namespace callwright::ui
