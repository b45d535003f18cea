-- Version 16 brought no table: a project with the status and the years that it brought.
INSERT INTO project (id, version, name, place, funding, content, first_year, last_year, status, adjusted_from, adjusted_by, adjusted_what, adjusted_why, support, by_year, folded, entered_at, entered_by) VALUES
	(2, 1, 'Mô hình sấy', 'gso2025:52', 'national', 3, 2026, 2027, 'adjusted', 'contracted', 'agency', 'kéo dài', 'máy về chậm', 300000000, '2026 support=100; 2027 support=200', 'mo hinh say', '2026-05-01T01:02:03Z', 'lan');
