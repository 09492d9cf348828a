CREATE TABLE file_part (
    blob  TEXT    NOT NULL,
    part  INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
    PRIMARY KEY (blob, part)
);
