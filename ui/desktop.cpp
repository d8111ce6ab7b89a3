#include "desktop.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QIcon>
#include <QPainter>
#include <QStackedLayout>
#include <QThread>

#include "bridge/bridge.hpp"
#include "bridge/preferences.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/words/words.hpp"
#include "reports/report_timer.hpp"
#include "session/workbench.hpp"
#include "shell/main_window.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "welcome/sign_in_page.hpp"
#include "welcome/welcome_page.hpp"
#include "widgets/empty_state.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorCode;

Desktop::Desktop(app::AppOptions options, QWidget* parent)
    : QWidget(parent),
      m_options(std::move(options)),
      m_stack(new QStackedLayout(this)),
      m_opening(new QWidget),
      m_problem(new EmptyState(Icon::Alert)) {
  setWindowTitle(u"Callwright"_s);
  setWindowIcon(QIcon(u":/icons/callwright.svg"_s));
  setMinimumSize(1120, 660);
  resize(1440, 900);
  m_stack->addWidget(m_opening);
  m_stack->addWidget(m_problem);
  connect(m_problem, &EmptyState::buttonClicked, this, &Desktop::open);
}

// app first: it drains its threads, whose last answers still find the bridge. Then what is on the screen.
Desktop::~Desktop() {
  if (m_opener) m_opener->wait();
  if (m_bench) m_bench->keepTyped();
  m_demoCancel.cancel();
  if (m_bridge) m_bridge->close();
  m_reports.reset();
  m_app.reset();
  delete m_bench;
  delete m_bridge;
}

void Desktop::open() {
  m_stack->setCurrentWidget(m_opening);
  openApp(false, [this] { showSignIn(); });
}

void Desktop::makeDemo() {
  m_demoAtOnce = true;
  open();
}

void Desktop::openLink(const QString& link) {
  if (isMinimized()) showNormal();
  raise();
  activateWindow();
  if (link.isEmpty()) return;
  if (m_bench)
    m_bench->openLink(link);
  else
    m_link = link;
}

void Desktop::openApp(bool create, Then then) {
  if (m_opener) return;
  app::AppOptions options = m_options;
  options.create = create;
  auto result =
      std::make_shared<app::Result<std::unique_ptr<app::App>>>(domain::fail(ErrorCode::Internal, "not opened"));
  m_opener = QThread::create([options, result] { *result = app::App::open(options); });
  connect(m_opener, &QThread::finished, this, [this, result, then = std::move(then)] {
    m_opener->deleteLater();
    m_opener = nullptr;
    if (*result) {
      opened(std::move(**result));
      then();
    } else if (result->error().code == ErrorCode::DatabaseMissing) {
      showWelcome();
    } else {
      showProblem(result->error());
    }
  });
  m_opener->start();
}

void Desktop::opened(std::unique_ptr<app::App> app) {
  m_app = std::move(app);
  m_bridge = new Bridge(*m_app, this);
  m_reports = std::make_unique<ReportTimer>(*m_app);
}

void Desktop::showProblem(const domain::Error& error) {
  m_error = error;
  retranslate();
  m_stack->setCurrentWidget(m_problem);
}

void Desktop::retranslate() {
  if (m_error == domain::Error{}) return;
  m_problem->setText(tr("The database could not be opened"),
                     words::sentence(m_error) + u"\n\n"_s + qt(m_options.dataDirectory));
  m_problem->setButton(tr("Try again"));
}

void Desktop::showWelcome() {
  if (!m_welcome) {
    m_welcome = new WelcomePage(qt(m_options.dataDirectory));
    m_stack->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::demoRequested, this, &Desktop::startDemo);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] { m_demoCancel.cancel(); });
    connect(m_welcome, &WelcomePage::emptyRequested, this, [this] { showSetUp(false); });
    connect(m_welcome, &WelcomePage::importRequested, this, [this] { showSetUp(true); });
  }
  m_stack->setCurrentWidget(m_welcome);
  if (m_demoAtOnce) {
    m_demoAtOnce = false;
    startDemo();
  }
}

void Desktop::startDemo() {
  const auto make = [this] {
    m_demoCancel = {};
    m_bridge->setSession(m_app->ownerSession());
    m_bridge->send(m_welcome, app::MakeDemo{},
                   [this](app::Result<app::MakeDemo::Reply> reply) {
                     if (reply)
                       showSignIn();
                     else
                       m_welcome->showFailure(
                           reply.error().code == ErrorCode::Cancelled ? QString() : words::sentence(reply.error()));
                   },
                   {m_demoCancel, [this](const app::Progress& progress) { m_welcome->showProgress(progress); }});
  };
  m_welcome->showProgress({});
  if (m_app)
    make();
  else
    openApp(true, make);
}

void Desktop::showSetUp(bool import) {
  m_importNext = import;
  if (!m_setUp) {
    m_setUp = new SetUpPage;
    m_stack->addWidget(m_setUp);
    connect(m_setUp, &SetUpPage::backRequested, this, &Desktop::showWelcome);
    connect(m_setUp, &SetUpPage::finished, this, &Desktop::setUp);
  }
  m_stack->setCurrentWidget(m_setUp);
}

void Desktop::setUp(const SetUpPage::Answer& answer) {
  const auto proceed = [this, answer] {
    m_bridge->setSession(m_app->ownerSession());
    const auto failed = [this](const domain::Error& error) { m_setUp->showFailure(words::sentence(error)); };
    m_bridge->send(this, app::SaveSettings{answer.settings},
                   [this, answer, failed](app::Result<app::SaveSettings::Reply> saved) {
                     if (!saved) return failed(saved.error());
                     app::SaveUser user;
                     user.user.name = answer.user;
                     user.user.displayName = answer.displayName;
                     user.user.role = domain::Role::Administrator;
                     user.password = answer.password;
                     m_bridge->send(this, user, [this, answer, failed](app::Result<app::SaveUser::Reply> made) {
                       if (!made) return failed(made.error());
                       signIn(qt(answer.user), qt(answer.password));
                     });
                   });
  };
  if (m_app) return proceed();
  m_options.country = answer.settings.country;
  m_options.timeZone = answer.settings.timeZone;
  openApp(true, proceed);
}

void Desktop::showSignIn() {
  m_bridge->setSession({});
  m_bridge->send(this, app::SignInNames{}, [this](app::Result<app::SignInNames::Reply> names) {
    if (!names) {
      showProblem(names.error());
      return;
    }
    if (names->empty()) {
      showWelcome();
      return;
    }
    if (!m_signIn) {
      m_signIn = new SignInPage;
      m_stack->addWidget(m_signIn);
      connect(m_signIn, &SignInPage::signInRequested, this, &Desktop::signIn);
    }
    m_signIn->setNames(*names);
    m_signIn->setLastUser(preferences::lastUser());
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->reset();
    emit signInShown();
    m_bridge->send(m_signIn, app::ReadSettings{}, [this](app::Result<app::Settings> settings) {
      if (settings) m_signIn->setDemo(settings->demo);
    });
  });
}

void Desktop::signIn(const QString& name, const QString& password) {
  m_bridge->send(this, app::SignIn{utf8(name), utf8(password)}, [this, name](app::Result<app::SignedIn> signedIn) {
    if (!signedIn) {
      if (m_signIn)
        m_signIn->showError(signedIn.error());
      else
        showSignIn();
      return;
    }
    preferences::setLastUser(name);
    begin(*signedIn);
  });
}

void Desktop::begin(const app::SignedIn& signedIn) {
  m_bridge->send(this, app::ReadSettings{}, [this, signedIn](app::Result<app::Settings> settings) {
    m_bridge->begin(signedIn, settings.value_or(app::Settings{}));
    if (!signedIn.user.language.empty() && qt(signedIn.user.language) != currentLanguage().name())
      setLanguage(*static_cast<QApplication*>(QApplication::instance()), QLocale(qt(signedIn.user.language)));
    delete m_bench;
    m_bench = new Workbench(*m_bridge, signedIn, this);
    m_stack->addWidget(m_bench->window());
    m_stack->setCurrentWidget(m_bench->window());
    connect(m_bench, &Workbench::signOutRequested, this, &Desktop::signOut, Qt::QueuedConnection);
    if (std::exchange(m_importNext, false)) m_bench->openImport();
    if (!m_link.isEmpty()) m_bench->openLink(std::exchange(m_link, {}));
    emit workbenchShown();
  });
}

void Desktop::signOut() {
  m_bench->keepTyped();
  m_bridge->send(this, app::SignOut{}, [](const app::Result<app::SignOut::Reply>&) {});
  delete std::exchange(m_bench, nullptr);
  showSignIn();
}

void Desktop::closeEvent(QCloseEvent* event) {
  if (m_bench && !m_leaving && !m_bench->mayLeave([this] {
        m_leaving = true;
        close();
      })) {
    event->ignore();
    return;
  }
  if (m_bench) m_bench->keepTyped();
  QWidget::closeEvent(event);
}

void Desktop::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().background);
}

void Desktop::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
