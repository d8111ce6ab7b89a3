-- Ratings are packed, too: fact 2 of packed_month, by the month of their call's local day. See docs/decisions/0043-packed-months.md.
DROP TRIGGER packed_call_new;
DROP TRIGGER packed_call_now;
DROP TRIGGER packed_call_gone;
CREATE TRIGGER packed_call_new AFTER INSERT ON call WHEN new.counts = 1 AND new.local_day < (SELECT day FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact IN (0, 2) AND month = substr(new.local_day, 1, 7);
END;
CREATE TRIGGER packed_call_now AFTER UPDATE OF counts, reached, customer_id, agent_id, campaign_id, list_id, script_version_id, segment, local_day, week_hour ON call
  WHEN min(old.local_day, new.local_day) < (SELECT day FROM packed_until) AND (old.counts <> new.counts OR (new.counts = 1 AND (old.reached, old.customer_id, old.agent_id, old.campaign_id, old.list_id,
    old.script_version_id, old.segment, old.local_day, old.week_hour) <> (new.reached, new.customer_id, new.agent_id, new.campaign_id, new.list_id,
    new.script_version_id, new.segment, new.local_day, new.week_hour))) BEGIN
  DELETE FROM packed_month WHERE fact IN (0, 2) AND month IN (substr(old.local_day, 1, 7), substr(new.local_day, 1, 7));
END;
CREATE TRIGGER packed_call_gone AFTER DELETE ON call WHEN old.counts = 1 AND old.local_day < (SELECT day FROM packed_until) BEGIN
  DELETE FROM packed_month WHERE fact IN (0, 2) AND month = substr(old.local_day, 1, 7);
END;
CREATE TRIGGER packed_rating_new AFTER INSERT ON script_value WHEN lower(new.name) IN ('csat', 'nps') BEGIN
  DELETE FROM packed_month WHERE fact = 2 AND month = (SELECT substr(local_day, 1, 7) FROM call WHERE id = new.call_id AND local_day < (SELECT day FROM packed_until));
END;
CREATE TRIGGER packed_rating_now AFTER UPDATE ON script_value WHEN lower(old.name) IN ('csat', 'nps') OR lower(new.name) IN ('csat', 'nps') BEGIN
  DELETE FROM packed_month WHERE fact = 2 AND month IN (SELECT substr(local_day, 1, 7) FROM call WHERE id IN (old.call_id, new.call_id) AND local_day < (SELECT day FROM packed_until));
END;
CREATE TRIGGER packed_rating_gone AFTER DELETE ON script_value WHEN lower(old.name) IN ('csat', 'nps') BEGIN
  DELETE FROM packed_month WHERE fact = 2 AND month = (SELECT substr(local_day, 1, 7) FROM call WHERE id = old.call_id AND local_day < (SELECT day FROM packed_until));
END;
