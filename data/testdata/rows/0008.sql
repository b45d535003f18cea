-- Rows for every table that version 8 brought.
INSERT INTO proposal (code, guild, made_by, made_at, expires_at, name, publisher, place, period, published, content, digest, state) VALUES
	('7KQ2MAB', '1', 'hoa', '2026-05-20T01:00:00Z', '2026-05-27T01:00:00Z', 'bao-cao.csv', 'Sở Công Thương', 'gso2025:52', '2026-05', '2026-05-20', x'4142', 'x', 'open');
INSERT INTO settled (proposal, figure, reading, ticked, at, who) VALUES ('7KQ2MAB', 1, '6.811', 0, '2026-05-20T01:00:00Z', 'hoa');
