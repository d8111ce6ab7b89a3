#pragma once

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

// The stages of the pipeline, each saved by itself.
class StagesEditor : public SettingsSection {
  Q_OBJECT
 public:
  explicit StagesEditor(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Flag; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }

 protected:
  void retranslate() override;

 private:
  void showChosen();
  void add();
  void save();
  void move(int by);
  void send(const domain::Stage& stage, bool say);
  void setUnsaved(bool unsaved);

  bool m_showing = false, m_unsaved = false, m_isNew = false;
  domain::StageId m_select;
  RowModel<domain::Stage>* m_model;
  QTableView* m_table;
  QLineEdit* m_name;
  QComboBox* m_kind;
  QCheckBox* m_active;
  FormField *m_nameField, *m_kindField;
  QPushButton* m_add;
  KeyButton *m_up, *m_down, *m_save;
};

}  // namespace callwright::ui
