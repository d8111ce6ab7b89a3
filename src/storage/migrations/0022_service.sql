-- What measures of service and of distinct customers ask for. See docs/decisions/0041-service-and-customers.md.

-- Promises that fell due in a period, kept or not; the follow-ups still open have one of their own.
CREATE INDEX follow_up_due_any ON follow_up(due_at);
-- The few answers that are ratings, among all that was captured. Queries have to repeat the condition.
CREATE INDEX script_value_rating ON script_value(saved_at) WHERE lower(name) IN ('csat', 'nps');
-- A period's orders, with all that tells distinct buyers apart.
CREATE INDEX sales_order_day ON sales_order(local_day, customer_id, at, user_id, call_id) WHERE cancelled_at = 0;
