#include "scripts/version_history.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tag.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptVersionState;

namespace {

constexpr int mostLines = 500;  // shown
constexpr int kContext = 2;     // unchanged lines shown around a change

}  // namespace

VersionHistory::VersionHistory(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_list(new QListView),
      m_model(new QStandardItemModel(this)),
      m_what(new QLabel),
      m_diff(new QPlainTextEdit),
      m_restore(new KeyButton),
      m_retire(new KeyButton) {
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(m_list));
  m_list->setUniformItemSizes(true);
  m_list->setProperty("flat", true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_diff->setReadOnly(true);
  m_diff->setProperty("bare", true);
  m_diff->setLineWrapMode(QPlainTextEdit::WidgetWidth);
  m_what->setProperty("look", u"small"_s);
  m_what->setContentsMargins(space::l, 0, space::m, 0);
  m_what->setWordWrap(true);
  for (KeyButton* button : {m_restore, m_retire}) button->setVariant(KeyButton::Variant::Ghost);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(space::m, space::xs, space::m, space::s);
  buttons->addWidget(m_restore);
  buttons->addWidget(m_retire);
  buttons->addStretch(1);
  auto* diffFrame = new QVBoxLayout;
  diffFrame->setContentsMargins(space::m, 0, space::m, 0);
  diffFrame->addWidget(m_diff);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::xs);
  column->addWidget(m_list, 2);
  column->addWidget(new Rule);
  column->addWidget(m_what);
  column->addLayout(diffFrame, 3);
  column->addLayout(buttons);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &VersionHistory::compare);
  connect(m_restore, &QAbstractButton::clicked, this, [this] { emit restoreWanted(m_shownText); });
  connect(m_retire, &QAbstractButton::clicked, this, [this] {
    const int row = m_list->currentIndex().row();
    if (row >= 0) emit retireWanted(m_page.versions[static_cast<std::size_t>(row)].version.id);
  });
  retranslate();
}

void VersionHistory::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  compare();
}

void VersionHistory::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) compare();
}

void VersionHistory::retranslate() {
  m_list->setAccessibleName(tr("Versions"));
  m_diff->setAccessibleName(tr("What the version changed"));
  m_restore->setText(tr("Make it the draft"));
  m_retire->setText(tr("Retire"));
  m_retire->setToolTip(tr("No campaign can choose it any more"));
  fill();
}

QString VersionHistory::effectOf(const app::ScriptVersionRow& row) const {
  if (row.reached == 0)
    return row.calls == 0 ? QString()
                          : tr("calls: %1").arg(currentLanguage().toString(static_cast<qlonglong>(row.calls)));
  const double rate = 100.0 * static_cast<double>(row.sold) / static_cast<double>(row.reached);
  return tr("sells in %1 % of %2 reached calls")
      .arg(currentLanguage().toString(rate, 'f', 1), currentLanguage().toString(static_cast<qlonglong>(row.reached)));
}

void VersionHistory::setPage(const app::ScriptPage& page, bool mayChange) {
  m_page = page;
  m_mayChange = mayChange;
  fill();
}

void VersionHistory::fill() {
  const int chosen = qMax(0, m_list->currentIndex().row());
  m_model->clear();
  for (const app::ScriptVersionRow& row : m_page.versions) {
    const domain::ScriptVersion& v = row.version;
    auto* item = new QStandardItem(u"v%1"_s.arg(v.number) + (v.note.empty() ? QString() : u" · "_s + qt(v.note)));
    const bool draft = v.state == ScriptVersionState::Draft;
    const QString who = qt(draft ? v.changedBy : v.publishedBy);
    QStringList parts{words::when(draft ? v.changedAt : v.publishedAt, m_bridge.now(), m_bridge.zone())};
    if (!who.isEmpty()) parts << who;
    if (const QString effect = effectOf(row); !effect.isEmpty()) parts << effect;
    item->setData(parts.join(u" · "_s), SecondLineRole);
    const bool live = !row.campaigns.empty();
    item->setData(
        QVariant::fromValue(draft                                    ? TagSpec{tr("draft"), ColorRole::Warn}
                            : v.state == ScriptVersionState::Retired ? TagSpec{tr("retired"), ColorRole::Neutral}
                            : live                                   ? TagSpec{tr("live"), ColorRole::Good}
                                                                     : TagSpec{tr("published"), ColorRole::Info}),
        TagRole);
    item->setData(QString(item->text() + u", "_s + parts.join(u", "_s)), Qt::AccessibleTextRole);
    m_model->appendRow(item);
  }
  if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(qMin(chosen, m_model->rowCount() - 1), 0));
  compare();
}

void VersionHistory::compare() {
  const int row = m_list->currentIndex().row();
  const auto at = static_cast<std::size_t>(row);
  const bool any = row >= 0 && at < m_page.versions.size();
  m_restore->setVisible(any && m_mayChange && row > 0);
  m_retire->setVisible(any && m_mayChange && m_page.versions[at].version.state == ScriptVersionState::Published);
  if (!any) return m_diff->clear();
  const bool first = at + 1 == m_page.versions.size();
  m_what->setText(first ? tr("v%1 is the first version").arg(m_page.versions[at].version.number)
                        : tr("What v%1 changed in v%2")
                              .arg(m_page.versions[at].version.number)
                              .arg(m_page.versions[at + 1].version.number));
  if (!isVisible()) return;  // until it is looked at
  const quint64 token = ++m_asked;
  const auto read = [this, token](domain::ScriptVersionId id, auto then) {
    m_bridge.send(this, app::ReadScriptVersion{id}, [this, token, then](app::Result<std::string> text) {
      if (token != m_asked) return;
      if (!text) return emit failed(text.error());
      then(qt(*text));
    });
  };
  read(m_page.versions[at].version.id, [this, read, first, at](const QString& after) {
    m_shownText = after;
    if (first) return showDiff(after, after);
    read(m_page.versions[at + 1].version.id, [this, after](const QString& before) { showDiff(before, after); });
  });
}

// Changed lines with a sign before them, and a little of what stands around; the sign says it without the colour.
void VersionHistory::showDiff(const QString& before, const QString& after) {
  const std::vector<DiffLine> all = lineDiff(before, after);
  std::vector<bool> shown(all.size(), before == after);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind == DiffLine::Kind::Same) continue;
    const std::size_t from = i < kContext ? 0 : i - kContext, to = qMin(all.size(), i + kContext + 1);
    for (std::size_t j = from; j < to; ++j) shown[j] = true;
  }
  m_diff->clear();
  QTextCursor cursor(m_diff->document());
  cursor.beginEditBlock();
  int lines = 0;
  bool gap = false, any = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!shown[i]) {
      gap = any;
      continue;
    }
    QTextCharFormat format;
    QTextBlockFormat ground;
    QString sign = u"  "_s;
    if (all[i].kind == DiffLine::Kind::Added) {
      sign = u"+ "_s;
      format.setForeground(tokens().good);
      ground.setBackground(tokens().goodWeak);
    } else if (all[i].kind == DiffLine::Kind::Removed) {
      sign = u"− "_s;
      format.setForeground(tokens().bad);
      ground.setBackground(tokens().badWeak);
    } else {
      format.setForeground(tokens().ink2);
    }
    if (++lines > mostLines) {
      cursor.insertBlock(QTextBlockFormat());
      cursor.insertText(u"⋯"_s);
      break;
    }
    if (gap) {
      cursor.insertBlock(QTextBlockFormat());
      cursor.insertText(u"⋯"_s, format);
    }
    if (any) cursor.insertBlock();
    cursor.setBlockFormat(ground);
    cursor.insertText(sign + all[i].text, format);
    gap = false;
    any = true;
  }
  cursor.endEditBlock();
  cursor.movePosition(QTextCursor::Start);
  m_diff->setTextCursor(cursor);
}

}  // namespace callwright::ui
