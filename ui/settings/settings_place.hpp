#pragma once

#include <vector>

#include "projects/plain.hpp"

class QLabel;
class QListWidget;
class QStackedWidget;

namespace callwright::ui {

class Bridge;
class Lookups;
class SettingsSection;
class Toast;

// The place Settings: the sections that this role may use at the left, the chosen one at the right.
class SettingsPlace : public WordedWidget {
  Q_OBJECT
 public:
  SettingsPlace(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  QStringList unsaved() const;  // titles of the sections that hold what is not saved
  void showUnsaved();           // the first of them
  void showReports();           // the section of reports on schedule
  void showTeamRules();         // when the wallboard warns; nothing for who may not change it
  const std::vector<SettingsSection*>& sections() const { return m_sections; }

 signals:
  void lineChanged();                     // the user's own phone line was saved
  void problem(const QString& sentence);  // that must be seen wherever one is

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void add(SettingsSection* section);
  void showSection(const SettingsSection* section);
  void open(int index);
  void paintIcons();
  void markUnsaved();

  std::vector<SettingsSection*> m_sections;
  SettingsSection* m_reports = nullptr;
  SettingsSection* m_teamRules = nullptr;
  QListWidget* m_list;
  QLabel *m_title, *m_purpose;
  QStackedWidget* m_stack;
  Toast* m_toast;
};

}  // namespace callwright::ui
