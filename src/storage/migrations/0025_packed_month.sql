-- Closed months of what funnels count, column by column, so that years are read at once. See docs/decisions/0043-packed-months.md.
-- fact: 0 calls, by the month of their local day; 1 moves between stages, by the month of UTC. name: a column of it, 'making' while it is made.
-- A month goes with whatever changes in it; until it is made again its calls and moves themselves are read.
CREATE TABLE packed_month (
  fact INTEGER NOT NULL, month TEXT NOT NULL, name TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (fact, month, name));
-- Nothing is packed of this day and moment, nor later: the work of today is not looked for.
CREATE TABLE packed_until (day TEXT NOT NULL, at INTEGER NOT NULL);
INSERT INTO packed_until VALUES ('', 0);
CREATE TRIGGER packed_call_new AFTER INSERT ON call WHEN new.counts = 1 AND new.local_day < (SELECT day FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact = 0 AND month = substr(new.local_day, 1, 7);
END;
CREATE TRIGGER packed_call_now AFTER UPDATE OF counts, reached, customer_id, agent_id, campaign_id, list_id, script_version_id, segment, local_day ON call
  WHEN min(old.local_day, new.local_day) < (SELECT day FROM packed_until) AND (old.counts <> new.counts OR (new.counts = 1 AND (old.reached, old.customer_id, old.agent_id, old.campaign_id, old.list_id,
    old.script_version_id, old.segment, old.local_day) <> (new.reached, new.customer_id, new.agent_id, new.campaign_id, new.list_id,
    new.script_version_id, new.segment, new.local_day))) BEGIN
  DELETE FROM packed_month WHERE fact = 0 AND month IN (substr(old.local_day, 1, 7), substr(new.local_day, 1, 7));
END;
CREATE TRIGGER packed_call_gone AFTER DELETE ON call WHEN old.counts = 1 AND old.local_day < (SELECT day FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact = 0 AND month = substr(old.local_day, 1, 7);
END;
-- A move is told apart by its call, too.
CREATE TRIGGER packed_call_parts AFTER UPDATE OF campaign_id, list_id, script_version_id, segment ON call
  WHEN (old.campaign_id, old.list_id, old.script_version_id, old.segment) <> (new.campaign_id, new.list_id, new.script_version_id, new.segment) BEGIN
  DELETE FROM packed_month WHERE fact = 1 AND month IN (SELECT strftime('%Y-%m', at / 1000, 'unixepoch') FROM stage_change WHERE call_id = new.id);
END;
CREATE TRIGGER packed_move_new AFTER INSERT ON stage_change WHEN new.at < (SELECT at FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact = 1 AND month = strftime('%Y-%m', new.at / 1000, 'unixepoch');
END;
CREATE TRIGGER packed_move_now AFTER UPDATE ON stage_change WHEN min(old.at, new.at) < (SELECT at FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact = 1 AND month IN (strftime('%Y-%m', old.at / 1000, 'unixepoch'), strftime('%Y-%m', new.at / 1000, 'unixepoch'));
END;
CREATE TRIGGER packed_move_gone AFTER DELETE ON stage_change WHEN old.at < (SELECT at FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact = 1 AND month = strftime('%Y-%m', old.at / 1000, 'unixepoch');
END;
