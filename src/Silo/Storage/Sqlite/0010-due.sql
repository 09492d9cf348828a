CREATE TABLE due (
    grain TEXT    NOT NULL PRIMARY KEY,
    shard INTEGER NOT NULL,
    at    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX due_by_time ON due (shard, at);
