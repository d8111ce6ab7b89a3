#include "shell/status_line.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "theme/language.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent), m_user(new QPushButton), m_dot(new QLabel(u"·"_s)), m_language(new QPushButton) {
  setProperty("surface", u"strip"_s);
  setFixedHeight(30);
  setObjectName(u"statusLine"_s);
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(space::l, 0, space::l, 0);
  m_row->setSpacing(18);
  m_row->addStretch(1);
  auto* right = new QHBoxLayout;
  right->setSpacing(0);
  right->addWidget(m_user);
  right->addWidget(m_dot);
  right->addWidget(m_language);
  m_row->addLayout(right);
  m_dot->setProperty("look", u"status"_s);
  connect(m_user, &QPushButton::clicked, this, &StatusLine::userClicked);
  connect(m_language, &QPushButton::clicked, this, &StatusLine::languageClicked);
  for (QPushButton* button : {m_user, m_language}) {
    button->setProperty("variant", u"status"_s);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::TabFocus);
  }
  refresh();
}

void StatusLine::setItems(const QList<StatusItem>& items) {
  m_items = items;
  refresh();
}

void StatusLine::setUser(const QString& name, const QString& role) {
  m_name = name;
  m_role = role;
  refresh();
}

void StatusLine::refresh() {
  while (m_labels.size() > m_items.size()) delete m_labels.takeLast();
  while (m_labels.size() < m_items.size()) {
    auto* label = new QLabel;
    label->setProperty("look", u"status"_s);
    label->setTextFormat(Qt::RichText);
    m_row->insertWidget(static_cast<int>(m_labels.size()), label);
    m_labels.append(label);
  }
  for (qsizetype i = 0; i < m_items.size(); ++i) {
    const StatusItem& item = m_items[i];
    const QString dot =
        item.dot ? u"<span style=\"color:%1\">●</span>&nbsp;"_s.arg(roleColors(item.role).ink.name()) : QString();
    m_labels[i]->setText(dot + item.text.toHtmlEscaped());
    m_labels[i]->setAccessibleName(item.text);
  }
  m_user->setText(m_role.isEmpty() ? m_name : m_name + u" · "_s + m_role);
  m_dot->setVisible(!m_name.isEmpty());
  m_user->setVisible(!m_name.isEmpty());
  m_user->setAccessibleDescription(tr("Account"));
  const bool chinese = currentLanguage().language() == QLocale::Chinese;
  m_language->setText(chinese ? u"简体中文"_s : u"English"_s);
  m_language->setToolTip(tr("Change the language"));
}

void StatusLine::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace callwright::ui
