-- Which club an allocation is being computed for, on whichever node, and until when at most. A run takes seconds, during which its node holds
-- no connection: a lock of the database would need one. What a node that died leaves behind ends by itself.
CREATE TABLE allocation_run (
    club_id uuid PRIMARY KEY REFERENCES club,
    run uuid NOT NULL,
    until timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON allocation_run TO club_api;

ALTER TABLE allocation_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_advisers ON allocation_run TO club_api USING (club_id = caller_club() AND caller_is('adviser'));
