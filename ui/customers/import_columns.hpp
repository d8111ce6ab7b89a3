#pragma once
#include <QAbstractTableModel>
#include <QScrollArea>
#include <vector>

#include "callwright/app/lists.hpp"

class QComboBox;

namespace callwright::ui {

// The columns of a file one beneath the other: header, a value from it, and what it is read as.
class ImportColumns : public QScrollArea {
  Q_OBJECT
 public:
  explicit ImportColumns(QWidget* parent = nullptr);
  void show(const app::PreviewFile::Answer& preview, const std::vector<std::string>& customFields);
  std::vector<app::FileLayout::Column> columns() const;
  QComboBox* combo(int column) const { return m_combos[static_cast<std::size_t>(column)]; }
  int count() const { return static_cast<int>(m_combos.size()); }

 signals:
  void changed();

 private:
  QComboBox* makeCombo(const app::FileLayout::Column& column, const std::vector<std::string>& customFields);
  std::vector<app::FileLayout::Column> m_columns;
  std::vector<QComboBox*> m_combos;
  QString m_language;  // of the words in the combos
};

// The first rows as they will be read, with what is wrong with them.
class PreviewModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Line, Name, Company, Numbers, Problem, FirstOther };
  explicit PreviewModel(QObject* parent = nullptr);
  void show(const app::PreviewFile::Answer& preview);
  void retranslate();
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  app::PreviewFile::Answer m_preview;
  std::vector<std::size_t> m_others;  // columns of the file that are shown as they are
};

}  // namespace callwright::ui
