#pragma once

#include <QObject>
#include <QString>
#include <memory>

class QTextToSpeech;

namespace callwright::ui {

// Speaks lines through the system's speech engine, where there is one. It is looked for when it is first asked for.
class Speaker : public QObject {
  Q_OBJECT
 public:
  explicit Speaker(QObject* parent = nullptr);
  ~Speaker() override;
  static bool isThere();
  void say(const QString& text, const QString& language);  // "zh" or "en"; instead of what is being said
  void stop();

 private:
  std::unique_ptr<QTextToSpeech> m_engine;
};

}  // namespace callwright::ui
