#pragma once
#include <QFrame>

#include "callwright/domain/script.hpp"

class QTextBrowser;

namespace callwright::ui {

class EmptyState;

// The campaign's script for this customer, large, with what was filled in marked.
class ScriptView : public QFrame {
  Q_OBJECT
 public:
  explicit ScriptView(QWidget* parent = nullptr);
  void setText(const domain::FilledText& text, bool ofCampaign);  // false: a call beside the queue, which has none
  void setTight();                                                // as high as the text, for a layout that scrolls

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refresh();
  void fit();
  domain::FilledText m_text;
  bool m_ofCampaign = true, m_tight = false;
  QFrame* m_well;
  QTextBrowser* m_browser;
  EmptyState* m_empty;
};

}  // namespace callwright::ui
