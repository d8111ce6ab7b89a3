#pragma once
#include <QFrame>
#include <QHash>
#include <QSet>
#include <functional>
#include <optional>
#include <vector>

#include "callwright/app/campaigns.hpp"
#include "callwright/app/work.hpp"
#include "callwright/domain/campaign.hpp"
#include "work/outcome_form.hpp"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QTimer;

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;
class OrderFields;
class ShortcutGuard;
class CallbackTime;

// Outcome and follow-up of one call: note, outcome keys, callback time, order, reason of a loss. Knows no call; what is
// typed comes out as an OutcomeForm, and as a SaveOutcome once everything fits.
class OutcomePanel : public QFrame {
  Q_OBJECT
 public:
  enum class Mode { None, Call, Correcting, Saving };  // None: no customer; the button takes the next

  OutcomePanel(ShortcutGuard& keys, QWidget* parent = nullptr);

  void setClock(std::function<domain::Instant()> now, const date::time_zone* zone);
  void setOutcomes(const std::vector<domain::Outcome>& outcomes);
  void setLostStages(const QSet<QString>& codes);
  void setCurrency(const std::string& currency);
  void setMode(Mode mode);
  void setNextText(const QString& whileNone, const QString& whileCall);
  void setStatus(const QString& text);  // "saved by itself", "saving…"
  void setError(const QString& sentence);
  QString error() const;

  void load(const OutcomeForm& form);
  // Chosen in advance as long as nobody has chosen; "" takes an earlier suggestion back.
  void suggest(const QString& code);
  void suggestTime(const QString& when);  // of the follow-up, unless one is there
  // Filled with the call as it was closed, in the mode Correcting.
  void correct(const app::ClosedCall& call, const app::CampaignPage& campaign);
  OutcomeForm form() const;
  // Everything but the call id; nothing when something is missing: the field says so and has the focus.
  std::optional<app::SaveOutcome> read();
  void focusNote();
  KeyButton* saveButton() const { return m_save; }
  KeyButton* correctButton() const { return m_correct; }  // to be put where there is room for it

 signals:
  void edited();  // by the user
  void saveRequested();
  void correctRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  const domain::Outcome* chosen() const;
  void choose(const QString& code, bool moveFocus);
  void showParts();
  void retranslate();
  void addPreset(const QKeySequence& keys);

  ShortcutGuard& m_keys;
  Mode m_mode = Mode::None;
  std::vector<domain::Outcome> m_outcomes;
  QSet<QString> m_lostStages;
  QString m_code, m_suggested, m_nextNone, m_nextCall, m_status;
  Card* m_card;
  QScrollArea* m_scroll;
  QWidget* m_body;
  QPlainTextEdit* m_note;
  FormField* m_noteField;
  QGridLayout* m_grid;
  QHash<QString, KeyButton*> m_buttons;
  QWidget* m_lostPart;
  QLineEdit* m_lost;
  FormField* m_lostField;
  OrderFields* m_order;
  CallbackTime* m_when;
  QComboBox* m_owner;
  FormField* m_ownerField;
  QWidget* m_presetRow;
  QList<KeyButton*> m_presets;
  QLabel* m_error;
  KeyButton* m_save;
  KeyButton* m_correct;
};

}  // namespace callwright::ui
