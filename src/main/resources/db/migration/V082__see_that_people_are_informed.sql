-- A person is told what is kept about them within a month (GDPR, article 14.3); otherwise their structure has a task.
DO $$
DECLARE
    kinds text;
BEGIN
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'task_kind';
    EXECUTE format('ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (%s, ''INFORM_PERSON''))', kinds);
END $$;
CREATE INDEX beneficiary_not_informed ON beneficiary (club_id, created_at) WHERE informed_on IS NULL AND left_at IS NULL;
