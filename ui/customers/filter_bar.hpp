#pragma once
#include <QJsonObject>
#include <QWidget>

#include "callwright/app/customers.hpp"
#include "widgets/toast.hpp"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace callwright::ui {

class Bridge;
class Chip;
class FlowLayout;
class FormField;
class KeyButton;
class Lookups;
class ShortcutGuard;

// The chips above the list (all, mine, the public pool, not contacted lately, and filters saved under a name), and a
// row of further conditions.
class FilterBar : public QWidget {
  Q_OBJECT
 public:
  FilterBar(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void bindKeys(ShortcutGuard& keys);
  // To be put beside and beneath the bar: the button opens the conditions.
  KeyButton* more() const { return m_more; }
  QWidget* conditions() const { return m_conditions; }
  const app::CustomerFilter& filter() const { return m_filter; }  // without what is typed into the search
  void showList(domain::ListId list);                             // all conditions off but this one, if any
  void setFound(qint64 count);                                    // beside a saved filter, which app does not count
  void readCounts();

  static QJsonObject toJson(const app::CustomerFilter& filter);
  static app::CustomerFilter fromJson(const QJsonObject& json);

 signals:
  void filterChanged();
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum Scope { All, Mine, Pool, NotContacted, ScopeCount };
  struct Saved {
    QString name;
    QJsonObject filter;
    Chip* chip = nullptr;
  };

  QWidget* makeConditions();
  app::CustomerFilter scoped(Scope scope) const;
  void choose(const app::CustomerFilter& filter);
  void conditionsEdited();
  void showFilter();
  void fillChoices();
  void loadSaved();
  void storeSaved() const;
  void addSavedChip(Saved& saved);
  void beginSave();
  void finishSave();
  void removeSaved(const QString& name);
  void retranslate();

  Bridge& m_bridge;
  Lookups& m_lookups;
  app::CustomerFilter m_filter;
  bool m_showing = false;
  FlowLayout* m_flow;
  QButtonGroup* m_group;
  Chip* m_scopes[ScopeCount]{};
  QList<Saved> m_saved;
  Chip* m_save;
  QLineEdit* m_saveName;
  KeyButton* m_more;
  QWidget* m_conditions;
  QComboBox *m_stage, *m_owner, *m_tag, *m_list, *m_days;
  QLineEdit* m_region;
  QCheckBox* m_doNotCall;
  KeyButton* m_clear;
  FormField *m_stageField, *m_ownerField, *m_tagField, *m_listField, *m_daysField, *m_regionField;
};

}  // namespace callwright::ui
