-- One row a counsellor. The card and the free times are written by two grains, each half by its own version.
-- next_start, next_lapses and the columns that searches filter by are derived from the halves.
CREATE TABLE directory (
    counsellor    TEXT    NOT NULL PRIMARY KEY,
    card_version  INTEGER NOT NULL DEFAULT 0,
    card          TEXT        NULL,
    free_version  INTEGER NOT NULL DEFAULT 0,
    free          TEXT        NULL,
    online        INTEGER NOT NULL DEFAULT 0,
    submitted_at  INTEGER     NULL,
    name          TEXT    NOT NULL DEFAULT '',
    languages     TEXT    NOT NULL DEFAULT '',
    specialities  INTEGER NOT NULL DEFAULT 0,
    price         INTEGER NOT NULL DEFAULT 0,
    next_start    INTEGER NOT NULL DEFAULT 253402300799000,
    next_lapses   INTEGER NOT NULL DEFAULT 253402300799000
) WITHOUT ROWID;

-- Holds all that a search filters by, so that a search reads one index in the order of its answer.
CREATE INDEX directory_next ON directory (next_start, counsellor, languages, specialities, price, name) WHERE online = 1;

CREATE INDEX directory_lapses ON directory (next_lapses) WHERE online = 1;

CREATE INDEX directory_waiting ON directory (submitted_at) WHERE submitted_at IS NOT NULL;
