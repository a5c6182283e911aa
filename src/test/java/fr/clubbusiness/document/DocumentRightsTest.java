package fr.clubbusiness.document;

import static fr.clubbusiness.document.Documents.as;
import static fr.clubbusiness.document.Documents.attach;
import static fr.clubbusiness.document.Documents.attached;
import static fr.clubbusiness.document.Documents.because;
import static fr.clubbusiness.document.Documents.content;
import static fr.clubbusiness.document.Documents.contract;
import static fr.clubbusiness.document.Documents.diagnosis;
import static fr.clubbusiness.document.Documents.list;
import static fr.clubbusiness.document.Documents.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.security.CallerRows;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads and changes documents: those of a contract fewer than who reads the contract, those of a diagnosis its structure alone. */
@QuarkusTest
class DocumentRightsTest {

    @Test
    void the_documents_of_a_diagnosis_are_those_of_the_persons_structure() throws SQLException {
        var person = somebody();
        var subject = diagnosis(person);
        var id = attached(as(person.holder().token()), subject, "RQTH.pdf", TestFiles.pdf("d"));
        for (var token : Map.of(
                        "adviser", TestTokens.adviser(),
                        "company", Members.aCompany().token())
                .values()) {
            list(because(token), subject).statusCode(403);
            attach(because(token), subject, "a.pdf", TestFiles.pdf("x")).statusCode(403);
            because(token).get("/v1/documents/" + id).then().statusCode(404);
            content(because(token), id).statusCode(404);
            because(token).delete("/v1/documents/" + id).then().statusCode(404);
        }
        var other = Members.aStructure(StructureKind.ACI);
        list(as(other.token()), subject).statusCode(404);
        attach(as(other.token()), subject, "a.pdf", TestFiles.pdf("x")).statusCode(404);
        content(as(other.token()), id).statusCode(404);
        as(other.token()).delete("/v1/documents/" + id).then().statusCode(404);
        // Another person's diagnosis is not found under this person.
        var stranger = somebody();
        list(
                        as(person.holder().token()),
                        person.at(diagnosis(stranger).substring(stranger.at("").length())))
                .statusCode(404);
        list(as(person.holder().token()), subject).statusCode(200).body("items.id", contains(id));
    }

    @Test
    void an_adviser_says_why_and_leaves_a_trace() throws SQLException {
        var person = somebody();
        var subject = contract(person);
        var id = attached(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("c"));
        list(as(TestTokens.adviser()), subject).statusCode(403).body("code", equalTo("purpose-needed"));
        attach(as(TestTokens.adviser()), subject, "b.pdf", TestFiles.pdf("b"))
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        content(as(TestTokens.adviser()), id).statusCode(404);
        list(because(TestTokens.adviser()), subject).statusCode(200).body("items.id", contains(id));
        content(because(TestTokens.adviser()), id).statusCode(200);
        attach(because(TestTokens.adviser()), subject, "b.pdf", TestFiles.pdf("b"))
                .statusCode(201);
        assertThat(readings(person))
                .containsExactly("IDENTITY_READ contrôle du contrat", "EXPORTED contrôle du contrat");
        because(TestTokens.adviser()).delete("/v1/documents/" + id).then().statusCode(204);
        assertThat(TestDatabase.texts(
                        "SELECT h.type || ' ' || coalesce(h.reason, '-') FROM history h WHERE h.subject_id = ?::uuid AND h.type LIKE 'DOCUMENT%' ORDER BY h.id",
                        subject.substring("/v1/employments/".length())))
                .containsExactly(
                        "DOCUMENT_ATTACHED -",
                        "DOCUMENT_ATTACHED contrôle du contrat",
                        "DOCUMENT_REMOVED contrôle du contrat");
    }

    private static List<String> readings(Person person) throws SQLException {
        return TestDatabase.texts(
                "SELECT h.type || ' ' || h.reason FROM history h WHERE h.subject_id = ?::uuid AND is_reading(h.type) ORDER BY h.id",
                person.id());
    }

    /** Also of one who looked at the list the same day. */
    @Test
    void an_employer_who_takes_a_document_along_leaves_a_trace_once_a_day() throws SQLException {
        var person = somebody();
        var employer = Members.aCompany();
        var today = Employments.today();
        var subject = "/v1/employments/"
                + Employments.signedByCompany(
                        TestTokens.adviser(), employer, person, today.minusMonths(6), today.plusMonths(2));
        var id = attached(as(employer.token()), subject, "a.pdf", TestFiles.pdf("c"));
        var before = readings(person).size();
        list(as(employer.token()), subject).statusCode(200);
        for (int i = 0; i < 2; i++) {
            content(as(employer.token()), id).statusCode(200);
        }
        var left = readings(person);
        assertThat(left.subList(before, left.size()))
                .hasSize(2)
                .satisfiesExactly(
                        seen -> assertThat(seen).startsWith("IDENTITY_READ C-"),
                        taken -> assertThat(taken).startsWith("EXPORTED C-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_STARTED", "CANCELLED"})
    void an_employer_whose_contract_came_to_nothing_has_no_more_to_do_with_its_documents(String status)
            throws SQLException {
        var person = somebody();
        var employer = Members.aCompany();
        var today = Employments.today();
        var byCompany = "/v1/employments/"
                + Employments.signedByCompany(
                        TestTokens.adviser(), employer, person, today.minusMonths(6), today.plusMonths(2));
        var id = attached(as(employer.token()), byCompany, "a.pdf", TestFiles.pdf("c"));
        becomes(byCompany, status);
        list(as(employer.token()), byCompany).statusCode(403).body("code", equalTo("not-your-documents"));
        attach(as(employer.token()), byCompany, "b.pdf", TestFiles.pdf("b"))
                .statusCode(403)
                .body("code", equalTo("not-your-documents"));
        content(as(employer.token()), id).statusCode(404);
        as(employer.token()).delete("/v1/documents/" + id).then().statusCode(404);
        // The structure of the person reads on, and changes nothing of what it signed itself.
        content(as(person.holder().token()), id).statusCode(200);
        var own = contract(person);
        var paper = attached(as(person.holder().token()), own, "a.pdf", TestFiles.pdf("c"));
        becomes(own, status);
        content(as(person.holder().token()), paper).statusCode(200);
        attach(as(person.holder().token()), own, "b.pdf", TestFiles.pdf("b"))
                .statusCode(403)
                .body("code", equalTo("not-your-documents"));
        as(person.holder().token())
                .delete("/v1/documents/" + paper)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-documents"));
    }

    private static void becomes(String subject, String status) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement("UPDATE employment SET status = ? WHERE id = ?::uuid")) {
            update.setString(1, status);
            update.setString(2, subject.substring("/v1/employments/".length()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whoever_accompanies_somebody_whose_data_may_not_be_used_attaches_nothing() {
        var person = somebody();
        var subject = contract(person);
        var id = attached(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("c"));
        Rights.step(person, Rights.received(person, "RESTRICTION"), "done").statusCode(200);
        attach(as(person.holder().token()), subject, "b.pdf", TestFiles.pdf("b"))
                .statusCode(409);
        as(person.holder().token()).delete("/v1/documents/" + id).then().statusCode(409);
        content(as(person.holder().token()), id).statusCode(200);
    }

    @Test
    void the_employer_reads_until_twelve_months_after_the_end() throws SQLException {
        var person = somebody();
        var employer = Members.aCompany();
        var today = Employments.today();
        var subject = "/v1/employments/"
                + Employments.signedByCompany(
                        TestTokens.adviser(), employer, person, today.minusMonths(6), today.plusMonths(2));
        var id = attached(as(employer.token()), subject, "a.pdf", TestFiles.pdf("c"));
        content(as(employer.token()), id).statusCode(200);
        // The structure that accompanies the person reads, and the employer changes.
        list(as(person.holder().token()), subject).statusCode(200).body("items.id", contains(id));
        content(as(person.holder().token()), id).statusCode(200);
        attach(as(person.holder().token()), subject, "b.pdf", TestFiles.pdf("b"))
                .statusCode(403)
                .body("code", equalTo("not-your-contract"));
        as(person.holder().token()).delete("/v1/documents/" + id).then().statusCode(403);
        nobodyElseReads(subject, id);
        assertThat(TestDatabase.texts(
                        "SELECT h.type FROM history h WHERE h.subject_id = ?::uuid AND h.organisation_id = ?::uuid AND is_reading(h.type) ORDER BY h.id",
                        person.id(),
                        employer.id()))
                .containsExactly("IDENTITY_READ", "EXPORTED");
        endedOn(subject, 13);
        list(as(employer.token()), subject).statusCode(403).body("code", equalTo("not-your-documents"));
        content(as(employer.token()), id).statusCode(404);
        content(as(person.holder().token()), id).statusCode(200);
    }

    private static void nobodyElseReads(String subject, String id) throws SQLException {
        for (var other : List.of(Members.aCompany(), Members.aStructure(StructureKind.ACI))) {
            list(as(other.token()), subject).statusCode(404);
            content(as(other.token()), id).statusCode(404);
            as(other.token()).delete("/v1/documents/" + id).then().statusCode(404);
        }
        var elsewhere = AnotherClub.found();
        for (var role : List.of("adviser", "structure", "company")) {
            var token = Objects.requireNonNull(elsewhere.tokens().get(role));
            list(because(token), subject).statusCode(404);
            content(because(token), id).statusCode(404);
            because(token).get("/v1/documents/" + id).then().statusCode(404);
        }
    }

    private static void endedOn(String subject, int monthsAgo) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement(
                        "UPDATE employment SET start_date = start_date - interval '2 years', end_date = current_date - make_interval(months => ?), status = 'ENDED', ended_on = current_date - make_interval(months => ?) WHERE id = ?::uuid")) {
            update.setInt(1, monthsAgo);
            update.setInt(2, monthsAgo);
            update.setString(3, subject.substring("/v1/employments/".length()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void the_host_reads_the_contract_and_none_of_its_documents() throws SQLException {
        var person = somebody();
        var host = Members.aCompany();
        var subject = contract(person);
        var id = attached(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("c"));
        try (var connection = TestDatabase.unrestricted();
                var update =
                        connection.prepareStatement("UPDATE employment SET host_id = ?::uuid WHERE id = ?::uuid")) {
            update.setString(1, host.id());
            update.setString(2, subject.substring("/v1/employments/".length()));
            update.execute();
        }
        as(host.token()).get(subject).then().statusCode(200);
        list(as(host.token()), subject).statusCode(403).body("code", equalTo("not-your-documents"));
        content(as(host.token()), id).statusCode(404);
    }

    /** Of a query that forgets its filter. */
    @Test
    void the_policies_alone_hide_rows_and_bytes() throws SQLException {
        var person = somebody();
        var holder = person.holder();
        var proof = attached(as(holder.token()), diagnosis(person), "a.pdf", TestFiles.pdf("d"));
        var paper = attached(as(holder.token()), contract(person), "b.pdf", TestFiles.pdf("c"));
        for (var column : List.of("document.id", "document_content.document_id")) {
            assertThat(count(holder, "structure", column, proof, paper)).isEqualTo(2);
            assertThat(count(Members.aStructure(StructureKind.ACI), "structure", column, proof, paper))
                    .isZero();
            assertThat(count(Members.aCompany(), "company", column, proof, paper))
                    .isZero();
            assertThat(count(Members.aPartner(), "partner", column, proof, paper))
                    .isZero();
        }
        try (var connection =
                        CallerRows.as(Members.aStructure(StructureKind.ACI).id(), CallerRows.anybody(), "structure");
                var delete = connection.prepareStatement("DELETE FROM document WHERE id = ?::uuid")) {
            delete.setString(1, proof);
            assertThat(delete.executeUpdate()).isZero();
        }
    }

    private static int count(Member member, String role, String column, String... ids) throws SQLException {
        return CallerRows.count(member.id(), CallerRows.anybody(), role, column, ids);
    }

    @Test
    void the_database_itself_takes_no_twenty_first_and_none_of_an_erased_contract() throws SQLException {
        var person = somebody();
        var subject = contract(person).substring("/v1/employments/".length());
        try (var connection = TestDatabase.unrestricted();
                var insert = connection.prepareStatement("""
                        INSERT INTO document (club_id, employment_id, file_name, type, size, sha256, scan, added_at, added_by)
                        SELECT e.club_id, e.id, 'a.pdf', 'PDF', 1, sha256(convert_to(?, 'UTF8')), 'CLEAN', now(), m.id
                        FROM employment e JOIN member m ON m.club_id = e.club_id WHERE e.id = ?::uuid LIMIT 1
                        """)) {
            connection.setAutoCommit(false);
            try (var use = connection.prepareStatement(
                    "SELECT set_config('caller.club', club_id::text, true) FROM employment WHERE id = ?::uuid")) {
                use.setString(1, subject);
                use.execute();
            }
            insert.setString(2, subject);
            for (int i = 0; i < 20; i++) {
                insert.setString(1, UUID.randomUUID().toString());
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            insert.setString(1, UUID.randomUUID().toString());
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("20 documents");
            connection.rollback();
            try (var erase = connection.prepareStatement("UPDATE employment SET erased = true WHERE id = ?::uuid")) {
                erase.setString(1, subject);
                erase.execute();
            }
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("of its club");
            connection.rollback();
        }
    }

    @Test
    void a_person_who_left_keeps_their_proofs_and_gets_no_more() {
        var person = somebody();
        var subject = diagnosis(person);
        var id = attached(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("d"));
        left(person);
        attach(as(person.holder().token()), subject, "b.pdf", TestFiles.pdf("b"))
                .statusCode(409);
        as(person.holder().token()).delete("/v1/documents/" + id).then().statusCode(409);
        content(as(person.holder().token()), id).statusCode(200);
    }

    private static void left(Person person) {
        as(person.holder().token())
                .contentType("application/json")
                .body(Map.of())
                .post(person.at("/leave"))
                .then()
                .statusCode(200);
    }
}
