#include "widgets/empty_state.hpp"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

EmptyState::EmptyState(Icon icon, const QString& headline, const QString& sentence, QWidget* parent)
    : QWidget(parent),
      m_icon(icon),
      m_picture(new QLabel),
      m_headline(new QLabel),
      m_sentence(new QLabel),
      m_button(new QPushButton) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
  column->setSpacing(space::s);
  column->addStretch(2);
  column->addWidget(m_picture, 0, Qt::AlignHCenter);
  column->addSpacing(space::xs);
  column->addWidget(m_headline);
  column->addWidget(m_sentence);
  column->addSpacing(space::s);
  column->addWidget(m_button, 0, Qt::AlignHCenter);
  column->addStretch(3);
  m_headline->setProperty("look", u"heading"_s);
  m_sentence->setProperty("look", u"muted"_s);
  for (QLabel* label : {m_headline, m_sentence}) {
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
  }
  m_button->setProperty("variant", u"primary"_s);
  connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
  setText(headline, sentence);
  setButton({});
  paintIconLabel();
}

void EmptyState::setText(const QString& headline, const QString& sentence) {
  m_headline->setText(headline);
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
}

void EmptyState::setButton(const QString& text) {
  m_button->setText(text);
  m_button->setVisible(!text.isEmpty());
}

void EmptyState::paintIconLabel() {
  m_picture->setPixmap(iconPixmap(m_icon, 36, tokens().ink3, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) paintIconLabel();
}

}  // namespace callwright::ui
