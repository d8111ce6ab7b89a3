#pragma once
#include <QFrame>
#include <QHash>
#include <QSet>
#include <QTimer>

#include "callwright/app/customers.hpp"

class QLabel;
class QPushButton;

namespace callwright::ui {

class Bridge;
class FormField;

// The customer's data, changed in place. What is typed saves itself a moment later; another user's change in the
// meantime is offered instead of overwritten.
class DetailsForm : public QFrame {
  Q_OBJECT
 public:
  explicit DetailsForm(Bridge& bridge, QWidget* parent = nullptr);
  // Another customer's page saves what is still unsaved of the present one. The same customer's keeps what is typed.
  void show(const app::CustomerPage& page);
  void flush();

 signals:
  void failed(const callwright::domain::Error& error);  // a save of a customer no longer shown

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum Field { Name, Salutation, Company, Title, Email, Region, Address, Source, Preferences, Notes, fieldCount };
  static std::string& member(domain::Customer& customer, int field);
  QString textOf(int field) const;
  void setText(int field, const QString& text);
  void fill(bool all);
  void save();
  void reload(bool keepTyped);
  void setState(const QString& text, bool problem, bool choice);
  void retranslate();

  Bridge& m_bridge;
  app::CustomerPage m_page;
  QWidget* m_edits[fieldCount];
  FormField* m_fields[fieldCount];
  QSet<int> m_typed;
  bool m_saving = false;
  bool m_filling = false;
  QLabel* m_state;
  QPushButton *m_theirs, *m_mine;
  QTimer m_soon;
};

}  // namespace callwright::ui
