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
-- The same of one customer.
DROP INDEX call_customer;
CREATE INDEX call_customer ON call(customer_id, opened_at, reached, counts);

-- counts: 0 of a move that takes another one back, and of the one that it took back. since: when the customer had come into the stage that he is
-- moved out of; 0 if nobody knows.
ALTER TABLE stage_change ADD COLUMN counts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE stage_change ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER stage_change_counted AFTER INSERT ON stage_change WHEN new.cause NOT IN ('correction', 'undo') BEGIN
  UPDATE stage_change SET since = coalesce(
    (SELECT iif(p.to_id = new.from_id, p.at, 0) FROM stage_change p WHERE p.customer_id = new.customer_id AND p.id < new.id AND p.counts = 1
      ORDER BY p.id DESC LIMIT 1),
    (SELECT created_at FROM customer WHERE id = new.customer_id), 0) WHERE id = new.id;
END;
CREATE TRIGGER stage_change_taken_back AFTER INSERT ON stage_change WHEN new.cause IN ('correction', 'undo') BEGIN
  UPDATE stage_change SET counts = 0 WHERE id = new.id OR id = (SELECT max(t.id) FROM stage_change t WHERE t.customer_id = new.customer_id
    AND t.id < new.id AND t.counts = 1 AND t.call_id = new.call_id AND t.from_id = new.to_id AND t.to_id = new.from_id
    AND t.cause = iif(new.cause = 'undo', 'bulk', 'outcome'));
END;
-- The same for what is there.
UPDATE stage_change AS s SET counts = 0 WHERE cause IN ('correction', 'undo') OR (cause IN ('outcome', 'bulk') AND EXISTS (
  SELECT 1 FROM stage_change b WHERE b.customer_id = s.customer_id AND b.id > s.id AND b.call_id = s.call_id AND b.from_id = s.to_id
    AND b.to_id = s.from_id AND b.cause = iif(s.cause = 'bulk', 'undo', 'correction')));
UPDATE stage_change AS s SET since = coalesce(
  (SELECT iif(p.to_id = s.from_id, p.at, 0) FROM stage_change p WHERE p.customer_id = s.customer_id AND p.id < s.id AND p.counts = 1
    ORDER BY p.id DESC LIMIT 1),
  (SELECT created_at FROM customer c WHERE c.id = s.customer_id), 0) WHERE counts = 1;
-- A period's moves; all that a cohort asks of its customers' moves.
CREATE INDEX stage_change_at ON stage_change(at) WHERE counts = 1;
DROP INDEX stage_change_customer;
CREATE INDEX stage_change_customer ON stage_change(customer_id, from_id, to_id, at, since, counts, reason);
CREATE INDEX customer_created ON customer(created_at);
