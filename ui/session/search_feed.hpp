#pragma once
#include <QHash>
#include <QObject>

#include "callwright/app/customers.hpp"

namespace callwright::ui {

class Bridge;
class GlobalSearch;

// Answers the global search with customers as one types.
class SearchFeed : public QObject {
  Q_OBJECT
 public:
  SearchFeed(Bridge& bridge, GlobalSearch& search);

 signals:
  void chosen(callwright::domain::CustomerId id);

 private:
  void ask(const QString& text, quint64 token);
  void loadStages();
  Bridge& m_bridge;
  GlobalSearch& m_search;
  app::CancelToken m_asked;
  QHash<qint64, domain::Stage> m_stages;
};

}  // namespace callwright::ui
