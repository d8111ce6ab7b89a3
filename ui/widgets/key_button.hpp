// A button with its key printed on it: "Hang up [Esc Esc]". It only shows the key; a ShortcutGuard makes it work.
#pragma once

#include <QAbstractButton>

#include "theme/icons.hpp"

namespace callwright::ui {

class KeyButton : public QAbstractButton {
  Q_OBJECT
 public:
  enum class Variant { Secondary, Primary, Danger, Ghost };
  // Centered: text and cap together in the middle. CapRight: text left, cap at the right edge (outcomes).
  // CapLeft: cap, then text (script branches). Stacked: text above the cap (call controls).
  enum class Layout { Centered, CapRight, CapLeft, Stacked };

  explicit KeyButton(const QString& text = {}, const QString& keys = {}, QWidget* parent = nullptr);
  KeyButton(const QString& text, const QString& keys, Variant variant, Layout layout, QWidget* parent = nullptr);

  // Names of outcomes come from users: an "&" in them is an "&", not a mnemonic.
  void setText(const QString& text);
  void setKeys(const QString& keys);  // as printed, "Ctrl M"
  const QString& keys() const { return m_keys; }
  void setVariant(Variant variant);
  void setButtonLayout(Layout layout);
  void setIconKind(Icon icon);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;  // Enter presses it too, as people expect

 private:
  QSize sizeFor(qreal textWidth) const;
  QFont textFont() const;

  QString m_keys;
  Variant m_variant = Variant::Secondary;
  Layout m_layout = Layout::Centered;
  Icon m_icon = Icon::None;
};

}  // namespace callwright::ui
