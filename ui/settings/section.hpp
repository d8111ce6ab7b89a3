#pragma once

#include <QScrollArea>

#include "callwright/domain/error.hpp"
#include "projects/plain.hpp"
#include "theme/icons.hpp"
#include "widgets/toast.hpp"

namespace callwright::ui {

class Bridge;

// One page of Settings. It reads what it shows each time it is opened. What is typed and not saved stays as a draft
// until it is saved or discarded, whatever else is looked at meanwhile.
class SettingsSection : public WordedWidget {
  Q_OBJECT
 public:
  explicit SettingsSection(Bridge& bridge, QWidget* parent = nullptr);
  virtual QString title() const = 0;
  virtual QString purpose() const = 0;  // one sentence under the title
  virtual Icon icon() const = 0;
  virtual void load() = 0;
  virtual bool isUnsaved() const { return false; }

 signals:
  void notice(const callwright::ui::ToastMessage& message);
  void unsavedChanged();  // isUnsaved() may have

 protected:
  void tell(const QString& sentence, std::function<void()> undo = {});
  void tellFailure(const domain::Error& error);
  Bridge& bridge() { return m_bridge; }
  const Bridge& bridge() const { return m_bridge; }

 private:
  Bridge& m_bridge;
};

// A page in a scroll area that can shrink below the page's height.
QScrollArea* scrolledPage(QWidget* page);

}  // namespace callwright::ui
