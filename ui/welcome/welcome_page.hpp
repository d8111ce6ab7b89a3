#pragma once
#include "callwright/app/request.hpp"
#include "welcome/start_page.hpp"

class QFrame;

namespace callwright::ui {

class KeyButton;
class LongTask;
class ShortcutGuard;

// The first start: the demo, an empty database, or a list to import.
class WelcomePage : public StartPage {
  Q_OBJECT
 public:
  explicit WelcomePage(const QString& directory, QWidget* parent = nullptr);
  void showProgress(const app::Progress& progress);
  void showFailure(const QString& sentence);  // choices are open again; "" after a cancel

 signals:
  void demoRequested();
  void cancelRequested();
  void emptyRequested();
  void importRequested();

 protected:
  void retranslate() override;

 private:
  struct Offer {
    QFrame* card;
    class QLabel *title, *text;
    KeyButton* button;
  };
  Offer addOffer(int number);
  void setBusy(bool busy);
  QString m_directory;
  Offer m_demo, m_empty, m_import;
  LongTask* m_task;
  QLabel* m_error;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
