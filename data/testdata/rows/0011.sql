UPDATE notice SET doubt_at = '2026-05-20T01:00:00Z';
UPDATE obligation SET wants = 'projects';
