#pragma once
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace callwright::ui {

// What all pages before the workplace have in common: mark and name above a column in the middle, and language and
// look at the foot.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(int width, QWidget* parent = nullptr);
  QVBoxLayout* body() const { return m_body; }
  void setHeadline(const QString& headline, const QString& sentence);

 protected:
  virtual void retranslate() = 0;  // called by the page itself at the end of its constructor
  void changeEvent(QEvent* event) override;

 private:
  QLabel *m_headline, *m_sentence;
  QVBoxLayout* m_body;
};

}  // namespace callwright::ui
