-- What changed of people, needs and referentials, for the nodes that keep an index of them in memory (class IndexFeed): which one, and
-- in which transaction; what it now is, they read in the tables. Triggers write it, and not the code that writes events: no way of
-- changing a person, be it a migration's or an operator's SQL, can forget it, and it is pruned after an hour while events are kept.
CREATE TABLE match_change (
    txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    kind text NOT NULL CONSTRAINT match_change_kind CHECK (kind IN ('BENEFICIARY', 'NEED', 'REFERENTIAL')),
    -- Zeros for the referentials, which are read again whole.
    subject_id uuid NOT NULL,
    -- A transaction notes a subject once, however often it writes it.
    CONSTRAINT match_change_pkey PRIMARY KEY (txid, kind, subject_id)
);
COMMENT ON TABLE match_change IS 'Rows younger than the oldest running transaction are not to be read yet: an older one may still come';

-- Once a statement, however many rows it writes. With the owner's rights: whoever may change a person thereby notes it, and nobody can
-- write here otherwise.
CREATE FUNCTION note_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO match_change (kind, subject_id) SELECT DISTINCT TG_ARGV[0], id FROM changed ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION note_changed_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO match_change (kind, subject_id) SELECT DISTINCT 'BENEFICIARY', beneficiary_id FROM changed ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION note_changed_referential() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO match_change (kind, subject_id) VALUES ('REFERENTIAL', '00000000-0000-0000-0000-000000000000')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

-- PostgreSQL wants one trigger for each event when the rows of a statement are read together.
DO $$
DECLARE
    written text;
    event text;
    rows text;
BEGIN
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        rows := CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END;
        FOREACH written IN ARRAY ARRAY['beneficiary', 'need'] LOOP
            EXECUTE format('CREATE TRIGGER note_%s AFTER %1$s ON %I REFERENCING %s TABLE AS changed
                FOR EACH STATEMENT EXECUTE FUNCTION note_changed(%L)', lower(event), written, rows, upper(written));
        END LOOP;
        FOREACH written IN ARRAY ARRAY['beneficiary_identity', 'beneficiary_sensitive', 'agreement'] LOOP
            EXECUTE format('CREATE TRIGGER note_%s AFTER %1$s ON %I REFERENCING %s TABLE AS changed
                FOR EACH STATEMENT EXECUTE FUNCTION note_changed_person()', lower(event), written, rows);
        END LOOP;
    END LOOP;
    FOREACH written IN ARRAY ARRAY['zone', 'commune', 'occupation', 'occupation_link', 'occupation_skill', 'skill', 'appellation'] LOOP
        EXECUTE format('CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION note_changed_referential()', written);
    END LOOP;
    -- Nobody knows of whom a table was emptied: all is read again.
    FOREACH written IN ARRAY ARRAY['beneficiary', 'beneficiary_identity', 'beneficiary_sensitive', 'agreement', 'need'] LOOP
        EXECUTE format('CREATE TRIGGER note_truncate AFTER TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION note_changed_referential()', written);
    END LOOP;
END $$;

GRANT SELECT, DELETE ON match_change TO club_worker;
