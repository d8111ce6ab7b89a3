-- A recording may be the agent's voice in a rehearsal; then dial counts how often it was begun, and call_id is empty.
CREATE TABLE recording_next (
  id INTEGER PRIMARY KEY, call_id INTEGER REFERENCES call(id), rehearsal_id INTEGER REFERENCES rehearsal(id), dial INTEGER NOT NULL, file TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0, started_at INTEGER NOT NULL, length_ms INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0,
  peaks TEXT NOT NULL DEFAULT '', file_gone INTEGER NOT NULL DEFAULT 0, UNIQUE (call_id, dial), UNIQUE (rehearsal_id, dial),
  CHECK ((call_id IS NULL) <> (rehearsal_id IS NULL)));
INSERT INTO recording_next (id, call_id, dial, file, state, started_at, length_ms, bytes, peaks, file_gone)
  SELECT id, call_id, dial, file, state, started_at, length_ms, bytes, peaks, file_gone FROM recording;
DROP TABLE recording;
ALTER TABLE recording_next RENAME TO recording;
CREATE INDEX recording_kept ON recording(started_at) WHERE state = 1;
CREATE INDEX recording_unfinished ON recording(id) WHERE state = 0;
CREATE INDEX recording_to_remove ON recording(id) WHERE state = 2 AND file_gone = 0;
