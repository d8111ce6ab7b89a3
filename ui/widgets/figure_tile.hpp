#pragma once

#include <QAbstractButton>
#include <QList>

#include "theme/theme.hpp"

namespace callwright::ui {

// A figure on a card of its own: label, figure, how it differs and from what, and its last days as a line. All of it is
// one button.
class FigureTile : public QAbstractButton {
  Q_OBJECT
 public:
  explicit FigureTile(QWidget* parent = nullptr);
  void setLabel(const QString& label);
  void setFigure(const QString& figure);
  void setDifference(const QString& text, ColorRole role);  // with its sign; empty: none
  void setRest(const QString& text);                        // muted, after the difference
  void setTrend(const QList<double>& values);               // oldest first; not finite: a gap
  void setDefinition(const QString& text);                  // what is counted, and how; plain text

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void tell();
  void paintTrend(QPainter& painter, const QRectF& rect) const;

  QString m_label, m_figure, m_difference, m_rest, m_definition;
  ColorRole m_role = ColorRole::Neutral;
  QList<double> m_trend;
};

}  // namespace callwright::ui
