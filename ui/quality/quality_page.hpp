#pragma once

#include <QTimer>

#include "callwright/app/quality.hpp"
#include "projects/plain.hpp"
#include "reports/report_source.hpp"
#include "widgets/toast.hpp"

class QComboBox;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class BarList;
class Bridge;
class Card;
class CheckPanel;
class EmptyState;
class KeyButton;
class LinesForm;
class Lookups;
class PeriodPicker;
class SampleForm;
class ShortcutGuard;

// Quality checks of a period: who was checked, with what mark, and the check itself beside the list. Leads and trainers
// draw samples, edit score cards and mark; agents see what was marked of their own and answer.
class QualityPage : public WordedWidget, public ReportSource {
  Q_OBJECT
 public:
  QualityPage(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QTableView* table() const { return m_table; }
  CheckPanel* panel() const { return m_panel; }
  LinesForm* cardForm() const { return m_cardForm; }
  SampleForm* sampleForm() const { return m_sampleForm; }
  PeriodPicker* picker() const { return m_picker; }
  QStringList unsaved() const;
  std::optional<domain::Report> report(domain::ReportHead head) const override;
  void showUnsaved();
  // Chooses that call by the card in the bar, and shows its check.
  void choose(domain::CallId call);

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
  void readCards();
  void fillCards();
  void fill();
  void fillState();  // what depends on the score cards
  void fillFigures();
  QList<QStandardItem*> rowOf(const domain::QualityCheck& check) const;
  QString agentOf(const domain::QualityCheck& check) const;
  void markUnsaved();
  void showChosen();
  void openCheck(domain::QualityCheckId id);  // in the period of its call
  const domain::ScoreCard* card() const;
  void nameCardForm();
  void editCard(bool anew);
  void saveCard();
  void draw();
  void showSide(QWidget* side);
  void backToPanel();
  void fail(const domain::Error& error);
  domain::ReportSection reportMarks() const;
  domain::ReportSection reportChecks() const;

  Bridge& m_bridge;
  const bool m_mayCheck;
  app::ListChecks::Answer m_all;
  std::vector<domain::ScoreCard> m_cards;
  domain::ScoreCardId m_edited;
  domain::QualityCheckId m_wanted;  // to be chosen when it is among them
  quint64 m_asked = 0, m_openAsked = 0;
  QTimer m_later;
  QWidget* m_bar;
  ShortcutGuard* m_keys;
  PeriodPicker* m_picker;
  QComboBox* m_card;
  KeyButton *m_sample, *m_edit, *m_new;
  QTableView* m_table;
  QStandardItemModel* m_model;
  EmptyState* m_none;
  BarList* m_bars;
  Card *m_figures, *m_right;
  QStackedWidget *m_body, *m_side;
  CheckPanel* m_panel;
  LinesForm* m_cardForm;
  SampleForm* m_sampleForm;
};

}  // namespace callwright::ui
