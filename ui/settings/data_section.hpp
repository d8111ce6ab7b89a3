#pragma once

#include "callwright/app/maintenance.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QLabel;
class QTableView;
class QVBoxLayout;

namespace callwright::ui {

class Card;
class KeyButton;
class LongTask;

// Backup and verification of the database.
class DataSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit DataSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Download; }
  void load() override;

 protected:
  void retranslate() override;

 private:
  void backUp();
  void backUpTo(const QString& path);
  void verify();
  void showTask(LongTask* task);

  Card *m_figuresCard, *m_backupCard, *m_verifyCard;
  QLabel *m_figures, *m_backupNote, *m_verifyNote;
  KeyButton *m_backup, *m_verify;
  RowModel<app::Verify::Finding>* m_model;
  QTableView* m_findings;
  QVBoxLayout* m_column;
};

}  // namespace callwright::ui
