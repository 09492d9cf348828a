-- 1 when the appointment is over, which can be before its planned start.
ALTER TABLE appointment_list ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
