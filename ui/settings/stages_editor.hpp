#pragma once

#include <map>
#include <vector>

#include "callwright/domain/customer.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace callwright::ui {

class FormField;
class KeyButton;
class RowsPane;

// The stages of the pipeline, each saved by itself. What is typed and not saved stays with its stage.
class StagesEditor : public SettingsSection {
  Q_OBJECT
 public:
  explicit StagesEditor(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Flag; }
  void load() override;
  bool isUnsaved() const override { return !m_drafts.empty(); }

 protected:
  void retranslate() override;

 private:
  QWidget* makeForm();
  qint64 key() const;  // of what the form shows: a stage's id, 0 for a new one
  domain::Stage typed() const;
  void fill(const domain::Stage& stage);
  void showChosen();
  void keepDraft();
  void dropDraft();
  void add();
  void save();
  void discard();
  void remove();
  void move(int by);
  void send(const domain::Stage& stage, bool say);
  void showState();

  bool m_showing = false, m_isNew = false;
  domain::StageId m_select;
  std::map<qint64, domain::Stage> m_drafts;
  RowModel<domain::Stage>* m_model;
  RowsPane* m_pane;
  QTableView* m_table;
  QLineEdit* m_name;
  QComboBox* m_kind;
  QCheckBox* m_active;
  FormField *m_nameField, *m_kindField;
  QPushButton *m_delete, *m_discard;
  KeyButton* m_save;
};

}  // namespace callwright::ui
