#pragma once
#include <QWidget>

#include "callwright/app/lists.hpp"

class QGridLayout;
class QLabel;
class QPushButton;

namespace callwright::ui {

class KeyButton;
class ShortcutGuard;
class StatFigure;

// What came of an import: figures, why rows were left out, and where the left-out rows lie.
class ImportReportView : public QWidget {
  Q_OBJECT
 public:
  explicit ImportReportView(QWidget* parent = nullptr);
  void bindKeys(ShortcutGuard& keys);
  void show(const app::ImportReport& report);
  const app::ImportReport& report() const { return m_report; }

 signals:
  void showCustomers(callwright::domain::ListId list);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum Figure { Rows, Added, Updated, Duplicates, Rejected, FigureCount };
  void fillReasons();
  void openFolder() const;
  void retranslate();

  app::ImportReport m_report;
  QLabel* m_title;
  QLabel* m_line;
  StatFigure* m_figures[FigureCount]{};
  QLabel* m_notes;
  QLabel* m_reasonsTitle;
  QWidget* m_reasons;
  QGridLayout* m_reasonGrid;
  QLabel* m_rejects;
  KeyButton* m_folder;
  KeyButton* m_customers;
};

}  // namespace callwright::ui
