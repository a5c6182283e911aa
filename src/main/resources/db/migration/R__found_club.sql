-- The first club and its agency, from the configuration (club.name, club.departments, club.agency.siret, club.agency.name): an adviser's
-- token names the agency's organisation by its SIRET, so it must be there before anybody signs in. Nothing assumes that it is the only club.
WITH founded AS (
    INSERT INTO club (name, departments) VALUES (trim($text$ ${clubName} $text$), string_to_array(trim($text$ ${clubDepartments} $text$), ','))
    ON CONFLICT ON CONSTRAINT club_name_unique DO UPDATE SET departments = excluded.departments
    RETURNING id)
INSERT INTO organisation (club_id, siret, name, agency)
SELECT id, trim($text$ ${agencySiret} $text$), trim($text$ ${agencyName} $text$), true FROM founded
ON CONFLICT ON CONSTRAINT organisation_siret_unique DO UPDATE SET name = excluded.name;
