-- How many queue items a campaign has of each list in each state, kept by the triggers below: a page of the queue and the reason of an empty one
-- must not count a million. Nothing else writes here but an import into an empty database, which does without triggers.
CREATE TABLE queue_tally (
  campaign_id INTEGER NOT NULL, list_id INTEGER NOT NULL, state INTEGER NOT NULL, items INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, list_id, state)) WITHOUT ROWID;
INSERT INTO queue_tally SELECT campaign_id, list_id, state, count(*) FROM queue_item GROUP BY campaign_id, list_id, state;
DROP INDEX queue_count;

CREATE TRIGGER queue_item_added AFTER INSERT ON queue_item BEGIN
  INSERT INTO queue_tally VALUES (new.campaign_id, new.list_id, new.state, 1)
    ON CONFLICT (campaign_id, list_id, state) DO UPDATE SET items = items + 1;
END;
CREATE TRIGGER queue_item_removed AFTER DELETE ON queue_item BEGIN
  UPDATE queue_tally SET items = items - 1 WHERE campaign_id = old.campaign_id AND list_id = old.list_id AND state = old.state;
END;
CREATE TRIGGER queue_item_changed AFTER UPDATE OF campaign_id, list_id, state ON queue_item
WHEN old.state <> new.state OR old.list_id <> new.list_id OR old.campaign_id <> new.campaign_id BEGIN
  UPDATE queue_tally SET items = items - 1 WHERE campaign_id = old.campaign_id AND list_id = old.list_id AND state = old.state;
  INSERT INTO queue_tally VALUES (new.campaign_id, new.list_id, new.state, 1)
    ON CONFLICT (campaign_id, list_id, state) DO UPDATE SET items = items + 1;
END;
