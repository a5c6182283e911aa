-- Files still carry the codes and names of communes that merged into others: they are read as the commune that has their place today.
-- Loaded from a shipped file, as communes are; nobody else writes it.
CREATE TABLE former_commune (
    code text NOT NULL,
    name text NOT NULL,
    successor_code text NOT NULL CONSTRAINT former_commune_successor_fkey REFERENCES commune,
    population integer NOT NULL,
    CONSTRAINT former_commune_pkey PRIMARY KEY (code, name),
    CONSTRAINT former_commune_code_shape CHECK (code ~ '^[0-9][0-9AB][0-9]{3}$'),
    CONSTRAINT former_commune_name_some CHECK (name <> ''),
    CONSTRAINT former_commune_population_not_negative CHECK (population >= 0)
);
CREATE INDEX former_commune_successor_idx ON former_commune (successor_code);
COMMENT ON COLUMN former_commune.code IS 'The successor''s own where only the name changed';
COMMENT ON COLUMN former_commune.population IS 'Last known number of inhabitants, 0 when unknown';

GRANT SELECT ON former_commune TO club_api, club_worker;
ALTER TABLE former_commune ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON former_commune FOR SELECT USING (true);

ALTER TABLE commune ALTER COLUMN region DROP NOT NULL;
COMMENT ON COLUMN commune.region IS 'Null in an overseas collectivity, which is in no region';
COMMENT ON COLUMN zone.region IS 'The number of the collectivity, where there is no region';
COMMENT ON COLUMN commune.approximate IS 'The place is the mean of known places in the commune or around it';
