#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/call.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/domain/sound_quality.hpp"

namespace callwright::app {

// A number as this session may see it: masked by role. Dialing goes by id, so that a masked number can be dialed.
struct PhoneView {
  domain::PhoneId id;
  std::string shown;  // "138****5678" or, where allowed, "+86 138 0013 8000"; what could not be parsed is shown as
                      // written (masked likewise)
  std::string e164;   // "+8613800138000" where whole numbers may be seen, otherwise ""
  std::string extension;
  domain::PhoneType type{};
  domain::PhoneState state{};
  bool doNotCall = false;
  domain::Error problem;  // of an Undialable number
};

struct CustomerRow {
  domain::CustomerId id;
  std::string name, company, title, region, phone;  // phone: the first one, as PhoneView::shown
  domain::StageId stage;
  domain::UserId owner;
  std::string ownerName;
  domain::Instant lastContactAt, nextFollowUpAt, createdAt;
  std::vector<std::string> tags;
};

enum class CustomerSort { Newest, Name, Stage, Region, LastContact, NextFollowUp };

struct CustomerFilter {
  std::string text;                     // name, pinyin, initials, company, 3+ digits; every word must match
  std::optional<domain::UserId> owner;  // a set but none id: the public pool
  std::optional<domain::StageId> stage;
  std::optional<domain::ListId> list;
  std::string tag, region;
  int notContactedForDays = 0;  // 0: any; includes the never contacted
  bool doNotCall = false;       // only customers with a number on the list
};

// The ids of all that match, in order: 8 bytes each, so that a view can scroll anywhere in a million rows.
struct CustomerIds {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::shared_ptr<const std::vector<std::int64_t>> ids;
    bool truncated = false;  // a search stops at 1,000 hits
  };
  using Reply = Answer;
  CustomerFilter filter;
  CustomerSort sort = CustomerSort::Newest;
  bool descending = false;
  int limit = 0;  // 0: all. A view asks first for one page, then for all.
};
struct CustomerRows {  // rows come in the order of ids; one that is gone is left out
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<CustomerRow>;
  std::vector<std::int64_t> ids;  // at most 500
};
struct CustomerCounts {  // for the filter chips
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::int64_t all = 0, mine = 0, pool = 0, notContacted30 = 0;
  };
  using Reply = Answer;
};
// First page of a search as one types: at most `limit` rows.
struct SearchCustomers {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<CustomerRow>;
  std::string text;
  int limit = 50;
};

struct HistoryEntry {
  enum class Kind { Call, OutcomeCorrected, StageChange, Order, FollowUp, Import, Edit, DoNotCall, Reveal, Note, Recording };
  Kind kind{};
  domain::Instant at;
  std::string who;
  domain::CallId call;
  std::string outcomeCode, outcomeName;  // of a call
  domain::Milliseconds talk{0}, ring{0};
  std::string text;      // note, product, list name, changed fields, reason
  std::string from, to;  // stage codes or names; outcome codes of a correction
  std::optional<domain::Money> amount;
  domain::Instant dueAt;                  // of a follow-up
  bool open = false;                      // a follow-up not yet done; a call without outcome
  bool incoming = false, byHand = false;  // of a call
  domain::EndCause cause{};               // of a call's last dial
  domain::SoundQuality quality;           // of a call
  domain::RecordingId recording;          // one that this session may hear; its length is in talk
};

struct CustomerPage {
  domain::Customer customer;  // its phones are empty: see phones
  std::vector<PhoneView> phones;
  std::string ownerName, listName, listFile;
  std::vector<HistoryEntry> history;  // newest first, at most 200
  std::vector<domain::Order> orders;
  std::vector<domain::FollowUp> followUps;  // open ones
  struct InCampaign {
    domain::CampaignId id;
    std::string name;
    domain::Callability callable;
    int attempts = 0;
  };
  std::vector<InCampaign> campaigns;
};
struct OpenCustomer {
  static constexpr Lane lane = Lane::Read;
  using Reply = CustomerPage;
  domain::CustomerId id;
};

// A phone as typed: id none is a new one; text "" with an id keeps the number (masked roles never send it back).
struct PhoneEdit {
  domain::PhoneId id;
  std::string text;
  bool remove = false;
  std::optional<domain::PhoneState> state;
};
// revision must be the one that was read (ConflictingEdit otherwise); customer.phones is not read.
struct SaveCustomer {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::CustomerId;
  domain::Customer customer;  // id none: new
  std::vector<PhoneEdit> phones;
  std::string stageReason;  // lost reason when the stage becomes a lost one
  // Of a new customer: the stranger at the other end of this open call of the session's. The number comes first among
  // the customer's, and the call belongs to the customer. AlreadyExists{"customer", name} if it belongs to one already.
  domain::CallId ofCall{};
};
struct SaveNote {  // the customer's standing notes
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CustomerId id;
  std::string notes;
};
// The reply can be undone by sending `undo` back.
struct BulkChange {
  static constexpr Lane lane = Lane::Long;
  struct Done {
    std::int64_t changed = 0;
    std::string undo;  // token for UndoBulkChange, "" if it cannot be undone
  };
  using Reply = Done;
  std::vector<std::int64_t> ids;
  std::optional<domain::UserId> owner;
  std::string addTag, removeTag;
  std::optional<domain::StageId> stage;
  std::string lostReason;
  std::optional<domain::CampaignId> addToCampaign;
};
struct UndoBulkChange {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;
  std::string undo;
};
struct RevealNumber {  // audited; at most 30 an hour and user
  static constexpr Lane lane = Lane::Write;
  using Reply = std::string;
  domain::PhoneId phone;
};
struct ListStages {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Stage>;
};
struct SaveStage {  // ManageOutcomes
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::StageId;
  domain::Stage stage;
};
// ManageOutcomes. A stage that anything uses is turned off instead, and the reply says what uses it (StillUsed). The
// stage of new customers is refused.
struct DeleteStage {
  static constexpr Lane lane = Lane::Write;
  using Reply = std::optional<domain::Error>;  // none: it is gone
  domain::StageId stage;
};
struct ListTags {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<std::string>;
};
struct ListCustomFields {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<std::string>;
};

}  // namespace callwright::app
