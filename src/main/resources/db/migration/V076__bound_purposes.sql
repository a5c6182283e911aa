-- How many people a stated purpose opens to an adviser in a day, who raised that and why (package purpose).

-- People are counted in the trace that each reading leaves: explanations of pairs and merges too.
DROP INDEX history_identities_by_member;
CREATE INDEX history_people_opened_by_member ON history (member_id, at)
    WHERE subject_type = 'BENEFICIARY'
      AND type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED', 'MATCH_EXPLAINED', 'MERGED');

-- Rows are added and never changed: the last one of an adviser is what holds until its last day.
CREATE TABLE purpose_limit (
    id uuid CONSTRAINT purpose_limit_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT purpose_limit_club_fkey REFERENCES club,
    member_id uuid NOT NULL,
    revision int NOT NULL CONSTRAINT purpose_limit_revision CHECK (revision > 0),
    people int NOT NULL CONSTRAINT purpose_limit_people CHECK (people BETWEEN 1 AND 500),
    until date NOT NULL,
    reason text NOT NULL CONSTRAINT purpose_limit_reason_length CHECK (length(reason) BETWEEN 5 AND 500),
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT purpose_limit_member_fkey FOREIGN KEY (member_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT purpose_limit_set_by_fkey FOREIGN KEY (set_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT purpose_limit_revision_unique UNIQUE (member_id, revision),
    CONSTRAINT purpose_limit_of_another CHECK (set_by <> member_id)
);
COMMENT ON COLUMN purpose_limit.id IS 'not personal: the row';
COMMENT ON COLUMN purpose_limit.club_id IS 'not personal: the club';
COMMENT ON COLUMN purpose_limit.member_id IS
    'personal: purpose bound what an adviser reads in a day; basis mission of public interest; readers the adviser and the agency''s administrators; retention that of the member';
COMMENT ON COLUMN purpose_limit.revision IS 'not personal: counts the limits that this adviser was given';
COMMENT ON COLUMN purpose_limit.people IS
    'personal: purpose bound what an adviser reads in a day; basis mission of public interest; readers the adviser and the agency''s administrators; retention that of the member';
COMMENT ON COLUMN purpose_limit.until IS 'not personal: the last day on which it holds';
COMMENT ON COLUMN purpose_limit.reason IS
    'personal: purpose account for a raised limit; basis mission of public interest; readers the adviser and the agency''s administrators; retention that of the member';
COMMENT ON COLUMN purpose_limit.set_by IS
    'personal: purpose account for a raised limit; basis mission of public interest; readers the adviser and the agency''s administrators; retention that of the member';
COMMENT ON COLUMN purpose_limit.set_at IS 'not personal: when it was set';

GRANT SELECT, INSERT ON purpose_limit TO club_api;
ALTER TABLE purpose_limit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY whose_it_is_and_who_sets_it ON purpose_limit FOR SELECT TO club_api USING (
    club_id = caller_club() AND (member_id = caller_member() OR (caller_is('agency-admin')
        AND EXISTS (SELECT FROM member m WHERE m.id = purpose_limit.member_id AND m.organisation_id = caller_organisation()))));
CREATE POLICY another_administrator_sets ON purpose_limit FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND caller_is('agency-admin') AND set_by = caller_member() AND member_id <> caller_member()
    AND EXISTS (SELECT FROM member m WHERE m.id = purpose_limit.member_id AND m.organisation_id = caller_organisation()));
