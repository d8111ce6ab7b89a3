#pragma once

#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/people.hpp"
#include "projects/plain.hpp"

class QLabel;
class QListWidget;
class QRadioButton;

namespace callwright::ui {

// Who works the campaign: everyone, or the people with a tick.
class CampaignAgents : public WordedWidget {
  Q_OBJECT
 public:
  explicit CampaignAgents(QWidget* parent = nullptr);
  void read(const domain::Campaign& campaign);
  void write(domain::Campaign& campaign) const;
  void setUsers(const std::vector<domain::User>& users);

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  void fill();
  void tellCount();

  std::vector<domain::User> m_users;
  std::vector<domain::UserId> m_chosen;
  QRadioButton *m_everyone, *m_only;
  QListWidget* m_list;
  QLabel* m_note;
};

}  // namespace callwright::ui
