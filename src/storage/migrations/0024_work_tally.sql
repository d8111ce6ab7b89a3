-- Time at work by day and by month, kept by triggers: every call brings several stays in presence. See docs/decisions/0031-tallies.md.
CREATE TABLE work_tally (
  monthly INTEGER NOT NULL, period TEXT NOT NULL, user_id INTEGER NOT NULL, ms INTEGER NOT NULL, PRIMARY KEY (monthly, period, user_id)) WITHOUT ROWID;
-- What one stay that has ended adds: signed in and not on a break, by the office's days, of its first 48 hours, which fall into three days at most.
-- (Who left without signing out was not there until he came back.)
CREATE VIEW presence_share AS SELECT p.id, g.monthly, substr(date(office_day(p.started_at, z.zone), n.after), 1, iif(g.monthly, 7, 10)) AS period, p.user_id,
  office_stay(p.started_at, p.ended_at, z.zone, n.n) AS ms
  FROM presence p CROSS JOIN (SELECT (SELECT value FROM setting WHERE key = 'time_zone') AS zone) z
  CROSS JOIN (SELECT 0 AS n, '+0 days' AS after UNION ALL SELECT 1, '+1 days' UNION ALL SELECT 2, '+2 days') n
  CROSS JOIN (SELECT 0 AS monthly UNION ALL SELECT 1) g
  WHERE p.ended_at > p.started_at AND p.state IN (1, 2, 3) AND office_stay(p.started_at, p.ended_at, z.zone, n.n) > 0;
INSERT INTO work_tally SELECT monthly, period, user_id, sum(ms) FROM presence_share GROUP BY 1, 2, 3;

-- Written to as steps, as call_step is.
CREATE VIEW presence_step AS SELECT id, 1 AS sign FROM presence WHERE false;
CREATE TRIGGER presence_step_taken INSTEAD OF INSERT ON presence_step BEGIN
  INSERT INTO work_tally SELECT monthly, period, user_id, new.sign * ms FROM presence_share WHERE id = new.id
    ON CONFLICT DO UPDATE SET ms = ms + excluded.ms;
END;
CREATE TRIGGER presence_counted AFTER INSERT ON presence WHEN new.ended_at <> 0 BEGIN
  INSERT INTO presence_step VALUES (new.id, 1);
END;
CREATE TRIGGER presence_taken_out BEFORE UPDATE ON presence WHEN old.ended_at <> 0 BEGIN
  INSERT INTO presence_step VALUES (old.id, -1);
END;
CREATE TRIGGER presence_put_in AFTER UPDATE ON presence WHEN new.ended_at <> 0 BEGIN
  INSERT INTO presence_step VALUES (new.id, 1);
END;
CREATE TRIGGER presence_uncounted BEFORE DELETE ON presence WHEN old.ended_at <> 0 BEGIN
  INSERT INTO presence_step VALUES (old.id, -1);
END;
-- Nothing looks for stays by their beginning alone any more.
DROP INDEX presence_started;
