-- Rows for what version 2 brought.
INSERT INTO answer (code, asked_at, line, locale, text, figures) VALUES
	('7KQ2', '2026-04-05T06:07:08Z', '/progress place:"Bình Định" indicator:projects period:2021', 'vi', 'Số đề án Bình Định, năm 2021: 25 đề án', '[]');
