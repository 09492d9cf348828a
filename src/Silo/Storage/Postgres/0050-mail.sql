-- One row a letter. at: when to send it while it is pending, else when it was sent or given up.
CREATE TABLE mail (
    message_id text    NOT NULL PRIMARY KEY,
    shard      bigint  NOT NULL,
    status     integer NOT NULL,
    at         bigint  NOT NULL,
    taken_at   bigint  NOT NULL,
    attempts   integer NOT NULL DEFAULT 0,
    letter     text        NULL
);

CREATE INDEX mail_by_time ON mail (shard, status, at);
