-- An agent's line: everything but its password. body is JSON; password_in: 0 nowhere, 1 the desktop's keyring, 2 an encrypted file.
CREATE TABLE phone_account (user_id INTEGER PRIMARY KEY, body TEXT NOT NULL, password_in INTEGER NOT NULL DEFAULT 0);

-- direction: 0 out, 1 in. address: who is at the other end, as the network named it, where that is no number (a SIP URI). line: 0 the work
-- in hand, 1 and up calls beside it: a caller, a number dialed by hand.
ALTER TABLE call ADD COLUMN direction INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE call ADD COLUMN line INTEGER NOT NULL DEFAULT 0;
DROP INDEX call_open;
CREATE UNIQUE INDEX call_open ON call(agent_id, line) WHERE state = 0;

-- How it sounded here, over the whole call; 0 = not measured.
ALTER TABLE call ADD COLUMN jitter_ms REAL NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN loss_percent REAL NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN opinion_score REAL NOT NULL DEFAULT 0;
