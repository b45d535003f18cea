-- Rows for every table that version 17 brought.
INSERT INTO project_choice (list, number, choice, at, who) VALUES ('7KQ2MAC', 2, 'same 1', '2026-05-20T02:00:00Z', 'lan');
