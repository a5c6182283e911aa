-- Public services that help with barriers, from the national open format (data.inclusion). Each import is a number; a sheet says what a service was from one
-- import until another. The sheets of an import are written in short transactions, and shown all at once when the import is done: a row that says so.
CREATE TABLE service_import (
    id uuid CONSTRAINT service_import_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT service_import_club_fkey REFERENCES club,
    number int NOT NULL CONSTRAINT service_import_number CHECK (number >= 1),
    imported_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    alive_at timestamptz NOT NULL,
    done_at timestamptz,
    services int CONSTRAINT service_import_services CHECK (services BETWEEN 1 AND 100000),
    CONSTRAINT service_import_number_unique UNIQUE (club_id, number),
    CONSTRAINT service_import_imported_by_fkey FOREIGN KEY (imported_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT service_import_done_is_counted CHECK ((done_at IS NULL) = (services IS NULL))
);
CREATE UNIQUE INDEX service_import_one_at_a_time ON service_import (club_id) WHERE done_at IS NULL;
CREATE INDEX service_import_by_member ON service_import (imported_by);

-- The services that were ever imported, so that who cites one cites the same for ever.
CREATE TABLE local_service (
    id uuid CONSTRAINT local_service_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT local_service_club_fkey REFERENCES club,
    source_id text NOT NULL CONSTRAINT local_service_source_id_length CHECK (length(source_id) BETWEEN 1 AND 200),
    CONSTRAINT local_service_source_id_unique UNIQUE (club_id, source_id),
    CONSTRAINT local_service_club_unique UNIQUE (id, club_id)
);

CREATE TABLE local_service_sheet (
    service_id uuid NOT NULL,
    club_id uuid NOT NULL CONSTRAINT local_service_sheet_club_fkey REFERENCES club,
    from_import int NOT NULL,
    to_import int CONSTRAINT local_service_sheet_ends_later CHECK (to_import > from_import),
    fingerprint uuid NOT NULL,
    source text CONSTRAINT local_service_sheet_source_length CHECK (length(source) BETWEEN 1 AND 200),
    structure text CONSTRAINT local_service_sheet_structure_length CHECK (length(structure) BETWEEN 1 AND 300),
    name text NOT NULL CONSTRAINT local_service_sheet_name_length CHECK (length(name) BETWEEN 1 AND 300),
    description text CONSTRAINT local_service_sheet_description_length CHECK (length(description) BETWEEN 1 AND 10000),
    link text CONSTRAINT local_service_sheet_link_length CHECK (length(link) BETWEEN 1 AND 2000),
    updated_on date NOT NULL,
    kind text CONSTRAINT local_service_sheet_kind_length CHECK (length(kind) BETWEEN 1 AND 200),
    themes text[] NOT NULL CONSTRAINT local_service_sheet_themes CHECK (cardinality(themes) <= 100),
    barriers text[] NOT NULL CONSTRAINT local_service_sheet_barriers CHECK (barriers <@ ARRAY[
        'MOBILITY', 'HOUSING', 'HEALTH', 'CHILDCARE', 'LANGUAGE', 'LITERACY', 'DIGITAL', 'ADMINISTRATIVE', 'FINANCIAL', 'AVAILABILITY']),
    fees text CONSTRAINT local_service_sheet_fees_length CHECK (length(fees) BETWEEN 1 AND 200),
    fees_details text CONSTRAINT local_service_sheet_fees_details_length CHECK (length(fees_details) BETWEEN 1 AND 2000),
    audiences text[] NOT NULL CONSTRAINT local_service_sheet_audiences CHECK (cardinality(audiences) <= 100),
    audiences_details text CONSTRAINT local_service_sheet_audiences_details_length CHECK (length(audiences_details) BETWEEN 1 AND 2000),
    access_conditions text CONSTRAINT local_service_sheet_access_conditions_length CHECK (length(access_conditions) BETWEEN 1 AND 2000),
    commune_name text CONSTRAINT local_service_sheet_commune_name_length CHECK (length(commune_name) BETWEEN 1 AND 200),
    postal_code text CONSTRAINT local_service_sheet_postal_code_length CHECK (length(postal_code) BETWEEN 1 AND 20),
    commune_code text CONSTRAINT local_service_sheet_commune_code_length CHECK (length(commune_code) BETWEEN 1 AND 20),
    department text CONSTRAINT local_service_sheet_department_length CHECK (length(department) BETWEEN 2 AND 3),
    address text CONSTRAINT local_service_sheet_address_length CHECK (length(address) BETWEEN 1 AND 500),
    address_more text CONSTRAINT local_service_sheet_address_more_length CHECK (length(address_more) BETWEEN 1 AND 500),
    latitude double precision CONSTRAINT local_service_sheet_latitude CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision CONSTRAINT local_service_sheet_longitude CHECK (longitude BETWEEN -180 AND 180),
    phone text CONSTRAINT local_service_sheet_phone_length CHECK (length(phone) BETWEEN 1 AND 100),
    email text CONSTRAINT local_service_sheet_email_length CHECK (length(email) BETWEEN 1 AND 300),
    reception text[] NOT NULL CONSTRAINT local_service_sheet_reception CHECK (cardinality(reception) <= 100),
    in_person boolean NOT NULL,
    remote boolean NOT NULL,
    zone text[] NOT NULL CONSTRAINT local_service_sheet_zone CHECK (cardinality(zone) <= 2000),
    unknown_zone boolean NOT NULL,
    mobilisation text[] NOT NULL CONSTRAINT local_service_sheet_mobilisation CHECK (cardinality(mobilisation) <= 100),
    mobilised_by text[] NOT NULL CONSTRAINT local_service_sheet_mobilised_by CHECK (cardinality(mobilised_by) <= 100),
    mobilisation_details text CONSTRAINT local_service_sheet_mobilisation_details_length CHECK (length(mobilisation_details) BETWEEN 1 AND 2000),
    mobilisation_link text CONSTRAINT local_service_sheet_mobilisation_link_length CHECK (length(mobilisation_link) BETWEEN 1 AND 2000),
    weekly_hours double precision CONSTRAINT local_service_sheet_weekly_hours CHECK (weekly_hours BETWEEN 0 AND 168),
    weeks int CONSTRAINT local_service_sheet_weeks CHECK (weeks BETWEEN 1 AND 1000),
    opening_hours text CONSTRAINT local_service_sheet_opening_hours_length CHECK (length(opening_hours) BETWEEN 1 AND 2000),
    quality double precision CONSTRAINT local_service_sheet_quality CHECK (quality BETWEEN 0 AND 1),
    words text NOT NULL,
    search_words tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED,
    CONSTRAINT local_service_sheet_pkey PRIMARY KEY (service_id, from_import),
    CONSTRAINT local_service_sheet_service_fkey FOREIGN KEY (service_id, club_id) REFERENCES local_service (id, club_id),
    CONSTRAINT local_service_sheet_from_import_fkey FOREIGN KEY (club_id, from_import) REFERENCES service_import (club_id, number),
    CONSTRAINT local_service_sheet_to_import_fkey FOREIGN KEY (club_id, to_import) REFERENCES service_import (club_id, number),
    CONSTRAINT local_service_sheet_place_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CONSTRAINT local_service_sheet_somewhere CHECK ((in_person OR remote) AND (NOT in_person OR latitude IS NOT NULL))
);
CREATE INDEX local_service_sheet_by_import ON local_service_sheet (club_id, from_import);
CREATE INDEX local_service_sheet_by_end ON local_service_sheet (club_id, to_import) WHERE to_import IS NOT NULL;
-- The words as a search looks for them: whole, in no order; it asks for their beginnings.
CREATE INDEX local_service_sheet_by_word ON local_service_sheet USING gin (search_words);
CREATE INDEX local_service_sheet_by_club ON local_service_sheet (club_id, service_id);
CREATE INDEX local_service_sheet_near ON local_service_sheet USING gist (club_id, point(longitude, latitude)) WHERE in_person;
CREATE INDEX local_service_sheet_remote ON local_service_sheet (club_id, service_id) WHERE remote;
-- Almost every question names a barrier: an index for each that services help with reads nothing of the others.
DO $$
DECLARE
    barrier text;
BEGIN
    FOREACH barrier IN ARRAY ARRAY['MOBILITY', 'HOUSING', 'HEALTH', 'CHILDCARE', 'LANGUAGE', 'LITERACY', 'DIGITAL', 'ADMINISTRATIVE', 'FINANCIAL'] LOOP
        EXECUTE format('CREATE INDEX %I ON local_service_sheet USING gist (club_id, point(longitude, latitude)) WHERE in_person AND barriers @> %L::text[]',
            'local_service_sheet_near_' || lower(barrier), ARRAY[barrier]);
        EXECUTE format('CREATE INDEX %I ON local_service_sheet (club_id, service_id) WHERE remote AND barriers @> %L::text[]',
            'local_service_sheet_remote_' || lower(barrier), ARRAY[barrier]);
    END LOOP;
END $$;
-- The territories of a service; '*' stands for everywhere.
CREATE FUNCTION territories(zone text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN zone = '{}' THEN ARRAY['*'] ELSE zone END;

-- The import whose services are those of today; null before the first is done.
CREATE FUNCTION current_service_import() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT max(i.number) FROM service_import i WHERE i.club_id = caller_club() AND i.done_at IS NOT NULL);

COMMENT ON COLUMN service_import.id IS 'not personal: one run of an import';
COMMENT ON COLUMN service_import.club_id IS 'not personal: the club';
COMMENT ON COLUMN service_import.number IS 'not personal: counts the imports of the club';
COMMENT ON COLUMN service_import.imported_by IS
    'personal: purpose know who imported the file; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN service_import.started_at IS 'not personal: when it began';
COMMENT ON COLUMN service_import.alive_at IS 'not personal: when it last wrote something; another takes over from one that stopped';
COMMENT ON COLUMN service_import.done_at IS 'not personal: when its services became those of the club';
COMMENT ON COLUMN service_import.services IS 'not personal: how many services its file holds';
COMMENT ON COLUMN local_service.id IS 'not personal: the service';
COMMENT ON COLUMN local_service.club_id IS 'not personal: the club';
COMMENT ON COLUMN local_service.source_id IS 'not personal: its identifier in the published file';
COMMENT ON COLUMN local_service_sheet.service_id IS 'not personal: the service';
COMMENT ON COLUMN local_service_sheet.club_id IS 'not personal: the club';
COMMENT ON COLUMN local_service_sheet.from_import IS 'not personal: the import since which it is so';
COMMENT ON COLUMN local_service_sheet.to_import IS 'not personal: the import that ended or changed it';
COMMENT ON COLUMN local_service_sheet.fingerprint IS 'not personal: the beginning of the SHA-256 of what is kept, to know whether it changed';
COMMENT ON COLUMN local_service_sheet.source IS 'not personal: who published it';
COMMENT ON COLUMN local_service_sheet.structure IS 'not personal: the name of the organisation that gives it, where the file tells it';
COMMENT ON COLUMN local_service_sheet.name IS 'not personal: the name of the service';
COMMENT ON COLUMN local_service_sheet.description IS
    'not personal: what the service is; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.link IS 'not personal: the page of its publisher';
COMMENT ON COLUMN local_service_sheet.updated_on IS 'not personal: when its publisher last changed it';
COMMENT ON COLUMN local_service_sheet.kind IS 'not personal: workshop, training, information…';
COMMENT ON COLUMN local_service_sheet.themes IS 'not personal: what it helps with, in the words of the format';
COMMENT ON COLUMN local_service_sheet.barriers IS 'not personal: the barriers that its themes are about';
COMMENT ON COLUMN local_service_sheet.fees IS 'not personal: whether it is free';
COMMENT ON COLUMN local_service_sheet.fees_details IS
    'not personal: what it costs; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.audiences IS 'not personal: the public that it is for';
COMMENT ON COLUMN local_service_sheet.audiences_details IS
    'not personal: for whom it is, in words; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.access_conditions IS
    'not personal: what it demands of whoever comes; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.commune_name IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.postal_code IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.commune_code IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.department IS 'not personal: the département of its commune, or else of its post code';
COMMENT ON COLUMN local_service_sheet.address IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.address_more IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.latitude IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.longitude IS 'not personal: where it is';
COMMENT ON COLUMN local_service_sheet.phone IS
    'not personal: the telephone of the service; it may be a person''s, as published for all; readers who accompany people, and the agency; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.email IS
    'not personal: the address of the service, without one that holds the name of the contact of its line; it may be a person''s, as published for all; readers who accompany people, and the agency; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.reception IS 'not personal: how people are received';
COMMENT ON COLUMN local_service_sheet.in_person IS 'not personal: whether people come to it';
COMMENT ON COLUMN local_service_sheet.remote IS 'not personal: whether it is given at a distance';
COMMENT ON COLUMN local_service_sheet.zone IS 'not personal: the territories whose inhabitants it is for; empty for all';
COMMENT ON COLUMN local_service_sheet.unknown_zone IS 'not personal: whether one of these is a grouping of communes, of which the club does not know which communes it holds';
COMMENT ON COLUMN local_service_sheet.mobilisation IS 'not personal: how to ask for it';
COMMENT ON COLUMN local_service_sheet.mobilised_by IS 'not personal: who may ask for it';
COMMENT ON COLUMN local_service_sheet.mobilisation_details IS
    'not personal: how to ask for it, in words; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.mobilisation_link IS 'not personal: the page on which to ask for it';
COMMENT ON COLUMN local_service_sheet.weekly_hours IS 'not personal: how many hours a week it takes';
COMMENT ON COLUMN local_service_sheet.weeks IS 'not personal: for how many weeks';
COMMENT ON COLUMN local_service_sheet.opening_hours IS
    'not personal: when it is open; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.quality IS 'not personal: how complete its publisher is, as the format measures it';
COMMENT ON COLUMN local_service_sheet.words IS
    'not personal: the words by which it is found; it may name a person, as published for all; kept until an import changes it, and after the service ended for who cites it';
COMMENT ON COLUMN local_service_sheet.search_words IS 'not personal: the same as an index finds them';

GRANT SELECT, INSERT ON service_import, local_service, local_service_sheet TO club_api;
GRANT UPDATE (id, imported_by, started_at, alive_at, done_at, services) ON service_import TO club_api;
GRANT UPDATE (to_import) ON local_service_sheet TO club_api;
-- An import that failed leaves nothing, and what a service said before it changed is kept by its publisher.
GRANT DELETE ON service_import, local_service_sheet TO club_api;
GRANT MAINTAIN ON local_service, local_service_sheet TO club_worker;

ALTER TABLE service_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE local_service ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE local_service_sheet ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Who accompanies people, and the agency (Access.LOCAL_SERVICES), read what is imported; its administrator imports.
CREATE POLICY who_accompanies_reads ON service_import FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_is('structure') OR caller_is('adviser') OR caller_is('agency-admin') OR caller_is('automaton')));
CREATE POLICY agency_admin_starts ON service_import FOR INSERT TO club_api WITH CHECK (club_id = caller_club()
    AND imported_by = caller_member() AND caller_is('agency-admin'));
CREATE POLICY agency_admin_goes_on ON service_import FOR UPDATE TO club_api USING (club_id = caller_club()
    AND done_at IS NULL AND caller_is('agency-admin')) WITH CHECK (club_id = caller_club());
CREATE POLICY agency_admin_gives_up ON service_import FOR DELETE TO club_api USING (club_id = caller_club()
    AND done_at IS NULL AND caller_is('agency-admin'));
CREATE POLICY who_accompanies_reads ON local_service FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_is('structure') OR caller_is('adviser') OR caller_is('agency-admin') OR caller_is('automaton')));
CREATE POLICY agency_admin_imports ON local_service FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('agency-admin'));
-- Who may read is asked once and not of each row.
CREATE POLICY who_accompanies_reads ON local_service_sheet FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_is('structure') OR caller_is('adviser') OR caller_is('agency-admin') OR caller_is('automaton'))
    AND from_import <= (SELECT CASE WHEN caller_is('agency-admin') THEN 2147483647 ELSE current_service_import() END));
CREATE POLICY agency_admin_imports ON local_service_sheet FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('agency-admin'));
CREATE POLICY agency_admin_ends ON local_service_sheet FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));
CREATE POLICY agency_admin_clears ON local_service_sheet FOR DELETE TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));

-- The services of today that answer a question, in the order of the list and from the row after its cursor: the fresh ones that are near by distance, the
-- fresh ones at a distance, then the old ones in the same way. It gives keys alone: their rows are read under the row policies. A row policy keeps the
-- places, barriers and words from the indexes, so this is a function of the owner, and asks itself who calls and for which club. Each part is a statement
-- of its own that stops when the page is full, and spells out the barrier, by which PostgreSQL chooses the index; without a place there is one part of each
-- age, by id.
CREATE FUNCTION services_found(most int, fresh_since date, barrier text DEFAULT NULL, latitude double precision DEFAULT NULL,
    longitude double precision DEFAULT NULL, km double precision DEFAULT NULL, around box DEFAULT NULL, territory text[] DEFAULT NULL,
    department text DEFAULT NULL, words tsquery DEFAULT NULL, at_distance boolean DEFAULT NULL, free boolean DEFAULT false,
    after_old int DEFAULT 0, after_metres int DEFAULT -1, after_id uuid DEFAULT 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    RETURNS TABLE (service_id uuid, from_import int, old int, metres int)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off ROWS 20 AS $$
DECLARE
    club uuid := caller_club();
    today int;
    no_way CONSTANT int := 1000000000;
    greatest_id CONSTANT uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    wanted text;
    aged text;
    part text;
    starts boolean;
    missing int := least(most, 1000);
    added int;
BEGIN
    IF NOT (caller_is('structure') OR caller_is('adviser') OR caller_is('agency-admin') OR caller_is('automaton')) THEN
        RETURN;
    END IF;
    today := current_service_import();
    wanted := 's.club_id = $1 AND s.from_import <= $2 AND (s.to_import IS NULL OR s.to_import > $2)'
        || CASE WHEN barrier IS NULL THEN '' ELSE format(' AND s.barriers @> %L::text[]', ARRAY[barrier]) END
        || CASE WHEN words IS NULL THEN '' ELSE ' AND s.search_words @@ $10' END
        || CASE WHEN free THEN ' AND s.fees = ''gratuit''' ELSE '' END
        || CASE WHEN at_distance THEN ' AND s.remote' WHEN NOT at_distance THEN ' AND s.in_person' ELSE '' END
        || CASE WHEN around IS NULL THEN ''
            ELSE ' AND (territories(s.zone) && $8 OR (s.unknown_zone AND s.department = $9))' END;
    FOR age IN greatest(after_old, 0)..1 LOOP
        starts := age = after_old;
        aged := wanted || CASE age WHEN 0 THEN ' AND s.updated_on >= $3' ELSE ' AND s.updated_on < $3' END;
        IF around IS NOT NULL AND NOT (starts AND after_metres >= no_way) THEN
            part := 'SELECT s.service_id, s.from_import, $14, round(d.km * 1000)::int AS metres FROM local_service_sheet s
                CROSS JOIN LATERAL (SELECT great_circle_km(s.latitude, s.longitude, $6, $7) AS km OFFSET 0) d
                WHERE s.in_person AND point(s.longitude, s.latitude) <@ $4 AND d.km <= $5 AND ' || aged
                || CASE WHEN starts THEN ' AND (round(d.km * 1000)::int > $11 OR (round(d.km * 1000)::int = $11 AND s.service_id < $12))' ELSE '' END
                || ' ORDER BY metres, s.service_id DESC LIMIT $13';
            RETURN QUERY EXECUTE part USING club, today, fresh_since, around, km, latitude, longitude, territory, department, words,
                after_metres, after_id, missing, age;
            GET DIAGNOSTICS added = ROW_COUNT;
            missing := missing - added;
            EXIT WHEN missing <= 0;
        END IF;
        IF (around IS NULL OR at_distance IS DISTINCT FROM false) AND NOT (starts AND after_metres > no_way) THEN
            part := 'SELECT s.service_id, s.from_import, $14, $11 FROM local_service_sheet s WHERE ' || aged || ' AND s.service_id < $12'
                || CASE WHEN around IS NULL THEN ''
                    ELSE ' AND s.remote AND (NOT s.in_person OR NOT point(s.longitude, s.latitude) <@ $4
                        OR great_circle_km(s.latitude, s.longitude, $6, $7) > $5)' END
                || ' ORDER BY s.service_id DESC LIMIT $13';
            RETURN QUERY EXECUTE part USING club, today, fresh_since, around, km, latitude, longitude, territory, department, words,
                no_way, CASE WHEN starts AND after_metres = no_way THEN after_id ELSE greatest_id END, missing, age;
            GET DIAGNOSTICS added = ROW_COUNT;
            missing := missing - added;
            EXIT WHEN missing <= 0;
        END IF;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION services_found(int, date, text, double precision, double precision, double precision, box, text[], text, tsquery, boolean, boolean,
    int, int, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION services_found(int, date, text, double precision, double precision, double precision, box, text[], text, tsquery, boolean, boolean,
    int, int, uuid) TO club_api;
