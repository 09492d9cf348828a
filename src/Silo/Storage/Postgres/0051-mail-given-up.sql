-- account: whose confirmed address a letter goes to. code, failed_address: the server's last word, and what stands for the address that took nothing.
ALTER TABLE mail ADD COLUMN account text NULL;
ALTER TABLE mail ADD COLUMN code integer NULL;
ALTER TABLE mail ADD COLUMN failed_address text NULL;

CREATE INDEX mail_by_account ON mail (account, at);
