-- What the agency does about an application that ends, or whose contact left, and the mail to the contact. One kind more, beside those that are there.
DO $$
DECLARE
    kinds text;
BEGIN
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'task_kind';
    EXECUTE format('ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (%s, ''CHECK_APPLICATION''))', kinds);
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'message_kind';
    EXECUTE format('ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind CHECK (kind IN (%s, ''APPLICATION_ENDING''))', kinds);
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'message_reader';
    EXECUTE format(
        'ALTER TABLE message DROP CONSTRAINT message_reader, ADD CONSTRAINT message_reader CHECK ((organisation_id IS NULL) = (kind IN (%s, ''APPLICATION_ENDING'')))',
        kinds);
END $$;
ALTER POLICY administrators_decide ON task USING (
    club_id = caller_club() AND caller_is('agency-admin') AND kind IN ('DECIDE_MEMBERSHIP', 'CHECK_APPLICATION'));
