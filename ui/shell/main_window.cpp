#include "shell/main_window.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "shell/leave_bar.hpp"
#include "shell/rail.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/long_task.hpp"
#include "widgets/search_field.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/toast.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

MainWindow::MainWindow(QWidget* parent)
    : QWidget(parent),
      m_rail(new Rail),
      m_top(new TopBar),
      m_stack(new QStackedWidget),
      m_dock(new QVBoxLayout),
      m_leave(new LeaveBar),
      m_status(new StatusLine),
      m_search(new GlobalSearch(this)),
      m_toast(new Toast(this)),
      m_keys(new ShortcutGuard(this)) {
  setWindowTitle(u"Callwright"_s);
  setWindowIcon(QIcon(u":/icons/callwright.svg"_s));
  setMinimumSize(1120, 660);
  resize(1440, 900);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_rail);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_top);
  column->addWidget(m_leave);  // not below, where messages appear
  column->addWidget(m_stack, 1);
  m_dock->setContentsMargins(0, 0, 0, 0);
  m_dock->setSpacing(0);
  column->addLayout(m_dock);
  column->addWidget(m_status);
  row->addLayout(column, 1);

  connect(m_rail, &Rail::chosen, this, &MainWindow::go);
  connect(m_top, &TopBar::searchClicked, this, &MainWindow::openSearch);
  connect(m_top->presence(), &PresencePill::clicked, this, &MainWindow::presenceClicked);
  connect(m_status, &StatusLine::languageClicked, this, &MainWindow::languageClicked);
  connect(m_status, &StatusLine::userClicked, this, &MainWindow::userClicked);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_K), this, [this] { openSearch(); });
  for (int i = 0; i < placeCount; ++i) {
    const auto place = static_cast<Place>(i);
    m_keys->bind(Places::keys(place), this, [this, place] { go(place); });
  }
}

void MainWindow::addPlace(const PlaceInfo& info) {
  Held& held = m_places.at(static_cast<size_t>(info.id));
  Q_ASSERT(!held.page && info.page);
  held = {info.page, info.bar};
  m_stack->addWidget(info.page);
  if (info.bar) m_top->addBar(info.bar);
  m_rail->setOffered(info.id, true);
  m_search->addCommand({u"go-"_s + QString::number(static_cast<int>(info.id)),
                        [id = info.id] { return tr("Go to %1").arg(Places::title(id)); },
                        {},
                        Places::icon(info.id),
                        printedKeys(Places::keys(info.id)),
                        [this, id = info.id] { go(id); }});
  if (!m_any) {
    m_any = true;
    m_current = info.id;
    m_stack->setCurrentWidget(info.page);
    m_rail->setCurrent(info.id);
  }
  showBar();
}

bool MainWindow::hasPlace(Place place) const {
  return page(place) != nullptr;
}

QWidget* MainWindow::page(Place place) const {
  return m_places.at(static_cast<size_t>(place)).page;
}

void MainWindow::go(Place place) {
  if (!hasPlace(place)) return;
  m_rail->setCurrent(place);
  if (place == m_current) return;
  const Place before = std::exchange(m_current, place);
  // The focus of a page that is hidden would fall to whatever comes first: the rail, or a button of the new page.
  QWidget* focused = QApplication::focusWidget();
  if (page(place)->focusProxy() && focused && m_stack->isAncestorOf(focused)) focused->clearFocus();
  m_stack->setCurrentWidget(page(place));
  showBar();
  showStrip();
  focused = QApplication::focusWidget();
  if (page(place)->focusProxy() && !(focused && page(place)->isAncestorOf(focused)))
    page(place)->setFocus(Qt::OtherFocusReason);
  focused = QApplication::focusWidget();
  if (!focused || m_rail->isAncestorOf(focused)) m_rail->button(place)->setFocus(Qt::OtherFocusReason);
  emit placeChanged(place, before);
}

void MainWindow::showBar() {
  m_top->showFor(m_current == Place::Work ? QString() : Places::title(m_current),
                 m_places.at(static_cast<size_t>(m_current)).bar);
}

void MainWindow::setBadge(Place place, int count) {
  m_rail->setBadge(place, count);
}

void MainWindow::setPresence(const QString& state, ColorRole role, std::chrono::seconds inState, bool running) {
  m_top->presence()->setPresence(state, role, inState, running);
  showBar();
}

void MainWindow::setDayFigures(const QList<DayFigure>& figures) {
  m_top->setFigures(figures);
}

void MainWindow::setStatus(const QList<StatusItem>& items) {
  m_status->setItems(items);
}

void MainWindow::setUser(const QString& name, const QString& role) {
  m_status->setUser(name, role);
}

void MainWindow::setCallStrip(QWidget* strip) {
  delete m_strip;
  m_strip = strip;
  if (strip) m_dock->insertWidget(0, strip);
  showStrip();
}

void MainWindow::addBar(QWidget* bar) {
  m_dock->addWidget(bar);
}

void MainWindow::setCallUp(bool up) {
  m_callUp = up;
  showStrip();
}

void MainWindow::showStrip() {
  if (m_strip) m_strip->setVisible(m_callUp && m_current != Place::Work);
}

void MainWindow::addTask(LongTask* task) {
  auto* frame = new QWidget;
  auto* around = new QVBoxLayout(frame);
  around->setContentsMargins(space::m, 0, space::m, space::m);
  around->addWidget(task);
  m_dock->addWidget(frame);
  connect(task, &LongTask::closeRequested, frame, &QWidget::deleteLater);
  connect(task, &QObject::destroyed, frame, &QWidget::deleteLater);
}

void MainWindow::toast(const ToastMessage& message) {
  m_toast->show(message);
}

void MainWindow::openSearch() {
  const SearchField* field = m_top->search();
  if (field->isVisible()) {
    m_search->open({field->mapTo(this, QPoint(0, 0)), field->size()});
    return;
  }
  constexpr int width = 560;
  m_search->open({(this->width() - width) / 2, 11, width, 34});
}

void MainWindow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().background);
}

void MainWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) showBar();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_mayClose && !m_mayClose())
    event->ignore();
  else
    QWidget::closeEvent(event);
}

}  // namespace callwright::ui
