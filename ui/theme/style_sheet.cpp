#include "theme/style_sheet.hpp"

#include <QColor>
#include <QStringBuilder>
#include <utility>
#include <vector>

#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// @name stands for a token. Longer names come before their prefixes in the table below.
const char16_t* const base =
    uR"(
* { outline: 0; }
QWidget { color: @ink; }
QMainWindow, QDialog, QWizard { background: @background; }
QToolTip { background: @rail; color: @railInkActive; border: 1px solid @railActive; padding: 4px 6px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: 20px; font-weight: 600; }
QLabel[look="heading"] { font-size: 15px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: @ink2; }
QLabel[look="hint"] { color: @hint; }
QLabel[look="small"] { color: @hint; font-size: 12px; }
QLabel[look="error"] { color: @bad; font-size: 12px; }
QLabel[look="good"] { color: @good; }
QLabel[look="warn"] { color: @warn; }
QLabel[look="accent"] { color: @accentInk; font-weight: 600; }
QLabel:disabled { color: @ink3; }
*[surface="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
*[surface="plain"] { background: @surface; }
*[surface="panel"] { background: @surface; border: 1px solid @lineStrong; border-radius: 10px; }
QLabel[look="status"] { color: @ink2; font-size: 12px; }
*[surface="bar"] { background: @surface; border: 0; border-bottom: 1px solid @line; }
*[surface="strip"] { background: @surface; border: 0; border-top: 1px solid @line; }
)";

const char16_t* const buttons =
    uR"(
QPushButton, QToolButton { background: @surface; color: @ink; border: 1px solid @lineStrong; border-radius: 6px;
  padding: 6px 12px; min-height: 20px; }
QPushButton:hover, QToolButton:hover { background: @raised; }
QPushButton:pressed, QToolButton:pressed { background: @sunken; }
QPushButton:checked, QToolButton:checked { background: @accentWeak; color: @accentInk; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 5px 11px; }
QPushButton:disabled, QToolButton:disabled { color: @ink3; background: @background; border-color: @line; }
QPushButton:default { border-color: @accent; }
QPushButton[variant="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[variant="primary"]:hover, QPushButton[variant="primary"]:pressed { background: @accentHover; }
QPushButton[variant="primary"]:focus { border: 2px solid @ink; }
QPushButton[variant="primary"]:disabled { background: @sunken; color: @ink3; border-color: @line; }
QPushButton[variant="danger"] { background: @bad; color: @onBad; border-color: @bad; font-weight: 600; }
QPushButton[variant="danger"]:hover, QPushButton[variant="danger"]:pressed { background: @badHover; }
QPushButton[variant="danger"]:focus { border: 2px solid @ink; }
QPushButton[variant="danger"]:disabled { background: @sunken; color: @ink3; border-color: @line; }
QPushButton[variant="ghost"], QToolButton[variant="ghost"] { background: transparent; border-color: transparent; }
QPushButton[variant="ghost"]:hover, QToolButton[variant="ghost"]:hover { background: @sunken; }
QPushButton[variant="ghost"]:focus, QToolButton[variant="ghost"]:focus { border: 2px solid @accent; }
QPushButton[variant="link"], QToolButton[variant="link"] { background: transparent; border: 2px solid transparent;
  color: @accentInk; padding: 2px 4px; min-height: 16px; }
QPushButton[variant="link"]:hover, QToolButton[variant="link"]:hover { text-decoration: underline; }
QPushButton[variant="link"]:focus, QToolButton[variant="link"]:focus { border: 2px solid @accent; padding: 2px 4px; }
QPushButton[variant="link"]:disabled { color: @ink3; }
QPushButton[variant="status"] { background: transparent; border: 2px solid transparent; color: @ink2; padding: 1px 4px;
  min-height: 16px; font-size: 12px; }
QPushButton[variant="status"]:hover { color: @ink; text-decoration: underline; }
QPushButton[variant="status"]:focus { border: 2px solid @accent; padding: 1px 4px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url(:/qss/arrow-down.svg); width: 14px; height: 14px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QToolButton[popupMode="1"] { padding-right: 24px; }
QToolButton[popupMode="2"] { padding-right: 24px; }
QToolButton::menu-button { border: 0; width: 20px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @ink3; }
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator, QMenu::indicator { width: 14px; height: 14px;
  border: 1px solid @ink3; border-radius: 4px; background: @surface; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked, QMenu::indicator:checked {
  border-color: @accent; background: @accent; image: url(:/qss/check-@mode.svg); }
QCheckBox::indicator:indeterminate { border-color: @accent; background: @accentWeak; }
QCheckBox::indicator:disabled { border-color: @line; background: @background; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @ink3; border-radius: 8px; background: @surface; }
QRadioButton::indicator:hover { border-color: @accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @surface; }
)";

const char16_t* const fields =
    uR"(
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: @surface; color: @ink;
  border: 1px solid @lineStrong; border-radius: 6px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QAbstractSpinBox, QComboBox { padding: 5px 9px; min-height: 22px; }
QTextEdit, QPlainTextEdit { padding: 5px 6px; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: @ink3; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
  border: 2px solid @accent; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on { padding: 4px 8px; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 4px 5px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: @background; color: @ink3; border-color: @line; }
QLineEdit:read-only { background: @raised; }
QLineEdit[invalid="true"], QTextEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
QAbstractSpinBox[invalid="true"] { border-color: @bad; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus, QTextEdit[bare="true"], QTextEdit[bare="true"]:focus,
QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:focus { border: 0; padding: 0; background: transparent; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: 0; padding: 0; background: transparent; min-height: 0; }
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus { border: 0; padding: 0; }
QComboBox { padding-right: 26px; }
QComboBox:focus, QComboBox:on { padding-right: 25px; }
QComboBox::drop-down { border: 0; width: 24px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/qss/arrow-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @lineStrong; border-radius: 0; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: @accentWeak; color: @accentInk; }
QAbstractSpinBox { padding-right: 22px; }
QAbstractSpinBox:focus { padding-right: 21px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: 20px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url(:/qss/arrow-up.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url(:/qss/arrow-down.svg); width: 11px; height: 11px; }
QDateTimeEdit::drop-down { border: 0; width: 22px; subcontrol-origin: padding; subcontrol-position: center right; }
QDateTimeEdit::down-arrow { image: url(:/qss/arrow-down.svg); width: 14px; height: 14px; }
QCalendarWidget QWidget { alternate-background-color: @raised; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; border-bottom: 1px solid @line; }
QCalendarWidget QToolButton { border-color: transparent; background: transparent; padding: 4px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { background: @surface; selection-background-color: @accent; selection-color: @onAccent; border: 0; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @sunken; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: @surface; border: 1px solid @accent; }
)";

const char16_t* const views =
    uR"(
QAbstractScrollArea { background: @surface; }
QScrollArea, QScrollArea > QWidget > QWidget#scrollBody { background: transparent; border: 0; }
QListView, QTreeView, QTableView, QTextBrowser { background: @surface; border: 1px solid @line; border-radius: 8px;
  alternate-background-color: @raised; gridline-color: @line; selection-background-color: @accentWeak; selection-color: @ink; }
QListView:focus, QTreeView:focus, QTableView:focus, QTextBrowser:focus { border-color: @accent; }
QListView[flat="true"], QTreeView[flat="true"], QTableView[flat="true"], QTextBrowser[flat="true"] { border: 0; border-radius: 0; background: transparent; }
QAbstractItemView::item { padding: 4px 8px; border: 0; color: @ink; }
QAbstractItemView::item:hover { background: @raised; }
QAbstractItemView::item:selected { background: @accentWeak; color: @ink; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: @surface; color: @hint; border: 0; border-bottom: 1px solid @line; padding: 8px 10px; font-size: 12px; }
QHeaderView::section:hover { color: @ink; }
QHeaderView::up-arrow { image: url(:/qss/arrow-up.svg); width: 12px; height: 12px; }
QHeaderView::down-arrow { image: url(:/qss/arrow-down.svg); width: 12px; height: 12px; }
QTableCornerButton::section { background: @surface; border: 0; border-bottom: 1px solid @line; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/qss/arrow-right.svg); }
QTreeView::branch:has-children:open { image: url(:/qss/arrow-down.svg); }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: 0; }
QScrollBar::handle { background: @lineStrong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; background: @surface; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @ink2; border: 0; border-bottom: 2px solid transparent; padding: 9px 2px 8px 2px; margin: 0 11px; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:selected { color: @accentInk; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:focus { color: @accentInk; background: @accentWeak; }
QMenu { background: @surface; border: 1px solid @lineStrong; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentWeak; color: @accentInk; }
QMenu::item:disabled { color: @ink3; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { margin-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::right-arrow { image: url(:/qss/arrow-right.svg); width: 14px; height: 14px; }
QMenuBar { background: @surface; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 6px 10px; background: transparent; }
QMenuBar::item:selected { background: @accentWeak; }
QProgressBar { background: @sunken; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; color: transparent; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: 12px; }
QSplitter::handle:vertical { height: 12px; }
QSplitter::handle:hover { background: @line; }
QGroupBox { background: @surface; border: 1px solid @line; border-radius: 8px; margin-top: 22px; padding: 12px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 2px 4px 2px; color: @ink2; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { border: 0; background: @line; max-height: 1px; }
QFrame[frameShape="5"] { max-width: 1px; max-height: 16777215px; }
QStatusBar { background: @surface; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QDialogButtonBox { button-layout: 2; }
QWizard QFrame { background: transparent; }
)";

}  // namespace

QString styleSheet(const Tokens& t) {
  const std::vector<std::pair<QString, QColor>> table = {
      {u"@accentHover"_s, t.accentHover},
      {u"@accentWeak"_s, t.accentWeak},
      {u"@accentInk"_s, t.accentInk},
      {u"@accent"_s, t.accent},
      {u"@background"_s, t.background},
      {u"@badHover"_s, t.badHover},
      {u"@badWeak"_s, t.badWeak},
      {u"@bad"_s, t.bad},
      {u"@good"_s, t.good},
      {u"@hint"_s, t.hint},
      {u"@info"_s, t.info},
      {u"@ink2"_s, t.ink2},
      {u"@ink3"_s, t.ink3},
      {u"@ink"_s, t.ink},
      {u"@lineStrong"_s, t.lineStrong},
      {u"@line"_s, t.line},
      {u"@onAccent"_s, t.onAccent},
      {u"@onBad"_s, t.onBad},
      {u"@raised"_s, t.raised},
      {u"@railInkActive"_s, t.railInkActive},
      {u"@railActive"_s, t.railActive},
      {u"@rail"_s, t.rail},
      {u"@sunken"_s, t.sunken},
      {u"@surface"_s, t.surface},
      {u"@warn"_s, t.warn},
  };
  QString sheet =
      QString::fromUtf16(base) % QString::fromUtf16(buttons) % QString::fromUtf16(fields) % QString::fromUtf16(views);
  sheet.replace(u"@mode"_s, t.dark ? u"dark"_s : u"light"_s);
  for (const auto& [name, color] : table) sheet.replace(name, color.name());
  return sheet;
}

}  // namespace callwright::ui
