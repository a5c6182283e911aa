-- Occupations that lack people, as dated lists: those that the club came with, and those that its agency imports.
CREATE TABLE tension_list (
    id uuid CONSTRAINT tension_list_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT tension_list_club_fkey REFERENCES club,
    source text NOT NULL CONSTRAINT tension_list_source_length CHECK (length(source) BETWEEN 1 AND 100),
    year int NOT NULL CONSTRAINT tension_list_year CHECK (year BETWEEN 2000 AND 2100),
    territory text NOT NULL CONSTRAINT tension_list_territory_length CHECK (length(territory) BETWEEN 1 AND 100),
    rome_codes text[] NOT NULL CONSTRAINT tension_list_rome_codes CHECK (cardinality(rome_codes) BETWEEN 1 AND 1000),
    imported_at timestamptz NOT NULL,
    CONSTRAINT tension_list_unique UNIQUE (club_id, source, year, territory)
);
CREATE INDEX tension_list_by_club ON tension_list (club_id, id);
COMMENT ON COLUMN tension_list.id IS 'not personal: the list';
COMMENT ON COLUMN tension_list.club_id IS 'not personal: the club';
COMMENT ON COLUMN tension_list.source IS 'not personal: who says so';
COMMENT ON COLUMN tension_list.year IS 'not personal: of which year';
COMMENT ON COLUMN tension_list.territory IS 'not personal: where';
COMMENT ON COLUMN tension_list.rome_codes IS 'not personal: the occupations';
COMMENT ON COLUMN tension_list.imported_at IS 'not personal: when it was imported';
GRANT SELECT, INSERT ON tension_list TO club_api;
GRANT UPDATE (rome_codes, imported_at) ON tension_list TO club_api;
ALTER TABLE tension_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY members_read ON tension_list FOR SELECT TO club_api USING (club_id = caller_club());
CREATE POLICY agency_admins_import ON tension_list FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_is('agency-admin'));
CREATE POLICY agency_admins_import_again ON tension_list FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_is('agency-admin'));

-- What every club has from the first day: early childhood, computing, food.
CREATE FUNCTION shipped_tensions() RETURNS TABLE (source text, year int, territory text, rome_codes text[]) LANGUAGE sql IMMUTABLE AS $$
    VALUES ('Petite enfance', 2026, 'Hauts-de-Seine et Yvelines', ARRAY['K1303', 'J1304']),
           ('Informatique', 2026, 'Hauts-de-Seine et Yvelines', ARRAY['M1801', 'M1805', 'I1401']),
           ('Métiers de bouche', 2026, 'Hauts-de-Seine et Yvelines', ARRAY['D1101', 'D1102', 'D1103', 'D1104', 'D1105'])
$$;

-- The occupations of all lists of the caller's club.
CREATE FUNCTION tension_codes() RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT unnest(s.rome_codes) FROM shipped_tensions() s UNION SELECT unnest(l.rome_codes) FROM tension_list l
$$;
CREATE FUNCTION is_in_tension(code text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT code IN (SELECT tension_codes())
$$;
REVOKE ALL ON FUNCTION shipped_tensions(), tension_codes(), is_in_tension(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shipped_tensions(), tension_codes(), is_in_tension(text) TO club_api;
