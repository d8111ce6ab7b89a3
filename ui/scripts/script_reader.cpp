#include "scripts/script_reader.hpp"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include "bridge/utf8.hpp"

namespace callwright::ui {

void ScriptReader::setVocabulary(const domain::ScriptVocabulary& vocabulary) {
  m_vocabulary = std::make_shared<domain::ScriptVocabulary>(vocabulary);
}

void ScriptReader::read(const QString& text) {
  const quint64 token = ++m_asked;
  QThreadPool::globalInstance()->start([text, token, vocabulary = m_vocabulary, self = QPointer<ScriptReader>(this)] {
    auto script = std::make_shared<const app::LoadedScript>(app::readScript(utf8(text), *vocabulary));
    QMetaObject::invokeMethod(
        qApp,
        [script, token, self] {
          if (!self || token != self->m_asked) return;
          self->m_told = token;
          emit self->done(script);
        },
        Qt::QueuedConnection);
  });
}

}  // namespace callwright::ui
