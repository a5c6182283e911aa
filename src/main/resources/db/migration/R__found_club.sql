-- The first club and its agency, from the configuration (club.name, club.departments, club.agency.siret, club.agency.name): an adviser's
-- token names the agency's organisation by its SIRET, so it must be there before anybody signs in. Nothing assumes that it is the only club.
-- A club is known by its agency: when the configuration gives it another name, it is renamed and not founded again.
WITH said AS (
    SELECT trim($text$ ${clubName} $text$) AS name, string_to_array(trim($text$ ${clubDepartments} $text$), ',') AS departments,
           trim($text$ ${agencySiret} $text$) AS siret, trim($text$ ${agencyName} $text$) AS agency),
renamed AS (
    UPDATE club SET name = said.name, departments = said.departments
    FROM said JOIN organisation o ON o.siret = said.siret AND o.agency
    WHERE club.id = o.club_id
    RETURNING club.id),
founded AS (
    INSERT INTO club (name, departments) SELECT name, departments FROM said WHERE NOT EXISTS (SELECT FROM renamed)
    ON CONFLICT ON CONSTRAINT club_name_unique DO UPDATE SET departments = excluded.departments
    RETURNING id)
INSERT INTO organisation (club_id, siret, name, agency)
SELECT club.id, said.siret, said.agency, true FROM said, (SELECT id FROM renamed UNION ALL SELECT id FROM founded) AS club
ON CONFLICT ON CONSTRAINT organisation_siret_unique DO UPDATE SET name = excluded.name;
