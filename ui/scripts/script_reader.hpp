#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "callwright/app/scripts.hpp"

namespace callwright::ui {

// Reads a template away from the GUI thread; only the newest text's reading is told.
class ScriptReader : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  void setVocabulary(const domain::ScriptVocabulary& vocabulary);
  const domain::ScriptVocabulary& vocabulary() const { return *m_vocabulary; }
  void read(const QString& text);
  bool isBusy() const { return m_told != m_asked; }

 signals:
  void done(std::shared_ptr<const callwright::app::LoadedScript> script);

 private:
  std::shared_ptr<const domain::ScriptVocabulary> m_vocabulary = std::make_shared<domain::ScriptVocabulary>();
  quint64 m_asked = 0, m_told = 0;
};

}  // namespace callwright::ui
