CREATE TABLE webhook (
    id        TEXT    NOT NULL PRIMARY KEY,
    shard     INTEGER NOT NULL,
    kind      INTEGER NOT NULL,
    account   TEXT    NOT NULL,
    object    TEXT    NOT NULL,
    reference TEXT    NULL,
    at        INTEGER NOT NULL,
    pending   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX webhook_pending ON webhook (shard, at) WHERE pending = 1;
CREATE INDEX webhook_done ON webhook (at) WHERE pending = 0;
