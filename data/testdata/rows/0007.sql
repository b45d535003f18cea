INSERT INTO place (id, key, name, name_en, region, valid_from, valid_to, successor) VALUES
	(101, 'nation', 'Cả nước', 'The whole country', '', NULL, NULL, NULL);
INSERT INTO review (obligation, period, place, version, verdict, why, at, who) VALUES
	('month', '2021-05', 'gso2004:52', 1, 'returned', 'thiếu số giải ngân', '2021-05-21T01:02:03Z', 'hoa');
INSERT INTO extension (obligation, period, place, wanted, reason, asked_at, asked_by, verdict, until, answer, decided_at, decided_by) VALUES
	('month', '2021-05', 'gso2004:52', '2021-05-28', 'lụt', '2021-05-21T02:02:03Z', 'lan', 'granted', '2021-05-28', '', '2021-05-21T03:02:03Z', 'hoa');
INSERT INTO coordinator (guild, place, who, part, added_at, added_by) VALUES
	('1', 'gso2025:52', '7', 'coordinator', '2026-01-02T03:04:05Z', 'hoa');
INSERT INTO channel (guild, place, channel, since, set_by) VALUES ('1', 'gso2025:52', '12', '2026-01-02T03:04:05Z', 'hoa');
INSERT INTO pause (guild, first, last, why, set_at, set_by) VALUES ('1', '2026-02-01', '2026-02-03', 'hội nghị', '2026-01-02T03:04:05Z', 'hoa');
INSERT INTO snooze (guild, obligation, period, place, day, asked_at, asked_by) VALUES ('1', 'month', '2026-05', 'gso2025:52', '2026-05-21', '2026-05-20T03:04:05Z', '7');
INSERT INTO notice (id, kind, guild, audience, day, state, planned_at, sent_at, channel, message) VALUES
	(1, 'reminder', '1', '7', '2026-05-20', 'sent', '2026-05-20T01:00:00Z', '2026-05-20T01:00:01Z', '12', '35');
INSERT INTO reminder (id, obligation, period, recipient, stage, due, state, planned_at, notice) VALUES
	(2, 'month', '2026-05', '1/gso2025:52', '3', '2026-05-22', 'sent', '2026-05-20T01:00:00Z', 1);
INSERT INTO lease (name, owner, holder, since, beat_at) VALUES ('sender', 'A', 'máy chủ, tiến trình 7', '2026-05-20T01:00:00Z', '2026-05-20T01:00:00Z');
INSERT INTO day_rule (day, works, name_vi, set_at, set_by) VALUES ('2026-05-23', 1, 'làm bù', '2026-05-20T01:00:00Z', 'hoa');
INSERT INTO happening (guild, conference, event, told, at) VALUES ('1', 11, '99', 'XI', '2026-05-20T01:00:00Z');
