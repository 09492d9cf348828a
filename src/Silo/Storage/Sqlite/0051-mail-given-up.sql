-- account: whose confirmed address a letter goes to. code, failed_address: the server's last word, and what stands for the address that took nothing.
ALTER TABLE mail ADD COLUMN account TEXT NULL;
ALTER TABLE mail ADD COLUMN code INTEGER NULL;
ALTER TABLE mail ADD COLUMN failed_address TEXT NULL;

CREATE INDEX mail_by_account ON mail (account, at);
