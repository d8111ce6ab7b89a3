-- Times are UTC milliseconds, 0 = none. Money is minor units. Ids are row ids; 0 = none, so that no query trips over NULL.

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What changed, for the other processes on this database (they poll PRAGMA data_version and replay).
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, id INTEGER NOT NULL, origin INTEGER NOT NULL);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor_id INTEGER NOT NULL, origin TEXT NOT NULL,  -- 'desktop' or 'command line'
  action TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id INTEGER NOT NULL,
  before TEXT NOT NULL DEFAULT '', after TEXT NOT NULL DEFAULT '');
CREATE INDEX audit_subject ON audit(subject_kind, subject_id, id);
CREATE INDEX audit_actor ON audit(actor_id, at);

CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE user (
  id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE COLLATE NOCASE, display_name TEXT NOT NULL,
  role INTEGER NOT NULL, team_id INTEGER NOT NULL DEFAULT 0, password_hash TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1,
  language TEXT NOT NULL DEFAULT '', created_at INTEGER NOT NULL, failed_sign_ins INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER NOT NULL DEFAULT 0);
-- One row a stay in a state; the last of a user is the present one.
CREATE TABLE presence (
  id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, state INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
  started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX presence_user ON presence(user_id, started_at);
CREATE INDEX presence_open ON presence(user_id) WHERE ended_at = 0;

CREATE TABLE stage (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '', kind INTEGER NOT NULL, position INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1);
INSERT INTO stage (id, code, kind, position) VALUES
  (1, 'lead', 0, 1), (2, 'reached', 0, 2), (3, 'interested', 0, 3), (4, 'quoted', 0, 4), (5, 'won', 1, 5), (6, 'lost', 2, 6);

CREATE TABLE zone (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE custom_field (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- state: 0 importing (its customers are invisible), 1 ready, 2 being undone. report is JSON.
CREATE TABLE list (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, file_name TEXT NOT NULL DEFAULT '', state INTEGER NOT NULL DEFAULT 0,
  imported_at INTEGER NOT NULL, imported_by INTEGER NOT NULL, row_count INTEGER NOT NULL DEFAULT 0, report TEXT NOT NULL DEFAULT '',
  process INTEGER NOT NULL DEFAULT 0, beat_at INTEGER NOT NULL DEFAULT 0);  -- who imports it, and when it last showed life (wall clock)
-- Row ids set aside for a list that is still importing: nobody else's customers lie inside, so that searches leave out whole ranges.
CREATE TABLE import_range (list_id INTEGER NOT NULL, first_customer INTEGER NOT NULL, last_customer INTEGER NOT NULL, first_phone INTEGER NOT NULL,
  last_phone INTEGER NOT NULL);
-- Changes of an import to customers that were there before: applied after the list became visible.
CREATE TABLE import_update (id INTEGER PRIMARY KEY, list_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, line INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX import_update_list ON import_update(list_id, id);

CREATE TABLE customer (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL,  -- UUIDv7, 16 bytes
  name TEXT NOT NULL DEFAULT '', sort_key TEXT NOT NULL DEFAULT '',  -- pinyin or folded Latin
  salutation TEXT NOT NULL DEFAULT '', company TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '', zone_id INTEGER NOT NULL DEFAULT 0, source TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '', preferences TEXT NOT NULL DEFAULT '', custom TEXT NOT NULL DEFAULT '',  -- JSON object or ''
  stage_id INTEGER NOT NULL DEFAULT 1, lost_reason TEXT NOT NULL DEFAULT '', owner_id INTEGER NOT NULL DEFAULT 0,
  list_id INTEGER NOT NULL DEFAULT 0, list_line INTEGER NOT NULL DEFAULT 0,
  consent_phone INTEGER NOT NULL DEFAULT 0, consent_recording INTEGER NOT NULL DEFAULT 0, consent_email INTEGER NOT NULL DEFAULT 0,
  consent_at INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  last_contact_at INTEGER NOT NULL DEFAULT 0, next_follow_up_at INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 1);
CREATE INDEX customer_sort ON customer(sort_key, id);
CREATE INDEX customer_list ON customer(list_id);
CREATE INDEX customer_owner ON customer(owner_id) WHERE owner_id <> 0;
CREATE INDEX customer_stage ON customer(stage_id);
CREATE INDEX customer_region ON customer(region);
CREATE INDEX customer_contact ON customer(last_contact_at) WHERE last_contact_at <> 0;
CREATE INDEX customer_follow_up ON customer(next_follow_up_at) WHERE next_follow_up_at <> 0;

CREATE TABLE phone (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, position INTEGER NOT NULL, e164 INTEGER NOT NULL,  -- digits; 0 = see original
  extension TEXT NOT NULL DEFAULT '', type INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0, original TEXT NOT NULL DEFAULT '',
  problem TEXT NOT NULL DEFAULT '');  -- error code and arguments, JSON
CREATE INDEX phone_customer ON phone(customer_id);
CREATE INDEX phone_e164 ON phone(e164);
CREATE INDEX phone_tail ON phone(e164 % 10000);  -- what a masked number shows

CREATE TABLE customer_tag (customer_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (customer_id, tag_id)) WITHOUT ROWID;
CREATE INDEX customer_tag_tag ON customer_tag(tag_id);

-- The words by which a customer is found (names, pinyin, initials, company), and their full-text index.
CREATE TABLE customer_words (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE VIRTUAL TABLE customer_search USING fts5(words, content = 'customer_words', content_rowid = 'id', detail = none, columnsize = 0,
  prefix = '1 2 3 4 5', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE phone_search USING fts5(e164, content = 'phone', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = 'trigram');
-- No write may be kept waiting by a merge of many segments at once: the automatic steps and imports' own are enough.
INSERT INTO customer_search(customer_search, rank) VALUES ('crisismerge', 1999);
INSERT INTO phone_search(phone_search, rank) VALUES ('crisismerge', 1999);
CREATE TRIGGER customer_words_added AFTER INSERT ON customer_words BEGIN
  INSERT INTO customer_search(rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER customer_words_removed AFTER DELETE ON customer_words BEGIN
  INSERT INTO customer_search(customer_search, rowid, words) VALUES ('delete', old.id, old.words);
END;
CREATE TRIGGER customer_words_changed AFTER UPDATE OF words ON customer_words WHEN old.words <> new.words BEGIN
  INSERT INTO customer_search(customer_search, rowid, words) VALUES ('delete', old.id, old.words);
  INSERT INTO customer_search(rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER phone_added AFTER INSERT ON phone BEGIN
  INSERT INTO phone_search(rowid, e164) VALUES (new.id, new.e164);
END;
CREATE TRIGGER phone_removed AFTER DELETE ON phone BEGIN
  INSERT INTO phone_search(phone_search, rowid, e164) VALUES ('delete', old.id, old.e164);
END;
CREATE TRIGGER phone_changed AFTER UPDATE OF e164 ON phone WHEN old.e164 <> new.e164 BEGIN
  INSERT INTO phone_search(phone_search, rowid, e164) VALUES ('delete', old.id, old.e164);
  INSERT INTO phone_search(rowid, e164) VALUES (new.id, new.e164);
END;

-- What a bulk change replaced. kind: 'owner', 'stage' (before and after are ids), 'tag+', 'tag-', 'queue' (after: the tag, the queue item).
CREATE TABLE bulk_undo (
  token TEXT NOT NULL, customer_id INTEGER NOT NULL, kind TEXT NOT NULL, before INTEGER NOT NULL, after INTEGER NOT NULL,
  detail TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL);
CREATE INDEX bulk_undo_token ON bulk_undo(token);

CREATE TABLE sales_order (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, customer_id INTEGER NOT NULL, call_id INTEGER NOT NULL DEFAULT 0, product TEXT NOT NULL,
  quantity INTEGER NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL, term TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL,
  user_id INTEGER NOT NULL, cancelled_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX sales_order_customer ON sales_order(customer_id);
CREATE INDEX sales_order_user ON sales_order(user_id, at);
CREATE INDEX sales_order_call ON sales_order(call_id) WHERE call_id <> 0;

CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, from_id INTEGER NOT NULL, to_id INTEGER NOT NULL, at INTEGER NOT NULL,
  user_id INTEGER NOT NULL, cause TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',  -- cause: 'outcome', 'correction', 'edit', 'import', 'bulk'
  call_id INTEGER NOT NULL DEFAULT 0);
CREATE INDEX stage_change_customer ON stage_change(customer_id);
CREATE INDEX stage_change_call ON stage_change(call_id) WHERE call_id <> 0;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, state INTEGER NOT NULL, mode INTEGER NOT NULL, starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL, hours TEXT NOT NULL,  -- JSON of domain::CallingHours
  max_attempts INTEGER NOT NULL, daily_limit INTEGER NOT NULL, min_gap_min INTEGER NOT NULL, callback_grace_min INTEGER NOT NULL,
  open_to_all INTEGER NOT NULL, script TEXT NOT NULL, product TEXT NOT NULL, currency TEXT NOT NULL, goal_calls INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1);
CREATE TABLE campaign_agent (campaign_id INTEGER NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (campaign_id, user_id)) WITHOUT ROWID;
CREATE TABLE campaign_list (
  campaign_id INTEGER NOT NULL, list_id INTEGER NOT NULL, priority INTEGER NOT NULL, mix INTEGER NOT NULL, active INTEGER NOT NULL DEFAULT 1,
  credit INTEGER NOT NULL DEFAULT 0,  -- of the smooth weighted share by mix
  PRIMARY KEY (campaign_id, list_id)) WITHOUT ROWID;
-- campaign_id 0: the set-up's defaults, copied into every new campaign.
CREATE TABLE outcome (
  id INTEGER PRIMARY KEY, campaign_id INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', hot_key INTEGER NOT NULL,
  reached INTEGER NOT NULL, sale INTEGER NOT NULL, after INTEGER NOT NULL, retry_after_min INTEGER NOT NULL, max_attempts INTEGER NOT NULL,
  stage_code TEXT NOT NULL, position INTEGER NOT NULL, active INTEGER NOT NULL DEFAULT 1, UNIQUE (campaign_id, code));

CREATE TABLE queue_item (
  id INTEGER PRIMARY KEY, campaign_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, list_id INTEGER NOT NULL, zone_id INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0, agent_id INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
  attempts_today INTEGER NOT NULL DEFAULT 0, last_day TEXT NOT NULL DEFAULT '', last_attempt_at INTEGER NOT NULL DEFAULT 0,
  last_outcome_id INTEGER NOT NULL DEFAULT 0, block_reason INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX queue_item_customer ON queue_item(customer_id, campaign_id);
CREATE INDEX queue_fresh ON queue_item(campaign_id, list_id, zone_id, id) WHERE state = 0;
CREATE INDEX queue_retry ON queue_item(campaign_id, list_id, zone_id, due_at) WHERE state = 1;
CREATE INDEX queue_callback ON queue_item(campaign_id, agent_id, due_at) WHERE state = 2;
CREATE INDEX queue_claimed ON queue_item(agent_id, campaign_id) WHERE state = 3;
CREATE INDEX queue_count ON queue_item(campaign_id, list_id, state);

-- One row a time a customer was handed to an agent. state: 0 open, 1 closed with an outcome. dial_state is domain::CallState.
CREATE TABLE call (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, campaign_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, queue_item_id INTEGER NOT NULL,
  list_id INTEGER NOT NULL DEFAULT 0, agent_id INTEGER NOT NULL, phone_id INTEGER NOT NULL, e164 INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,
  dial_state INTEGER NOT NULL DEFAULT 0, cause INTEGER NOT NULL DEFAULT 0, opened_at INTEGER NOT NULL, dialed_at INTEGER NOT NULL DEFAULT 0,
  ringing_at INTEGER NOT NULL DEFAULT 0, answered_at INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0,
  held_ms INTEGER NOT NULL DEFAULT 0, talk_ms INTEGER NOT NULL DEFAULT 0, dials INTEGER NOT NULL DEFAULT 0, engine TEXT NOT NULL DEFAULT '',
  outcome_id INTEGER NOT NULL DEFAULT 0, closed_at INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
  local_day TEXT NOT NULL DEFAULT '', revision INTEGER NOT NULL DEFAULT 0,
  item_before TEXT NOT NULL DEFAULT '',  -- queue item before it was claimed, JSON
  dialer TEXT NOT NULL DEFAULT '');      -- the process whose phone has it, see app/process.hpp
CREATE INDEX call_customer ON call(customer_id, opened_at);
CREATE INDEX call_agent ON call(agent_id, local_day);
CREATE UNIQUE INDEX call_open ON call(agent_id) WHERE state = 0;
-- Every dial and every transition of it, in order.
CREATE TABLE call_event (
  id INTEGER PRIMARY KEY, call_id INTEGER NOT NULL, at INTEGER NOT NULL, dial_state INTEGER NOT NULL, cause INTEGER NOT NULL, e164 INTEGER NOT NULL,
  detail TEXT NOT NULL DEFAULT '');
CREATE INDEX call_event_call ON call_event(call_id);
-- Outcomes given to a call, corrections included; the call row holds the last.
CREATE TABLE call_outcome (
  id INTEGER PRIMARY KEY, call_id INTEGER NOT NULL, outcome_id INTEGER NOT NULL, at INTEGER NOT NULL, user_id INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '', item_before TEXT NOT NULL DEFAULT '');  -- queue item before it, JSON, so that a correction starts there
CREATE INDEX call_outcome_call ON call_outcome(call_id);
-- What an agent has typed and not yet saved.
CREATE TABLE call_draft (call_id INTEGER PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL);

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, campaign_id INTEGER NOT NULL DEFAULT 0, call_id INTEGER NOT NULL DEFAULT 0,
  owner_id INTEGER NOT NULL DEFAULT 0, kind INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '', created_at INTEGER NOT NULL, created_by INTEGER NOT NULL, done_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX follow_up_due ON follow_up(due_at) WHERE state = 0;
CREATE INDEX follow_up_customer ON follow_up(customer_id);
CREATE INDEX follow_up_call ON follow_up(call_id) WHERE call_id <> 0;

CREATE TABLE do_not_call (
  id INTEGER PRIMARY KEY, e164 INTEGER NOT NULL UNIQUE, reason TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', added_at INTEGER NOT NULL, added_by INTEGER NOT NULL,
  call_id INTEGER NOT NULL DEFAULT 0);  -- whose outcome put it here
CREATE INDEX do_not_call_call ON do_not_call(call_id) WHERE call_id <> 0;
