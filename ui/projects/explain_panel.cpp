#include "projects/explain_panel.hpp"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/paint.hpp"
#include "widgets/search_field.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ExplainPanel::ExplainPanel(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_field(new SearchField),
      m_table(new QTableView),
      m_none(new EmptyState(Icon::Search)),
      m_box(new QWidget),
      m_name(new QLabel),
      m_sentence(new QLabel) {
  m_model = new RowModel<app::CustomerRow>(
      {{[] { return tr("Name"); }, [](const app::CustomerRow& r) { return qtext(r.name); }, false, true},
       {[] { return tr("Company"); }, [](const app::CustomerRow& r) { return qtext(r.company); }},
       {[] { return tr("Phone"); }, [](const app::CustomerRow& r) { return qtext(r.phone); }},
       {[] { return tr("Region"); }, [](const app::CustomerRow& r) { return qtext(r.region); }}},
      [](const app::CustomerRow& r) { return r.id.value; }, this);
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  auto* header = m_table->horizontalHeader();
  header->setStretchLastSection(true);
  header->resizeSection(0, 160);
  header->setSectionResizeMode(1, QHeaderView::Stretch);
  header->resizeSection(2, 140);

  auto* box = new QVBoxLayout(m_box);
  box->setContentsMargins(space::l, space::m, space::l, space::m);
  box->setSpacing(space::xs);
  box->addWidget(m_name);
  box->addWidget(m_sentence);
  m_name->setProperty("look", u"strong"_s);
  m_sentence->setWordWrap(true);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

  auto* top = new QVBoxLayout;
  top->setContentsMargins(space::l, space::l, space::l, space::m);
  top->addWidget(m_field);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(top);
  column->addWidget(m_box);
  column->addWidget(m_table, 1);
  column->addWidget(m_none, 1);

  connect(m_field, &SearchField::searchRequested, this, &ExplainPanel::search);
  connect(m_field, &SearchField::moved, this, [this](int steps) {
    const int row = std::clamp(m_table->currentIndex().row() + steps, 0, std::max(0, m_model->rowCount() - 1));
    if (m_model->rowCount() > 0) m_table->selectRow(row);
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExplainPanel::explain);
  connect(m_table, &QTableView::activated, this,
          [this](const QModelIndex& index) { emit openCustomer(m_model->row(index.row()).id); });
  m_table->hide();
  m_box->hide();
  setFocusProxy(m_field);
  retranslate();
}

void ExplainPanel::retranslate() {
  m_field->setPlaceholderText(tr("Name, pinyin, company or part of a number"));
  m_field->setAccessibleName(tr("Find a customer to explain"));
  m_table->setAccessibleName(tr("Customers found"));
  m_none->setText(tr("Why is a customer called, or not?"),
                  tr("Find one above. The answer says whether this campaign may call now, why not, and when it will."));
  m_model->refresh();
  showAnswer();
}

void ExplainPanel::setCampaign(domain::CampaignId campaign) {
  if (campaign == m_campaign) return;
  m_campaign = campaign;
  m_answer.reset();
  showAnswer();
  explain();
}

void ExplainPanel::search(const QString& typed) {
  m_searching.cancel();
  m_searching = {};
  const quint64 token = ++m_asked;
  if (typed.isEmpty()) {
    m_model->setRows({});
    m_table->hide();
    m_none->show();
    m_field->setResultNote({});
    return;
  }
  QElapsedTimer since;
  since.start();
  app::SubmitOptions options;
  options.cancel = m_searching;
  m_bridge.send(
      this, app::SearchCustomers{typed.toStdString(), 30},
      [this, token, since](app::Result<app::SearchCustomers::Reply> found) {
        if (token != m_asked) return;
        if (!found) {
          if (found.error().code != domain::ErrorCode::Cancelled) emit m_bridge.failed(found.error());
          return;
        }
        m_model->setRows(std::move(*found));
        const int rows = m_model->rowCount();
        m_field->setResultNote(tr("%1 · %2 ms").arg(rows).arg(since.elapsed()));
        m_table->setVisible(rows > 0);
        m_none->setVisible(rows == 0);
        if (rows == 0) m_none->setText(tr("Nobody found"), tr("Try a part of the name or three digits of the number."));
        if (rows > 0) m_table->selectRow(0);
        explain();
      },
      std::move(options));
}

void ExplainPanel::explain() {
  const int row = m_table->currentIndex().row();
  if (row < 0 || row >= m_model->rowCount() || !m_campaign) {
    m_answer.reset();
    showAnswer();
    return;
  }
  const app::CustomerRow customer = m_model->row(row);
  m_bridge.send(this, app::ExplainCustomer{customer.id, m_campaign},
                [this, customer](app::Result<domain::Callability> reply) {
                  const int now = m_table->currentIndex().row();
                  if (now < 0 || now >= m_model->rowCount() || m_model->row(now).id != customer.id) return;
                  if (!reply) {
                    m_answer.reset();
                    m_box->show();
                    m_name->setText(qtext(customer.name));
                    m_sentence->setText(words::sentence(reply.error()));
                    return;
                  }
                  m_answer = Answer{customer.id, qtext(customer.name), *reply};
                  showAnswer();
                });
}

void ExplainPanel::showAnswer() {
  m_box->setVisible(m_answer.has_value());
  if (!m_answer) return;
  const auto agent = std::find_if(m_users.begin(), m_users.end(),
                                  [&](const domain::User& u) { return u.id == m_answer->callable.agent; });
  m_name->setText(m_answer->name);
  m_sentence->setText(words::callability(m_answer->callable, m_bridge.now(), m_bridge.zone(),
                                         agent == m_users.end() ? QString() : qtext(agent->displayName)));
  setLook(m_sentence, "look", m_answer->callable.reason == domain::CallableReason::Callable ? u"good"_s : u"warn"_s);
}

}  // namespace callwright::ui
