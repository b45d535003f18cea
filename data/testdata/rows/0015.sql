-- Rows for every table that version 15 brought.
INSERT INTO conference_plan (number, version, day, minute, last_day, venue, source, at, who) VALUES (14, 1, '2026-12-10', 480, '2026-12-10', 'Nha Trang', 'binhdinh-2021', '2026-05-20T01:00:00Z', 'hoa');
