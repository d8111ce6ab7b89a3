#pragma once

#include <QAbstractListModel>
#include <vector>

#include "callwright/app/script_library.hpp"

namespace callwright::ui {

// Scripts for a two-line list: "Autumn renewal", "v7 live · v8 draft · East, South".
class ScriptListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  void setScripts(std::vector<app::ScriptSummary> scripts);
  void setFilter(const QString& text);  // in titles, products and campaigns
  const app::ScriptSummary* at(const QModelIndex& index) const;
  const app::ScriptSummary* find(domain::ScriptId id) const;  // hidden by the filter, too
  QModelIndex indexOf(domain::ScriptId id) const;
  const std::vector<app::ScriptSummary>& all() const { return m_all; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString secondLine(const app::ScriptSummary& script) const;
  void filter();
  std::vector<app::ScriptSummary> m_all;
  std::vector<std::size_t> m_shown;
  QString m_filter;
};

}  // namespace callwright::ui
