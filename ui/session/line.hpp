#pragma once
#include <QObject>

#include "callwright/app/phone.hpp"

namespace callwright::ui {

class Bridge;

// Connects the signed-in user's line, with its password from wherever it is kept.
class Line : public QObject {
  Q_OBJECT
 public:
  explicit Line(Bridge& bridge, QObject* parent = nullptr);
  void connectLine();

  static QString keyringName(const Bridge& bridge);
  static QString statusText(const app::PhoneStatus::Answer& phone);

 signals:
  void failed(const callwright::domain::Error& error);

 private:
  void connectWith(const std::string& password);

  Bridge& m_bridge;
};

}  // namespace callwright::ui
