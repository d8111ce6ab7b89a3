-- policy: 0 never, 1 on demand, 2 always, 3 always and announced.
ALTER TABLE campaign ADD COLUMN recording INTEGER NOT NULL DEFAULT 0;

-- The sound of a dial. state: 0 being made or not compressed yet, 1 kept, 2 deleted, 3 kept by a PBX, 4 lost. file: its name without folder.
-- peaks: loudness over its length, one character '0' + 0…63 each. file_gone: a deleted one's file has been removed.
CREATE TABLE recording (
  id INTEGER PRIMARY KEY, call_id INTEGER NOT NULL REFERENCES call(id), dial INTEGER NOT NULL, file TEXT NOT NULL, state INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER NOT NULL, length_ms INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0, peaks TEXT NOT NULL DEFAULT '',
  file_gone INTEGER NOT NULL DEFAULT 0, UNIQUE (call_id, dial));
CREATE INDEX recording_kept ON recording(started_at) WHERE state = 1;
CREATE INDEX recording_unfinished ON recording(id) WHERE state = 0;
CREATE INDEX recording_to_remove ON recording(id) WHERE state = 2 AND file_gone = 0;
