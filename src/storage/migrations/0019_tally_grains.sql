-- Hours of the week by month are kept of all campaigns together: those of one campaign are read from its days, and two years of everything were too many rows.
-- The sums of months that tell everything apart are gone: they were hardly fewer than those of days, and cost a write with every call.
ALTER TABLE tally_grain ADD COLUMN by_campaign INTEGER NOT NULL DEFAULT 1;
UPDATE tally_grain SET by_campaign = 0 WHERE grain = 14;
DELETE FROM tally_grain WHERE grain = 16;

DROP VIEW call_share;
CREATE VIEW call_share AS SELECT
  k.id, g.grain, iif(g.monthly, substr(k.local_day, 1, 7), k.local_day) AS period, iif(g.by_campaign, k.campaign_id, 0) AS campaign_id,
  iif(g.by_agent, k.agent_id, 0) AS agent_id, iif(g.by_list, k.list_id, 0) AS list_id,
  iif(g.by_script, k.script_version_id, 0) AS script_version_id, iif(g.by_hour, k.week_hour, 0) AS week_hour,
  iif(g.by_outcome, k.outcome_id, 0) AS outcome_id,
  (k.dials > 0 AND (k.direction = 0 OR k.answered_at <> 0)) OR k.outcome_id <> 0 AS calls, iif(k.direction = 0, k.dials, 0) AS dials,
  k.answered_at <> 0 AS answered, k.reached, k.sale AS sales, k.talk_ms, k.held_ms,
  iif(k.ended_at <> 0 AND k.closed_at > k.ended_at, k.closed_at - k.ended_at, 0) AS wrap_ms
  FROM call k CROSS JOIN tally_grain g WHERE k.state = 1;
DROP VIEW order_share;
CREATE VIEW order_share AS SELECT
  s.id, g.grain, iif(g.monthly, substr(s.local_day, 1, 7), s.local_day) AS period, iif(g.by_campaign, coalesce(k.campaign_id, 0), 0) AS campaign_id,
  iif(g.by_agent, s.user_id, 0) AS agent_id, iif(g.by_list, coalesce(k.list_id, 0), 0) AS list_id,
  iif(g.by_script, coalesce(k.script_version_id, 0), 0) AS script_version_id, iif(g.by_hour, s.week_hour, 0) AS week_hour, s.currency, 1 AS orders,
  s.quantity, s.amount
  FROM sales_order s LEFT JOIN call k ON k.id = s.call_id CROSS JOIN tally_grain g
  WHERE s.cancelled_at = 0 AND g.grain NOT IN (5, 15);

DELETE FROM call_tally WHERE grain = 16;
DELETE FROM order_tally WHERE grain = 16;
CREATE TEMP TABLE call_hours AS SELECT 14 AS grain, period, 0 AS campaign_id, 0 AS agent_id, 0 AS list_id, 0 AS script_version_id, week_hour, 0 AS outcome_id,
  sum(calls), sum(dials), sum(answered), sum(reached), sum(sales), sum(talk_ms), sum(held_ms), sum(wrap_ms)
  FROM call_tally WHERE grain = 14 GROUP BY period, week_hour;
DELETE FROM call_tally WHERE grain = 14;
INSERT INTO call_tally SELECT * FROM call_hours;
DROP TABLE call_hours;
CREATE TEMP TABLE order_hours AS SELECT 14 AS grain, period, 0 AS campaign_id, 0 AS agent_id, 0 AS list_id, 0 AS script_version_id, week_hour, currency,
  sum(orders), sum(quantity), sum(amount)
  FROM order_tally WHERE grain = 14 GROUP BY period, week_hour, currency;
DELETE FROM order_tally WHERE grain = 14;
INSERT INTO order_tally SELECT * FROM order_hours;
DROP TABLE order_hours;
