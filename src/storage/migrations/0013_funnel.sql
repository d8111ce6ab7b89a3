-- What a funnel is counted from: distinct customers, which no sum can hold. See docs/decisions/0032-funnel.md.

-- Whether a call counts as one, as in call_share. (A generated column would do, but no index with one is covering.)
ALTER TABLE call ADD COLUMN counts INTEGER NOT NULL DEFAULT 0;
UPDATE call SET counts = 1 WHERE state = 1 AND ((dials > 0 AND (direction = 0 OR answered_at <> 0)) OR outcome_id <> 0);
CREATE TRIGGER call_counts_new AFTER INSERT ON call
  WHEN new.counts <> (new.state = 1 AND ((new.dials > 0 AND (new.direction = 0 OR new.answered_at <> 0)) OR new.outcome_id <> 0)) BEGIN
  UPDATE call SET counts = 1 - new.counts WHERE id = new.id;
END;
CREATE TRIGGER call_counts_now AFTER UPDATE OF state, dials, direction, answered_at, outcome_id ON call
  WHEN new.counts <> (new.state = 1 AND ((new.dials > 0 AND (new.direction = 0 OR new.answered_at <> 0)) OR new.outcome_id <> 0)) BEGIN
  UPDATE call SET counts = 1 - new.counts WHERE id = new.id;
END;
-- Everything that a funnel asks of calls, so that it reads no call.
CREATE INDEX call_funnel ON call(local_day, customer_id, reached, agent_id, campaign_id, list_id, script_version_id, counts) WHERE counts = 1;
CREATE INDEX stage_change_at ON stage_change(at);
-- The few moves that took another one back.
CREATE INDEX stage_change_back ON stage_change(customer_id, from_id, to_id, call_id) WHERE cause IN ('correction', 'undo');
CREATE INDEX customer_created ON customer(created_at);
