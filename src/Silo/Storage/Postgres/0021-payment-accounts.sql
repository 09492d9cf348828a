CREATE TABLE payment_account (
    account    text NOT NULL PRIMARY KEY,
    counsellor text NOT NULL
);
