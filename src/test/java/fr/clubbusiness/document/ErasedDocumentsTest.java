package fr.clubbusiness.document;

import static fr.clubbusiness.document.Documents.as;
import static fr.clubbusiness.document.Documents.attach;
import static fr.clubbusiness.document.Documents.attached;
import static fr.clubbusiness.document.Documents.content;
import static fr.clubbusiness.document.Documents.contract;
import static fr.clubbusiness.document.Documents.diagnosis;
import static fr.clubbusiness.document.Documents.somebody;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.privacy.ErasePerson;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.privacy.WholeDatabase;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Documents go with whom they are about, and the person is told of them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ErasedDocumentsTest {
    @Inject
    ErasePerson people;

    @Test
    void with_a_person_go_their_documents_where_the_contract_stays() throws SQLException {
        var person = somebody();
        var mark = mark();
        var subject = contract(person);
        var paper = attached(keyed(person, mark, 1), subject, mark + ".pdf", TestFiles.pdf(mark));
        var proof = attached(keyed(person, mark, 2), diagnosis(person), mark + " bis.pdf", TestFiles.pdf(mark));
        assertThat(WholeDatabase.tablesWith(words(mark))).contains("document", "document_content", "idempotency_key");
        assertThat(TheClub.reads(() -> people.erase(UUID.fromString(person.id()), Cause.RIGHT)))
                .isTrue();
        assertThat(WholeDatabase.tablesWith(words(mark))).isEmpty();
        assertThat(WholeDatabase.tablesWith(List.of(paper, proof))).isEmpty();
        assertThat(TestDatabase.texts(
                        "SELECT id FROM employment WHERE id = ?::uuid", subject.substring("/v1/employments/".length())))
                .hasSize(1);
        content(as(person.holder().token()), paper).statusCode(404);
        attach(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("trop tard"))
                .statusCode(404);
    }

    @Test
    void a_diagnosis_whose_time_is_over_takes_its_documents_along() throws SQLException {
        var person = somebody();
        var subject = diagnosis(person);
        var id = attached(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("a"));
        try (var connection = TestDatabase.unrestricted();
                var delete = connection.prepareStatement("DELETE FROM diagnosis WHERE id = ?::uuid")) {
            delete.setString(1, subject.substring(subject.lastIndexOf('/') + 1));
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
        assertThat(TestDatabase.texts("SELECT id FROM document WHERE id = ?::uuid", id))
                .isEmpty();
        assertThat(TestDatabase.texts("SELECT number::text FROM document_content WHERE document_id = ?::uuid", id))
                .isEmpty();
    }

    @Test
    void the_person_is_told_which_documents_there_are() {
        var person = somebody();
        attached(as(person.holder().token()), contract(person), "Mon contrat.pdf", TestFiles.pdf("c"));
        attached(as(person.holder().token()), diagnosis(person), "Mon attestation.pdf", TestFiles.pdf("d"));
        var request = Rights.received(person, "ACCESS");
        as(person.holder().token())
                .get("/v1/rights-requests/" + request + "/export")
                .then()
                .statusCode(200)
                .body(containsString("Mon contrat.pdf"))
                .body(containsString("Mon attestation.pdf"))
                .body(containsString("diagnostic"));
    }

    private static RequestSpecification keyed(Person person, String mark, int n) {
        return as(person.holder().token()).header("Idempotency-Key", mark + n);
    }

    /** As it stands in a text, and in bytes. */
    private static List<String> words(String mark) {
        return List.of(mark + ".pdf", mark + " bis", HexFormat.of().formatHex(mark.getBytes(US_ASCII)));
    }

    private static String mark() {
        return "zz" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
