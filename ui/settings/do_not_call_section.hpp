#pragma once

#include "callwright/app/settings.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace callwright::ui {

class Card;
class EmptyState;
class FormField;
class SearchField;

// Numbers that are never called: search, add many at once, remove with a reason.
class DoNotCallSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit DoNotCallSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Lock; }
  void load() override;
  bool isUnsaved() const override;

 protected:
  void retranslate() override;

 private:
  void add();
  void remove();
  void showChosen();

  quint64 m_asked = 0;
  RowModel<app::DoNotCallRow>* m_model;
  QTableView* m_table;
  EmptyState* m_none;
  SearchField* m_search;
  Card *m_listCard, *m_addCard, *m_removeCard;
  QPlainTextEdit* m_numbers;
  QLineEdit *m_why, *m_removeWhy;
  FormField *m_numbersField, *m_whyField, *m_removeField;
  QPushButton *m_add, *m_remove;
  QLabel* m_chosen;
};

}  // namespace callwright::ui
