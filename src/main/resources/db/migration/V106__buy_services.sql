-- What companies and public buyers look for, whom it is sent to, what they answer, and to whom it is awarded.
INSERT INTO subject_kind VALUES ('PURCHASE');

CREATE TABLE purchase (
    id uuid CONSTRAINT purchase_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT purchase_club_fkey REFERENCES club,
    number bigint NOT NULL,
    buyer_id uuid NOT NULL,
    title text NOT NULL CONSTRAINT purchase_title_length CHECK (length(title) BETWEEN 1 AND 200),
    description text CONSTRAINT purchase_description_length CHECK (length(description) BETWEEN 1 AND 4000),
    kind text NOT NULL CONSTRAINT purchase_kind CHECK (kind IN ('TENDER', 'QUOTE', 'SOURCING')),
    sector text NOT NULL CONSTRAINT purchase_sector CHECK (sector IN (
        'CLEANING', 'GREEN_SPACES', 'BUILDING', 'MAINTENANCE', 'WASTE', 'CATERING', 'LAUNDRY', 'LOGISTICS', 'TRANSPORT', 'PACKAGING',
        'INDUSTRY', 'ELECTRONICS', 'PRINTING', 'OFFICE', 'DIGITAL', 'RECEPTION', 'SALES', 'CARE', 'EVENTS', 'FARMING')),
    services text[] NOT NULL CONSTRAINT purchase_services CHECK (
        cardinality(services) >= 1 AND services <@ ARRAY['MISE_A_DISPOSITION', 'PRESTATION', 'FABRICATION']),
    commune_code text NOT NULL CONSTRAINT purchase_commune_fkey REFERENCES commune,
    suppliers_within_km int CONSTRAINT purchase_suppliers_within_km CHECK (suppliers_within_km BETWEEN 1 AND 300),
    amount_from bigint NOT NULL CONSTRAINT purchase_amount CHECK (amount_from BETWEEN 1 AND 1000000000),
    amount_to bigint NOT NULL CONSTRAINT purchase_amount_to CHECK (amount_to BETWEEN amount_from AND 1000000000),
    deadline date NOT NULL,
    reserved text NOT NULL CONSTRAINT purchase_reserved CHECK (reserved IN ('NONE', 'EA_ESAT', 'SIAE', 'ESS')),
    joint_allowed boolean NOT NULL,
    lots text[] NOT NULL CONSTRAINT purchase_lots CHECK (cardinality(lots) <= 20),
    status text NOT NULL CONSTRAINT purchase_status CHECK (status IN (
        'DRAFT', 'SUBMITTED', 'VALIDATED', 'SENT', 'AWARDED', 'NO_AWARD', 'REJECTED', 'CANCELLED')),
    rejection text CONSTRAINT purchase_rejection_length CHECK (length(rejection) BETWEEN 1 AND 500),
    sent_at timestamptz,
    next_wave_at timestamptz,
    decided_at timestamptz,
    awarded_amount bigint CONSTRAINT purchase_awarded_amount CHECK (awarded_amount BETWEEN 1 AND amount_to),
    awarded_hours int CONSTRAINT purchase_awarded_hours CHECK (awarded_hours BETWEEN 1 AND 1000000),
    awarded_jobs int CONSTRAINT purchase_awarded_jobs CHECK (awarded_jobs BETWEEN 1 AND 999),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT purchase_number_unique UNIQUE (club_id, number),
    CONSTRAINT purchase_club_unique UNIQUE (id, club_id),
    CONSTRAINT purchase_buyer_fkey FOREIGN KEY (buyer_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT purchase_rejected_with_reason CHECK (status <> 'REJECTED' OR rejection IS NOT NULL),
    CONSTRAINT purchase_award_is_whole CHECK ((status = 'AWARDED') = (awarded_amount IS NOT NULL)
        AND (awarded_amount IS NOT NULL OR num_nonnulls(awarded_hours, awarded_jobs) = 0))
);
CREATE INDEX purchase_by_club ON purchase (club_id, id);
CREATE INDEX purchase_by_buyer ON purchase (buyer_id, id);
CREATE INDEX purchase_to_validate ON purchase (club_id, id) WHERE status IN ('SUBMITTED', 'VALIDATED');
CREATE INDEX purchase_waves ON purchase (club_id, next_wave_at) WHERE status = 'SENT' AND next_wave_at IS NOT NULL;
CREATE INDEX purchase_closing ON purchase (club_id, deadline) WHERE status = 'SENT';
CREATE TRIGGER draw_number BEFORE INSERT ON purchase FOR EACH ROW EXECUTE FUNCTION draw_number();

CREATE TABLE purchase_answer (
    id uuid CONSTRAINT purchase_answer_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT purchase_answer_club_fkey REFERENCES club,
    purchase_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    offer_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT purchase_answer_status CHECK (status IN (
        'SENT', 'SEEN', 'INTERESTED', 'DECLINED', 'NO_ANSWER', 'OFFERED', 'WON', 'LOST')),
    reason text CONSTRAINT purchase_answer_reason CHECK (reason IN (
        'NO_CAPACITY', 'TOO_FAR', 'NOT_OUR_WORK', 'PRICE', 'TOO_SHORT', 'TOO_LARGE', 'OTHER')),
    member_ids uuid[] NOT NULL DEFAULT '{}' CONSTRAINT purchase_answer_members CHECK (cardinality(member_ids) <= 10),
    amount bigint CONSTRAINT purchase_answer_amount CHECK (amount BETWEEN 1 AND 1000000000),
    jobs int CONSTRAINT purchase_answer_jobs CHECK (jobs BETWEEN 0 AND 999),
    sent_at timestamptz NOT NULL,
    answered_at timestamptz,
    version int NOT NULL DEFAULT 0,
    CONSTRAINT purchase_answer_unique UNIQUE (purchase_id, structure_id),
    CONSTRAINT purchase_answer_purchase_fkey FOREIGN KEY (purchase_id, club_id) REFERENCES purchase (id, club_id),
    CONSTRAINT purchase_answer_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT purchase_answer_offer_fkey FOREIGN KEY (offer_id, club_id) REFERENCES offer (id, club_id),
    CONSTRAINT purchase_answer_declined_with_reason CHECK ((status = 'DECLINED') = (reason IS NOT NULL)),
    CONSTRAINT purchase_answer_jobs_of_winner CHECK (jobs IS NULL OR status = 'WON')
);
CREATE INDEX purchase_answer_by_club ON purchase_answer (club_id, id);
-- Those that may have to end: few, however many purchases were decided.
CREATE INDEX purchase_answer_open ON purchase_answer (club_id, purchase_id) WHERE status IN ('SENT', 'SEEN', 'INTERESTED', 'OFFERED');
CREATE INDEX purchase_answer_received ON purchase_answer (structure_id, sent_at);

COMMENT ON COLUMN purchase.id IS 'not personal: the purchase';
COMMENT ON COLUMN purchase.club_id IS 'not personal: the club';
COMMENT ON COLUMN purchase.number IS 'not personal: the number of its short reference';
COMMENT ON COLUMN purchase.buyer_id IS 'not personal: the organisation that buys';
COMMENT ON COLUMN purchase.title IS 'not personal: what is bought';
COMMENT ON COLUMN purchase.description IS 'not personal: what is bought, in words';
COMMENT ON COLUMN purchase.kind IS 'not personal: how it is bought';
COMMENT ON COLUMN purchase.sector IS 'not personal: the group of services';
COMMENT ON COLUMN purchase.services IS 'not personal: how the work may be done';
COMMENT ON COLUMN purchase.commune_code IS 'not personal: where it is delivered';
COMMENT ON COLUMN purchase.suppliers_within_km IS 'not personal: how far the supplier may be';
COMMENT ON COLUMN purchase.amount_from IS 'not personal: the least amount, in euros';
COMMENT ON COLUMN purchase.amount_to IS 'not personal: the largest amount, in euros';
COMMENT ON COLUMN purchase.deadline IS 'not personal: the last day to answer';
COMMENT ON COLUMN purchase.reserved IS 'not personal: for which kinds of structure it is reserved';
COMMENT ON COLUMN purchase.joint_allowed IS 'not personal: whether several may answer together';
COMMENT ON COLUMN purchase.lots IS 'not personal: its parts';
COMMENT ON COLUMN purchase.status IS 'not personal: how far it is';
COMMENT ON COLUMN purchase.rejection IS 'not personal: why the agency rejects it';
COMMENT ON COLUMN purchase.sent_at IS 'not personal: when it was first sent';
COMMENT ON COLUMN purchase.next_wave_at IS 'not personal: when it is sent to more structures';
COMMENT ON COLUMN purchase.decided_at IS 'not personal: when it was awarded, or not';
COMMENT ON COLUMN purchase.awarded_amount IS 'not personal: the awarded amount, in euros';
COMMENT ON COLUMN purchase.awarded_hours IS 'not personal: the hours of insertion of the award';
COMMENT ON COLUMN purchase.awarded_jobs IS 'not personal: the jobs of the award';
COMMENT ON COLUMN purchase.created_at IS 'not personal: when it was written';
COMMENT ON COLUMN purchase.updated_at IS 'not personal: when it last changed';
COMMENT ON COLUMN purchase.version IS 'not personal: counts the changes';
COMMENT ON COLUMN purchase_answer.id IS 'not personal: the answer';
COMMENT ON COLUMN purchase_answer.club_id IS 'not personal: the club';
COMMENT ON COLUMN purchase_answer.purchase_id IS 'not personal: the purchase';
COMMENT ON COLUMN purchase_answer.structure_id IS 'not personal: the structure that is asked';
COMMENT ON COLUMN purchase_answer.offer_id IS 'not personal: its offer that fits';
COMMENT ON COLUMN purchase_answer.status IS 'not personal: what it answers';
COMMENT ON COLUMN purchase_answer.reason IS 'not personal: why it declines';
COMMENT ON COLUMN purchase_answer.member_ids IS 'not personal: the structures that answer with it';
COMMENT ON COLUMN purchase_answer.amount IS 'not personal: what it asks, in euros';
COMMENT ON COLUMN purchase_answer.jobs IS 'not personal: its share of the jobs of the award';
COMMENT ON COLUMN purchase_answer.sent_at IS 'not personal: when the purchase was sent to it';
COMMENT ON COLUMN purchase_answer.answered_at IS 'not personal: when it answered';
COMMENT ON COLUMN purchase_answer.version IS 'not personal: counts the changes';

-- Each asks about the other's table: by functions, so that the policies do not ask in a circle.
CREATE FUNCTION caller_buys_this(purchase uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM purchase p WHERE p.id = caller_buys_this.purchase AND p.buyer_id = caller_organisation()
        AND (caller_is('company') OR caller_is('partner')))
$$;
CREATE FUNCTION caller_is_asked(purchase uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT caller_is('structure') AND EXISTS (
        SELECT FROM purchase_answer a WHERE a.purchase_id = caller_is_asked.purchase AND a.structure_id = caller_organisation())
$$;

GRANT SELECT, INSERT ON purchase TO club_api;
GRANT UPDATE (title, description, kind, sector, services, commune_code, suppliers_within_km, amount_from, amount_to, deadline, reserved, joint_allowed, lots,
    status, rejection, sent_at, next_wave_at, decided_at, awarded_amount, awarded_hours, awarded_jobs, updated_at, version) ON purchase TO club_api;
ALTER TABLE purchase ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY sides_read ON purchase FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR ((caller_is('company') OR caller_is('partner')) AND buyer_id = caller_organisation()) OR caller_is_asked(id)));
CREATE POLICY buyers_and_advisers_write ON purchase FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (
    caller_is('adviser') OR ((SELECT caller_buys()) AND buyer_id = caller_organisation())));
CREATE POLICY buyers_and_club_change ON purchase FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR ((caller_is('company') OR caller_is('partner')) AND buyer_id = caller_organisation())));

GRANT SELECT, INSERT ON purchase_answer TO club_api;
GRANT UPDATE (status, reason, member_ids, amount, jobs, answered_at, version) ON purchase_answer TO club_api;
ALTER TABLE purchase_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A buyer reads who is interested, and never who declined or is silent.
CREATE POLICY sides_read ON purchase_answer FOR SELECT TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (caller_is('structure') AND structure_id = caller_organisation())
    OR (status IN ('INTERESTED', 'OFFERED', 'WON', 'LOST') AND caller_buys_this(purchase_id))));
CREATE POLICY the_agency_sends ON purchase_answer FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND caller_sees_club());
CREATE POLICY sides_change ON purchase_answer FOR UPDATE TO club_api USING (club_id = caller_club() AND (caller_sees_club()
    OR (caller_is('structure') AND structure_id = caller_organisation())
    OR (status IN ('INTERESTED', 'OFFERED', 'WON', 'LOST') AND caller_buys_this(purchase_id))));

-- Whoever is asked reads who buys, and a buyer reads who is interested.
CREATE POLICY whoever_is_asked_reads_the_buyer ON organisation FOR SELECT TO club_api USING (club_id = caller_club()
    AND caller_is('structure') AND EXISTS (SELECT FROM purchase p WHERE p.buyer_id = organisation.id));
CREATE POLICY buyers_read_who_is_interested ON organisation FOR SELECT TO club_api USING (club_id = caller_club()
    AND (SELECT caller_buys()) AND EXISTS (SELECT FROM purchase_answer a WHERE a.structure_id = organisation.id));

-- The steps of a purchase are read by its buyer, and what was answered by the agency and the structure itself alone.
CREATE POLICY steps_of_own_purchases ON history FOR SELECT TO club_api USING (club_id = caller_club() AND subject_type = 'PURCHASE'
    AND type NOT LIKE 'ANSWER%' AND (caller_is('company') OR caller_is('partner')) AND EXISTS (SELECT FROM purchase p WHERE p.id = subject_id OFFSET 0));
CREATE POLICY offers_of_own_structure ON history FOR SELECT TO club_api USING (club_id = caller_club() AND subject_type = 'OFFER'
    AND caller_is('structure') AND EXISTS (SELECT FROM offer f WHERE f.id = subject_id OFFSET 0));

-- Whether a structure of the caller's club works for others today, with any of these kinds: an agreement of the State goes on for some days.
CREATE FUNCTION works_as(structure uuid, kinds text[], state_kinds text[], days_after int, today date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM organisation o JOIN structure_capacity c ON c.organisation_id = o.id
        WHERE o.id = structure AND o.club_id = caller_club() AND o.left_at IS NULL AND c.kind = ANY (kinds)
          AND (c.since IS NULL OR c.since <= today)
          AND (c.until IS NULL OR c.until + CASE WHEN c.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today))
$$;

-- The offers that fit a purchase, one for each structure: the fewest purchases received since a moment first, then the nearest. It finds what the rule
-- then judges and explains. An organisation that buys and delivers is not asked by itself.
CREATE FUNCTION fitting_offers(keys text[], at_latitude double precision, at_longitude double precision, within_km int, kinds text[],
    state_kinds text[], days_after int, today date, since timestamptz, but_not_of uuid, most int, buyer uuid DEFAULT NULL)
    RETURNS TABLE (offer uuid, structure uuid, distance double precision, received bigint)
    -- A plan that is made once does not know how few offers the keys find: without these it reads all organisations.
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    WITH near AS (
        SELECT f.id, f.structure_id, f.area_kind, f.area_km,
               great_circle_km(c.latitude, c.longitude, at_latitude, at_longitude) AS km
        FROM offer f JOIN organisation o ON o.id = f.structure_id LEFT JOIN commune c ON c.code = o.commune_code
        WHERE f.reach && keys AND f.status = 'PUBLISHED' AND f.club_id = (SELECT caller_club()) AND (SELECT caller_sees_club())
          AND o.left_at IS NULL AND o.contact_email IS NOT NULL AND f.structure_id IS DISTINCT FROM buyer
    ), fit AS (
        SELECT DISTINCT ON (n.structure_id) n.id, n.structure_id, n.km FROM near n
        WHERE (n.area_kind <> 'KM' OR n.km <= n.area_km) AND (within_km IS NULL OR n.km <= within_km)
        ORDER BY n.structure_id, n.id
    )
    SELECT f.id, f.structure_id, f.km, r.received
    FROM fit f CROSS JOIN LATERAL (
        SELECT count(*) AS received FROM purchase_answer a WHERE a.structure_id = f.structure_id AND a.sent_at >= since) r
    WHERE EXISTS (
            SELECT FROM structure_capacity k WHERE k.organisation_id = f.structure_id AND k.kind = ANY (kinds)
              AND (k.since IS NULL OR k.since <= today)
              AND (k.until IS NULL OR k.until + CASE WHEN k.kind = ANY (state_kinds) THEN days_after ELSE 0 END >= today))
      AND NOT EXISTS (SELECT FROM purchase_answer a WHERE a.purchase_id = but_not_of AND a.structure_id = f.structure_id)
    ORDER BY r.received, f.km NULLS LAST, f.id LIMIT most
$$;
REVOKE ALL ON FUNCTION caller_buys_this(uuid), caller_is_asked(uuid), works_as(uuid, text[], text[], int, date),
    fitting_offers(text[], double precision, double precision, int, text[], text[], int, date, timestamptz, uuid, int, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caller_buys_this(uuid), caller_is_asked(uuid), works_as(uuid, text[], text[], int, date),
    fitting_offers(text[], double precision, double precision, int, text[], text[], int, date, timestamptz, uuid, int, uuid) TO club_api;

-- Whoever sends or decides tells the structures; the buyer is told who is interested.
CREATE POLICY whoever_trades_tells ON message FOR INSERT TO club_api WITH CHECK (club_id = caller_club()
    AND kind IN ('PURCHASE_SENT', 'PURCHASE_DECIDED', 'PURCHASE_INTEREST') AND subject_type = 'PURCHASE'
    AND EXISTS (SELECT FROM purchase p WHERE p.id = subject_id OFFSET 0));
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''PURCHASE_SENT''::text, ''PURCHASE_DECIDED''::text, ''PURCHASE_INTEREST''::text, ')
             FROM pg_constraint WHERE conname = 'message_kind' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE message DROP CONSTRAINT message_reader, ADD CONSTRAINT message_reader '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''PURCHASE_SENT''::text, ')
             FROM pg_constraint WHERE conname = 'message_reader' AND conrelid = 'message'::regclass);
    EXECUTE (SELECT 'ALTER TABLE reply_link DROP CONSTRAINT reply_link_kind, ADD CONSTRAINT reply_link_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''PURCHASE_ANSWER''::text, ')
             FROM pg_constraint WHERE conname = 'reply_link_kind' AND conrelid = 'reply_link'::regclass);
    EXECUTE (SELECT 'ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind '
             || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''VALIDATE_PURCHASE''::text, ')
             FROM pg_constraint WHERE conname = 'task_kind' AND conrelid = 'task'::regclass);
END $$;
