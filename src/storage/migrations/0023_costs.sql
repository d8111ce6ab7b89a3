-- What calling costs. kind: domain::CostKind. list_id 0 but for the price of a list. amount in minor units. from_day: of an hour or a minute the first day
-- on which the rate holds, until the next one of its kind begins; of a list the day on which it was bought.
CREATE TABLE cost_rate (
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, list_id INTEGER NOT NULL DEFAULT 0, amount INTEGER NOT NULL, currency TEXT NOT NULL,
  from_day TEXT NOT NULL, entered_by INTEGER NOT NULL DEFAULT 0, entered_at INTEGER NOT NULL);
CREATE UNIQUE INDEX cost_rate_day ON cost_rate(kind, list_id, from_day);
