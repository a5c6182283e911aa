-- Documents that prove what is recorded: a contract, a diagnosis. A document has exactly one subject, whose rights it has and with which it goes. Another thing that
-- has documents is another column, and a line of each function below.
ALTER TABLE diagnosis ADD CONSTRAINT diagnosis_club_unique UNIQUE (id, club_id);

CREATE TABLE document (
    id uuid CONSTRAINT document_pkey PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL CONSTRAINT document_club_fkey REFERENCES club,
    employment_id uuid,
    diagnosis_id uuid,
    file_name text NOT NULL CONSTRAINT document_file_name_length CHECK (length(file_name) BETWEEN 1 AND 120),
    type text NOT NULL CONSTRAINT document_type CHECK (type IN ('PDF', 'PNG', 'JPEG', 'ODT', 'ODS', 'DOCX', 'XLSX')),
    size int NOT NULL CONSTRAINT document_size CHECK (size BETWEEN 1 AND 10485760),
    sha256 bytea NOT NULL CONSTRAINT document_sha256_length CHECK (length(sha256) = 32),
    scan text NOT NULL CONSTRAINT document_scan CHECK (scan IN ('NOT_SCANNED', 'CLEAN')),
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT document_club_unique UNIQUE (id, club_id),
    CONSTRAINT document_one_subject CHECK (num_nonnulls(employment_id, diagnosis_id) = 1),
    CONSTRAINT document_employment_fkey FOREIGN KEY (employment_id, club_id) REFERENCES employment (id, club_id) ON DELETE CASCADE,
    CONSTRAINT document_diagnosis_fkey FOREIGN KEY (diagnosis_id, club_id) REFERENCES diagnosis (id, club_id) ON DELETE CASCADE,
    CONSTRAINT document_added_by_fkey FOREIGN KEY (added_by, club_id) REFERENCES member (id, club_id)
);
-- The same bytes are attached once. They are also how the documents of a subject are found.
CREATE UNIQUE INDEX document_once_of_employment ON document (employment_id, sha256) WHERE employment_id IS NOT NULL;
CREATE UNIQUE INDEX document_once_of_diagnosis ON document (diagnosis_id, sha256) WHERE diagnosis_id IS NOT NULL;
CREATE INDEX document_by_club ON document (club_id, id);
CREATE INDEX document_by_added_by ON document (added_by);

CREATE TABLE document_content (
    document_id uuid NOT NULL,
    club_id uuid NOT NULL CONSTRAINT document_content_club_fkey REFERENCES club,
    number int NOT NULL CONSTRAINT document_content_number CHECK (number BETWEEN 0 AND 39),
    bytes bytea NOT NULL CONSTRAINT document_content_bytes CHECK (length(bytes) BETWEEN 1 AND 262144),
    CONSTRAINT document_content_pkey PRIMARY KEY (document_id, number),
    CONSTRAINT document_content_document_fkey FOREIGN KEY (document_id, club_id) REFERENCES document (id, club_id) ON DELETE CASCADE
);
CREATE INDEX document_content_by_club ON document_content (club_id);
-- PDF, images and archives are packed already.
ALTER TABLE document_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

COMMENT ON COLUMN document.id IS 'not personal: the document';
COMMENT ON COLUMN document.club_id IS 'not personal: the club';
COMMENT ON COLUMN document.employment_id IS 'not personal: the contract that it proves';
COMMENT ON COLUMN document.diagnosis_id IS 'not personal: the diagnosis that it proves';
COMMENT ON COLUMN document.file_name IS
    'personal: purpose find a proof by its name, which may name the person; basis mission of public interest, 9-2-b for health; readers of a contract its employer until 12 months after its last day and never of one that was cancelled or did not start, the structure of the person, advisers with a live introduction or a purpose, and of a diagnosis the structure of the person alone; retention that of the contract or of the diagnosis';
COMMENT ON COLUMN document.type IS 'not personal: the kind of file';
COMMENT ON COLUMN document.size IS 'not personal: how many bytes it has';
COMMENT ON COLUMN document.sha256 IS 'personal: purpose know that the same proof is attached twice; basis mission of public interest; readers as the name of the file; retention that of the contract or of the diagnosis';
COMMENT ON COLUMN document.scan IS 'not personal: whether a virus scanner looked at it';
COMMENT ON COLUMN document.added_at IS 'not personal: when it was attached';
COMMENT ON COLUMN document.added_by IS
    'personal: purpose account for it; basis mission of public interest; readers nobody: kept to account for it; retention that of the member';
COMMENT ON COLUMN document.version IS 'not personal: counts the changes';
COMMENT ON COLUMN document_content.document_id IS 'not personal: the document';
COMMENT ON COLUMN document_content.club_id IS 'not personal: the club';
COMMENT ON COLUMN document_content.number IS 'not personal: which part of the document';
COMMENT ON COLUMN document_content.bytes IS
    'personal: purpose prove a contract or an eligibility; basis mission of public interest, 9-2-b for health; readers as the name of the file; retention that of the contract or of the diagnosis';

-- Who reads the documents of a contract, which name the person, tell where they live and what they earn: less than who reads the contract. Its host and the structure
-- of before read none. The employer signed it, and reads it as long as it knows who the person is: not once it was cancelled or did not start.
CREATE FUNCTION caller_signed(contract uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM employment e WHERE e.id = contract AND caller_posts(e.employer_id)
        AND e.status NOT IN ('NOT_STARTED', 'CANCELLED')
        AND (e.last_day IS NULL OR e.last_day + interval '12 months' >= club_today()) OFFSET 0);
END $$;
CREATE FUNCTION caller_reads_contract_documents(contract uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN caller_signed(contract) OR EXISTS (SELECT FROM employment e WHERE e.id = contract
        AND (caller_is('automaton') OR caller_holds(e.holder_id) OR adviser_may_read(e.beneficiary_id)) OFFSET 0);
END $$;
-- Who changes them: the employer, or an adviser, as with the contract itself.
CREATE FUNCTION caller_writes_contract_documents(contract uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN caller_signed(contract) OR EXISTS (SELECT FROM employment e WHERE e.id = contract AND adviser_may_read(e.beneficiary_id) OFFSET 0);
END $$;
-- The proofs of a diagnosis tell its criteria, which its structure alone reads.
CREATE FUNCTION caller_holds_diagnosis(proven uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM diagnosis d WHERE d.id = proven AND caller_holds_person(d.beneficiary_id) OFFSET 0);
END $$;

GRANT SELECT, DELETE ON document TO club_api;
GRANT INSERT (id, club_id, employment_id, diagnosis_id, file_name, type, size, sha256, scan, added_at, added_by, version) ON document TO club_api;
GRANT SELECT, INSERT ON document_content TO club_api;
ALTER TABLE document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readers_of_the_subject ON document FOR SELECT TO club_api USING (club_id = caller_club() AND (
    (employment_id IS NOT NULL AND caller_reads_contract_documents(employment_id))
    OR (diagnosis_id IS NOT NULL AND (caller_is('automaton') OR caller_holds_diagnosis(diagnosis_id)))));
CREATE POLICY writers_of_the_subject_add ON document FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND added_by = caller_member() AND (
    (employment_id IS NOT NULL AND caller_writes_contract_documents(employment_id))
    OR (diagnosis_id IS NOT NULL AND caller_holds_diagnosis(diagnosis_id))));
CREATE POLICY writers_of_the_subject_remove ON document FOR DELETE TO club_api USING (club_id = caller_club() AND (
    (employment_id IS NOT NULL AND caller_writes_contract_documents(employment_id))
    OR (diagnosis_id IS NOT NULL AND caller_holds_diagnosis(diagnosis_id))));
CREATE POLICY readers_of_the_document ON document_content FOR SELECT TO club_api USING (club_id = caller_club()
    AND EXISTS (SELECT FROM document d WHERE d.id = document_content.document_id OFFSET 0));
CREATE POLICY whoever_attached_it ON document_content FOR INSERT TO club_api WITH CHECK (club_id = caller_club()
    AND EXISTS (SELECT FROM document d WHERE d.id = document_content.document_id AND d.added_by = caller_member() OFFSET 0));

-- Holds a subject until the transaction ends: of two that attach at once, the second sees what the first did, and none attaches to what is being erased.
CREATE FUNCTION lock_document_subject(kind text, subject uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF kind = 'EMPLOYMENT' THEN
        PERFORM FROM employment e WHERE e.id = subject AND e.club_id = caller_club() AND NOT e.erased FOR NO KEY UPDATE;
    ELSE
        PERFORM FROM diagnosis d WHERE d.id = subject AND d.club_id = caller_club() FOR NO KEY UPDATE;
    END IF;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION lock_document_subject(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_document_subject(text, uuid) TO club_api;

-- Stops whoever forgets the lock or the number.
CREATE FUNCTION bound_documents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT lock_document_subject(CASE WHEN NEW.employment_id IS NOT NULL THEN 'EMPLOYMENT' ELSE 'DIAGNOSIS' END,
                                 coalesce(NEW.employment_id, NEW.diagnosis_id)) THEN
        RAISE foreign_key_violation USING MESSAGE = 'A document is attached to something of its club';
    END IF;
    IF (SELECT count(*) FROM document d WHERE d.employment_id = NEW.employment_id OR d.diagnosis_id = NEW.diagnosis_id) >= 20 THEN
        RAISE check_violation USING CONSTRAINT = 'document_at_most_twenty', MESSAGE = 'A subject has 20 documents at most';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bound_documents BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION bound_documents();

-- With a person go the documents of their contracts, whose rows stay, and of their diagnoses; and the stored answers that name one of them. The subjects are locked
-- first, so that a document which is attached at this moment goes too, or is refused.
CREATE FUNCTION erase_with_documents(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    documents uuid[];
BEGIN
    PERFORM FROM employment e WHERE e.beneficiary_id = person FOR UPDATE;
    PERFORM FROM diagnosis d WHERE d.beneficiary_id = person FOR UPDATE;
    documents := ARRAY(
        SELECT d.id FROM document d
        WHERE d.employment_id IN (SELECT e.id FROM employment e WHERE e.beneficiary_id = person)
        UNION
        SELECT d.id FROM document d
        WHERE d.diagnosis_id IN (SELECT g.id FROM diagnosis g WHERE g.beneficiary_id = person));
    DELETE FROM idempotency_key k USING beneficiary b
    WHERE b.id = person AND k.club_id = b.club_id
      AND EXISTS (SELECT FROM unnest(documents) AS gone WHERE strpos(coalesce(k.location, ''), gone::text) > 0);
    DELETE FROM document_content WHERE document_id = ANY (documents);
    DELETE FROM document WHERE id = ANY (documents);
END $$;
REVOKE ALL ON FUNCTION erase_with_documents(uuid) FROM PUBLIC;
