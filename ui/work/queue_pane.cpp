#include "work/queue_pane.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>
#include <utility>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/figures.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/two_line_delegate.hpp"
#include "work/call_desk.hpp"
#include "work/call_words.hpp"
#include "work/queue_model.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

QueuePane::QueuePane(Bridge& bridge, CallDesk& desk, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_desk(desk),
      m_campaigns(new QComboBox),
      m_mode(new QLabel),
      m_progress(new ProgressLine),
      m_list(new QListView),
      m_model(new QueueModel(this)),
      m_nobody(new QLabel),
      m_actions(new QHBoxLayout),
      m_break(new KeyButton({}, {}, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)) {
  setProperty("surface", u"card"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(12, 8, 14, 8);
  head->setSpacing(10);
  m_campaigns->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_campaigns->setMinimumContentsLength(8);
  head->addWidget(m_campaigns, 1);
  head->addWidget(m_mode);
  column->addLayout(head);
  column->addWidget(new Rule);
  auto* progress = new QVBoxLayout;
  progress->setContentsMargins(14, 10, 14, 12);
  progress->addWidget(m_progress);
  column->addLayout(progress);
  column->addWidget(new Rule);
  m_list->setProperty("flat", true);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(m_list));
  m_list->setUniformItemSizes(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->installEventFilter(this);
  column->addWidget(m_list, 1);
  m_nobody->setWordWrap(true);
  m_nobody->setAlignment(Qt::AlignHCenter);
  m_nobody->setContentsMargins(16, 40, 16, 16);
  m_nobody->setProperty("look", u"muted"_s);
  column->addWidget(m_nobody, 1);
  m_actions->setContentsMargins(6, 4, 6, 4);
  m_actions->addWidget(m_break);
  m_actions->addStretch(1);
  column->addWidget(new Rule);
  column->addLayout(m_actions);
  column->addWidget(new Rule);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(14, space::s, 14, 9);
  foot->setSpacing(space::s);
  for (int i = 0; i < 3; ++i) {
    m_figures[i] = new FigureLabel;
    m_captions[i] = new QLabel;
    m_captions[i]->setProperty("look", u"status"_s);
    auto* one = new QVBoxLayout;
    one->setSpacing(0);
    one->addWidget(m_figures[i]);
    one->addWidget(m_captions[i]);
    foot->addLayout(one, 1);
  }
  column->addLayout(foot);

  m_model->setClock([this] { return m_bridge.now(); }, m_bridge.zone());
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_B), m_break);
  m_soon.setSingleShot(true);
  m_soon.setInterval(300);
  connect(&m_soon, &QTimer::timeout, this, &QueuePane::load);
  connect(m_campaigns, &QComboBox::activated, this,
          [this](int index) { m_desk.setCampaign(domain::CampaignId(m_campaigns->itemData(index).toLongLong())); });
  connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
    if (!m_desk.call()) m_desk.take(m_model->row(index.row()).customer, m_desk.workedCampaign());
  });
  connect(&m_desk, &CallDesk::campaignsChanged, this, [this] {
    refreshCampaigns();
    load();
  });
  connect(&m_desk, &CallDesk::callChanged, this, [this] {
    refreshOpen();
    m_soon.start();
  });
  connect(&m_desk, &CallDesk::progressChanged, this, &QueuePane::refreshOpen);
  connect(&m_desk, &CallDesk::phaseChanged, this, &QueuePane::retranslate);
  connect(&m_desk, &CallDesk::presenceChanged, this, &QueuePane::retranslate);
  connect(&m_bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Queue || change.kind == app::Change::Kind::Call) m_soon.start();
  });
  retranslate();
}

void QueuePane::focusList() {
  m_list->setFocus(Qt::OtherFocusReason);
}

void QueuePane::addAction(QWidget* button) {
  m_actions->addWidget(button);
}

void QueuePane::refreshCampaigns() {
  m_campaigns->clear();
  for (const auto& one : m_desk.campaigns()) m_campaigns->addItem(qt(one.name), QVariant::fromValue(one.id.value));
  const auto* chosen = m_desk.campaign();
  m_campaigns->setCurrentIndex(chosen ? m_campaigns->findData(QVariant::fromValue(chosen->id.value)) : -1);
  m_campaigns->setEnabled(m_campaigns->count() > 0);
  m_mode->setText(chosen ? words::modeName(chosen->mode) : QString());
  m_mode->setProperty("look", u"muted"_s);
}

void QueuePane::refreshOpen() {
  m_model->setOpen(m_desk.call() ? m_desk.call()->customer : domain::CustomerId{}, CallWords::state(m_desk));
}

void QueuePane::load() {
  if (!m_desk.workedCampaign() || !isVisible()) return;
  m_asked.cancel();
  m_asked = {};
  const app::CancelToken token = m_asked;
  m_bridge.send(this, app::UpcomingQueue{m_desk.workedCampaign()},
                [this, token](app::Result<app::UpcomingQueue::Reply> reply) {
                  if (token.cancelled() || !reply) return;
                  m_loaded = true;
                  show(*reply);
                },
                {token, {}});
}

void QueuePane::show(const app::QueuePage& page) {
  m_page = page;
  refreshOpen();
  m_model->setRows(page.rows);
  if (m_desk.call()) m_list->scrollToTop();
  if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(0));
  retranslate();
}

void QueuePane::retranslate() {
  const QLocale locale;
  m_campaigns->setAccessibleName(tr("Campaign"));
  m_campaigns->setToolTip(m_campaigns->currentText());
  m_list->setAccessibleName(tr("Queue"));
  const QString worked = locale.toString(static_cast<qlonglong>(m_page.worked));
  m_progress->setLabel(
      tr("Today"), m_page.goal > 0 ? worked + u" / "_s + locale.toString(static_cast<qlonglong>(m_page.goal)) : worked);
  m_progress->setValue(m_page.goal > 0 ? static_cast<double>(m_page.worked) / static_cast<double>(m_page.goal) : 0);
  const std::pair<QString, std::int64_t> figures[] = {
      {tr("to call"), m_page.waiting}, {tr("callbacks"), m_page.callbacksToday}, {tr("blocked"), m_page.blocked}};
  for (int i = 0; i < 3; ++i) {
    m_figures[i]->setText(locale.toString(static_cast<qlonglong>(figures[i].second)));
    m_figures[i]->setAccessibleName(figures[i].first + u' ' + m_figures[i]->text());
    m_captions[i]->setText(figures[i].first);
  }
  for (QWidget* part : {static_cast<QWidget*>(m_figures[1]), static_cast<QWidget*>(m_captions[1])})
    part->setToolTip(tr("Due until the end of the day"));
  const bool none = m_model->rowCount() == 0;
  m_list->setVisible(!none);
  m_nobody->setVisible(none);
  m_nobody->setText(m_desk.campaigns().empty() ? tr("No campaign is open to you. A team lead adds you to one.")
                    : m_loaded                 ? tr("Nobody waits in this campaign.")
                                               : QString());
  m_break->setText(m_desk.phase() == CallDesk::Phase::Break ? tr("End the break")
                   : m_desk.breakWanted()                   ? tr("Break comes next")
                                                            : tr("Break"));
  m_break->setAccessibleName(m_break->text());
  m_break->updateGeometry();
  m_model->retranslate();
}

bool QueuePane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const QModelIndex at = m_list->currentIndex();
    if (enter && key->modifiers() == Qt::NoModifier && at.isValid()) {
      if (!m_desk.call()) m_desk.take(m_model->row(at.row()).customer, m_desk.workedCampaign());
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void QueuePane::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  m_soon.start();
}

void QueuePane::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    refreshCampaigns();
    refreshOpen();
    retranslate();
  }
}

}  // namespace callwright::ui
