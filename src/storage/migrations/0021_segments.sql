-- A call keeps its customer's segment as it was when the call began, and the sums tell it apart. See docs/decisions/0040-segments.md.

-- Numbers of domain::callSegment; 0 not known, as of all calls before this.
ALTER TABLE call ADD COLUMN segment INTEGER NOT NULL DEFAULT 0;
-- Of each buyer, as taken from the orders on `segments_day` (a setting); who has no order has no row.
CREATE TABLE customer_segment (customer_id INTEGER PRIMARY KEY, segment INTEGER NOT NULL);

DROP INDEX call_funnel;
CREATE INDEX call_funnel ON call(local_day, customer_id, reached, agent_id, campaign_id, list_id, script_version_id, segment, counts) WHERE counts = 1;

-- Segments alone are kept of all campaigns together: those of one campaign are read from the finest set.
ALTER TABLE tally_grain ADD COLUMN by_segment INTEGER NOT NULL DEFAULT 0;
UPDATE tally_grain SET by_segment = 1 WHERE grain = 6;
INSERT INTO tally_grain (grain, by_agent, by_list, by_script, by_hour, by_outcome, monthly, by_campaign, by_segment) VALUES (7, 0, 0, 0, 0, 0, 0, 0, 1);

DROP VIEW call_step;
DROP VIEW order_step;
DROP VIEW call_share;
DROP VIEW order_share;
CREATE TEMP TABLE calls_before AS SELECT * FROM call_tally;
CREATE TEMP TABLE orders_before AS SELECT * FROM order_tally;
DROP TABLE call_tally;
DROP TABLE order_tally;
CREATE TABLE call_tally (
  grain INTEGER NOT NULL, period TEXT NOT NULL, campaign_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, list_id INTEGER NOT NULL,
  script_version_id INTEGER NOT NULL, week_hour INTEGER NOT NULL, segment INTEGER NOT NULL, outcome_id INTEGER NOT NULL,
  calls INTEGER NOT NULL, dials INTEGER NOT NULL, answered INTEGER NOT NULL, reached INTEGER NOT NULL, sales INTEGER NOT NULL,
  talk_ms INTEGER NOT NULL, held_ms INTEGER NOT NULL, wrap_ms INTEGER NOT NULL,
  PRIMARY KEY (grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, segment, outcome_id)) WITHOUT ROWID;
CREATE TABLE order_tally (
  grain INTEGER NOT NULL, period TEXT NOT NULL, campaign_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, list_id INTEGER NOT NULL,
  script_version_id INTEGER NOT NULL, week_hour INTEGER NOT NULL, segment INTEGER NOT NULL, currency TEXT NOT NULL,
  orders INTEGER NOT NULL, quantity INTEGER NOT NULL, amount INTEGER NOT NULL,
  PRIMARY KEY (grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, segment, currency)) WITHOUT ROWID;
INSERT INTO call_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, 0, outcome_id, calls, dials, answered,
  reached, sales, talk_ms, held_ms, wrap_ms FROM calls_before;
INSERT INTO call_tally SELECT 7, period, 0, 0, 0, 0, 0, 0, 0, sum(calls), sum(dials), sum(answered), sum(reached), sum(sales), sum(talk_ms), sum(held_ms),
  sum(wrap_ms) FROM calls_before WHERE grain = 0 GROUP BY period;
INSERT INTO order_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, 0, currency, orders, quantity, amount
  FROM orders_before;
INSERT INTO order_tally SELECT 7, period, 0, 0, 0, 0, 0, 0, currency, sum(orders), sum(quantity), sum(amount) FROM orders_before WHERE grain = 0
  GROUP BY period, currency;
DROP TABLE calls_before;
DROP TABLE orders_before;

-- As in 0012_tally.sql and 0019_tally_grains.sql, with the segment.
CREATE VIEW call_share AS SELECT
  k.id, g.grain, iif(g.monthly, substr(k.local_day, 1, 7), k.local_day) AS period, iif(g.by_campaign, k.campaign_id, 0) AS campaign_id,
  iif(g.by_agent, k.agent_id, 0) AS agent_id, iif(g.by_list, k.list_id, 0) AS list_id,
  iif(g.by_script, k.script_version_id, 0) AS script_version_id, iif(g.by_hour, k.week_hour, 0) AS week_hour,
  iif(g.by_segment, k.segment, 0) AS segment, iif(g.by_outcome, k.outcome_id, 0) AS outcome_id,
  (k.dials > 0 AND (k.direction = 0 OR k.answered_at <> 0)) OR k.outcome_id <> 0 AS calls, iif(k.direction = 0, k.dials, 0) AS dials,
  k.answered_at <> 0 AS answered, k.reached, k.sale AS sales, k.talk_ms, k.held_ms,
  iif(k.ended_at <> 0 AND k.closed_at > k.ended_at, k.closed_at - k.ended_at, 0) AS wrap_ms
  FROM call k CROSS JOIN tally_grain g WHERE k.state = 1;
CREATE VIEW order_share AS SELECT
  s.id, g.grain, iif(g.monthly, substr(s.local_day, 1, 7), s.local_day) AS period, iif(g.by_campaign, coalesce(k.campaign_id, 0), 0) AS campaign_id,
  iif(g.by_agent, s.user_id, 0) AS agent_id, iif(g.by_list, coalesce(k.list_id, 0), 0) AS list_id,
  iif(g.by_script, coalesce(k.script_version_id, 0), 0) AS script_version_id, iif(g.by_hour, s.week_hour, 0) AS week_hour,
  iif(g.by_segment, coalesce(k.segment, 0), 0) AS segment, s.currency, 1 AS orders, s.quantity, s.amount
  FROM sales_order s LEFT JOIN call k ON k.id = s.call_id CROSS JOIN tally_grain g
  WHERE s.cancelled_at = 0 AND g.grain NOT IN (5, 15);
CREATE VIEW call_step AS SELECT id, 1 AS sign FROM call WHERE false;
CREATE TRIGGER call_step_taken INSTEAD OF INSERT ON call_step BEGIN
  INSERT INTO call_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, segment, outcome_id, new.sign * calls,
    new.sign * dials, new.sign * answered, new.sign * reached, new.sign * sales, new.sign * talk_ms, new.sign * held_ms, new.sign * wrap_ms
    FROM call_share WHERE id = new.id
    ON CONFLICT DO UPDATE SET calls = calls + excluded.calls, dials = dials + excluded.dials, answered = answered + excluded.answered,
      reached = reached + excluded.reached, sales = sales + excluded.sales, talk_ms = talk_ms + excluded.talk_ms,
      held_ms = held_ms + excluded.held_ms, wrap_ms = wrap_ms + excluded.wrap_ms;
END;
CREATE VIEW order_step AS SELECT id, 1 AS sign FROM sales_order WHERE false;
CREATE TRIGGER order_step_taken INSTEAD OF INSERT ON order_step BEGIN
  INSERT INTO order_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, segment, currency, new.sign * orders,
    new.sign * quantity, new.sign * amount FROM order_share WHERE id = new.id
    ON CONFLICT DO UPDATE SET orders = orders + excluded.orders, quantity = quantity + excluded.quantity, amount = amount + excluded.amount;
END;

DROP TRIGGER call_taken_out;
CREATE TRIGGER call_taken_out BEFORE UPDATE OF state, outcome_id, reached, sale, closed_at, ended_at, answered_at, dials, talk_ms, held_ms, local_day,
  week_hour, campaign_id, agent_id, list_id, script_version_id, direction, segment ON call WHEN old.state = 1 BEGIN
  INSERT INTO call_step VALUES (old.id, -1);
END;
DROP TRIGGER call_put_in;
CREATE TRIGGER call_put_in AFTER UPDATE OF state, outcome_id, reached, sale, closed_at, ended_at, answered_at, dials, talk_ms, held_ms, local_day,
  week_hour, campaign_id, agent_id, list_id, script_version_id, direction, segment ON call WHEN new.state = 1 BEGIN
  INSERT INTO call_step VALUES (new.id, 1);
END;
