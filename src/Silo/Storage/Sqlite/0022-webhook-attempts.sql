-- pending: 0 done, 1 waits for its thing to be stored, 2 given up. next_at: when it is tried next while it is pending, or when it was given up.
ALTER TABLE webhook ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE webhook ADD COLUMN next_at INTEGER NOT NULL DEFAULT 0;

CREATE INDEX webhook_next ON webhook (shard, next_at) WHERE pending = 1;
CREATE INDEX webhook_given_up ON webhook (next_at) WHERE pending = 2;
