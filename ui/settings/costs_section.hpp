#pragma once

#include <map>

#include "callwright/app/costs.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;
class Lookups;
class RowsPane;

// What an agent's hour, a minute of talk and lists cost, and from which day on.
class CostsSection : public SettingsSection {
  Q_OBJECT
 public:
  CostsSection(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Order; }
  void load() override;
  bool isUnsaved() const override { return !m_drafts.empty(); }

 protected:
  void retranslate() override;

 private:
  // As it is typed, readable or not.
  struct Draft {
    domain::CostKind kind = domain::CostKind::PerHour;
    domain::ListId list;
    QString amount, from;
  };
  QWidget* makeForm();
  void fillLists();
  void showChosen();
  void put(const Draft& draft);
  Draft typed() const;
  void showError(const domain::Error& error);
  void edited();
  void addNew();
  void save();
  void remove();
  qint64 chosenId() const;
  const std::string& currency() const;  // of the chosen one; of a new one the set-up's

  Lookups& m_lookups;
  std::map<qint64, Draft> m_drafts;  // by id; 0: a new one
  qint64 m_wanted = 0;               // to be chosen when it is among them
  RowModel<app::CostView>* m_model;
  Card* m_card;
  RowsPane* m_rows;
  QComboBox *m_kind, *m_list;
  QLineEdit *m_amount, *m_from;
  FormField *m_kindField, *m_listField, *m_amountField, *m_fromField;
  QLabel* m_trouble;
  KeyButton *m_remove, *m_save, *m_discard;
};

}  // namespace callwright::ui
