-- An administrator of the agency imports a whole distribution of the ROME, or a file of communes. Nobody else writes these tables: the
-- privileges below are role club_api's, and the policies keep them to requests of an agency-admin.

-- Skills and appellations come and go between versions as occupations do. All that is there was read from version 3.47.
ALTER TABLE skill ADD COLUMN version text NOT NULL DEFAULT '3.47';
ALTER TABLE skill ALTER COLUMN version DROP DEFAULT;
ALTER TABLE appellation ADD COLUMN version text NOT NULL DEFAULT '3.47';
ALTER TABLE appellation ALTER COLUMN version DROP DEFAULT;
COMMENT ON COLUMN skill.version IS 'Version of the ROME that the row was last read from, such as 3.47';
COMMENT ON COLUMN appellation.version IS 'Version of the ROME that the row was last read from, such as 3.47';

-- Who imported what, when. Once there is a row, the shipped file of that kind is not loaded over what was imported.
CREATE TABLE referential_import (
    id uuid CONSTRAINT referential_import_pkey PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL,
    version text,
    at timestamptz NOT NULL,
    member_id uuid NOT NULL CONSTRAINT referential_import_member_fkey REFERENCES member,
    CONSTRAINT referential_import_kind CHECK (kind IN ('OCCUPATIONS', 'COMMUNES')),
    CONSTRAINT referential_import_version CHECK ((kind = 'OCCUPATIONS') = (version IS NOT NULL))
);
COMMENT ON COLUMN referential_import.version IS 'Version of the ROME; communes have none';

GRANT INSERT ON zone, commune, occupation, skill, appellation, occupation_skill, occupation_link, referential_import TO club_api;
GRANT UPDATE (name, department, region, population, latitude, longitude) ON zone TO club_api;
GRANT UPDATE (name, postal_codes, department, region, ept_siren, ept_name, population, latitude, longitude, approximate, zone_code)
    ON commune TO club_api;
GRANT UPDATE (label, version) ON occupation, skill TO club_api;
GRANT UPDATE (rome_code, label, position, version) ON appellation TO club_api;
GRANT UPDATE (position) ON occupation_skill TO club_api;
GRANT UPDATE (kind) ON occupation_link TO club_api;
-- A code is never deleted, since people and needs may hold it; what links two codes, or an empty zone, is.
GRANT DELETE ON zone, occupation_skill, occupation_link TO club_api;

ALTER TABLE zone ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON zone FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON zone TO club_api USING (caller_is('agency-admin'));

ALTER TABLE commune ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON commune FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON commune TO club_api USING (caller_is('agency-admin'));

ALTER TABLE occupation ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON occupation FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON occupation TO club_api USING (caller_is('agency-admin'));

ALTER TABLE skill ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON skill FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON skill TO club_api USING (caller_is('agency-admin'));

ALTER TABLE appellation ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON appellation FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON appellation TO club_api USING (caller_is('agency-admin'));

ALTER TABLE occupation_skill ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON occupation_skill FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON occupation_skill TO club_api USING (caller_is('agency-admin'));

ALTER TABLE occupation_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON occupation_link FOR SELECT USING (true);
CREATE POLICY agency_admin_imports ON occupation_link TO club_api USING (caller_is('agency-admin'));

ALTER TABLE referential_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY agency_admin_imports ON referential_import FOR INSERT TO club_api WITH CHECK (caller_is('agency-admin'));
