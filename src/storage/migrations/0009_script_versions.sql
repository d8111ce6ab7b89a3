-- Call scripts and their versions. kind: domain::ScriptKind. file_name: as it was imported, '' otherwise. title is the newest version's.
CREATE TABLE script (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL DEFAULT '', product TEXT NOT NULL DEFAULT '',
  kind INTEGER NOT NULL DEFAULT 0, file_name TEXT NOT NULL DEFAULT '', UNIQUE (title, language));
-- state: 0 draft (at most one a script), 1 published, 2 retired. text: the template, byte by byte as it was written.
CREATE TABLE script_version (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, script_id INTEGER NOT NULL REFERENCES script(id), number INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', problems INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 1,
  changed_at INTEGER NOT NULL, changed_by INTEGER NOT NULL DEFAULT 0, published_at INTEGER NOT NULL DEFAULT 0, published_by INTEGER NOT NULL DEFAULT 0,
  retired_at INTEGER NOT NULL DEFAULT 0, retired_by INTEGER NOT NULL DEFAULT 0, UNIQUE (script_id, number));
CREATE UNIQUE INDEX script_version_draft ON script_version(script_id) WHERE state = 0;
CREATE TRIGGER script_version_fixed BEFORE UPDATE OF text, number, script_id ON script_version WHEN old.state <> 0 BEGIN
  SELECT RAISE(ABORT, 'a published version never changes');
END;
CREATE TRIGGER script_version_kept BEFORE DELETE ON script_version WHEN old.state <> 0 BEGIN
  SELECT RAISE(ABORT, 'a published version is never removed');
END;

-- Until now a campaign kept the text itself.
ALTER TABLE campaign ADD COLUMN script_version_id INTEGER NOT NULL DEFAULT 0;
INSERT INTO script (id, public_id, title) SELECT id, uuid7(), name FROM campaign WHERE script <> '';
INSERT INTO script_version (id, public_id, script_id, number, state, text, changed_at)
  SELECT id, uuid7(), id, 1, 1, script, CAST(strftime('%s') AS INTEGER) * 1000 FROM campaign WHERE script <> '';
UPDATE script_version SET published_at = changed_at;
UPDATE campaign SET script_version_id = id WHERE script <> '';
ALTER TABLE campaign DROP COLUMN script;

-- The version that a call follows; one in progress keeps it.
ALTER TABLE call ADD COLUMN script_version_id INTEGER NOT NULL DEFAULT 0;
UPDATE call SET script_version_id = coalesce((SELECT script_version_id FROM campaign c WHERE c.id = call.campaign_id), 0)
  WHERE state = 0 OR id IN (SELECT call_id FROM script_visit);
CREATE INDEX call_script ON call(script_version_id, opened_at) WHERE script_version_id <> 0;

-- Two versions tried against each other in a campaign: a customer always gets the same one. share: of the second, in percent.
-- winner: the version that the campaign went on with, 0 while it runs or when it was called off.
CREATE TABLE script_trial (
  id INTEGER PRIMARY KEY, campaign_id INTEGER NOT NULL REFERENCES campaign(id), first_version_id INTEGER NOT NULL REFERENCES script_version(id),
  second_version_id INTEGER NOT NULL REFERENCES script_version(id), share INTEGER NOT NULL, salt INTEGER NOT NULL, started_at INTEGER NOT NULL,
  started_by INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0, ended_by INTEGER NOT NULL DEFAULT 0, winner_id INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX script_trial_running ON script_trial(campaign_id) WHERE ended_at = 0;
ALTER TABLE call ADD COLUMN script_trial_id INTEGER NOT NULL DEFAULT 0;
CREATE INDEX call_script_trial ON call(script_trial_id) WHERE script_trial_id <> 0;
