-- Timesheets. A lead's word on a user's day: the last one counts, all stay. leave: domain::Leave. started_at, ended_at: 0 where the day counts as it was
-- recorded, or where the user was not there at all (leave); break_ms lies between them. No leave and no times: what was recorded counts again.
CREATE TABLE day_correction (
  id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, day TEXT NOT NULL, leave INTEGER NOT NULL DEFAULT 0, started_at INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER NOT NULL DEFAULT 0, break_ms INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL, entered_by INTEGER NOT NULL DEFAULT 0,
  entered_at INTEGER NOT NULL);
CREATE INDEX day_correction_user ON day_correction(user_id, day, id);
-- Hours that are to be worked, in minutes since midnight; weekdays bit 0: Monday. user_id 0: everybody without a row of his own.
CREATE TABLE work_plan (
  user_id INTEGER PRIMARY KEY, weekdays INTEGER NOT NULL, from_minute INTEGER NOT NULL, until_minute INTEGER NOT NULL);

-- Rules for bonuses and deductions. A changed rule is a new row: ledgers go on naming the one that they were computed by. kind: domain::RewardKind.
-- measure: its code, '' where the kind has none. outcome: the code of the outcome that is counted, or ''. threshold in the measure's unit. amount in minor
-- units, below 0: a deduction. permille: of revenue, in thousandths. period_kind: domain::GoalPeriod::Kind. scope_kind, scope_id as the owner of a goal.
CREATE TABLE reward_rule (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, measure TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '',
  threshold REAL NOT NULL DEFAULT 0, amount INTEGER NOT NULL DEFAULT 0, permille INTEGER NOT NULL DEFAULT 0, currency TEXT NOT NULL,
  period_kind INTEGER NOT NULL DEFAULT 0, scope_kind INTEGER NOT NULL DEFAULT 0, scope_id INTEGER NOT NULL DEFAULT 0, replaces INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0, created_by INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL);
-- state: 0 a draft, 1 approved. An approved one, and all of its lines, never change.
CREATE TABLE reward_ledger (
  id INTEGER PRIMARY KEY, period TEXT NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0, computed_at INTEGER NOT NULL DEFAULT 0,
  approved_by INTEGER NOT NULL DEFAULT 0, approved_at INTEGER NOT NULL DEFAULT 0);
-- kind: 0 by a rule, 1 by hand, 2 what an approved period would be now, less what it was. value: what the rule saw, in its measure's unit. rule_id 0: by hand.
-- of_period: the period that is adjusted, ''. before: what had been approved for it, in minor units.
CREATE TABLE reward_line (
  id INTEGER PRIMARY KEY, ledger_id INTEGER NOT NULL REFERENCES reward_ledger(id), user_id INTEGER NOT NULL, kind INTEGER NOT NULL,
  rule_id INTEGER NOT NULL DEFAULT 0, value REAL NOT NULL DEFAULT 0, amount INTEGER NOT NULL, currency TEXT NOT NULL, of_period TEXT NOT NULL DEFAULT '',
  before INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '', entered_by INTEGER NOT NULL DEFAULT 0, entered_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX reward_line_ledger ON reward_line(ledger_id, user_id, id);
CREATE INDEX reward_line_rule ON reward_line(rule_id, user_id);
-- Whom each rule looked at when the ledger was computed, also where it gave nothing: who joins a team later is not paid for the time before.
CREATE TABLE reward_basis (
  ledger_id INTEGER NOT NULL REFERENCES reward_ledger(id), rule_id INTEGER NOT NULL, user_id INTEGER NOT NULL,
  PRIMARY KEY (ledger_id, rule_id, user_id)) WITHOUT ROWID;
CREATE TRIGGER reward_line_frozen_insert BEFORE INSERT ON reward_line WHEN (SELECT state FROM reward_ledger WHERE id = new.ledger_id) = 1
BEGIN SELECT raise(ABORT, 'the ledger is approved'); END;
CREATE TRIGGER reward_line_frozen_update BEFORE UPDATE ON reward_line WHEN (SELECT state FROM reward_ledger WHERE id = old.ledger_id) = 1
BEGIN SELECT raise(ABORT, 'the ledger is approved'); END;
CREATE TRIGGER reward_line_frozen_delete BEFORE DELETE ON reward_line WHEN (SELECT state FROM reward_ledger WHERE id = old.ledger_id) = 1
BEGIN SELECT raise(ABORT, 'the ledger is approved'); END;
CREATE TRIGGER reward_ledger_frozen BEFORE UPDATE ON reward_ledger WHEN old.state = 1
BEGIN SELECT raise(ABORT, 'the ledger is approved'); END;
