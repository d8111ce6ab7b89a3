#pragma once

#include <QTimer>

#include "callwright/app/appraisals.hpp"
#include "projects/plain.hpp"
#include "reports/report_source.hpp"
#include "widgets/toast.hpp"

class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class AppraisalPanel;
class Bridge;
class Card;
class EmptyState;
class KeyButton;
class LinesForm;
class PeriodPicker;
class ShortcutGuard;

// Appraisal sheets of a month or quarter: all of them for who sets goals, one's own for agents.
class AppraisalsPage : public WordedWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit AppraisalsPage(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QTableView* table() const { return m_table; }
  AppraisalPanel* panel() const { return m_panel; }
  LinesForm* form() const { return m_form; }
  PeriodPicker* picker() const { return m_picker; }
  QStringList unsaved() const;
  std::optional<domain::Report> report(domain::ReportHead head) const override;
  void showUnsaved();

 signals:
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeBar();
  QWidget* makeBody();
  void connectAll();
  void reload();
  void fill();
  QString agentOf(const domain::Appraisal& sheet) const;
  void markUnsaved();
  void showChosen();
  void make();
  void editTemplate();
  void saveTemplate();
  void backToPanel();
  void fail(const domain::Error& error);
  domain::ReportSection reportTotals() const;
  static domain::ReportSection reportSheet(const domain::Appraisal& sheet);

  Bridge& m_bridge;
  const bool m_mayManage;
  std::vector<domain::Appraisal> m_all;
  domain::AppraisalId m_wanted;  // to be chosen when it is among them
  quint64 m_asked = 0;
  QTimer m_later;
  QWidget* m_bar;
  ShortcutGuard* m_keys;
  PeriodPicker* m_picker;
  KeyButton *m_template, *m_make;
  QTableView* m_table;
  QStandardItemModel* m_model;
  EmptyState* m_none;
  Card* m_right;
  QStackedWidget *m_body, *m_side;
  AppraisalPanel* m_panel;
  LinesForm* m_form;
};

}  // namespace callwright::ui
