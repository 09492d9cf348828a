CREATE TABLE appointment_list (
    person      TEXT    NOT NULL,
    appointment TEXT    NOT NULL,
    start       INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    body        TEXT    NOT NULL,
    PRIMARY KEY (person, appointment)
) WITHOUT ROWID;

CREATE INDEX appointment_list_by_start ON appointment_list (person, start DESC);
