#include "welcome/start_page.hpp"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "bridge/preferences.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

StartPage::StartPage(int width, QWidget* parent)
    : QWidget(parent), m_headline(new QLabel), m_sentence(new QLabel), m_body(new QVBoxLayout) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* ground = new QWidget;
  ground->setObjectName(u"scrollBody"_s);
  scroll->setWidget(ground);
  outer->addWidget(scroll, 1);
  auto* across = new QHBoxLayout(ground);
  across->addStretch(1);
  auto* middle = new QWidget;
  middle->setFixedWidth(width);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 24, 0, 24);
  column->setSpacing(space::m);
  auto* mark = new QLabel;
  mark->setPixmap(QIcon(u":/icons/callwright.svg"_s).pixmap(QSize(48, 48)));
  m_headline->setProperty("look", u"title"_s);
  m_sentence->setProperty("look", u"muted"_s);
  m_headline->setWordWrap(true);
  m_sentence->setWordWrap(true);
  column->addStretch(2);
  column->addWidget(mark);
  column->addWidget(m_headline);
  column->addWidget(m_sentence);
  column->addSpacing(space::s);
  m_body->setSpacing(space::m);
  column->addLayout(m_body);
  column->addStretch(3);
  across->addWidget(middle);
  across->addStretch(1);

  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 0, 16, 8);
  foot->addStretch(1);
  const auto link = [&](const QString& text, auto pressed) {
    auto* button = new QPushButton(text);
    button->setProperty("variant", u"status"_s);
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QPushButton::clicked, this, pressed);
    foot->addWidget(button);
  };
  const auto choose = [](const QLocale& locale) {
    preferences::setLanguage(locale);
    setLanguage(*static_cast<QApplication*>(QApplication::instance()), locale);
  };
  link(u"English"_s, [choose] { choose(QLocale(QLocale::English, QLocale::UnitedStates)); });
  link(u"简体中文"_s, [choose] { choose(QLocale(QLocale::Chinese, QLocale::China)); });
  link(u"☀ / ☾"_s, [] {
    const ThemeMode mode = tokens().dark ? ThemeMode::Light : ThemeMode::Dark;
    preferences::setTheme(mode);
    applyTheme(*static_cast<QApplication*>(QApplication::instance()), mode);
  });
  foot->itemAt(foot->count() - 1)->widget()->setAccessibleName(u"Light / dark"_s);
  outer->addLayout(foot);
}

void StartPage::setHeadline(const QString& headline, const QString& sentence) {
  m_headline->setText(headline);
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
}

void StartPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
