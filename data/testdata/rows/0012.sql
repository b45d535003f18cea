INSERT INTO project_file (code, name, who, at, content, digest) VALUES ('7KQ2MAC', 'de-an.csv', 'lan', '2026-05-20T01:00:00Z', x'4142', 'x');
