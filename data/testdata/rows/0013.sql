-- Rows for every table that version 13 brought.
INSERT INTO quoted (message, channel, code, at) VALUES ('35', '12', '7KQ2MAB', '2026-05-20T01:00:00Z');
