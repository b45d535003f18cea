-- Rows for every table of version 1, as a program of that version wrote them.
INSERT INTO place (id, key, name, name_en, region, valid_from, valid_to, successor) VALUES
	(86, 'gso2025:52', 'Gia Lai', '', 'central', '2025-07-01', NULL, NULL),
	(35, 'gso2004:52', 'Bình Định', '', 'central', NULL, '2025-06-30', 'gso2025:52'),
	(99, 'region:central', 'Miền Trung - Tây Nguyên', 'Central and Central Highlands', '', NULL, NULL, NULL);
INSERT INTO indicator (id, code, content, name_vi, name_en, unit_vi, unit_en, dimension, aggregation, better, plan_of) VALUES
	(1, 'budget.executed', 'all', 'Kinh phí khuyến công thực hiện', 'Industrial promotion budget executed', 'triệu đồng', 'million VND', 'money', 'sum', 'more', ''),
	(6, 'projects', 'all', 'Số đề án', 'Projects', 'đề án', 'projects', 'count', 'sum', 'more', '');
INSERT INTO alias (alias, kind, target, ambiguous) VALUES
	('bd', 'province', 'gso2004:52|gso2025:52', 1),
	('kinh phí', 'indicator', 'budget.executed', 0);
INSERT INTO source (code, publisher, what, url, published, kind) VALUES
	('binhdinh-2021', 'Sở Công Thương Bình Định', 'Tin về kế hoạch khuyến công', 'https://example.org/1', '2021-03', 'press');
INSERT INTO entry (id, source, basis, window_from, window_to, entered_by, entered_at, why, withdrawn_at) VALUES
	(1, 'binhdinh-2021', 'press', NULL, NULL, 'tiendo', '2026-01-02T03:04:05Z', 'comes with the program', NULL),
	(2, 'binhdinh-2021', 'report', '2020-12-15', '2021-12-14', 'lan', '2026-02-03T04:05:06Z', 'corrected', NULL),
	(3, 'binhdinh-2021', 'press', NULL, NULL, 'minh', '2026-03-04T05:06:07Z', 'by mistake', '2026-03-05T05:06:07Z');
INSERT INTO figure (indicator, place, period, measure, funding, entry, value, qualifier, absence, printed, spot, note) VALUES
	(1, 35, '2021', 'plan', 'all', 1, 5024000000, NULL, NULL, '5,024 tỷ đồng', NULL, 'gồm hai nguồn'),
	(6, 35, '2021', 'actual', 'all', 1, 24000000, NULL, NULL, '24 đề án', NULL, NULL),
	(6, 35, '2021', 'actual', 'all', 2, 25000000, NULL, NULL, '25 đề án', 'B7', NULL),
	(6, 35, '2021', 'actual', 'all', 3, 99000000, 'approx', NULL, NULL, NULL, NULL),
	(1, 99, '2021-H1', 'actual', 'national', 1, NULL, NULL, 'not_started', 'chưa triển khai', NULL, NULL);
INSERT INTO conference (number, roman, year_planned, year_held, held_on, venue, host, next_host, period_reviewed, chair, source, note) VALUES
	(11, 'XI', '2020', '2020', '', 'Quảng Bình', 'gso2004:52', NULL, '2020-H1', '', 'binhdinh-2021', '');
INSERT INTO task (conference, position, who, text_vi, text_en, due, source) VALUES
	(11, 1, 'Các địa phương trong vùng', 'Làm xong đề án', 'Finish the projects', '2020', 'binhdinh-2021');
INSERT INTO award (conference, kind, count, what, giver, receiver, place, source, note) VALUES
	(11, 'flag', 1, 'Cờ đăng cai', 'Cục', 'Sở Công Thương', 'gso2004:52', 'binhdinh-2021', '');
INSERT INTO obligation (code, position, name_vi, name_en, who, scope, to_whom, frequency, rule, reports, cutoff, source, confirmed, note, valid_from, valid_to) VALUES
	('month', 1, 'Báo cáo tháng', 'Monthly report', 'Sở Công Thương', 'province', 'Cục', 'monthly', 'month:before 25', 'month', '', 'binhdinh-2021', 'yes', '', '2021-01-01', NULL);
INSERT INTO report (obligation, period, place, version, submitted_at, submitted_by, note) VALUES
	('month', '2021-05', 'gso2004:52', 1, '2021-05-20T01:02:03Z', 'lan', '');
INSERT INTO lunar_year (year, tet, hung_kings, source) VALUES
	(2021, '2021-02-12', '2021-04-21', 'computed');
INSERT INTO reminder (id, obligation, period, recipient, stage, due, state, planned_at, owner, claimed_at, tries, sent_at, channel, message, last_error) VALUES
	(1, 'month', '2021-05', 'common', '1', '2021-05-24', 'sent', '2021-05-21T01:00:00Z', 'one', '2021-05-21T01:00:01Z', 1, '2021-05-21T01:00:02Z', '12', '34', '');
INSERT INTO audit (id, at, who, act, object, old, new, why) VALUES
	(1, '2026-03-05T05:06:07Z', 'lan', 'withdraw', 'entry 3', 'binhdinh-2021', 'withdrawn', 'by mistake');
INSERT INTO setting (name, value) VALUES ('seed', 'older');
INSERT INTO line (code, text) VALUES ('a1b2', '/progress place:"Bình Định" period:2021');
