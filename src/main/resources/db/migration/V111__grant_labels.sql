-- The label of an organisation that keeps its commitments: granted by an adviser, for two years, with the counts on which it was granted.
CREATE TABLE label (
    id uuid CONSTRAINT label_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT label_club_fkey REFERENCES club,
    organisation_id uuid NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    status text NOT NULL CONSTRAINT label_status CHECK (status IN ('GRANTED', 'WITHDRAWN', 'ENDED')),
    kept int NOT NULL CONSTRAINT label_kept CHECK (kept >= 0),
    kinds text[] NOT NULL CONSTRAINT label_kinds CHECK (kinds <@ ARRAY[
        'VISIT', 'DUODAY', 'TUTOR', 'IMMERSION', 'MENTORING', 'SKILLS_SPONSORSHIP', 'PREMISES', 'PURCHASE', 'HIRING']),
    granted_by uuid NOT NULL,
    granted_at timestamptz NOT NULL,
    withdrawn_because text CONSTRAINT label_reason_length CHECK (length(withdrawn_because) BETWEEN 1 AND 500),
    ended_at timestamptz,
    warned boolean NOT NULL DEFAULT false,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT label_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT label_granted_by_fkey FOREIGN KEY (granted_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT label_period CHECK (until >= since),
    CONSTRAINT label_end_is_whole CHECK (
        (status = 'GRANTED') = (ended_at IS NULL) AND (status = 'WITHDRAWN') = (withdrawn_because IS NOT NULL)),
    CONSTRAINT label_one_a_day EXCLUDE USING gist (organisation_id WITH =, daterange(since, until, '[]') WITH &&) WHERE (status = 'GRANTED')
);
CREATE INDEX label_by_club ON label (club_id, id);
CREATE INDEX label_by_organisation ON label (organisation_id, id);
CREATE INDEX label_running ON label (club_id, until) WHERE status = 'GRANTED';

COMMENT ON COLUMN label.id IS 'not personal: the label';
COMMENT ON COLUMN label.club_id IS 'not personal: the club';
COMMENT ON COLUMN label.organisation_id IS 'not personal: the organisation that has it';
COMMENT ON COLUMN label.since IS 'not personal: its first day';
COMMENT ON COLUMN label.until IS 'not personal: its last day';
COMMENT ON COLUMN label.status IS 'not personal: whether it is granted, was withdrawn or has ended';
COMMENT ON COLUMN label.kept IS 'not personal: how many commitments were kept when it was granted';
COMMENT ON COLUMN label.kinds IS 'not personal: of which kinds';
COMMENT ON COLUMN label.granted_by IS
    'personal: purpose know who granted it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN label.granted_at IS 'not personal: when it was granted';
COMMENT ON COLUMN label.withdrawn_because IS 'not personal: why the agency withdrew it from an organisation; it names nobody';
COMMENT ON COLUMN label.ended_at IS 'not personal: when it was withdrawn or had ended';
COMMENT ON COLUMN label.warned IS 'not personal: whether its end was announced';
COMMENT ON COLUMN label.version IS 'not personal: counts the changes';

GRANT SELECT, INSERT ON label TO club_api;
GRANT UPDATE (status, withdrawn_because, ended_at, warned, version) ON label TO club_api;
ALTER TABLE label ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A label that is granted is public; its organisation and the agency also read those of before. Advisers grant and withdraw; the club ends it.
CREATE POLICY granted_to_all_and_own ON label FOR SELECT TO club_api USING (
    club_id = caller_club() AND (status = 'GRANTED' OR caller_sees_club() OR organisation_id = caller_organisation()));
CREATE POLICY advisers_grant ON label FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND caller_is('adviser') AND granted_by = caller_member());
CREATE POLICY advisers_and_club_end ON label FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_is('adviser') OR caller_is('automaton')));

-- The name of an organisation that has or had a label.
CREATE FUNCTION label_holder(holder uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.name FROM organisation o WHERE o.id = holder AND o.club_id = caller_club() AND EXISTS (SELECT FROM label l WHERE l.organisation_id = holder)
$$;

-- What everybody may read of the labels in force on a day, of all clubs. There is no caller.
CREATE FUNCTION public_labels(on_day date, most int)
    RETURNS TABLE (id uuid, club text, name text, commune_code text, commune text, kinds text[], since date, until date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT l.id, c.name, o.name, o.commune_code, m.name, l.kinds, l.since, l.until
    FROM label l JOIN club c ON c.id = l.club_id JOIN organisation o ON o.id = l.organisation_id LEFT JOIN commune m ON m.code = o.commune_code
    WHERE l.status = 'GRANTED' AND on_day BETWEEN l.since AND l.until AND o.left_at IS NULL
    ORDER BY o.name_key, l.id LIMIT most
$$;
REVOKE ALL ON FUNCTION label_holder(uuid), public_labels(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION label_holder(uuid), public_labels(date, int) TO club_api;
