-- Score cards. Versions of one share the name; one that a check uses is never changed. replaced 1: not offered any more.
CREATE TABLE score_card (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, replaced INTEGER NOT NULL DEFAULT 0,
  created_by INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL, UNIQUE (name, version));
-- most: points 0 … most, 1 is no or yes. fatal 1: no points make the card 0.
CREATE TABLE score_card_question (
  card_id INTEGER NOT NULL REFERENCES score_card(id), position INTEGER NOT NULL, section TEXT NOT NULL, question TEXT NOT NULL, weight INTEGER NOT NULL,
  most INTEGER NOT NULL, fatal INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (card_id, position)) WITHOUT ROWID;
-- Quality checks, one a call. state: 0 chosen, 1 marked, 2 accepted, 3 disputed, 4 settled. mark: 0 … 100, first_mark: before it was settled.
-- agent_id and day are the call's.
CREATE TABLE quality_check (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, call_id INTEGER NOT NULL UNIQUE REFERENCES call(id), agent_id INTEGER NOT NULL, day TEXT NOT NULL,
  card_id INTEGER NOT NULL REFERENCES score_card(id), state INTEGER NOT NULL DEFAULT 0, sampled INTEGER NOT NULL DEFAULT 0, chosen_by INTEGER NOT NULL DEFAULT 0,
  chosen_at INTEGER NOT NULL, marked_by INTEGER NOT NULL DEFAULT 0, marked_at INTEGER NOT NULL DEFAULT 0, mark REAL NOT NULL DEFAULT 0,
  first_mark REAL NOT NULL DEFAULT 0, fatal INTEGER NOT NULL DEFAULT 0, comment TEXT NOT NULL DEFAULT '', answered_at INTEGER NOT NULL DEFAULT 0,
  answer TEXT NOT NULL DEFAULT '', settled_by INTEGER NOT NULL DEFAULT 0, settled_at INTEGER NOT NULL DEFAULT 0, settlement TEXT NOT NULL DEFAULT '');
CREATE INDEX quality_check_day ON quality_check(day);
CREATE INDEX quality_check_agent ON quality_check(agent_id, day);
CREATE INDEX quality_check_card ON quality_check(card_id);
-- points −1: the question does not apply.
CREATE TABLE quality_answer (
  check_id INTEGER NOT NULL REFERENCES quality_check(id), position INTEGER NOT NULL, points INTEGER NOT NULL, comment TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (check_id, position)) WITHOUT ROWID;

-- Appraisal sheets, one an agent and period ('2026-11', '2026-Q4').
CREATE TABLE appraisal (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, user_id INTEGER NOT NULL REFERENCES user(id), period TEXT NOT NULL, made_by INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL, agent_comment TEXT NOT NULL DEFAULT '', lead_comment TEXT NOT NULL DEFAULT '', agent_signed_at INTEGER NOT NULL DEFAULT 0,
  lead_id INTEGER NOT NULL DEFAULT 0, lead_signed_at INTEGER NOT NULL DEFAULT 0, UNIQUE (user_id, period));
CREATE INDEX appraisal_period ON appraisal(period);
-- kind: 0 measure, 1 quality checks, 2 skill, 3 attendance. has_value and value: what was entered by hand, or has been frozen by the first signature.
CREATE TABLE appraisal_line (
  appraisal_id INTEGER NOT NULL REFERENCES appraisal(id), position INTEGER NOT NULL, kind INTEGER NOT NULL, measure TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL DEFAULT '', target REAL NOT NULL DEFAULT 0, name TEXT NOT NULL DEFAULT '', weight INTEGER NOT NULL,
  has_value INTEGER NOT NULL DEFAULT 0, value REAL NOT NULL DEFAULT 0, PRIMARY KEY (appraisal_id, position)) WITHOUT ROWID;
-- What both have signed stays.
CREATE TRIGGER appraisal_kept BEFORE UPDATE ON appraisal WHEN old.agent_signed_at <> 0 AND old.lead_signed_at <> 0 BEGIN
  SELECT raise(ABORT, 'a signed appraisal is never changed'); END;
CREATE TRIGGER appraisal_kept_whole BEFORE DELETE ON appraisal WHEN old.agent_signed_at <> 0 AND old.lead_signed_at <> 0 BEGIN
  SELECT raise(ABORT, 'a signed appraisal is never changed'); END;
CREATE TRIGGER appraisal_line_kept BEFORE UPDATE ON appraisal_line
WHEN EXISTS (SELECT 1 FROM appraisal a WHERE a.id = old.appraisal_id AND a.agent_signed_at <> 0 AND a.lead_signed_at <> 0) BEGIN
  SELECT raise(ABORT, 'a signed appraisal is never changed'); END;
CREATE TRIGGER appraisal_line_kept_whole BEFORE DELETE ON appraisal_line
WHEN EXISTS (SELECT 1 FROM appraisal a WHERE a.id = old.appraisal_id AND a.agent_signed_at <> 0 AND a.lead_signed_at <> 0) BEGIN
  SELECT raise(ABORT, 'a signed appraisal is never changed'); END;
