#include "customers/bulk_menu.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

#include "bridge/bridge.hpp"
#include "bridge/long_run.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

BulkMenu::BulkMenu(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_label(new QLabel),
      m_button(new KeyButton),
      m_line(new QLineEdit),
      m_menu(new QMenu(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  row->addWidget(m_label);
  row->addWidget(m_line);
  row->addWidget(m_button);
  m_label->setProperty("look", u"muted"_s);
  m_line->setFixedWidth(220);
  m_line->hide();
  m_line->installEventFilter(this);
  connect(m_menu, &QMenu::aboutToShow, this, &BulkMenu::fillMenu);
  connect(m_button, &KeyButton::clicked, m_menu,
          [this] { m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height() + 4))); });
  connect(m_line, &QLineEdit::returnPressed, this, &BulkMenu::typedDone);
  setVisible(bridge.may(domain::Permission::AssignCustomers));
  retranslate();
}

void BulkMenu::bindKeys(ShortcutGuard& keys) {
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_U), m_button);
}

void BulkMenu::setChosen(qint64 count) {
  m_count = count;
  retranslate();
}

void BulkMenu::fillMenu() {
  m_menu->clear();
  QMenu* owner = m_menu->addMenu(tr("&Owner"));
  const auto addOwner = [&](const QString& name, domain::UserId id) {
    connect(owner->addAction(name), &QAction::triggered, this, [this, id] {
      app::BulkChange change;
      change.owner = id;
      run(std::move(change));
    });
  };
  addOwner(tr("Nobody (public pool)"), {});
  for (const auto& user : m_lookups.users())
    if (user.active) addOwner(m_lookups.userName(user.id), user.id);

  QMenu* tag = m_menu->addMenu(tr("Add &tag"));
  QMenu* untag = m_menu->addMenu(tr("Take tag &away"));
  connect(tag->addAction(tr("&New tag…")), &QAction::triggered, this,
          [this] { askFor(Typed::NewTag, tr("Name of the new tag")); });
  for (const auto& name : m_lookups.tags()) {
    connect(tag->addAction(qtext(name)), &QAction::triggered, this, [this, name] {
      app::BulkChange change;
      change.addTag = name;
      run(std::move(change));
    });
    connect(untag->addAction(qtext(name)), &QAction::triggered, this, [this, name] {
      app::BulkChange change;
      change.removeTag = name;
      run(std::move(change));
    });
  }
  untag->setEnabled(!m_lookups.tags().empty());

  QMenu* stage = m_menu->addMenu(tr("&Stage"));
  for (const auto& each : m_lookups.stages()) {
    if (!each.active) continue;
    connect(stage->addAction(words::stageName(each.code, each.name)), &QAction::triggered, this, [this, each] {
      app::BulkChange change;
      change.stage = each.id;
      m_pending = change;
      if (each.kind == domain::StageKind::Lost)
        askFor(Typed::LostReason, tr("Why lost"));
      else
        run(std::move(change));
    });
  }

  QMenu* campaign = m_menu->addMenu(tr("Add to &campaign"));
  for (const auto& each : m_lookups.campaigns()) {
    if (each.state == domain::CampaignState::Finished) continue;
    connect(campaign->addAction(qtext(each.name)), &QAction::triggered, this, [this, id = each.id] {
      app::BulkChange change;
      change.addToCampaign = id;
      run(std::move(change));
    });
  }
  campaign->setEnabled(!campaign->isEmpty());
}

void BulkMenu::askFor(Typed what, const QString& question) {
  m_typed = what;
  m_line->clear();
  m_line->setPlaceholderText(question);
  m_line->setAccessibleName(question);
  m_line->show();
  m_line->setFocus();
}

void BulkMenu::typedDone() {
  const std::string text = m_line->text().trimmed().toStdString();
  if (text.empty()) return;
  app::BulkChange change;
  if (m_typed == Typed::NewTag) {
    change.addTag = text;
  } else {
    change = m_pending;
    change.lostReason = text;
  }
  m_line->hide();
  m_button->setFocus();
  run(std::move(change));
}

void BulkMenu::run(app::BulkChange change) {
  change.ids = m_chosen ? m_chosen() : std::vector<std::int64_t>{};
  if (change.ids.empty()) return;
  runLong(
      m_bridge, this, tr("Changing customers"), std::move(change),
      [this](app::Result<app::BulkChange::Done> done) {
        if (!done) {
          if (done.error().code != app::ErrorCode::Cancelled) emit toast({words::sentence(done.error()), {}, true});
          return;
        }
        ToastMessage message{
            tr("Customers changed: %1").arg(QLocale().toString(static_cast<qlonglong>(done->changed)))};
        if (!done->undo.empty())
          message.undo = [this, undo = done->undo] {
            runLong(
                m_bridge, this, tr("Undoing the change"), app::UndoBulkChange{undo},
                [this](app::Result<std::int64_t> undone) {
                  if (!undone) emit toast({words::sentence(undone.error()), {}, true});
                },
                [this](LongTask* task) { emit taskStarted(task); });
          };
        emit toast(message);
      },
      [this](LongTask* task) { emit taskStarted(task); });
}

bool BulkMenu::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_line && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    m_line->hide();
    m_button->setFocus();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void BulkMenu::retranslate() {
  m_label->setText(tr("%1 chosen").arg(QLocale().toString(m_count)));
  m_button->setText(tr("Change"));
  m_button->setEnabled(m_count > 0);
}

void BulkMenu::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
