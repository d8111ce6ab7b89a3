-- Which outcome the end of a call suggests. from_code and to_code: final SIP codes, 0 and 0 for a rule by cause (a number of EndCause).
-- outcome '': none. Empty: as shipped.
CREATE TABLE outcome_of_cause (
  from_code INTEGER NOT NULL, to_code INTEGER NOT NULL, cause INTEGER NOT NULL, outcome TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (from_code, to_code, cause));
-- For calls that the network did not get through, in every set of outcomes that there is.
INSERT OR IGNORE INTO outcome (campaign_id, code, hot_key, reached, sale, after, retry_after_min, max_attempts, stage_code, position)
  SELECT campaign_id, 'try_again', 0, 0, 0, 1, 30, 5, '', max(position) + 1 FROM outcome GROUP BY campaign_id;
