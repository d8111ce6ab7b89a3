#pragma once

#include <map>

#include "callwright/app/reports.hpp"
#include "projects/row_model.hpp"
#include "settings/section.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;
class Lookups;
class RowsPane;

// Reports on schedule: which there are, what was written when, and what failed.
class ReportsSection : public SettingsSection {
  Q_OBJECT
 public:
  ReportsSection(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Chart; }
  void load() override;
  bool isUnsaved() const override { return !m_drafts.empty(); }

  QTableView* schedules() const;
  QTableView* files() const { return m_files; }
  QLineEdit* name() const { return m_name; }
  QLineEdit* folder() const { return m_folder; }
  KeyButton* saveButton() const { return m_save; }

 signals:
  void problem(const QString& sentence);  // a report could not be written

 protected:
  void retranslate() override;

 private:
  using Schedule = domain::ReportSchedule;
  QWidget* makeForm();
  void fill(app::ListReportSchedules::Answer answer);
  void fillChoices();
  void showChosen();
  void put(const Schedule& schedule);
  Schedule typed() const;
  void edited();
  void addNew();
  void save();
  void remove();
  void askFolder();
  void warn(const app::ListReportSchedules::Answer& answer);
  qint64 chosenId() const;

  Lookups& m_lookups;
  std::map<qint64, Schedule> m_drafts;  // by id; 0: a new one
  qint64 m_wanted = 0;                  // to be chosen when it is among them
  domain::Instant m_warned{};           // failures until then have been told
  RowModel<Schedule>* m_model;
  RowModel<app::ReportFileInfo>* m_fileModel;
  Card *m_card, *m_filesCard;
  RowsPane* m_rows;
  QTableView* m_files;
  QLineEdit *m_name, *m_folder;
  QComboBox *m_every, *m_language, *m_campaign, *m_people, *m_list;
  QCheckBox *m_team, *m_funnel, *m_forecast, *m_segments, *m_xlsx, *m_pdf, *m_png;
  FormField *m_nameField, *m_folderField, *m_everyField, *m_languageField, *m_ofField;
  QLabel *m_viewsLabel, *m_formatsLabel, *m_trouble;
  QPushButton *m_choose, *m_delete;
  KeyButton *m_save, *m_discard;
};

}  // namespace callwright::ui
