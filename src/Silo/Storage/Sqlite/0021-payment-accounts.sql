CREATE TABLE payment_account (
    account    TEXT NOT NULL PRIMARY KEY,
    counsellor TEXT NOT NULL
) WITHOUT ROWID;
