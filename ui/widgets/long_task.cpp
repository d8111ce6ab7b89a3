#include "widgets/long_task.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/figures.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

LongTask::LongTask(const QString& title, QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(title)),
      m_bar(new ProgressLine),
      m_note(new QLabel),
      m_button(new QPushButton) {
  setProperty("surface", u"card"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 10, 10, 12);
  column->setSpacing(6);
  auto* top = new QHBoxLayout;
  top->addWidget(m_title, 1);
  top->addWidget(m_button);
  column->addLayout(top);
  column->addWidget(m_bar);
  column->addWidget(m_note);
  m_title->setProperty("look", u"strong"_s);
  m_note->setProperty("look", u"muted"_s);
  m_note->setWordWrap(true);
  connect(m_button, &QPushButton::clicked, this, [this] {
    if (m_finished) {
      emit closeRequested();
      return;
    }
    m_cancelling = true;
    refresh();
    emit cancelRequested();
  });
  refresh();
}

void LongTask::setTitle(const QString& title) {
  m_title->setText(title);
}

void LongTask::setProgress(const TaskProgress& progress) {
  m_progress = progress;
  m_finished = false;
  refresh();
}

void LongTask::setFinished(const QString& sentence, bool good) {
  m_sentence = sentence;
  m_finished = true;
  m_cancelling = false;
  setLook(m_note, "look", good ? u"good"_s : u"error"_s);
  refresh();
}

void LongTask::refresh() {
  m_button->setText(m_finished ? tr("Close") : m_cancelling ? tr("Cancelling…") : tr("Cancel"));
  m_button->setEnabled(!m_cancelling);
  if (m_finished) {
    m_bar->hide();
    m_note->setText(m_sentence);
    return;
  }
  m_bar->setVisible(m_progress.total > 0);
  if (m_progress.total > 0)
    m_bar->setValue(static_cast<double>(m_progress.done) / static_cast<double>(m_progress.total));
  const QLocale locale;
  QStringList parts;
  parts << (m_progress.total > 0
                ? tr("%1 of %2").arg(locale.toString(m_progress.done), locale.toString(m_progress.total))
                : locale.toString(m_progress.done));
  if (m_progress.perSecond > 0) parts << tr("%1 a second").arg(locale.toString(std::llround(m_progress.perSecond)));
  if (m_progress.left) parts << tr("%1 left").arg(runningTime(*m_progress.left));
  m_note->setText(parts.join(u" · "_s));
  m_bar->setAccessibleName(m_note->text());
}

void LongTask::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace callwright::ui
