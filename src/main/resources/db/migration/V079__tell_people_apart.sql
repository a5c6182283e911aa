-- People with the same names and birth date of whom an adviser found out that they are not one: they are no longer listed as likely doubles.
CREATE TABLE distinct_people (
    id uuid CONSTRAINT distinct_people_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT distinct_people_club_fkey REFERENCES club,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    said_by uuid NOT NULL,
    said_at timestamptz NOT NULL,
    CONSTRAINT distinct_people_one_fkey FOREIGN KEY (one_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT distinct_people_other_fkey FOREIGN KEY (other_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT distinct_people_said_by_fkey FOREIGN KEY (said_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT distinct_people_order CHECK (one_id < other_id),
    CONSTRAINT distinct_people_once UNIQUE (one_id, other_id)
);
CREATE INDEX distinct_people_by_other ON distinct_people (other_id);
COMMENT ON COLUMN distinct_people.id IS 'not personal: the row';
COMMENT ON COLUMN distinct_people.club_id IS 'not personal: the club';
COMMENT ON COLUMN distinct_people.one_id IS
    'personal: purpose keep exact data, without mixing two people up; basis mission of public interest; readers advisers with a purpose; retention that of the person';
COMMENT ON COLUMN distinct_people.other_id IS
    'personal: purpose keep exact data, without mixing two people up; basis mission of public interest; readers advisers with a purpose; retention that of the person';
COMMENT ON COLUMN distinct_people.said_by IS
    'personal: purpose know who found it out; basis mission of public interest; readers advisers; retention that of the member';
COMMENT ON COLUMN distinct_people.said_at IS 'not personal: when it was said';
GRANT SELECT, INSERT ON distinct_people TO club_api;
ALTER TABLE distinct_people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY advisers_read ON distinct_people FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('adviser'));
CREATE POLICY advisers_say ON distinct_people FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND caller_is('adviser') AND said_by = caller_member());
