-- All that the customers of a cohort are found and told apart by, so that their rows are not read. See docs/decisions/0032-funnel.md.
DROP INDEX customer_created;
CREATE INDEX customer_created ON customer(created_at, list_id, owner_id);
