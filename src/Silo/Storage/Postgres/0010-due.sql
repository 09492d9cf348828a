CREATE TABLE due (
    grain text    NOT NULL PRIMARY KEY,
    shard integer NOT NULL,
    at    bigint  NOT NULL
);

CREATE INDEX due_by_time ON due (shard, at);
