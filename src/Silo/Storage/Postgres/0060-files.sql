CREATE TABLE file_part (
    blob  text    NOT NULL,
    part  integer NOT NULL,
    bytes bytea   NOT NULL,
    PRIMARY KEY (blob, part)
);
