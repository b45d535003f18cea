-- Rows for what version 3 brought.
INSERT INTO asked (who, texts, at) VALUES
	('12:34:56', '["Bình Định có bao nhiêu đề án năm 2021?", "còn 2022?"]', '2026-05-06T07:08:09Z');
