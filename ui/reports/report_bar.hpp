#pragma once
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

#include "callwright/domain/report.hpp"
#include "widgets/toast.hpp"

class QPrinter;

namespace callwright::ui {

class Bridge;
class KeyButton;
class ShortcutGuard;

// Export and print what a place shows, and the way to the reports on schedule.
class ReportBar : public QWidget {
  Q_OBJECT
 public:
  using Source = std::function<std::optional<domain::Report>(domain::ReportHead)>;
  ReportBar(Bridge& bridge, Source source, QWidget* parent = nullptr);
  void bindKeys(ShortcutGuard& keys);
  void print(std::shared_ptr<QPrinter> printer);  // without the dialog

  KeyButton* exportButton() const { return m_export; }
  KeyButton* printButton() const { return m_print; }
  KeyButton* schedulesButton() const { return m_schedules; }

 signals:
  void toast(const callwright::ui::ToastMessage& message);
  void schedulesWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  std::optional<domain::Report> current();
  void askExport();
  void exportTo(const QString& path, domain::Report report);
  void print(const std::shared_ptr<QPrinter>& printer, domain::Report report);
  void askPrint();
  void say(const QString& text, bool problem = false);

  Bridge& m_bridge;
  Source m_source;
  KeyButton *m_export, *m_print, *m_schedules;
};

}  // namespace callwright::ui
