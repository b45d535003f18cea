-- Rows for every table that version 4 brought.
INSERT INTO task_state (conference, position, place, version, state, note, at, who) VALUES
	(11, 1, 'gso2025:52', 1, 'doing', '', '2026-04-05T06:07:08Z', 'minh'),
	(11, 1, 'gso2025:52', 2, 'done', 'xong sớm', '2026-05-06T07:08:09Z', 'minh');
