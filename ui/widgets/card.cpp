#include "widgets/card.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

Rule::Rule(QWidget* parent) : QFrame(parent) {
  setFrameShape(QFrame::HLine);
  setFixedHeight(1);
}

Card::Card(QWidget* parent) : Card(QString(), QString(), parent) {}

Card::Card(const QString& title, const QString& hint, QWidget* parent)
    : QFrame(parent),
      m_header(new QWidget(this)),
      m_title(new QLabel(title)),
      m_hint(new QLabel(hint)),
      m_line(new Rule) {
  setProperty("surface", u"card"_s);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(1, 1, 1, 1);
  outer->setSpacing(0);

  m_headerRow = new QHBoxLayout(m_header);
  m_headerRow->setContentsMargins(14, 0, 14, 0);
  m_headerRow->setSpacing(space::s);
  m_header->setMinimumHeight(40);
  m_title->setProperty("look", u"strong"_s);
  m_hint->setProperty("look", u"hint"_s);
  m_headerRow->addWidget(m_title);
  m_headerRow->addStretch(1);
  m_headerRow->addWidget(m_hint);
  outer->addWidget(m_header);
  outer->addWidget(m_line);

  m_body = new QVBoxLayout;
  m_body->setContentsMargins(14, space::m, 14, 14);
  m_body->setSpacing(space::m);
  outer->addLayout(m_body, 1);
  showHeader();
}

void Card::showHeader() {
  const bool any = !m_title->text().isEmpty() || !m_hint->text().isEmpty() || m_headerRow->count() > 3;
  m_header->setVisible(any);
  m_line->setVisible(any);
}

void Card::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
  showHeader();
}

void Card::setHint(const QString& hint) {
  m_hint->setText(hint);
  showHeader();
}

void Card::addHeaderWidget(QWidget* widget) {
  m_headerRow->addWidget(widget);
  showHeader();
}

void Card::setFlush() {
  m_body->setContentsMargins(0, 0, 0, 0);
}

}  // namespace callwright::ui
