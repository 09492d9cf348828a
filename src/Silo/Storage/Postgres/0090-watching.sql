-- What operators count every fifteen seconds, among all the letters of a month.
CREATE INDEX mail_pending ON mail (taken_at) WHERE status = 0;
CREATE INDEX mail_given_up ON mail (at) WHERE status = 2 AND letter IS NOT NULL;
