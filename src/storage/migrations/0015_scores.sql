-- Who to call first. See docs/decisions/0034-scores.md.

-- Where a new customer stands in the queue of a list: 0 first … 1000000000 last, equal ones by id; in the middle without a score.
-- score_order_id, score_control: the order that placed it there, and whether as one of the control group.
ALTER TABLE queue_item ADD COLUMN rank INTEGER NOT NULL DEFAULT 500000000;
ALTER TABLE queue_item ADD COLUMN score_order_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE queue_item ADD COLUMN score_control INTEGER NOT NULL DEFAULT 0;
DROP INDEX queue_fresh;
CREATE INDEX queue_fresh ON queue_item(campaign_id, list_id, zone_id, rank, id) WHERE state = 0;

-- A campaign that calls by score, and its control group, from a start to an end; control: its share in percent.
CREATE TABLE score_order (
  id INTEGER PRIMARY KEY, campaign_id INTEGER NOT NULL REFERENCES campaign(id), control INTEGER NOT NULL, salt INTEGER NOT NULL, started_at INTEGER NOT NULL,
  started_by INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0, ended_by INTEGER NOT NULL DEFAULT 0, ranked_at INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX score_order_running ON score_order(campaign_id) WHERE ended_at = 0;
-- Of the queue item, when the call was opened.
ALTER TABLE call ADD COLUMN score_order_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN score_control INTEGER NOT NULL DEFAULT 0;
CREATE INDEX call_score_order ON call(score_order_id, customer_id) WHERE score_order_id <> 0;

-- What was learned; the newest counts. strength: C of the penalty. judged_…, area_…: how it ranked calls later than those it had seen then.
CREATE TABLE score_model (
  id INTEGER PRIMARY KEY, trained_at INTEGER NOT NULL, trained_by INTEGER NOT NULL DEFAULT 0, examples INTEGER NOT NULL, successes INTEGER NOT NULL,
  intercept REAL NOT NULL, strength REAL NOT NULL, judged INTEGER NOT NULL, judged_successes INTEGER NOT NULL, area REAL NOT NULL, area_low REAL NOT NULL,
  area_high REAL NOT NULL, in_better_half REAL NOT NULL, lift REAL NOT NULL);
-- kind: domain::ScoreTerm::Kind. low ≤ value < high; 1e308 and its negative: no bound.
CREATE TABLE score_term (
  model_id INTEGER NOT NULL REFERENCES score_model(id), position INTEGER NOT NULL, field TEXT NOT NULL, kind INTEGER NOT NULL, level TEXT NOT NULL DEFAULT '',
  low REAL NOT NULL DEFAULT 0, high REAL NOT NULL DEFAULT 0, weight REAL NOT NULL, share REAL NOT NULL, PRIMARY KEY (model_id, position)) WITHOUT ROWID;

-- What a customer's record said until it was changed at that time: an earlier call must not be explained by what was learned in it.
CREATE TABLE customer_before (
  customer_id INTEGER NOT NULL, at INTEGER NOT NULL, region TEXT NOT NULL, source TEXT NOT NULL, company TEXT NOT NULL, custom TEXT NOT NULL);
CREATE INDEX customer_before_customer ON customer_before(customer_id, at);
CREATE TRIGGER customer_changed AFTER UPDATE OF region, source, company, custom ON customer
WHEN old.region <> new.region OR old.source <> new.source OR old.company <> new.company OR old.custom <> new.custom BEGIN
  INSERT INTO customer_before VALUES (old.id, new.updated_at, old.region, old.source, old.company, old.custom);
END;
CREATE TRIGGER customer_gone AFTER DELETE ON customer BEGIN
  DELETE FROM customer_before WHERE customer_id = old.id;
END;
