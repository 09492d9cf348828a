CREATE TABLE appointment_list (
    person      text   NOT NULL,
    appointment text   NOT NULL,
    start       bigint NOT NULL,
    version     bigint NOT NULL,
    body        text   NOT NULL,
    PRIMARY KEY (person, appointment)
);

CREATE INDEX appointment_list_by_start ON appointment_list (person, start DESC);
