-- Reports on schedule. every: 0 day, 1 week, 2 month; views and formats: bits as domain::ReportView and domain::ReportFormat; begins: the day that the
-- first period contains. Ids 0: all.
CREATE TABLE report_schedule (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, name TEXT NOT NULL, every INTEGER NOT NULL, views INTEGER NOT NULL, formats INTEGER NOT NULL,
  folder TEXT NOT NULL, language TEXT NOT NULL, campaign_id INTEGER NOT NULL DEFAULT 0, team_id INTEGER NOT NULL DEFAULT 0, agent_id INTEGER NOT NULL DEFAULT 0,
  list_id INTEGER NOT NULL DEFAULT 0, begins TEXT NOT NULL, created_by INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0);
-- One file each. state: 0 being written by `process`, 1 written, 2 failed: `error` says why, and it is tried again at `next_at`. Who changes the row to his
-- process writes the file.
CREATE TABLE report_file (
  schedule_id INTEGER NOT NULL REFERENCES report_schedule(id), from_day TEXT NOT NULL, until_day TEXT NOT NULL, format INTEGER NOT NULL,
  state INTEGER NOT NULL, process TEXT NOT NULL, path TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '', tries INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL, PRIMARY KEY (schedule_id, from_day, until_day, format)) WITHOUT ROWID;
