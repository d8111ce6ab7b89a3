-- Rehearsals: a script played with a persona (a version of a script of kind persona). state: 0 assigned, 1 begun, 2 over, 3 called off.
-- Marks: 0 … 10, −1 none. score: 0 … 100, −1 none.
CREATE TABLE rehearsal (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, user_id INTEGER NOT NULL REFERENCES user(id), version_id INTEGER NOT NULL REFERENCES script_version(id),
  persona_id INTEGER NOT NULL REFERENCES script_version(id), state INTEGER NOT NULL DEFAULT 0, assigned_by INTEGER NOT NULL DEFAULT 0,
  assigned_at INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', started_at INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER NOT NULL DEFAULT 0, score INTEGER NOT NULL DEFAULT -1, own_mark INTEGER NOT NULL DEFAULT -1, own_comment TEXT NOT NULL DEFAULT '',
  trainer_id INTEGER NOT NULL DEFAULT 0, trainer_mark INTEGER NOT NULL DEFAULT -1, trainer_comment TEXT NOT NULL DEFAULT '');
CREATE INDEX rehearsal_user ON rehearsal(user_id, state);
-- said, meant: by the customer, after the agent had said the step. answer: what the agent took it for.
CREATE TABLE rehearsal_step (
  rehearsal_id INTEGER NOT NULL REFERENCES rehearsal(id), position INTEGER NOT NULL, step TEXT NOT NULL, said TEXT NOT NULL DEFAULT '',
  meant TEXT NOT NULL DEFAULT '', answer TEXT NOT NULL DEFAULT '', entered_at INTEGER NOT NULL, PRIMARY KEY (rehearsal_id, position)) WITHOUT ROWID;
CREATE TABLE rehearsal_value (
  rehearsal_id INTEGER NOT NULL REFERENCES rehearsal(id), name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (rehearsal_id, name)) WITHOUT ROWID;

-- What has been learned, as short articles; call_id: a call that shows it.
CREATE TABLE article (
  id INTEGER PRIMARY KEY, public_id BLOB NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, call_id INTEGER NOT NULL DEFAULT 0,
  author_id INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE article_read (article_id INTEGER NOT NULL REFERENCES article(id), user_id INTEGER NOT NULL, read_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, user_id)) WITHOUT ROWID;
