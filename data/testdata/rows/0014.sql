-- Rows for every table that version 14 brought.
INSERT INTO person_name (who, since, name) VALUES ('7', '2026-05-20T01:00:00Z', 'Lan Anh');
