-- A call's way through its campaign's script, in the order it happened: going back is a visit, too. answer: as shown, '' none was taken there.
CREATE TABLE script_visit (
  call_id INTEGER NOT NULL REFERENCES call(id), position INTEGER NOT NULL, step TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '', entered_at INTEGER NOT NULL,
  PRIMARY KEY (call_id, position)) WITHOUT ROWID;
-- What was captured in it; the last value of each field.
CREATE TABLE script_value (
  call_id INTEGER NOT NULL REFERENCES call(id), name TEXT NOT NULL, value TEXT NOT NULL, saved_at INTEGER NOT NULL,
  PRIMARY KEY (call_id, name)) WITHOUT ROWID;
