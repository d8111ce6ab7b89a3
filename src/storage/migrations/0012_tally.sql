-- Sums of closed calls and of orders, kept by the triggers below in the transaction that changes them: a page of figures must not read millions of
-- calls. See docs/decisions/0031-tallies.md.

-- When a call and an order fell by the office's clock, 0 … 167: the hours of the week, Monday's first is 0; what the outcome meant when it was given.
ALTER TABLE call ADD COLUMN week_hour INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN reached INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN sale INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sales_order ADD COLUMN local_day TEXT NOT NULL DEFAULT '';
ALTER TABLE sales_order ADD COLUMN week_hour INTEGER NOT NULL DEFAULT 0;
UPDATE call SET
  week_hour = office_week_hour(opened_at, (SELECT value FROM setting WHERE key = 'time_zone')),
  reached = coalesce((SELECT reached FROM outcome o WHERE o.id = call.outcome_id), 0),
  sale = coalesce((SELECT sale FROM outcome o WHERE o.id = call.outcome_id), 0);
UPDATE sales_order SET
  local_day = office_day(at, (SELECT value FROM setting WHERE key = 'time_zone')),
  week_hour = office_week_hour(at, (SELECT value FROM setting WHERE key = 'time_zone'));

-- What each set of sums tells apart beside campaign and period, a day or a month ("2026-11"); what it does not is 0 in it.
CREATE TABLE tally_grain (
  grain INTEGER PRIMARY KEY, by_agent INTEGER NOT NULL, by_list INTEGER NOT NULL, by_script INTEGER NOT NULL, by_hour INTEGER NOT NULL, by_outcome INTEGER NOT NULL,
  monthly INTEGER NOT NULL);
INSERT INTO tally_grain VALUES
  (0, 0, 0, 0, 0, 0, 0), (1, 1, 0, 0, 0, 0, 0), (2, 0, 1, 0, 0, 0, 0), (3, 0, 0, 1, 0, 0, 0), (4, 0, 0, 0, 1, 0, 0), (5, 0, 0, 0, 0, 1, 0),
  (6, 1, 1, 1, 1, 1, 0),
  (10, 0, 0, 0, 0, 0, 1), (11, 1, 0, 0, 0, 0, 1), (12, 0, 1, 0, 0, 0, 1), (13, 0, 0, 1, 0, 0, 1), (14, 0, 0, 0, 1, 0, 1), (15, 0, 0, 0, 0, 1, 1),
  (16, 1, 1, 1, 1, 1, 1);
CREATE TABLE call_tally (
  grain INTEGER NOT NULL, period TEXT NOT NULL, campaign_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, list_id INTEGER NOT NULL,
  script_version_id INTEGER NOT NULL, week_hour INTEGER NOT NULL, outcome_id INTEGER NOT NULL,
  calls INTEGER NOT NULL, dials INTEGER NOT NULL, answered INTEGER NOT NULL, reached INTEGER NOT NULL, sales INTEGER NOT NULL,
  talk_ms INTEGER NOT NULL, held_ms INTEGER NOT NULL, wrap_ms INTEGER NOT NULL,
  PRIMARY KEY (grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, outcome_id)) WITHOUT ROWID;
CREATE TABLE order_tally (
  grain INTEGER NOT NULL, period TEXT NOT NULL, campaign_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, list_id INTEGER NOT NULL,
  script_version_id INTEGER NOT NULL, week_hour INTEGER NOT NULL, currency TEXT NOT NULL,
  orders INTEGER NOT NULL, quantity INTEGER NOT NULL, amount INTEGER NOT NULL,
  PRIMARY KEY (grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, currency)) WITHOUT ROWID;

-- What one closed call adds. A call is one that was dialed, was answered when it came in, or has an outcome.
CREATE VIEW call_share AS SELECT
  k.id, g.grain, iif(g.monthly, substr(k.local_day, 1, 7), k.local_day) AS period, k.campaign_id, iif(g.by_agent, k.agent_id, 0) AS agent_id, iif(g.by_list, k.list_id, 0) AS list_id,
  iif(g.by_script, k.script_version_id, 0) AS script_version_id, iif(g.by_hour, k.week_hour, 0) AS week_hour,
  iif(g.by_outcome, k.outcome_id, 0) AS outcome_id,
  (k.dials > 0 AND (k.direction = 0 OR k.answered_at <> 0)) OR k.outcome_id <> 0 AS calls, iif(k.direction = 0, k.dials, 0) AS dials,
  k.answered_at <> 0 AS answered, k.reached, k.sale AS sales, k.talk_ms, k.held_ms,
  iif(k.ended_at <> 0 AND k.closed_at > k.ended_at, k.closed_at - k.ended_at, 0) AS wrap_ms
  FROM call k CROSS JOIN tally_grain g WHERE k.state = 1;
-- What one order that was not cancelled adds, with the campaign, list and script of the call that brought it; not told apart by the call's outcome, which
-- may be corrected without the order.
CREATE VIEW order_share AS SELECT
  s.id, g.grain, iif(g.monthly, substr(s.local_day, 1, 7), s.local_day) AS period, coalesce(k.campaign_id, 0) AS campaign_id, iif(g.by_agent, s.user_id, 0) AS agent_id,
  iif(g.by_list, coalesce(k.list_id, 0), 0) AS list_id, iif(g.by_script, coalesce(k.script_version_id, 0), 0) AS script_version_id,
  iif(g.by_hour, s.week_hour, 0) AS week_hour, s.currency, 1 AS orders, s.quantity, s.amount
  FROM sales_order s LEFT JOIN call k ON k.id = s.call_id CROSS JOIN tally_grain g
  WHERE s.cancelled_at = 0 AND g.grain NOT IN (5, 15);

INSERT INTO call_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, outcome_id, sum(calls), sum(dials), sum(answered),
  sum(reached), sum(sales), sum(talk_ms), sum(held_ms), sum(wrap_ms) FROM call_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
INSERT INTO order_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, currency, sum(orders), sum(quantity),
  sum(amount) FROM order_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

-- Written to as steps: what is put in has sign 1, what is taken out -1.
CREATE VIEW call_step AS SELECT id, 1 AS sign FROM call WHERE false;
CREATE TRIGGER call_step_taken INSTEAD OF INSERT ON call_step BEGIN
  INSERT INTO call_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, outcome_id, new.sign * calls, new.sign * dials,
    new.sign * answered, new.sign * reached, new.sign * sales, new.sign * talk_ms, new.sign * held_ms, new.sign * wrap_ms
    FROM call_share WHERE id = new.id
    ON CONFLICT DO UPDATE SET calls = calls + excluded.calls, dials = dials + excluded.dials, answered = answered + excluded.answered,
      reached = reached + excluded.reached, sales = sales + excluded.sales, talk_ms = talk_ms + excluded.talk_ms,
      held_ms = held_ms + excluded.held_ms, wrap_ms = wrap_ms + excluded.wrap_ms;
END;
CREATE VIEW order_step AS SELECT id, 1 AS sign FROM sales_order WHERE false;
CREATE TRIGGER order_step_taken INSTEAD OF INSERT ON order_step BEGIN
  INSERT INTO order_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, currency, new.sign * orders,
    new.sign * quantity, new.sign * amount FROM order_share WHERE id = new.id
    ON CONFLICT DO UPDATE SET orders = orders + excluded.orders, quantity = quantity + excluded.quantity, amount = amount + excluded.amount;
END;

CREATE TRIGGER call_counted AFTER INSERT ON call WHEN new.state = 1 BEGIN
  INSERT INTO call_step VALUES (new.id, 1);
END;
CREATE TRIGGER call_taken_out BEFORE UPDATE OF state, outcome_id, reached, sale, closed_at, ended_at, answered_at, dials, talk_ms, held_ms, local_day,
  week_hour, campaign_id, agent_id, list_id, script_version_id, direction ON call WHEN old.state = 1 BEGIN
  INSERT INTO call_step VALUES (old.id, -1);
END;
CREATE TRIGGER call_put_in AFTER UPDATE OF state, outcome_id, reached, sale, closed_at, ended_at, answered_at, dials, talk_ms, held_ms, local_day,
  week_hour, campaign_id, agent_id, list_id, script_version_id, direction ON call WHEN new.state = 1 BEGIN
  INSERT INTO call_step VALUES (new.id, 1);
END;
CREATE TRIGGER call_uncounted BEFORE DELETE ON call WHEN old.state = 1 BEGIN
  INSERT INTO call_step VALUES (old.id, -1);
END;
CREATE TRIGGER order_counted AFTER INSERT ON sales_order WHEN new.cancelled_at = 0 BEGIN
  INSERT INTO order_step VALUES (new.id, 1);
END;
CREATE TRIGGER order_taken_out BEFORE UPDATE ON sales_order WHEN old.cancelled_at = 0 BEGIN
  INSERT INTO order_step VALUES (old.id, -1);
END;
CREATE TRIGGER order_put_in AFTER UPDATE ON sales_order WHEN new.cancelled_at = 0 BEGIN
  INSERT INTO order_step VALUES (new.id, 1);
END;
CREATE TRIGGER order_uncounted BEFORE DELETE ON sales_order WHEN old.cancelled_at = 0 BEGIN
  INSERT INTO order_step VALUES (old.id, -1);
END;
-- How long each agent was at work, of any span.
CREATE INDEX presence_started ON presence(started_at);
