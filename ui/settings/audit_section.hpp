#pragma once

#include "callwright/app/people.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QLabel;
class QTableView;

namespace callwright::ui {

class Card;

// Who did what, when, with before and after. Older entries are read as one scrolls down.
class AuditSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit AuditSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Eye; }
  void load() override;

 protected:
  void retranslate() override;

 private:
  void loadOlder();
  void ask(std::int64_t before);
  void showChosen();

  quint64 m_asked = 0;
  bool m_loading = false, m_all = false;
  QComboBox* m_kind;
  RowModel<app::AuditEntry>* m_model;
  QTableView* m_table;
  Card *m_listCard, *m_entryCard;
  QLabel* m_entry;
};

}  // namespace callwright::ui
