-- Places where somebody discovers a job, offered by hosts. Some partners may be served first: nobody else sees the place until then.
INSERT INTO subject_kind VALUES ('IMMERSION_PLACE');

CREATE TABLE immersion_place (
    id uuid CONSTRAINT immersion_place_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_place_club_fkey REFERENCES club,
    number bigint NOT NULL,
    host_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT immersion_place_kind CHECK (kind IN ('VISIT', 'OBSERVATION', 'MINI_STAGE', 'PMSMP', 'DUODAY')),
    first_day date NOT NULL,
    last_day date NOT NULL,
    places int NOT NULL CONSTRAINT immersion_place_places CHECK (places BETWEEN 1 AND 100),
    rome_code text NOT NULL CONSTRAINT immersion_place_rome_code CHECK (rome_code ~ '^[A-N][0-9]{4}$'),
    commune_code text NOT NULL CONSTRAINT immersion_place_commune_fkey REFERENCES commune,
    audience text[] NOT NULL CONSTRAINT immersion_place_audience CHECK (
        cardinality(audience) >= 1 AND audience <@ ARRAY['COLLEGE', 'LYCEE', 'ML', 'OTHER']),
    first_for uuid[] CONSTRAINT immersion_place_first_for CHECK (cardinality(first_for) BETWEEN 1 AND 50),
    first_qpv boolean NOT NULL DEFAULT false,
    first_until date,
    status text NOT NULL CONSTRAINT immersion_place_status CHECK (status IN ('DRAFT', 'OPEN', 'CLOSED')),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT immersion_place_number_unique UNIQUE (club_id, number),
    CONSTRAINT immersion_place_club_unique UNIQUE (id, club_id),
    CONSTRAINT immersion_place_host_unique UNIQUE (id, host_id, club_id),
    CONSTRAINT immersion_place_host_fkey FOREIGN KEY (host_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT immersion_place_created_by_fkey FOREIGN KEY (created_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT immersion_place_period CHECK (last_day >= first_day),
    -- Some partners, or the schools of priority neighbourhoods, and until when.
    CONSTRAINT immersion_place_first CHECK (num_nonnulls(first_for, nullif(first_qpv, false)) = num_nonnulls(first_until))
);
CREATE INDEX immersion_place_by_club ON immersion_place (club_id, id);
CREATE INDEX immersion_place_by_host ON immersion_place (host_id, id);
CREATE INDEX immersion_place_by_created_by ON immersion_place (created_by);
CREATE INDEX immersion_place_by_commune ON immersion_place (commune_code);
CREATE INDEX immersion_place_reserved ON immersion_place (club_id, first_until) WHERE first_until IS NOT NULL;
CREATE INDEX immersion_place_to_close ON immersion_place (club_id, last_day) WHERE status <> 'CLOSED';
CREATE TRIGGER draw_number BEFORE INSERT ON immersion_place FOR EACH ROW EXECUTE FUNCTION draw_number();

COMMENT ON COLUMN immersion_place.id IS 'not personal: the place';
COMMENT ON COLUMN immersion_place.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_place.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN immersion_place.host_id IS 'not personal: the organisation that offers it';
COMMENT ON COLUMN immersion_place.kind IS 'not personal: what is done there';
COMMENT ON COLUMN immersion_place.first_day IS 'not personal: from when';
COMMENT ON COLUMN immersion_place.last_day IS 'not personal: until when';
COMMENT ON COLUMN immersion_place.places IS 'not personal: for how many';
COMMENT ON COLUMN immersion_place.rome_code IS 'not personal: the occupation';
COMMENT ON COLUMN immersion_place.commune_code IS 'not personal: where it is';
COMMENT ON COLUMN immersion_place.audience IS 'not personal: for pupils of which schools, or for whom else';
COMMENT ON COLUMN immersion_place.first_for IS 'not personal: the partners that are served first';
COMMENT ON COLUMN immersion_place.first_qpv IS 'not personal: whether the schools of priority neighbourhoods are served first';
COMMENT ON COLUMN immersion_place.first_until IS 'not personal: until when they are served first';
COMMENT ON COLUMN immersion_place.status IS 'not personal: how far it is';
COMMENT ON COLUMN immersion_place.created_by IS
    'personal: purpose know who offered it; basis mission of public interest; readers the agency; retention that of the member';
COMMENT ON COLUMN immersion_place.created_at IS 'not personal: when it was offered';
COMMENT ON COLUMN immersion_place.version IS 'not personal: counts the changes';

-- Who signs for the host: a table apart, because whoever sees a place does not read it.
CREATE TABLE immersion_place_signer (
    place_id uuid CONSTRAINT immersion_place_signer_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT immersion_place_signer_club_fkey REFERENCES club,
    name text NOT NULL CONSTRAINT immersion_place_signer_name CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL CONSTRAINT immersion_place_signer_email CHECK (length(email) BETWEEN 3 AND 254),
    CONSTRAINT immersion_place_signer_place_fkey FOREIGN KEY (place_id, club_id) REFERENCES immersion_place (id, club_id)
);
CREATE INDEX immersion_place_signer_by_club ON immersion_place_signer (club_id, place_id);
COMMENT ON COLUMN immersion_place_signer.place_id IS 'not personal: the place';
COMMENT ON COLUMN immersion_place_signer.club_id IS 'not personal: the club';
COMMENT ON COLUMN immersion_place_signer.name IS
    'personal: purpose know who signs for the host; basis mission of public interest; readers the host, and the agency; retention 31 August of the next year';
COMMENT ON COLUMN immersion_place_signer.email IS
    'personal: purpose send the link to sign; basis mission of public interest; readers the host, and the agency; retention 31 August of the next year';

-- The schools of priority neighbourhoods (QPV), as the agency says.
CREATE TABLE qpv_school (
    organisation_id uuid CONSTRAINT qpv_school_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT qpv_school_club_fkey REFERENCES club,
    CONSTRAINT qpv_school_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id)
);
CREATE INDEX qpv_school_by_club ON qpv_school (club_id, organisation_id);
COMMENT ON COLUMN qpv_school.organisation_id IS 'not personal: a school';
COMMENT ON COLUMN qpv_school.club_id IS 'not personal: the club';

GRANT SELECT, INSERT ON immersion_place TO club_api;
GRANT UPDATE (kind, first_day, last_day, places, rome_code, commune_code, audience, first_for, first_qpv, first_until, status, version)
    ON immersion_place TO club_api;
GRANT SELECT, INSERT, DELETE ON immersion_place_signer, qpv_school TO club_api;
GRANT UPDATE (name, email) ON immersion_place_signer TO club_api;
ALTER TABLE immersion_place ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE immersion_place_signer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE qpv_school ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Whether the caller's organisation sends young people: a school, a partner for the young, a mission locale.
CREATE FUNCTION caller_sends_young() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM organisation o WHERE o.id = caller_organisation() AND o.club_id = caller_club() AND (
        (caller_is('partner') AND o.partner_kinds && ARRAY['SCHOOL', 'YOUTH'])
        OR (caller_is('structure') AND EXISTS (SELECT FROM structure_capacity c WHERE c.organisation_id = o.id AND c.kind = 'ML'
            AND coalesce(c.since, '-infinity') <= club_today() AND coalesce(c.until, 'infinity') >= club_today()))))
$$;

CREATE POLICY hosts_offer ON immersion_place FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND host_id = caller_organisation() AND created_by = caller_member() AND (caller_is('company') OR caller_is('structure')));
CREATE POLICY hosts_and_club_change ON immersion_place FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_is('automaton') OR (host_id = caller_organisation() AND (caller_is('company') OR caller_is('structure')))));

CREATE POLICY hosts_and_agency_read ON immersion_place_signer FOR SELECT TO club_api USING (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion_place p WHERE p.id = immersion_place_signer.place_id
        AND (caller_sees_club() OR p.host_id = caller_organisation()) OFFSET 0));
CREATE POLICY hosts_name ON immersion_place_signer FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND EXISTS (SELECT FROM immersion_place p WHERE p.id = immersion_place_signer.place_id
        AND p.host_id = caller_organisation() OFFSET 0));
CREATE POLICY hosts_correct ON immersion_place_signer FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_is('automaton') OR EXISTS (SELECT FROM immersion_place p WHERE p.id = immersion_place_signer.place_id
        AND p.host_id = caller_organisation() AND p.status = 'DRAFT' OFFSET 0)));
CREATE POLICY the_club_forgets ON immersion_place_signer FOR DELETE TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

CREATE POLICY agency_and_own_read ON qpv_school FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR organisation_id = caller_organisation()));
CREATE POLICY agency_says ON qpv_school FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('adviser'));
CREATE POLICY agency_corrects ON qpv_school FOR DELETE TO club_api USING (club_id = caller_club() AND caller_is('adviser'));

-- What is offered is not changed once somebody may have taken it.
CREATE FUNCTION refuse_change_of_offered_place() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE check_violation USING MESSAGE = 'an offered place does not change', CONSTRAINT = 'immersion_place_stays';
END $$;
CREATE TRIGGER stays_as_offered BEFORE UPDATE ON immersion_place FOR EACH ROW
    WHEN (OLD.status <> 'DRAFT' AND (NEW.status = 'DRAFT'
        OR (NEW.kind, NEW.first_day, NEW.last_day, NEW.places, NEW.rome_code, NEW.commune_code, NEW.audience)
        IS DISTINCT FROM (OLD.kind, OLD.first_day, OLD.last_day, OLD.places, OLD.rome_code, OLD.commune_code, OLD.audience)))
    EXECUTE FUNCTION refuse_change_of_offered_place();

-- Those of these organisations that may be served first: schools, partners who accompany the young, and missions locales.
CREATE FUNCTION first_served(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id FROM organisation o
    WHERE o.id = ANY (ids) AND o.club_id = caller_club() AND o.left_at IS NULL AND (o.partner_kinds && ARRAY['SCHOOL', 'YOUTH']
        OR EXISTS (SELECT FROM structure_capacity c WHERE c.organisation_id = o.id AND c.kind = 'ML'))
$$;

-- Whether a host is of the social economy, as far as the club knows: an insertion structure or an adapted company. It knows the legal form of nobody.
CREATE FUNCTION immersion_host_is_ess(host uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM structure_capacity c WHERE c.organisation_id = host AND c.club_id = caller_club()
        AND c.kind IN ('ACI', 'EI', 'AI', 'ETTI', 'EITI', 'GEIQ', 'EA', 'EATT', 'ESAT')
        AND coalesce(c.since, '-infinity') <= club_today() AND coalesce(c.until, 'infinity') >= club_today())
$$;

-- The name of a host: to whoever sees one of its places.
CREATE FUNCTION immersion_host(host uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.name FROM organisation o WHERE o.id = host AND o.club_id = caller_club()
        AND (caller_sees_club() OR EXISTS (SELECT FROM immersion_place p WHERE p.host_id = host AND p.status <> 'DRAFT') OR host = caller_organisation())
$$;
REVOKE ALL ON FUNCTION caller_sends_young(), first_served(uuid[]), immersion_host_is_ess(uuid), immersion_host(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caller_sends_young(), first_served(uuid[]), immersion_host_is_ess(uuid), immersion_host(uuid) TO club_api;
