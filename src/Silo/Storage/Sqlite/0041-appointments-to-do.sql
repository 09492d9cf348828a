-- 1 when the appointment asks the person for something.
ALTER TABLE appointment_list ADD COLUMN to_do INTEGER NOT NULL DEFAULT 0;

CREATE INDEX appointment_list_to_do ON appointment_list (person, start) WHERE to_do = 1;
