-- PostgreSQL counts a table again once about fifty rows have changed, and plans by what it last counted. A club with forty organisations would
-- never be counted: its rows would be looked for by club instead of by key, and each of them judged by the row policies of needs and contracts
-- (8.7 ms instead of 0.5 ms for the view of one person, with 2,000 organisations that were not counted yet).
ALTER TABLE organisation SET (autovacuum_analyze_threshold = 5);
ALTER TABLE member SET (autovacuum_analyze_threshold = 5);
ALTER TABLE structure_capacity SET (autovacuum_analyze_threshold = 5);
ALTER TABLE need SET (autovacuum_analyze_threshold = 5);
