#include "welcome/welcome_page.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/long_task.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

WelcomePage::WelcomePage(const QString& directory, QWidget* parent)
    : StartPage(560, parent),
      m_directory(directory),
      m_task(new LongTask),
      m_error(new QLabel),
      m_keys(new ShortcutGuard(this)) {
  m_demo = addOffer(1);
  m_empty = addOffer(2);
  m_import = addOffer(3);
  m_demo.button->setVariant(KeyButton::Variant::Primary);
  body()->addWidget(m_task);
  body()->addWidget(m_error);
  m_task->hide();
  m_error->hide();
  m_error->setProperty("look", u"error"_s);
  m_error->setWordWrap(true);
  connect(m_demo.button, &QAbstractButton::clicked, this, [this] {
    setBusy(true);
    emit demoRequested();
  });
  connect(m_empty.button, &QAbstractButton::clicked, this, &WelcomePage::emptyRequested);
  connect(m_import.button, &QAbstractButton::clicked, this, &WelcomePage::importRequested);
  connect(m_task, &LongTask::cancelRequested, this, &WelcomePage::cancelRequested);
  retranslate();
}

WelcomePage::Offer WelcomePage::addOffer(int number) {
  Offer offer{new QFrame, new QLabel, new QLabel, new KeyButton};
  offer.card->setProperty("surface", u"card"_s);
  auto* row = new QHBoxLayout(offer.card);
  row->setContentsMargins(16, 14, 16, 14);
  row->setSpacing(space::l);
  auto* words = new QVBoxLayout;
  words->setSpacing(space::xs);
  words->addWidget(offer.title);
  words->addWidget(offer.text);
  row->addLayout(words, 1);
  row->addWidget(offer.button, 0, Qt::AlignVCenter);
  offer.title->setProperty("look", u"heading"_s);
  offer.text->setProperty("look", u"muted"_s);
  offer.text->setWordWrap(true);
  m_keys->bind(QKeySequence(static_cast<Qt::Key>(Qt::Key_0 + number)), offer.button);
  body()->addWidget(offer.card);
  return offer;
}

void WelcomePage::setBusy(bool busy) {
  for (const Offer* offer : {&m_demo, &m_empty, &m_import}) offer->button->setEnabled(!busy);
  m_task->setVisible(busy);
  if (busy) {
    m_error->hide();
    m_task->setProgress({});
  }
}

void WelcomePage::showProgress(const app::Progress& progress) {
  if (m_task->isHidden()) setBusy(true);
  TaskProgress shown{progress.done, progress.total, progress.perSecond, {}};
  if (progress.secondsLeft >= 0) shown.left = std::chrono::seconds(static_cast<qint64>(progress.secondsLeft));
  const QString phase = words::phaseName(progress.phase);
  m_task->setTitle(phase.isEmpty() ? tr("Making the demo") : tr("Making the demo") + u" · "_s + phase);
  m_task->setProgress(shown);
}

void WelcomePage::showFailure(const QString& sentence) {
  setBusy(false);
  m_error->setText(sentence);
  m_error->setVisible(!sentence.isEmpty());
}

void WelcomePage::retranslate() {
  setHeadline(tr("Welcome to Callwright"),
              tr("There is no database in %1 yet. How do you want to begin?").arg(m_directory));
  m_demo.title->setText(tr("Look around in a demo"));
  m_demo.text->setText(tr("A made-up team with 20,000 customers and six months of calls. Nobody is really called."));
  m_demo.button->setText(tr("Make the demo"));
  m_empty.title->setText(tr("Start empty"));
  m_empty.text->setText(tr("Name your company and the first administrator, then add people, lists and campaigns."));
  m_empty.button->setText(tr("Start"));
  m_import.title->setText(tr("Import a customer list"));
  m_import.text->setText(tr("The same, and then straight to the import of a CSV or Excel file."));
  m_import.button->setText(tr("Import…"));
  for (const Offer* offer : {&m_demo, &m_empty, &m_import}) {
    offer->button->setAccessibleName(offer->title->text());
    offer->button->updateGeometry();
  }
  m_task->setTitle(tr("Making the demo"));
}

}  // namespace callwright::ui
