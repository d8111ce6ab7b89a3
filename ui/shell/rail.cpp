#include "shell/rail.hpp"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QSvgRenderer>
#include <QVBoxLayout>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int railWidth = 78, buttonWidth = 70;
}

class RailButton : public QAbstractButton {
 public:
  RailButton(Icon icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(buttonWidth, 54);
  }

  void setPixels(int pixels) {
    m_pixels = pixels;
    update();
  }

  void setBadge(int count) {
    m_badge = count;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Tokens& t = tokens();
    QColor hover = t.railActive;
    hover.setAlpha(120);
    if (isChecked())
      paintBox(painter, rect(), t.railActive, QColor(), space::radius);
    else if (underMouse())
      paintBox(painter, rect(), hover, QColor(), space::radius);
    if (hasFocus()) paintBox(painter, rect(), QColor(), t.railInkActive, space::radius, 2);
    const QColor ink = isChecked() ? t.railInkActive : t.railInk;
    paintIcon(painter, QRectF((width() - 20) / 2.0, 8, 20, 20), m_icon, ink);
    const QFont font = uiFont(m_pixels, isChecked() ? QFont::Medium : QFont::Normal);
    paintText(painter, QRectF(0, 31, width(), 16), text(), font, ink, Qt::AlignCenter);
    if (m_badge > 0) paintBadge(painter);
  }
  void enterEvent(QEnterEvent* event) override {
    QAbstractButton::enterEvent(event);
    update();
  }
  void leaveEvent(QEvent* event) override {
    QAbstractButton::leaveEvent(event);
    update();
  }

 private:
  void paintBadge(QPainter& painter) {
    const QString text = m_badge > 99 ? u"99+"_s : QString::number(m_badge);
    const QFont font = uiFont(11, QFont::DemiBold);
    const qreal width = std::max(17.0, std::ceil(textWidth(font, text)) + 8);
    const QRectF box(this->width() / 2.0 + 4, 3, width, 17);
    paintBox(painter, box, tokens().bad, QColor(), 8.5);
    paintText(painter, box, text, font, tokens().onBad, Qt::AlignCenter);
  }

  Icon m_icon;
  int m_badge = 0;
  int m_pixels = 12;
};

Rail::Rail(QWidget* parent) : QWidget(parent) {
  setFixedWidth(railWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4, 66, 4, 14);
  column->setSpacing(space::xs);
  for (int i = 0; i < placeCount; ++i) {
    const auto place = static_cast<Place>(i);
    auto* button = new RailButton(Places::icon(place), this);
    m_buttons[static_cast<size_t>(i)] = button;
    if (place == Place::Settings) column->addStretch(1);
    column->addWidget(button);
    button->hide();
    connect(button, &QAbstractButton::clicked, this, [this, place] { emit chosen(place); });
  }
  retranslate();
}

QAbstractButton* Rail::button(Place place) const {
  return m_buttons.at(static_cast<size_t>(place));
}

void Rail::setOffered(Place place, bool offered) {
  button(place)->setVisible(offered);
}

bool Rail::isOffered(Place place) const {
  return !button(place)->isHidden();
}

void Rail::setCurrent(Place place) {
  button(place)->setChecked(true);
}

void Rail::setBadge(Place place, int count) {
  m_buttons.at(static_cast<size_t>(place))->setBadge(count);
  button(place)->setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
}

void Rail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().rail);
  static QSvgRenderer logo(u":/icons/callwright.svg"_s);
  logo.render(&painter, QRectF((width() - 36) / 2.0, 12, 36, 36));
}

void Rail::retranslate() {
  // One size for all: the larger one if the longest word fits.
  int pixels = 12;
  for (int i = 0; i < placeCount; ++i)
    if (textWidth(uiFont(12, QFont::Medium), Places::title(static_cast<Place>(i))) > buttonWidth - 6) pixels = 11;
  for (RailButton* one : m_buttons) one->setPixels(pixels);
  for (int i = 0; i < placeCount; ++i) {
    const auto place = static_cast<Place>(i);
    button(place)->setText(Places::title(place));
    button(place)->setAccessibleName(Places::title(place));
    button(place)->setToolTip(Places::title(place) + u"   "_s + printedKeys(Places::keys(place)));
  }
}

void Rail::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
