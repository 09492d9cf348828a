-- One row a letter. at: when to send it while it is pending, else when it was sent or given up.
CREATE TABLE mail (
    message_id TEXT    NOT NULL PRIMARY KEY,
    shard      INTEGER NOT NULL,
    status     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    taken_at   INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    letter     TEXT        NULL
) WITHOUT ROWID;

CREATE INDEX mail_by_time ON mail (shard, status, at);
