INSERT INTO project (id, version, code, name, place, funding, content, first_year, last_year, status, support, contract_plan, folded, entered_at, entered_by, superseded_at) VALUES
	(1, 1, 'QG-01', 'Dây chuyền chế biến cà phê', 'gso2025:52', 'national', 3, 2026, 2026, 'assigned', 300000000, '2026-04-15', 'day chuyen che bien ca phe', '2026-02-01T01:02:03Z', 'hoa', '2026-03-01T01:02:03Z'),
	(1, 2, 'QG-01', 'Dây chuyền chế biến cà phê', 'gso2025:52', 'national', 3, 2026, 2026, 'contracted', 300000000, '2026-04-15', 'day chuyen che bien ca phe', '2026-03-01T01:02:03Z', 'lan', NULL);
INSERT INTO project_rule (code, position, condition, returns, name_vi, name_en, reason_vi, reason_en, enabled) VALUES
	('no-contract', 0, 'not contract by 06-30', 0, 'Chưa ký hợp đồng', 'Not contracted', 'Muộn', 'Late', 0);
