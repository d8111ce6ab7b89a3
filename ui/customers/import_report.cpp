#include "customers/import_report.hpp"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString number(qint64 n) {
  return QLocale().toString(n);
}

}  // namespace

ImportReportView::ImportReportView(QWidget* parent)
    : QWidget(parent),
      m_title(lookLabel(u"heading"_s)),
      m_line(lookLabel(u"muted"_s)),
      m_notes(lookLabel(u"muted"_s)),
      m_reasonsTitle(lookLabel(u"strong"_s)),
      m_reasons(new QWidget),
      m_reasonGrid(new QGridLayout(m_reasons)),
      m_rejects(lookLabel(u"muted"_s)),
      m_folder(new KeyButton),
      m_customers(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::xl, space::l, space::xl, space::l);
  column->setSpacing(space::m);
  column->addWidget(m_title);
  column->addWidget(m_line);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(space::xl + space::s);
  for (StatFigure*& figure : m_figures) {
    figure = new StatFigure;
    figure->setFigureSize(22);
    figures->addWidget(figure);
  }
  figures->addStretch(1);
  m_figures[Added]->setRole(ColorRole::Good);
  column->addLayout(figures);
  column->addWidget(m_notes);
  column->addWidget(m_reasonsTitle);
  m_reasonGrid->setContentsMargins(0, 0, 0, 0);
  m_reasonGrid->setHorizontalSpacing(space::l);
  m_reasonGrid->setVerticalSpacing(space::s);
  m_reasonGrid->setColumnStretch(1, 1);
  column->addWidget(m_reasons);
  column->addWidget(m_rejects);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  buttons->addWidget(m_customers);
  buttons->addWidget(m_folder);
  buttons->addStretch(1);
  column->addLayout(buttons);
  column->addStretch(1);
  connect(m_folder, &KeyButton::clicked, this, &ImportReportView::openFolder);
  connect(m_customers, &KeyButton::clicked, this, [this] { emit showCustomers(m_report.list); });
  retranslate();
}

void ImportReportView::bindKeys(ShortcutGuard& keys) {
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_customers);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_G), m_folder);
}

void ImportReportView::show(const app::ImportReport& report) {
  m_report = report;
  retranslate();
  QWidget::show();
}

void ImportReportView::openFolder() const {
  QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(qtext(m_report.rejectsFile)).absolutePath()));
}

void ImportReportView::fillReasons() {
  while (QLayoutItem* item = m_reasonGrid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int row = 0;
  for (const auto& reason : m_report.reasons) {
    auto* count = new FigureLabel(number(reason.count), 13, QFont::DemiBold);
    count->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto* text = lookLabel();
    text->setText(words::reason(reason.error));
    auto* line = lookLabel(u"hint"_s);
    line->setWordWrap(false);
    line->setText(tr("first in line %1").arg(number(reason.firstLine)));
    m_reasonGrid->addWidget(count, row, 0);
    m_reasonGrid->addWidget(text, row, 1);
    m_reasonGrid->addWidget(line, row, 2);
    ++row;
  }
  m_reasonsTitle->setVisible(row > 0);
  m_reasons->setVisible(row > 0);
}

void ImportReportView::retranslate() {
  const app::ImportReport& r = m_report;
  m_title->setText(r.added + r.updated > 0 ? tr("“%1” is imported").arg(qtext(r.listName))
                                           : tr("Nothing new was in “%1”").arg(qtext(r.listName)));
  QStringList line{qtext(r.fileName)};
  if (r.seconds > 0) line << tr("%1 s", "seconds an import took").arg(QLocale().toString(r.seconds, 'f', 1));
  m_line->setText(line.join(u" · "_s));
  const QString labels[] = {tr("rows read"), tr("added"), tr("updated"), tr("already there"), tr("left out")};
  const qint64 values[] = {r.rows, r.added, r.updated, r.duplicates, r.rejected};
  for (int i = 0; i < FigureCount; ++i) {
    m_figures[i]->setLabel(labels[i]);
    m_figures[i]->setFigure(number(values[i]));
  }
  m_figures[Rejected]->setRole(r.rejected > 0 ? ColorRole::Bad : ColorRole::Neutral);
  QStringList notes;
  if (r.withoutPhone > 0) notes << tr("Kept without a phone: %1").arg(number(r.withoutPhone));
  if (r.numbersLeftOut > 0)
    notes << tr("Further numbers that cannot be dialed, kept with the reason: %1").arg(number(r.numbersLeftOut));
  m_notes->setText(notes.join(u" · "_s));
  m_notes->setVisible(!notes.isEmpty());
  m_reasonsTitle->setText(tr("Why rows were left out"));
  m_rejects->setText(
      tr("The rows left out are in %1. Correct them there and import that file.").arg(qtext(r.rejectsFile)));
  m_rejects->setVisible(!r.rejectsFile.empty());
  m_folder->setVisible(!r.rejectsFile.empty());
  m_folder->setText(tr("Open its folder"));
  m_customers->setText(tr("Show these customers"));
  m_customers->setVisible(static_cast<bool>(r.list));
  fillReasons();
}

void ImportReportView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
