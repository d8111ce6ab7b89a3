#include "projects/campaign_script.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/app/scripts.hpp"
#include "callwright/domain/queue.hpp"
#include "scripts/script_sample.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::ScriptVersionId;

CampaignScript::CampaignScript(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_combo(new QComboBox),
      m_sampleTitle(new QLabel),
      m_sample(new ScriptSample),
      m_open(new QPushButton) {
  m_field = new FormField({}, m_combo);
  m_combo->setObjectName(u"campaignScript"_s);
  m_sampleTitle->setProperty("look", u"small"_s);
  m_sample->setProperty("surface", u"card"_s);
  m_open->setProperty("variant", u"link"_s);
  m_open->setVisible(bridge.may(domain::Permission::ManageScripts));
  auto* row = new QHBoxLayout;
  row->setSpacing(space::m);
  row->addWidget(m_field, 1);
  row->addWidget(m_open, 0, Qt::AlignBottom);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::s);
  column->addLayout(row);
  column->addSpacing(space::s);
  column->addWidget(m_sampleTitle);
  column->addWidget(m_sample, 1);
  connect(m_combo, qOverload<int>(&QComboBox::activated), this, [this] {
    m_version = ScriptVersionId(m_combo->currentData().toLongLong());
    showSample();
    emit changed();
  });
  connect(m_open, &QPushButton::clicked, this, &CampaignScript::openScripts);
  retranslate();
}

void CampaignScript::retranslate() {
  m_field->setLabel(tr("The script that calls follow"));
  m_field->setHint(tr("Calls in progress keep the version they began with."));
  m_sampleTitle->setText(tr("How it reads, for a made-up customer"));
  m_open->setText(tr("Write scripts…"));
  fill();
}

void CampaignScript::setScript(ScriptVersionId version) {
  m_version = version;
  reload();
}

ScriptVersionId CampaignScript::script() const {
  return m_version;
}

void CampaignScript::reload() {
  m_sample->setAgent(qtext(m_bridge.user().displayName), qtext(domain::localDay(m_bridge.zone(), m_bridge.now())));
  m_bridge.send(this, app::ListScriptChoices{}, [this](app::Result<app::ListScriptChoices::Reply> choices) {
    if (!choices) return;
    m_choices = std::move(*choices);
    fill();
  });
  showSample();
}

void CampaignScript::fill() {
  const QSignalBlocker quiet(m_combo);
  m_combo->clear();
  m_combo->addItem(tr("No script"), QVariant::fromValue(qlonglong{0}));
  bool known = !m_version;
  for (const app::ScriptChoice& choice : m_choices) {
    known = known || choice.version == m_version;
    m_combo->addItem(u"%1 · v%2"_s.arg(qtext(choice.title)).arg(choice.number),
                     QVariant::fromValue(static_cast<qlonglong>(choice.version.value)));
  }
  if (!known) m_combo->addItem(tr("A retired version"), QVariant::fromValue(static_cast<qlonglong>(m_version.value)));
  choose(m_combo, QVariant::fromValue(static_cast<qlonglong>(m_version.value)));
}

void CampaignScript::showSample() {
  const quint64 token = ++m_asked;
  m_sampleTitle->setVisible(static_cast<bool>(m_version));
  m_sample->setVisible(static_cast<bool>(m_version));
  if (!m_version) return;
  m_bridge.send(this, app::ReadScriptVersion{m_version}, [this, token](app::Result<std::string> text) {
    if (token != m_asked || !text) return;
    const app::LoadedScript read = app::readScript(*text);
    if (read.script.leadsOn())
      m_sample->setScript(read.script);
    else
      m_sample->setPage(*text);
  });
}

}  // namespace callwright::ui
