-- Who left without signing out counts for ten hours of a stay, as on timesheets, and no longer for 48.
DELETE FROM work_tally;
INSERT INTO work_tally SELECT monthly, period, user_id, sum(ms) FROM presence_share GROUP BY 1, 2, 3;
-- A move that was made in a call counts for the call's agent, whoever saved or corrected the outcome.
DELETE FROM packed_month WHERE fact = 1;
DROP TRIGGER packed_call_parts;
CREATE TRIGGER packed_call_parts AFTER UPDATE OF agent_id, campaign_id, list_id, script_version_id, segment ON call
  WHEN (old.agent_id, old.campaign_id, old.list_id, old.script_version_id, old.segment) <> (new.agent_id, new.campaign_id, new.list_id, new.script_version_id, new.segment) BEGIN
  DELETE FROM packed_month WHERE fact = 1 AND month IN (SELECT strftime('%Y-%m', at / 1000, 'unixepoch') FROM stage_change WHERE call_id = new.id);
END;
