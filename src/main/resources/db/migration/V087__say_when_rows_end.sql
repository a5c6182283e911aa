-- Rows that end before their person say so: each has the words of its own rule (retention.RetentionRule). What a member did keeps the words of members.
DO $$
DECLARE
    said record;
BEGIN
    FOR said IN
        SELECT c.relname, a.attname, words.phrase, col_description(c.oid, a.attnum) AS comment
        FROM (VALUES
            ('message', '24 months after the last activity|that of the person|that of the subject', '12 months after its writing'),
            ('task', 'that of the person|that of the subject', '24 months after its closing'),
            ('pass_iae', 'that of the person', '24 months after its end'),
            ('pass_suspension', 'that of the person', '24 months after its end'),
            ('pass_prolongation', 'that of the person', '24 months after its end'),
            ('diagnosis', 'that of the person', '24 months after its last day'),
            ('rights_request', '(the id alone|without a name) after an erasure, to prove the answer', '5 years after the answer')
        ) AS words (relation, before, phrase)
        JOIN pg_class c ON c.relnamespace = 'public'::regnamespace AND c.relname = words.relation
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE col_description(c.oid, a.attnum) ~ ('^personal: .*; retention (' || words.before || ')$')
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', said.relname, said.attname,
            regexp_replace(said.comment, '; retention .*$', '; retention ' || said.phrase));
    END LOOP;
END $$;
