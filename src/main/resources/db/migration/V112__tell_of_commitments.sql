-- What is told of commitments and labels, and what the agency does about a label that ends. Kinds more, beside those that are there.
DO $$
DECLARE
    kinds text;
BEGIN
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'task_kind';
    EXECUTE format('ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN (%s, ''RENEW_LABEL''))', kinds);
    SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds
    FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') AS k WHERE c.conname = 'message_kind';
    EXECUTE format(
        'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind CHECK (kind IN (%s, ''COMMITMENT_TAKEN'', ''COMMITMENT_TO_ANSWER'', ''LABEL_GRANTED'', ''LABEL_ENDING'', ''LABEL_WITHDRAWN''))',
        kinds);
END $$;
-- Whoever takes a commitment tells its offerer, and an adviser the organisation of its label.
CREATE POLICY takers_tell_offerers ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind = 'COMMITMENT_TAKEN' AND subject_type = 'COMMITMENT' AND EXISTS (
        SELECT FROM commitment_taking t WHERE t.commitment_id = subject_id AND t.taker_id = caller_organisation() AND t.offerer_id = organisation_id));
CREATE POLICY advisers_tell_of_labels ON message FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND kind IN ('LABEL_GRANTED', 'LABEL_WITHDRAWN') AND caller_is('adviser') AND subject_id = organisation_id);
