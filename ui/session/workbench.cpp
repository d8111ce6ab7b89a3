#include "session/workbench.hpp"

#include <QApplication>
#include <QMenu>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/preferences.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/app/sound.hpp"
#include "callwright/words/words.hpp"
#include "customers/customers_place.hpp"
#include "dashboards/dashboards_place.hpp"
#include "followups/follow_ups_place.hpp"
#include "goals/performance_place.hpp"
#include "projects/projects_place.hpp"
#include "scripts/scripts_place.hpp"
#include "session/line.hpp"
#include "session/search_feed.hpp"
#include "session/status_feed.hpp"
#include "settings/settings_place.hpp"
#include "shell/leave_bar.hpp"
#include "shell/main_window.hpp"
#include "shell/top_bar.hpp"
#include "theme/language.hpp"
#include "training/training_place.hpp"
#include "widgets/figures.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/toast.hpp"
#include "work/call_desk.hpp"
#include "work/call_strip.hpp"
#include "work/caller_bar.hpp"
#include "work/prompt_panel.hpp"
#include "work/side_line_bar.hpp"
#include "work/work_place.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Permission;

namespace {

// Language changes reach widgets only; what feeds them from outside is told by this one.
class LanguageWatch : public QObject {
 public:
  LanguageWatch(QWidget* watched, std::function<void()> told) : QObject(watched), m_told(std::move(told)) {
    watched->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LanguageChange) m_told();
    return QObject::eventFilter(watched, event);
  }

 private:
  std::function<void()> m_told;
};

}  // namespace

Workbench::Workbench(Bridge& bridge, const app::SignedIn& signedIn, QWidget* host)
    : QObject(host), m_bridge(bridge), m_window(new MainWindow(host)), m_desk(new CallDesk(bridge, this)) {
  connect(&m_bridge, &Bridge::failed, m_window,
          [this](const domain::Error& error) { say(words::sentence(error), true); });
  addPlaces();
  auto* status = new StatusFeed(bridge, *m_desk, *m_window);
  new LanguageWatch(m_window, [status] { status->retranslate(); });
  auto* search = new SearchFeed(bridge, *m_window->search());
  connect(search, &SearchFeed::chosen, this, &Workbench::showCustomer);
  auto* strip = new CallStrip(*m_desk, *m_window->keys());
  m_window->setCallStrip(strip);
  connect(strip, &CallStrip::workRequested, m_window, [this] { m_window->go(Place::Work); });
  m_window->addBar(new SideLineBar(*m_desk, *m_window->keys()));
  m_window->addBar(new CallerBar(*m_desk, *m_window->keys()));
  auto* line = new Line(bridge, this);
  connect(line, &Line::failed, m_window, [this](const domain::Error& error) { say(words::sentence(error), true); });
  connect(m_settings, &SettingsPlace::lineChanged, line, &Line::connectLine);
  if (m_work) {
    m_bridge.send(app::ChooseSound{preferences::soundChoice()});
    line->connectLine();
  }
  connect(&m_bridge, &Bridge::soundChanged, m_window, [this](const app::SoundChange& change) {
    if (!change.news.empty()) say(words::soundNews(change.news), false);
  });
  addCommands();
  connect(m_desk, &CallDesk::campaignsChanged, this, &Workbench::addCampaignCommands);
  connect(m_window, &MainWindow::languageClicked, this, [this] {
    const bool chinese = currentLanguage().language() == QLocale::Chinese;
    chooseLanguage(chinese ? QLocale(QLocale::English, QLocale::UnitedStates)
                           : QLocale(QLocale::Chinese, QLocale::China));
  });
  connect(m_window, &MainWindow::placeChanged, this, [this](Place, Place before) { sayKept(before); });
  connect(m_window, &MainWindow::userClicked, this, &Workbench::showUserMenu);
  connect(m_window, &MainWindow::presenceClicked, this, &Workbench::showPresenceMenu);
  if (m_work) m_desk->start(signedIn.presence);
}

Workbench::~Workbench() {
  delete m_window;
}

void Workbench::addPlaces() {
  auto* lookups = new Lookups(m_bridge, this);
  if (m_bridge.may(Permission::WorkQueue)) {
    m_work = new WorkPlace(m_bridge, *m_desk);
    m_window->addPlace({Place::Work, m_work, nullptr});
    connect(m_work, &WorkPlace::message, this, &Workbench::say);
    connect(m_work, &WorkPlace::savedMessage, this, [this](const QString& text) {
      ToastMessage message;
      message.text = text + u"   Ctrl L: "_s + tr("correct it");
      message.milliseconds = 4000;
      m_window->toast(message);
    });
  }
  const auto toast = [this](const ToastMessage& message) { m_window->toast(message); };
  if (m_bridge.may(Permission::ViewCustomers)) {
    m_customers = new CustomersPlace(m_bridge, *lookups);
    m_window->addPlace({Place::Customers, m_customers, m_customers->bar()});
    connect(m_customers, &CustomersPlace::workOn, this, &Workbench::workOn);
    connect(m_customers, &CustomersPlace::callerDone, m_window, [this] { m_window->go(Place::Work); });
    if (m_work)
      connect(m_work, &WorkPlace::newCustomerWanted, m_customers, [this](const app::OpenCall& call) {
        m_window->go(Place::Customers);
        m_customers->startNewFor(call);
      });
    connect(m_customers, &CustomersPlace::toast, m_window, toast);
    connect(m_customers, &CustomersPlace::taskStarted, m_window, &MainWindow::addTask);
  }
  if (m_bridge.may(Permission::WorkQueue) || m_bridge.may(Permission::ViewTeamWork)) {
    auto* followUps = new FollowUpsPlace(m_bridge);
    m_window->addPlace({Place::FollowUps, followUps, followUps->bar()});
    connect(followUps, &FollowUpsPlace::workOn, this, &Workbench::workOn);
    connect(followUps, &FollowUpsPlace::openCustomer, this, &Workbench::showCustomer);
    connect(followUps, &FollowUpsPlace::toast, m_window, toast);
    connect(followUps, &FollowUpsPlace::dueCount, m_window,
            [this](int count) { m_window->setBadge(Place::FollowUps, count); });
  }
  if (m_bridge.may(Permission::WorkQueue) || m_bridge.may(Permission::ViewTeamWork)) {
    auto* dashboards = new DashboardsPlace(m_bridge, *lookups);
    m_window->addPlace({Place::Dashboards, dashboards, dashboards->bar()});
    connect(dashboards, &DashboardsPlace::openCustomer, this, &Workbench::showCustomer);
    connect(dashboards, &DashboardsPlace::toast, m_window, toast);
    connect(dashboards, &DashboardsPlace::checkCall, this, &Workbench::checkCall);
    connect(dashboards, &DashboardsPlace::schedulesWanted, m_window, [this] {
      m_window->go(Place::Settings);
      m_settings->showReports();
    });
    connect(dashboards, &DashboardsPlace::placeWanted, this, [this](Place place) {
      m_window->go(place);
      if (place == Place::Settings) m_settings->showTeamRules();
    });
  }
  if (m_bridge.may(Permission::ManageCampaigns)) {
    m_projects = new ProjectsPlace(m_bridge);
    m_window->addPlace({Place::Projects, m_projects, nullptr});
    connect(m_projects, &ProjectsPlace::openCustomer, this, &Workbench::showCustomer);
    connect(m_projects, &ProjectsPlace::importWanted, this, &Workbench::openImport);
    connect(m_projects, &ProjectsPlace::openScripts, m_window, [this] { m_window->go(Place::Scripts); });
  }
  if (m_bridge.may(Permission::ManageScripts) || m_bridge.may(Permission::ViewTeamWork)) {
    m_scripts = new ScriptsPlace(m_bridge);
    m_window->addPlace({Place::Scripts, m_scripts, m_scripts->bar()});
    connect(m_scripts, &ScriptsPlace::toast, m_window, toast);
    connect(m_scripts, &ScriptsPlace::taskStarted, m_window, &MainWindow::addTask);
  }
  if (m_bridge.may(Permission::WorkQueue) || m_bridge.may(Permission::ManageScripts)) {
    m_training = new TrainingPlace(m_bridge);
    m_window->addPlace({Place::Training, m_training, m_training->bar()});
    connect(m_training, &TrainingPlace::toast, m_window, toast);
    connect(m_training, &TrainingPlace::openCount, m_window,
            [this](int count) { m_window->setBadge(Place::Training, count); });
    if (m_customers)
      connect(m_customers, &CustomersPlace::lessonWanted, m_window, [this](domain::CallId call, domain::Instant at) {
        m_window->go(Place::Training);
        m_training->writeLesson(call, at);
      });
    if (m_scripts)
      connect(m_scripts, &ScriptsPlace::rehearseWanted, m_window, [this] {
        m_window->go(Place::Training);
        m_training->askRehearsal();
      });
  }
  if (m_bridge.may(Permission::WorkQueue) || m_bridge.may(Permission::ViewTeamWork)) {
    m_goals = new PerformancePlace(m_bridge, *lookups);
    m_window->addPlace({Place::Goals, m_goals, m_goals->bar()});
    connect(m_goals, &PerformancePlace::toast, m_window, toast);
    if (m_customers) connect(m_customers, &CustomersPlace::checkWanted, this, &Workbench::checkCall);
  }
  m_settings = new SettingsPlace(m_bridge, *lookups);
  connect(m_settings, &SettingsPlace::problem, m_window, [this](const QString& sentence) { say(sentence, true); });
  m_window->addPlace({Place::Settings, m_settings, nullptr});
}

void Workbench::addCommands() {
  GlobalSearch* search = m_window->search();
  const auto add = [search](const QString& id, std::function<QString()> text, const QString& keywords, Icon icon,
                            const QString& keys, std::function<void()> run) {
    search->addCommand({id, std::move(text), keywords, icon, keys, std::move(run)});
  };
  if (m_work) {
    add(
        u"break"_s,
        [this] { return m_desk->phase() == CallDesk::Phase::Break ? tr("End the break") : tr("Take a break"); },
        u"break pause 休息 小休"_s, Icon::Coffee, u"Ctrl B"_s,
        [this] {
          m_window->go(Place::Work);
          m_work->askBreak();
        });
    add(
        u"next"_s, [] { return tr("Next customer"); }, u"next 下一位"_s, Icon::Skip, u"Ctrl ↵"_s,
        [this] {
          m_window->go(Place::Work);
          m_desk->takeNext();
        });
  }
  if (m_work && m_bridge.may(Permission::DialByHand))
    add(
        u"dial"_s, [] { return tr("Dial a number…"); }, u"dial call phone number 拨号 拨打 号码"_s, Icon::Phone, {},
        [this] {
          m_window->go(Place::Work);
          m_work->askNumber();
        });
  if (m_customers && m_bridge.may(Permission::ImportLists))
    add(
        u"import"_s, [] { return tr("Import a list…"); }, u"import csv excel 导入 名单"_s, Icon::Upload, {},
        [this] { openImport(); });
  if (m_customers && m_bridge.may(Permission::EditCustomer))
    add(
        u"new-customer"_s, [] { return tr("New customer"); }, u"add customer 新建 客户"_s, Icon::Plus, {},
        [this] {
          m_window->go(Place::Customers);
          m_customers->startNew();
        });
  if (m_projects)
    add(
        u"new-campaign"_s, [] { return tr("New campaign"); }, u"add campaign project 新建 活动"_s, Icon::Flag, {},
        [this] {
          m_window->go(Place::Projects);
          m_projects->newCampaign();
        });
  if (m_scripts && m_bridge.may(Permission::ManageScripts))
    add(
        u"new-script"_s, [] { return tr("New script"); }, u"add script template 新建 话术"_s, Icon::Document, {},
        [this] {
          m_window->go(Place::Scripts);
          m_scripts->newScript();
        });
  if (m_goals && m_bridge.may(Permission::ManageGoals))
    add(
        u"new-goal"_s, [] { return tr("New goal"); }, u"add goal target 新建 目标"_s, Icon::Flag, {},
        [this] {
          m_window->go(Place::Goals);
          m_goals->newGoal();
        });
  if (m_training)
    add(
        u"rehearse"_s, [] { return tr("Rehearse a script…"); }, u"rehearse training practice 演练 排练 培训"_s,
        Icon::Graduation, {},
        [this] {
          m_window->go(Place::Training);
          m_training->askRehearsal();
        });
  add(
      u"english"_s, [] { return u"English"_s; }, u"language 语言 英文"_s, Icon::Gear, {},
      [this] { chooseLanguage(QLocale(QLocale::English, QLocale::UnitedStates)); });
  add(
      u"chinese"_s, [] { return u"简体中文"_s; }, u"language chinese 语言 中文"_s, Icon::Gear, {},
      [this] { chooseLanguage(QLocale(QLocale::Chinese, QLocale::China)); });
  add(
      u"light"_s, [] { return tr("Look: light"); }, u"theme light 主题 浅色 外观"_s, Icon::Eye, {},
      [this] { chooseTheme(ThemeMode::Light); });
  add(
      u"dark"_s, [] { return tr("Look: dark"); }, u"theme dark 主题 深色 外观"_s, Icon::Eye, {},
      [this] { chooseTheme(ThemeMode::Dark); });
  add(
      u"system"_s, [] { return tr("Look: as the desktop"); }, u"theme system 主题 跟随系统 外观"_s, Icon::Eye, {},
      [this] { chooseTheme(ThemeMode::System); });
  add(
      u"sign-out"_s, [] { return tr("Sign out, switch user"); }, u"logout sign out 退出 登出 切换用户"_s, Icon::User,
      {}, [this] { signOut(); });
}

void Workbench::addCampaignCommands() {
  for (const QString& id : std::as_const(m_campaignCommands)) m_window->search()->removeCommand(id);
  m_campaignCommands.clear();
  for (const auto& one : m_desk->campaigns()) {
    const QString id = u"campaign-"_s + QString::number(one.id.value);
    m_campaignCommands.append(id);
    m_window->search()->addCommand({id,
                                    [name = qt(one.name)] { return tr("Work on %1").arg(name); },
                                    u"campaign 活动"_s,
                                    Icon::Flag,
                                    {},
                                    [this, campaign = one.id] {
                                      m_window->go(Place::Work);
                                      m_desk->setCampaign(campaign);
                                    }});
  }
}

void Workbench::openLink(const QString& link) {
  const auto text = app::dialLinkText(utf8(link));
  if (!text) return say(words::sentence(text.error()), true);
  if (!m_work || !m_bridge.may(Permission::DialByHand))
    return say(words::sentence({domain::ErrorCode::NotAllowed, {domain::codeOf(Permission::DialByHand)}}), true);
  m_window->go(Place::Work);
  m_window->search()->close();
  m_work->askNumber(qt(*text));
}

void Workbench::openImport() {
  if (!m_customers) return;
  m_window->go(Place::Customers);
  m_customers->openImport();
}

void Workbench::checkCall(domain::CallId call) {
  if (m_goals == nullptr) return;
  m_window->go(Place::Goals);
  m_goals->checkCall(call);
}

void Workbench::showCustomer(domain::CustomerId id) {
  if (!m_customers) return;
  m_window->go(Place::Customers);
  m_customers->openCustomer(id);
}

void Workbench::workOn(domain::CustomerId customer, domain::CampaignId campaign) {
  if (!m_work) return;
  m_window->go(Place::Work);
  m_desk->take(customer, campaign);
}

void Workbench::chooseLanguage(const QLocale& locale) {
  preferences::setLanguage(locale);
  setLanguage(*static_cast<QApplication*>(QApplication::instance()), locale);
  m_bridge.send(app::SetMyLanguage{utf8(locale.name())});
}

void Workbench::chooseTheme(ThemeMode mode) {
  preferences::setTheme(mode);
  applyTheme(*static_cast<QApplication*>(QApplication::instance()), mode);
}

void Workbench::showUserMenu() {
  auto* menu = new QMenu(m_window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Sign out, switch user"), this, &Workbench::signOut);
  const QSize size = menu->sizeHint();
  menu->popup(
      m_window->mapToGlobal(QPoint(m_window->width() - size.width() - 16, m_window->height() - size.height() - 34)));
}

void Workbench::showPresenceMenu() {
  auto* menu = new QMenu(m_window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (m_desk->phase() == CallDesk::Phase::Break || m_desk->breakWanted()) {
    menu->addAction(tr("End the break"), m_desk, &CallDesk::endBreak);
  } else {
    menu->addSection(m_desk->call() ? tr("Break after this customer") : tr("Break"));
    for (const char* code : {"lunch", "meeting", "training", "other"})
      menu->addAction(words::breakReason(code), m_desk, [this, code] { m_desk->takeBreak(QString::fromLatin1(code)); });
  }
  menu->popup(m_window->mapToGlobal(QPoint(92, 50)));
}

void Workbench::say(const QString& text, bool problem) {
  ToastMessage message;
  message.text = text;
  message.problem = problem;
  m_window->toast(message);
}

bool Workbench::mayLeave(std::function<void()> leave) {
  LeaveBar::Question question;
  question.leave = tr("Leave all the same");
  question.go = std::move(leave);
  Place where = Place::Work;
  if (m_desk->isOnTheLine()) {
    question.text = tr("A call is up. Hang up before you leave: Esc Esc.");
    question.show = tr("To the call");
  } else if (m_customers && m_customers->busy()) {
    question.text = tr("An import is running. Leaving undoes it.");
    question.show = tr("Show the import");
    where = Place::Customers;
  } else {
    const QStringList campaigns = m_projects ? m_projects->unsaved() : QStringList();
    const QStringList scripts = m_scripts ? m_scripts->unsaved() : QStringList();
    const QStringList lessons = m_training ? m_training->unsaved() : QStringList();
    const QStringList goals = m_goals ? m_goals->unsaved() : QStringList();
    const QStringList all = campaigns + scripts + lessons + goals + m_settings->unsaved();
    if (all.isEmpty()) return true;
    question.text = tr("Not saved yet: %1.").arg(all.join(tr(", ", "between names")));
    question.show = tr("Show it");
    question.leave = tr("Discard and leave");
    where = !campaigns.isEmpty() ? Place::Projects
            : !scripts.isEmpty() ? Place::Scripts
            : !lessons.isEmpty() ? Place::Training
            : !goals.isEmpty()   ? Place::Goals
                                 : Place::Settings;
  }
  question.showIt = [this, where] {
    m_window->go(where);
    if (where == Place::Settings) m_settings->showUnsaved();
    if (where == Place::Goals) m_goals->showUnsaved();
    if (where == Place::Projects) m_projects->showUnsaved();
  };
  m_window->leaveBar()->ask(question);
  return false;
}

void Workbench::signOut() {
  if (mayLeave([this] { emit signOutRequested(); })) emit signOutRequested();
}

void Workbench::sayKept(Place left) {
  const bool unsaved = (left == Place::Projects && m_projects && !m_projects->unsaved().isEmpty()) ||
                       (left == Place::Settings && !m_settings->unsaved().isEmpty());
  if (unsaved) say(tr("What you typed in %1 is not saved yet. It is kept there.").arg(Places::title(left)), false);
}

void Workbench::keepTyped() {
  if (m_work) m_work->keepDraft();
  if (m_scripts) m_scripts->flush();
}

}  // namespace callwright::ui
