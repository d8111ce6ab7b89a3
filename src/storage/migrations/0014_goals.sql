-- Goals. owner_kind: 0 company, 1 campaign, 2 team, 3 agent; owner_id: which, 0 for the company. measure: its code, '' for one entered by hand, which has the
-- hand_ columns: unit as domain::MeasureUnit, grows 1: each value is what there is so far. Amounts in the measure's unit: shares 0 … 1, milliseconds, minor
-- units. minimum and stretch are the target where there are none. period: '2026-11', '2026-Q4', '2026'. parent_id: the goal that this is a part of, 0: none.
CREATE TABLE goal (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, measure TEXT NOT NULL, hand_name TEXT NOT NULL DEFAULT '', hand_unit INTEGER NOT NULL DEFAULT 0,
  hand_grows INTEGER NOT NULL DEFAULT 0, hand_higher INTEGER NOT NULL DEFAULT 1, currency TEXT NOT NULL DEFAULT '', minimum REAL NOT NULL, target REAL NOT NULL,
  stretch REAL NOT NULL, owner_kind INTEGER NOT NULL, owner_id INTEGER NOT NULL DEFAULT 0, period TEXT NOT NULL, weight INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '', parent_id INTEGER NOT NULL DEFAULT 0, created_by INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0);
CREATE INDEX goal_period ON goal(period);
CREATE INDEX goal_parent ON goal(parent_id);
-- Values entered by hand; the latest day counts, one value a day.
CREATE TABLE goal_value (
  goal_id INTEGER NOT NULL REFERENCES goal(id), day TEXT NOT NULL, value REAL NOT NULL, entered_by INTEGER NOT NULL DEFAULT 0, entered_at INTEGER NOT NULL,
  PRIMARY KEY (goal_id, day)) WITHOUT ROWID;
