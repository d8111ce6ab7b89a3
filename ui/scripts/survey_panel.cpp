#include "scripts/survey_panel.hpp"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/share_bars.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::QuestionResults;
using domain::ScriptFieldType;

namespace {

constexpr std::size_t kMostAnswers = 12;  // of free texts

QString number(double value, int digits) {
  return currentLanguage().toString(value, 'f', digits);
}

QLabel* label(const QString& text, const QString& look) {
  auto* shown = new QLabel(text);
  shown->setProperty("look", look);
  shown->setWordWrap(true);
  return shown;
}

}  // namespace

SurveyPanel::SurveyPanel(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_count(new QLabel),
      m_by(new QComboBox),
      m_export(new KeyButton),
      m_body(new QWidget),
      m_column(new QVBoxLayout(m_body)) {
  m_count->setProperty("look", u"strong"_s);
  m_export->setIconKind(Icon::Download);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::l, space::s, space::m, space::s);
  head->setSpacing(space::s);
  head->addWidget(m_count, 1);
  head->addWidget(m_by);
  head->addWidget(m_export);
  m_body->setObjectName(u"scrollBody"_s);
  m_column->setContentsMargins(space::l, space::s, space::l, space::l);
  m_column->setSpacing(space::l);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(m_body);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(area, 1);
  connect(m_by, qOverload<int>(&QComboBox::activated), this, &SurveyPanel::reload);
  connect(m_export, &QAbstractButton::clicked, this, &SurveyPanel::exportWanted);
  m_export->setVisible(bridge.may(domain::Permission::ExportCustomers));
  retranslate();
}

void SurveyPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void SurveyPanel::retranslate() {
  const QVariant chosen = m_by->currentData();
  m_by->clear();
  m_by->addItem(tr("All customers"), QString());
  m_by->addItem(tr("By region"), u"region"_s);
  m_by->addItem(tr("By stage"), u"stage"_s);
  m_by->addItem(tr("By source"), u"source"_s);
  m_by->addItem(tr("By list"), u"list"_s);
  for (const std::string& field : m_customFields) m_by->addItem(tr("By %1").arg(qt(field)), qt(field));
  m_by->setCurrentIndex(qMax(0, m_by->findData(chosen)));
  m_by->setAccessibleName(tr("Groups of customers"));
  m_export->setText(tr("Export…"));
  show();
}

void SurveyPanel::setSurvey(domain::ScriptId survey) {
  m_survey = survey;
  if (!survey) {
    ++m_asked;
    m_results = {};
    return show();
  }
  m_bridge.send(this, app::ListCustomFields{}, [this](app::Result<app::ListCustomFields::Reply> fields) {
    if (!fields || *fields == m_customFields) return;
    m_customFields = std::move(*fields);
    retranslate();
  });
  reload();
}

void SurveyPanel::reload() {
  if (!m_survey) return;
  const quint64 token = ++m_asked;
  app::ReadSurveyResults request{m_survey, {}, {}, utf8(m_by->currentData().toString())};
  m_bridge.send(this, request, [this, token](app::Result<app::ReadSurveyResults::Reply> answer) {
    if (token != m_asked) return;
    if (!answer) return emit failed(answer.error());
    m_results = std::move(answer->results);
    show();
  });
}

void SurveyPanel::show() {
  while (QLayoutItem* item = m_column->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_by->setEnabled(static_cast<bool>(m_survey));
  m_export->setEnabled(m_results.calls > 0);
  if (!m_survey) {
    m_count->clear();
    m_column->addWidget(
        label(tr("Answers are counted for questionnaires: templates with “kind: survey”."), u"muted"_s));
    m_column->addStretch(1);
    return;
  }
  m_count->setText(
      tr("Calls with answers: %1").arg(currentLanguage().toString(static_cast<qlonglong>(m_results.calls))));
  if (m_results.calls == 0)
    m_column->addWidget(label(tr("No answers yet. Give the survey to a campaign in Projects; what agents fill in on "
                                 "calls is counted here."),
                              u"muted"_s));
  if (m_results.calls > 0)
    for (const QuestionResults& question : m_results.questions) m_column->addWidget(questionWidget(question));
  if (m_results.calls > 0 && m_results.quota > 0) m_column->addWidget(quotas());
  m_column->addStretch(1);
}

QWidget* SurveyPanel::questionWidget(const QuestionResults& q) const {
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::xs);
  auto* head = new QHBoxLayout;
  head->addWidget(label(qt(q.field.label), u"strong"_s), 1);
  auto* answered = label(tr("n = %1").arg(currentLanguage().toString(static_cast<qlonglong>(q.answered))), u"small"_s);
  answered->setWordWrap(false);
  head->addWidget(answered);
  column->addLayout(head);
  if (q.netPromoter && q.answered > 0)
    column->addWidget(label(tr("NPS %1, 95 % interval %2 … %3: %4 promoters, %5 passives, %6 detractors")
                                .arg(number(q.netPromoter->score, 0), number(q.netPromoter->interval.low, 0),
                                     number(q.netPromoter->interval.high, 0))
                                .arg(q.netPromoter->promoters)
                                .arg(q.netPromoter->passives)
                                .arg(q.netPromoter->detractors),
                            u"accent"_s));
  if (q.satisfaction && q.answered > 0)
    column->addWidget(
        label(tr("CSAT %1 %, 95 % interval %2 … %3")
                  .arg(number(100 * q.satisfaction->share, 1), number(100 * q.satisfaction->interval.low, 1),
                       number(100 * q.satisfaction->interval.high, 1)),
              u"accent"_s));
  if (q.mean) {
    QString text = tr("Mean %1, from %2 to %3").arg(number(*q.mean, 2), number(q.least, 0), number(q.most, 0));
    if (q.meanInterval)
      text += tr(" (95 % interval of the mean %1 … %2)")
                  .arg(number(q.meanInterval->low, 2), number(q.meanInterval->high, 2));
    column->addWidget(label(text, u"small"_s));
  }
  QList<ShareBar> bars;
  for (const domain::AnswerCount& a : q.answers) {
    if (q.field.type == ScriptFieldType::Text && bars.size() == kMostAnswers) break;
    const double share = q.answered == 0 ? 0 : static_cast<double>(a.count) / static_cast<double>(q.answered);
    bars.append({qt(a.answer), a.count, share, a.share.low, a.share.high});
  }
  if (!bars.isEmpty() && q.answered > 0) {
    auto* chart = new ShareBars;
    chart->setBars(bars);
    chart->setAccessibleName(qt(q.field.label));
    column->addWidget(chart);
  }
  if (q.answers.size() > static_cast<std::size_t>(bars.size()))
    column->addWidget(label(
        tr("… and %1 other answers; the export has all").arg(static_cast<qlonglong>(q.answers.size()) - bars.size()),
        u"small"_s));
  if (q.byGroup && q.answered > 0) column->addWidget(crossTab(q));
  return widget;
}

// Answers in rows, groups in columns: the share within the group, with its count.
QWidget* SurveyPanel::crossTab(const QuestionResults& q) const {
  auto* widget = new QWidget;
  auto* grid = new QGridLayout(widget);
  grid->setContentsMargins(0, space::xs, 0, 0);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(2);
  const domain::CrossTab& t = *q.byGroup;
  for (std::size_t g = 0; g < m_results.groups.size(); ++g) {
    const std::string& name = m_results.groups[g];
    auto* head = label(name.empty() ? tr("others") : qt(name), u"small"_s);
    head->setAlignment(Qt::AlignRight);
    grid->addWidget(head, 0, static_cast<int>(g) + 1);
  }
  for (std::size_t row = 0; row < t.counts.size(); ++row) {
    grid->addWidget(label(qt(q.answers[row].answer), u"small"_s), static_cast<int>(row) + 1, 0);
    for (std::size_t g = 0; g < t.counts[row].size(); ++g) {
      auto* cell = new QLabel(tr("%1 %").arg(number(100 * t.columnShares[row][g], 0)));
      cell->setToolTip(tr("%1 of %2").arg(t.counts[row][g]).arg(t.columnTotals[g]));
      cell->setAlignment(Qt::AlignRight);
      grid->addWidget(cell, static_cast<int>(row) + 1, static_cast<int>(g) + 1);
    }
  }
  const QString test = t.degreesOfFreedom == 0 ? QString()
                       : !t.isTrusted          ? tr("Too few answers to tell whether the groups differ.")
                       : t.pValue < 0.05
                           ? tr("The groups differ (χ² test, p = %1).").arg(number(t.pValue, 3))
                           : tr("No difference between the groups shows (χ² test, p = %1).").arg(number(t.pValue, 3));
  if (!test.isEmpty() && q.field.type != ScriptFieldType::Several)
    grid->addWidget(label(test, u"small"_s), static_cast<int>(t.counts.size()) + 1, 0, 1,
                    static_cast<int>(m_results.groups.size()) + 1);
  return widget;
}

QWidget* SurveyPanel::quotas() const {
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::xs);
  column->addWidget(label(tr("Quota: %1 answers each").arg(m_results.quota), u"strong"_s));
  QList<ShareBar> bars;
  for (const domain::QuotaCell& cell : m_results.quotaCells) {
    QStringList names;
    for (const std::string& value : cell.values) names << (value.empty() ? tr("unknown") : qt(value));
    const double share = qMin(1.0, static_cast<double>(cell.count) / m_results.quota);
    bars.append({names.isEmpty() ? tr("All") : names.join(u" · "_s), cell.count, share, 0, 0,
                 cell.count >= m_results.quota ? ColorRole::Good : ColorRole::Accent});
  }
  auto* chart = new ShareBars;
  chart->setBars(bars);
  chart->setAccessibleName(tr("Quota"));
  column->addWidget(chart);
  return widget;
}

}  // namespace callwright::ui
