-- A row refers to rows of its own club alone. Row policies keep a caller to its club, yet PostgreSQL checks a foreign key without them: a row could name
-- one of another club by its identifier. Each reference between two tables of clubs therefore names the club as well, under the name that it had.
DO $$
DECLARE
    reference record;
BEGIN
    FOR reference IN
        SELECT k.conname, child.relname AS child, parent.relname AS parent, own.attname AS col
        FROM pg_constraint k
        JOIN pg_class child ON child.oid = k.conrelid
        JOIN pg_class parent ON parent.oid = k.confrelid
        JOIN pg_attribute own ON own.attrelid = child.oid AND own.attnum = k.conkey[1]
        WHERE k.contype = 'f' AND cardinality(k.conkey) = 1 AND child.relnamespace = current_schema()::regnamespace
          AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = child.oid AND attname = 'club_id' AND NOT attisdropped)
          AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = parent.oid AND attname = 'club_id' AND NOT attisdropped)
        ORDER BY parent.relname, child.relname, k.conname
    LOOP
        IF NOT EXISTS (
            SELECT FROM pg_constraint k WHERE k.conname = reference.parent || '_club_unique' AND k.conrelid = reference.parent::regclass
        ) THEN
            EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I UNIQUE (id, club_id)', reference.parent, reference.parent || '_club_unique');
        END IF;
        EXECUTE format(
            'ALTER TABLE %1$I DROP CONSTRAINT %2$I, ADD CONSTRAINT %2$I FOREIGN KEY (%3$I, club_id) REFERENCES %4$I (id, club_id)',
            reference.child, reference.conname, reference.col, reference.parent);
    END LOOP;
END $$;
