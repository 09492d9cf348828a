-- One row a counsellor. The card and the free times are written by two grains, each half by its own version.
-- next_start, next_lapses and the columns that searches filter by are derived from the halves.
CREATE TABLE directory (
    counsellor    text     NOT NULL PRIMARY KEY,
    card_version  bigint   NOT NULL DEFAULT 0,
    card          text         NULL,
    free_version  bigint   NOT NULL DEFAULT 0,
    free          text         NULL,
    online        integer  NOT NULL DEFAULT 0,
    submitted_at  bigint       NULL,
    name          text     NOT NULL DEFAULT '',
    languages     text     NOT NULL DEFAULT '',
    specialities  bigint   NOT NULL DEFAULT 0,
    price         bigint   NOT NULL DEFAULT 0,
    next_start    bigint   NOT NULL DEFAULT 253402300799000,
    next_lapses   bigint   NOT NULL DEFAULT 253402300799000
);

-- Holds all that a search filters by, so that a search reads one index in the order of its answer.
CREATE INDEX directory_next ON directory (next_start, counsellor) INCLUDE (languages, specialities, price, name) WHERE online = 1;

CREATE INDEX directory_lapses ON directory (next_lapses) WHERE online = 1;

CREATE INDEX directory_waiting ON directory (submitted_at) WHERE submitted_at IS NOT NULL;
