CREATE TABLE webhook (
    id        text    NOT NULL PRIMARY KEY,
    shard     integer NOT NULL,
    kind      integer NOT NULL,
    account   text    NOT NULL,
    object    text    NOT NULL,
    reference text    NULL,
    at        bigint  NOT NULL,
    pending   integer NOT NULL
);

CREATE INDEX webhook_pending ON webhook (shard, at) WHERE pending = 1;
CREATE INDEX webhook_done ON webhook (at) WHERE pending = 0;
