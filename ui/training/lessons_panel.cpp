#include "training/lessons_panel.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "recordings/recording_player.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/form_field.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tag.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

LessonsPanel::LessonsPanel(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_mayWrite(bridge.may(domain::Permission::ManageScripts)),
      m_list(new QListView),
      m_model(new QStandardItemModel(this)),
      m_side(new QStackedWidget),
      m_reading(new QWidget),
      m_writing(new QWidget),
      m_none(new EmptyState(Icon::Graduation)),
      m_title(new QLabel),
      m_facts(new QLabel),
      m_body(new QTextBrowser),
      m_titleEdit(new QLineEdit),
      m_bodyEdit(new QPlainTextEdit),
      m_callLine(new QLabel),
      m_read(new KeyButton),
      m_hear(new KeyButton),
      m_edit(new KeyButton),
      m_remove(new KeyButton),
      m_save(new KeyButton),
      m_cancel(new KeyButton),
      m_dropCall(new KeyButton),
      m_player(new RecordingPlayer(bridge)) {
  m_titleEdit->setObjectName(u"title"_s);
  m_titleField = new FormField({}, m_titleEdit);
  m_bodyField = new FormField({}, m_bodyEdit);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(m_list));
  m_list->setUniformItemSizes(true);
  m_list->setProperty("flat", true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_title->setProperty("look", u"title"_s);
  m_title->setWordWrap(true);
  m_facts->setProperty("look", u"muted"_s);
  m_body->setProperty("flat", true);
  m_body->setOpenExternalLinks(false);
  m_body->setFont(uiFont(15));
  m_bodyEdit->setTabChangesFocus(true);
  for (KeyButton* button : {m_read, m_save}) button->setVariant(KeyButton::Variant::Primary);
  m_callLine->setProperty("look", u"muted"_s);
  for (KeyButton* button : {m_edit, m_remove, m_dropCall}) button->setVariant(KeyButton::Variant::Ghost);

  const auto row = [](std::initializer_list<QWidget*> widgets) {
    auto* line = new QHBoxLayout;
    for (QWidget* widget : widgets) line->addWidget(widget);
    line->addStretch(1);
    return line;
  };
  auto* reading = new QVBoxLayout(m_reading);
  reading->setContentsMargins(space::xl, space::l, space::xl, space::l);
  reading->setSpacing(space::m);
  reading->addWidget(m_title);
  reading->addWidget(m_facts);
  reading->addWidget(m_body, 1);
  reading->addWidget(m_player);
  reading->addLayout(row({m_read, m_hear, m_edit, m_remove}));
  auto* writing = new QVBoxLayout(m_writing);
  writing->setContentsMargins(space::l, space::m, space::l, space::l);
  writing->setSpacing(space::m);
  writing->addWidget(m_titleField);
  writing->addWidget(m_bodyField, 1);
  writing->addLayout(row({m_callLine, m_dropCall}));
  writing->addLayout(row({m_save, m_cancel}));
  for (QWidget* page : std::initializer_list<QWidget*>{m_reading, m_writing, m_none}) m_side->addWidget(page);
  auto* listCard = new Card;
  listCard->setFlush();
  listCard->body()->addWidget(m_list);
  listCard->setFixedWidth(360);
  auto* sideCard = new Card;
  sideCard->setFlush();
  sideCard->body()->addWidget(m_side);
  auto* all = new QHBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(space::m);
  all->addWidget(listCard);
  all->addWidget(sideCard, 1);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LessonsPanel::showArticle);
  connect(m_read, &QAbstractButton::clicked, this, &LessonsPanel::markRead);
  connect(m_hear, &QAbstractButton::clicked, this, [this] {
    if (const auto* article = current()) m_player->open(article->recording);
  });
  connect(m_player, &RecordingPlayer::closed, this, [this] { m_hear->setFocus(); });
  connect(m_player, &RecordingPlayer::failed, this, &LessonsPanel::failed);
  connect(m_dropCall, &QAbstractButton::clicked, this, [this] {
    m_edited.call = {};
    showCall();
    m_bodyEdit->setFocus();
  });
  connect(m_edit, &QAbstractButton::clicked, this, [this] {
    if (const auto* article = current()) edit(*article);
  });
  connect(m_remove, &QAbstractButton::clicked, this, &LessonsPanel::remove);
  connect(m_save, &QAbstractButton::clicked, this, &LessonsPanel::save);
  connect(m_cancel, &QAbstractButton::clicked, this, &LessonsPanel::showArticle);
  connect(m_none, &EmptyState::buttonClicked, this, [this] { newArticle(); });
  setFocusProxy(m_list);
  retranslate();
}

void LessonsPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void LessonsPanel::retranslate() {
  m_list->setAccessibleName(tr("Lessons"));
  m_titleField->setLabel(tr("Title"));
  m_bodyField->setLabel(tr("What was learned (Markdown)"));
  m_read->setText(tr("I have read it"));
  m_hear->setText(tr("Hear the call"));
  m_dropCall->setText(tr("Without the call"));
  m_edit->setText(tr("Change"));
  m_remove->setText(tr("Remove"));
  m_save->setText(tr("Share it"));
  m_cancel->setText(tr("Close"));
  m_none->setText(tr("No lessons yet"),
                  tr("A lesson is a short article about what worked on a call, and why. Agents tick "
                     "off what they have read."));
  m_none->setButton(m_mayWrite ? tr("Write the first lesson") : QString());
  showCall();
  fill();
}

bool LessonsPanel::isWriting() const {
  return m_side->currentWidget() == m_writing &&
         (m_titleEdit->text() != qt(m_edited.title) || m_bodyEdit->toPlainText() != qt(m_edited.body));
}

const domain::Article* LessonsPanel::current() const {
  const auto row = static_cast<std::size_t>(m_list->currentIndex().row());
  return m_list->currentIndex().isValid() && row < m_articles.size() ? &m_articles[row] : nullptr;
}

void LessonsPanel::reload() {
  m_bridge.send(this, app::ListArticles{}, [this](app::Result<app::ListArticles::Reply> articles) {
    if (!articles) return emit failed(articles.error());
    m_articles = std::move(*articles);
    fill();
    emit unreadCount(static_cast<int>(
        std::count_if(m_articles.begin(), m_articles.end(), [](const domain::Article& a) { return !a.read; })));
  });
}

void LessonsPanel::fill() {
  const domain::Article* open = current();
  const domain::ArticleId wanted = m_wanted ? m_wanted : open != nullptr ? open->id : domain::ArticleId();
  m_wanted = {};
  {
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->clear();
    int at = 0;
    for (std::size_t i = 0; i < m_articles.size(); ++i) {
      const domain::Article& a = m_articles[i];
      auto* item = new QStandardItem(qt(a.title));
      item->setData(QString(qt(a.author) + u" · "_s + words::when(a.createdAt, m_bridge.now(), m_bridge.zone())),
                    SecondLineRole);
      if (!a.read) item->setData(QVariant::fromValue(TagSpec{tr("new"), ColorRole::Info}), TagRole);
      m_model->appendRow(item);
      if (a.id == wanted) at = static_cast<int>(i);
    }
    if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(at, 0));
  }
  m_list->viewport()->update();
  if (!isWriting()) showArticle();
}

void LessonsPanel::showArticle() {
  const domain::Article* article = current();
  m_side->setCurrentWidget(article == nullptr ? static_cast<QWidget*>(m_none) : m_reading);
  if (article == nullptr || article->recording != m_heard) m_player->close();
  if (article == nullptr) return;
  m_heard = article->recording;
  m_hear->setVisible(static_cast<bool>(article->recording));
  m_title->setText(qt(article->title));
  QStringList facts{qt(article->author), words::when(article->changedAt, m_bridge.now(), m_bridge.zone())};
  if (article->call)
    facts << tr("shows a call of %1, %2")
                 .arg(qt(article->callAgent), words::when(article->callAt, m_bridge.now(), m_bridge.zone()));
  if (m_mayWrite) facts << tr("readers: %1").arg(article->readers);
  m_facts->setText(facts.join(u" · "_s));
  m_body->setMarkdown(qt(article->body));
  m_read->setVisible(!article->read);
  m_edit->setVisible(m_mayWrite);
  m_remove->setVisible(m_mayWrite);
}

void LessonsPanel::newArticle(domain::CallId call, domain::Instant at) {
  if (!m_mayWrite) return;
  const bool writing = isWriting();  // it goes on, with the call
  if (!writing) edit({});
  if (call) {
    m_edited.call = call;
    m_edited.callAt = at;
  }
  if (writing) m_side->setCurrentWidget(m_writing);
  showCall();
}

void LessonsPanel::showCall() {
  const bool any = static_cast<bool>(m_edited.call);
  m_callLine->setVisible(any);
  m_dropCall->setVisible(any);
  if (any)
    m_callLine->setText(
        tr("Everybody can hear the call of %1.").arg(words::when(m_edited.callAt, m_bridge.now(), m_bridge.zone())));
}

void LessonsPanel::edit(const domain::Article& article) {
  m_edited = article;
  m_titleEdit->setText(qt(article.title));
  m_bodyEdit->setPlainText(qt(article.body));
  m_titleField->setError({});
  showCall();
  m_player->close();
  m_side->setCurrentWidget(m_writing);
  m_titleEdit->setFocus();
}

void LessonsPanel::save() {
  domain::Article article = m_edited;
  article.title = utf8(m_titleEdit->text().trimmed());
  article.body = utf8(m_bodyEdit->toPlainText());
  m_titleField->setError(article.title.empty() ? tr("Say in a few words what it is about.") : QString());
  if (article.title.empty()) return m_titleEdit->setFocus();
  m_bridge.send(this, app::SaveArticle{article},
                [this, article, typed = m_titleEdit->text()](app::Result<domain::ArticleId> saved) {
                  if (!saved) return emit failed(saved.error());
                  // The page turns when the list has come: before that there is nothing to read or to hear on it.
                  m_wanted = *saved;
                  m_edited = article;
                  m_edited.id = *saved;
                  m_edited.title = utf8(typed);
                  emit said(tr("Shared with everybody"));
                  reload();
                });
}

void LessonsPanel::remove() {
  const domain::Article* article = current();
  if (article == nullptr) return;
  m_bridge.send(this, app::RemoveArticle{article->id}, [this](app::Result<app::Nothing> done) {
    if (!done) return emit failed(done.error());
    emit said(tr("Lesson removed"));
    reload();
  });
}

void LessonsPanel::markRead() {
  const domain::Article* article = current();
  if (article == nullptr) return;
  m_bridge.send(this, app::ReadArticle{article->id}, [this](app::Result<app::Nothing> done) {
    if (!done) return emit failed(done.error());
    reload();
  });
}

}  // namespace callwright::ui
