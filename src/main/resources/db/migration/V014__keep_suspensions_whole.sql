-- A suspension is whole or absent: which hire suspended the introduction, and the status it had before. Introductions that ended while
-- suspended kept the hire.
-- Row-level security off: should the owner be under a row policy one day, this fails instead of changing nothing.
SET LOCAL row_security = off;
UPDATE introduction SET suspended_by = NULL WHERE suspended_by IS NOT NULL AND suspended_from IS NULL;
ALTER TABLE introduction ADD CONSTRAINT introduction_suspension_whole CHECK ((suspended_by IS NULL) = (suspended_from IS NULL));

-- What ends because nobody answered is ended by the club itself.
ALTER TABLE introduction DROP CONSTRAINT introduction_ended_by_check;
ALTER TABLE introduction ADD CONSTRAINT introduction_ended_by CHECK (ended_by IN ('COMPANY', 'STRUCTURE', 'ADVISER', 'CLUB'));

-- A proposal that expires or becomes obsolete keeps the deadline that its poster was told (class ToldIntroduction), and waits for nobody.
ALTER TABLE introduction ALTER COLUMN answer_by SET EXPRESSION AS (
    CASE WHEN status IN ('EXPIRED', 'OBSOLETE') THEN '9999-12-31' ELSE coalesce(deadline, '9999-12-31') END);
