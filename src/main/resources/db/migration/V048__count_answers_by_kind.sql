-- The answers of a structure to its own needs count with those for its people: advisers alone are told how often a structure answers.
COMMENT ON COLUMN answer_rate.party IS 'not personal: whether it is a company or a structure';

-- A word is told, never the numbers behind it.
REVOKE SELECT ON answer_rate FROM club_api;
GRANT SELECT (club_id, party, organisation_id, habit, counted_on) ON answer_rate TO club_api;

-- The next night counts them again. Under FORCE ROW LEVEL SECURITY the owner must see all rows.
SET LOCAL row_security = off;
DELETE FROM answer_rate;
