-- What everyone shares: communes and their zones, occupations (ROME) and what belongs to them. Only facts from public distributions,
-- loaded by repeatable migrations or by an operator's import; nobody's data, hence no row-level security.

CREATE TABLE zone (
    code text CONSTRAINT zone_pkey PRIMARY KEY,
    name text NOT NULL,
    department text NOT NULL,
    region text NOT NULL,
    population integer NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    CONSTRAINT zone_code_shape CHECK (code ~ '^Z[0-9][0-9AB][0-9]{3}$'),
    CONSTRAINT zone_population_positive CHECK (population > 0),
    CONSTRAINT zone_place_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)
);
COMMENT ON TABLE zone IS 'Neighbouring communes with 50,000 inhabitants or more: what a company sees instead of a person''s commune';

CREATE TABLE commune (
    code text CONSTRAINT commune_pkey PRIMARY KEY,
    name text NOT NULL,
    postal_codes text[] NOT NULL,
    department text NOT NULL,
    region text NOT NULL,
    ept_siren text,
    ept_name text,
    population integer NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    approximate boolean NOT NULL,
    zone_code text NOT NULL CONSTRAINT commune_zone_fkey REFERENCES zone,
    CONSTRAINT commune_code_shape CHECK (code ~ '^[0-9][0-9AB][0-9]{3}$'),
    CONSTRAINT commune_paris_by_arrondissement CHECK (code <> '75056'),
    CONSTRAINT commune_postal_codes_some CHECK (cardinality(postal_codes) > 0),
    CONSTRAINT commune_population_not_negative CHECK (population >= 0),
    CONSTRAINT commune_place_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    CONSTRAINT commune_ept_whole CHECK ((ept_siren IS NULL) = (ept_name IS NULL))
);
CREATE INDEX commune_zone_idx ON commune (zone_code);
COMMENT ON COLUMN commune.approximate IS 'The place is the mean of the neighbours that share a post code';

CREATE TABLE occupation (
    rome_code text CONSTRAINT occupation_pkey PRIMARY KEY,
    label text NOT NULL,
    version text NOT NULL,
    CONSTRAINT occupation_code_shape CHECK (rome_code ~ '^[A-N][0-9]{4}$'),
    CONSTRAINT occupation_label_some CHECK (label <> '')
);
COMMENT ON COLUMN occupation.version IS 'Version of the ROME that the row was last read from, such as 3.47';

CREATE TABLE skill (
    code text CONSTRAINT skill_pkey PRIMARY KEY,
    label text NOT NULL,
    CONSTRAINT skill_code_shape CHECK (code ~ '^[0-9]{1,9}$'),
    CONSTRAINT skill_label_some CHECK (label <> '')
);

CREATE TABLE appellation (
    code text CONSTRAINT appellation_pkey PRIMARY KEY,
    rome_code text NOT NULL CONSTRAINT appellation_occupation_fkey REFERENCES occupation,
    label text NOT NULL,
    position smallint NOT NULL,
    CONSTRAINT appellation_code_shape CHECK (code ~ '^[0-9]{1,9}$'),
    CONSTRAINT appellation_label_some CHECK (label <> '')
);
CREATE INDEX appellation_occupation_idx ON appellation (rome_code);
COMMENT ON COLUMN appellation.position IS 'Order within the occupation, the most usual first';

CREATE TABLE occupation_skill (
    rome_code text NOT NULL CONSTRAINT occupation_skill_occupation_fkey REFERENCES occupation,
    skill_code text NOT NULL CONSTRAINT occupation_skill_skill_fkey REFERENCES skill,
    position smallint NOT NULL,
    CONSTRAINT occupation_skill_pkey PRIMARY KEY (rome_code, skill_code)
);
CREATE INDEX occupation_skill_skill_idx ON occupation_skill (skill_code);
COMMENT ON COLUMN occupation_skill.position IS 'Order within the occupation, as in the distribution';

CREATE TABLE occupation_link (
    from_code text NOT NULL CONSTRAINT occupation_link_from_fkey REFERENCES occupation,
    to_code text NOT NULL CONSTRAINT occupation_link_to_fkey REFERENCES occupation,
    kind text NOT NULL,
    CONSTRAINT occupation_link_pkey PRIMARY KEY (from_code, to_code),
    CONSTRAINT occupation_link_kind CHECK (kind IN ('PROCHE', 'EVOLUTION')),
    CONSTRAINT occupation_link_elsewhere CHECK (from_code <> to_code)
);
CREATE INDEX occupation_link_to_idx ON occupation_link (to_code);
COMMENT ON TABLE occupation_link IS 'Official mobility between occupations; where both kinds are given, PROCHE wins';

GRANT SELECT ON zone, commune, occupation, skill, appellation, occupation_skill, occupation_link TO club_api, club_worker;
