#include "shell/global_search.hpp"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/theme.hpp"
#include "widgets/search_field.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int KindRole = Qt::UserRole + 1;  // true: a command
constexpr int IdRole = Qt::UserRole + 2;
constexpr int rowHeight = 48, mostRows = 9;
}  // namespace

GlobalSearch::GlobalSearch(QWidget* host)
    : QFrame(host),
      m_field(new SearchField),
      m_list(new QListView),
      m_nothing(new QLabel),
      m_model(new QStandardItemModel(this)) {
  setObjectName(u"globalSearch"_s);
  setProperty("surface", u"panel"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(7, 7, 7, 7);
  column->setSpacing(6);
  column->addWidget(m_field);
  column->addWidget(m_list, 1);
  column->addWidget(m_nothing);
  m_list->setProperty("flat", true);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(m_list, rowHeight));
  m_list->setUniformItemSizes(true);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setMouseTracking(true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_nothing->setProperty("look", u"muted"_s);
  m_nothing->setContentsMargins(8, 2, 8, 8);
  m_nothing->setWordWrap(true);
  m_field->setDelay(40);
  m_field->installEventFilter(this);
  connect(m_field, &SearchField::searchRequested, this, &GlobalSearch::ask);
  connect(m_field, &SearchField::moved, this, &GlobalSearch::move);
  connect(m_field, &QLineEdit::returnPressed, this, [this] { activate(m_list->currentIndex().row()); });
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { activate(index.row()); });
  retranslate();
  hide();
}

void GlobalSearch::addCommand(const Command& command) {
  removeCommand(command.id);
  m_commands.append(command);
}

void GlobalSearch::removeCommand(const QString& id) {
  m_commands.removeIf([&](const Command& command) { return command.id == id; });
}

void GlobalSearch::open(const QRect& over) {
  if (!isOpen()) {
    m_before = QApplication::focusWidget();
    m_hits.clear();
    m_waiting = false;
    m_field->clear();
    m_text.clear();
    m_field->setResultNote({});
  }
  const int width = std::max(over.width() + 16, 560);
  const int left = std::clamp(over.left() - 8, 8, std::max(8, parentWidget()->width() - width - 8));
  move(0);
  setGeometry(left, std::max(2, over.top() - 8), width, 60);
  rebuild();
  show();
  raise();
  fit();
  m_field->setFocus(Qt::ShortcutFocusReason);
}

void GlobalSearch::close() {
  if (!isOpen()) return;
  const bool hadFocus = m_field->hasFocus();
  hide();
  emit queryChanged({}, ++m_token);
  if (hadFocus && m_before && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
}

void GlobalSearch::ask(const QString& text) {
  if (!isOpen()) return;
  m_text = text;
  m_waiting = !text.isEmpty();
  if (text.isEmpty()) m_hits.clear();
  emit queryChanged(text, ++m_token);
  rebuild();
}

void GlobalSearch::setHits(quint64 token, const QList<SearchHit>& hits, const QString& note) {
  if (token != m_token || !isOpen()) return;
  m_waiting = false;
  m_hits = hits;
  m_field->setResultNote(note);
  rebuild();
}

void GlobalSearch::rebuild() {
  const QString chosen = m_list->currentIndex().data(IdRole).toString();
  m_model->clear();
  const auto words = m_text.split(u' ', Qt::SkipEmptyParts);
  int commands = 0;
  // Customers first: they are what is looked for most; commands follow, and are all that an empty line shows.
  for (const SearchHit& hit : m_hits) {
    auto* item = new QStandardItem(hit.title);
    item->setData(hit.detail, SecondLineRole);
    item->setData(QVariant::fromValue(hit.tag), TagRole);
    item->setData(QVariant::fromValue(hit.matches), MatchRangesRole);
    item->setData(static_cast<int>(Icon::User), IconRole);
    item->setData(false, KindRole);
    item->setData(hit.id, IdRole);
    m_model->appendRow(item);
  }
  for (const Command& command : m_commands) {
    const QString text = command.text();
    const QString all = text + u' ' + command.keywords;
    if (!std::all_of(words.begin(), words.end(),
                     [&](const QString& w) { return all.contains(w, Qt::CaseInsensitive); }))
      continue;
    if (++commands > 12) break;
    auto* item = new QStandardItem(text);
    item->setData(QVariant::fromValue(TagSpec{command.keys, ColorRole::Neutral}), TagRole);
    item->setData(static_cast<int>(command.icon), IconRole);
    item->setData(true, KindRole);
    item->setData(command.id, IdRole);
    m_model->appendRow(item);
  }
  int row = 0;
  for (int i = 0; i < m_model->rowCount(); ++i)
    if (!chosen.isEmpty() && m_model->item(i)->data(IdRole).toString() == chosen) row = i;
  m_list->setCurrentIndex(m_model->index(row, 0));
  m_nothing->setVisible(m_model->rowCount() == 0);
  m_nothing->setText(
      m_waiting ? tr("Searching…")
                : tr("Nothing fits “%1”. Try a part of the name, pinyin initials, or three digits of the number.")
                      .arg(m_text));
  fit();
}

void GlobalSearch::fit() {
  const int rows = std::min(m_model->rowCount(), mostRows);
  m_list->setVisible(rows > 0);
  m_list->setFixedHeight(rows * rowHeight + 2);
  const int most = parentWidget()->height() - y() - 12;
  const int width = this->width();
  int height = 14 + m_field->sizeHint().height();
  if (rows > 0) height += 6 + m_list->height();
  if (!m_nothing->isHidden()) height += 6 + m_nothing->heightForWidth(width - 14);
  resize(width, std::min(height, most));
}

void GlobalSearch::move(int steps) {
  const int rows = m_model->rowCount();
  if (rows == 0) return;
  const int row = std::clamp(m_list->currentIndex().row() + steps, 0, rows - 1);
  m_list->setCurrentIndex(m_model->index(row, 0));
}

void GlobalSearch::activate(int row) {
  if (row < 0 || row >= m_model->rowCount()) return;
  const QString id = m_model->item(row)->data(IdRole).toString();
  const bool command = m_model->item(row)->data(KindRole).toBool();
  close();
  if (!command) {
    emit hitActivated(id);
    return;
  }
  for (const Command& one : std::as_const(m_commands))
    if (one.id == id) {
      const auto run = one.run;  // a copy: it may remove commands
      if (run) run();
      return;
    }
}

bool GlobalSearch::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
      close();
      return true;
    }
    if (event->type() == QEvent::FocusOut) {
      const auto reason = static_cast<QFocusEvent*>(event)->reason();
      // Another window in front, or a context menu, is no reason to lose what was typed.
      if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) close();
    }
  }
  return QFrame::eventFilter(watched, event);
}

void GlobalSearch::retranslate() {
  m_field->setPlaceholderText(tr("Name, pinyin, initials, part of a number, or a command"));
  m_field->setAccessibleName(tr("Global search"));
  m_list->setAccessibleName(tr("What was found"));
}

void GlobalSearch::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
