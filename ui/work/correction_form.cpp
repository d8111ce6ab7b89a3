#include "work/correction_form.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/outcome_panel.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CorrectionForm::CorrectionForm(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_heading(new QLabel),
      m_keys(new ShortcutGuard(this)),
      m_back(new KeyButton),
      m_panel(new OutcomePanel(*m_keys, this)) {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::s, 0, space::s, 0);
  head->setSpacing(space::s);
  head->addWidget(m_heading, 1);
  head->addWidget(m_back);
  m_heading->setWordWrap(true);
  m_heading->setTextFormat(Qt::PlainText);
  m_heading->setProperty("look", u"muted"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::xs, space::s, space::xs, space::xs);
  column->setSpacing(space::m);
  column->addLayout(head);
  column->addWidget(m_panel, 1);
  m_panel->correctButton()->setParent(m_panel);
  m_panel->correctButton()->hide();  // Back does it here
  m_panel->setClock([this] { return m_bridge.now(); }, m_bridge.zone());
  m_keys->bind(QKeySequence(Qt::Key_Escape), m_back);
  connect(m_back, &QAbstractButton::clicked, this, &CorrectionForm::closed);
  connect(m_panel, &OutcomePanel::saveRequested, this, &CorrectionForm::save);
  retranslate();
}

void CorrectionForm::begin(domain::CallId call, const QString& heading) {
  const unsigned question = ++m_question;
  m_heading->setText(heading);
  readLostStages();
  const auto failed = [this](const domain::Error& error) { emit toast({words::sentence(error), {}, true}); };
  m_bridge.send(this, app::OpenClosedCall{call}, [this, question, failed](app::Result<app::ClosedCall> closed) {
    if (question != m_question) return;
    if (!closed) return failed(closed.error());
    m_call = *closed;
    m_bridge.send(this, app::OpenCampaign{closed->campaign},
                  [this, question, failed](app::Result<app::OpenCampaign::Reply> campaign) {
                    if (question != m_question) return;
                    if (!campaign) return failed(campaign.error());
                    m_panel->correct(*m_call, *campaign);
                    m_panel->setStatus(qt(m_call->customerName));
                    emit opened();
                    m_panel->focusNote();
                  });
  });
}

void CorrectionForm::readLostStages() {
  m_bridge.send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> stages) {
    if (!stages) return;
    QSet<QString> lost;
    for (const auto& stage : *stages)
      if (stage.kind == domain::StageKind::Lost) lost.insert(qt(stage.code));
    m_panel->setLostStages(lost);
  });
}

void CorrectionForm::save() {
  auto outcome = m_panel->read();
  if (!outcome || !m_call) return;
  outcome->call = m_call->call;
  m_panel->setMode(OutcomePanel::Mode::Saving);
  m_bridge.send(this, app::CorrectOutcome{*outcome},
                [this, code = outcome->code](app::Result<app::CorrectOutcome::Reply> reply) {
                  m_panel->setMode(OutcomePanel::Mode::Correcting);
                  if (!reply) return m_panel->setError(words::sentence(reply.error()));
                  emit toast({tr("Corrected for %1: %2").arg(qt(m_call->customerName), words::outcomeName(code, {}))});
                  emit closed();
                });
}

void CorrectionForm::retranslate() {
  m_back->setText(tr("Back"));
  m_back->setAccessibleName(m_back->text());
  m_back->updateGeometry();
}

void CorrectionForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
