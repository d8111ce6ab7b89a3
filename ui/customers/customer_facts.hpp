#pragma once
#include <QHash>
#include <QWidget>

#include "callwright/app/customers.hpp"

class QGridLayout;

namespace callwright::ui {

class Bridge;
class Lookups;
class ScoreLine;

// Label and value, line by line: whether one may call, numbers, source, owner, consent.
class CustomerFacts : public QWidget {
  Q_OBJECT
 public:
  CustomerFacts(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void show(const app::CustomerPage& page);
  void revealNext();  // the first number that is still masked

 signals:
  void failed(const callwright::domain::Error& error);

 private:
  void addLine(const QString& label, QWidget* value);
  void addText(const QString& label, const QString& value, const char* look = nullptr);
  void addCallable();
  void addScore();
  void addNumbers();
  void addConsent();
  QWidget* numberLine(const app::PhoneView& phone);
  void reveal(domain::PhoneId phone);

  Bridge& m_bridge;
  Lookups& m_lookups;
  app::CustomerPage m_page;
  QHash<qint64, QString> m_revealed;  // of the customer shown, by phone id
  QGridLayout* m_grid;
  ScoreLine* m_score;
};

// All that is known of a customer, as label and value; empty values are left out.
class CustomerDetails : public QWidget {
  Q_OBJECT
 public:
  explicit CustomerDetails(QWidget* parent = nullptr);
  void show(const domain::Customer& customer);

 private:
  QGridLayout* m_grid;
};

}  // namespace callwright::ui
