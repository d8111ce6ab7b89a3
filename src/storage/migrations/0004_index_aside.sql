-- Indexes that an import into an empty database does without until its rows are in: what makes them again. Empty otherwise.
CREATE TABLE index_aside (sql TEXT NOT NULL);
