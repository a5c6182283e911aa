-- One SIRET may belong to several clubs, as an organisation of each. The SIRET comes first: a sign-in looks for it, whatever the club.
ALTER TABLE organisation DROP CONSTRAINT organisation_siret_unique;
ALTER TABLE organisation ADD CONSTRAINT organisation_siret_unique UNIQUE (siret, club_id);
