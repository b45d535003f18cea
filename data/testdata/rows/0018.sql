-- Rows for every table that version 18 brought.
INSERT INTO scheduled_event (guild, conference, state, event, told) VALUES ('1', 14, 'made', '99', '{}');
