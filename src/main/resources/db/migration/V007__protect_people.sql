-- Row-level security on the four tables of a person. The queries of the API filter first; these policies are what remains when a
-- query forgets to. The worker builds what is derived from people and reads all; it answers nobody.

-- A structure's staff hold its people. The role counts: in an organisation that is both, company staff hold nobody.
CREATE FUNCTION caller_holds(structure uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN caller_is('structure') AND structure = caller_organisation();

-- A company knows who a person is while an introduction stands, and 30 days after a refusal.
CREATE FUNCTION company_knows(person uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (
        SELECT FROM introduction i JOIN need n ON n.id = i.need_id
        WHERE i.beneficiary_id = person AND n.employer_id = caller_organisation() AND i.shared_at IS NOT NULL
          AND (i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL', 'HIRED')
               OR (i.status = 'DECLINED' AND i.ended_at > now() - interval '30 days')));

-- An adviser reads what is private under a live introduction, or with a stated reason.
CREATE FUNCTION adviser_may_read(person uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN caller_is('adviser') AND (caller_purpose() IS NOT NULL OR EXISTS (
        SELECT FROM introduction i WHERE i.beneficiary_id = person
          AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'HIRED')));

ALTER TABLE beneficiary ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON beneficiary FOR SELECT TO club_worker USING (true);
CREATE POLICY club_reads_facts ON beneficiary FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_holds(structure_id) OR caller_is('adviser') OR company_knows(id)));
CREATE POLICY holder_adds ON beneficiary FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND (caller_holds(structure_id) OR caller_is('adviser')));
-- A company changes one thing: its hire places the person, its cancelling gives them back.
CREATE POLICY holder_changes ON beneficiary FOR UPDATE TO club_api USING (
    club_id = caller_club() AND (caller_holds(structure_id) OR caller_is('adviser') OR company_knows(id)));

ALTER TABLE beneficiary_identity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON beneficiary_identity FOR SELECT TO club_worker USING (true);
CREATE POLICY who_may_know_reads ON beneficiary_identity FOR SELECT TO club_api USING (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR adviser_may_read(b.id) OR company_knows(b.id))));
CREATE POLICY holder_adds ON beneficiary_identity FOR INSERT TO club_api WITH CHECK (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR caller_is('adviser'))));
CREATE POLICY holder_changes ON beneficiary_identity FOR UPDATE TO club_api USING (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR adviser_may_read(b.id))));

ALTER TABLE beneficiary_sensitive ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON beneficiary_sensitive FOR SELECT TO club_worker USING (true);
CREATE POLICY holder_reads ON beneficiary_sensitive FOR SELECT TO club_api USING (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR adviser_may_read(b.id))));
CREATE POLICY holder_adds ON beneficiary_sensitive FOR INSERT TO club_api WITH CHECK (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR caller_is('adviser'))));
CREATE POLICY holder_changes ON beneficiary_sensitive FOR UPDATE TO club_api USING (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR adviser_may_read(b.id))));

ALTER TABLE agreement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_reads ON agreement FOR SELECT TO club_worker USING (true);
CREATE POLICY club_reads ON agreement FOR SELECT TO club_api USING (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR caller_is('adviser'))));
CREATE POLICY holder_adds ON agreement FOR INSERT TO club_api WITH CHECK (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND (
        caller_holds(b.structure_id) OR caller_is('adviser'))));
CREATE POLICY holder_changes ON agreement FOR UPDATE TO club_api USING (
    EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND caller_holds(b.structure_id)));
