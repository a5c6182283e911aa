package fr.clubbusiness.document;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.document.Documents.as;
import static fr.clubbusiness.document.Documents.attach;
import static fr.clubbusiness.document.Documents.attached;
import static fr.clubbusiness.document.Documents.because;
import static fr.clubbusiness.document.Documents.content;
import static fr.clubbusiness.document.Documents.contract;
import static fr.clubbusiness.document.Documents.diagnosis;
import static fr.clubbusiness.document.Documents.list;
import static fr.clubbusiness.document.Documents.somebody;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Documents over HTTP: what is attached comes back byte for byte, and what is refused leaves nothing. */
@QuarkusTest
class DocumentResourceTest {

    @Test
    void a_document_comes_back_byte_for_byte_as_a_file_that_runs_nowhere() {
        var person = somebody();
        var subject = contract(person);
        var bytes = TestFiles.pdf(700_001, 1);
        var token = person.holder().token();
        var id = attach(as(token), subject, "Contrat signé été.pdf", bytes)
                .statusCode(201)
                .header("Location", containsString("/v1/documents/"))
                .body("fileName", equalTo("Contrat signé été.pdf"))
                .body("type", equalTo("PDF"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(bytes.length))
                .body("sha256", equalTo(HexFormat.of().formatHex(Sha256.of(bytes))))
                .body("scan", equalTo("NOT_SCANNED"))
                .body("subject.kind", equalTo("EMPLOYMENT"))
                .extract()
                .<String>path("id");
        var answer = content(as(token), id)
                .statusCode(200)
                .header("Content-Type", equalTo("application/octet-stream"))
                .header("Content-Length", equalTo(String.valueOf(bytes.length)))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("Cache-Control", equalTo("private, no-store"))
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"Contrat signe ete.pdf\"; filename*=UTF-8''Contrat%20sign%C3%A9%20%C3%A9t%C3%A9.pdf"))
                .header("ETag", notNullValue())
                .extract();
        assertThat(answer.asByteArray()).isEqualTo(bytes);
        as(token)
                .header("If-None-Match", answer.header("ETag"))
                .get("/v1/documents/" + id + "/content")
                .then()
                .statusCode(304);
        // A star names no content: whoever sends it takes the document along.
        as(token)
                .header("If-None-Match", "*")
                .get("/v1/documents/" + id + "/content")
                .then()
                .statusCode(200);
        for (var accepted : List.of("application/octet-stream", "*/*")) {
            var again = as(token).accept(accepted).get("/v1/documents/" + id + "/content");
            again.then().statusCode(200).contentType("application/octet-stream");
            assertThat(again.asByteArray()).isEqualTo(bytes);
        }
        as(token)
                .head("/v1/documents/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(String.valueOf(bytes.length)));
        as(token).get("/v1/documents/" + id).then().statusCode(200).body("id", equalTo(id));
        list(as(token), subject).statusCode(200).body("items.id", contains(id));
    }

    @Test
    void a_refused_file_is_told_with_all_reasons_and_leaves_nothing() throws SQLException {
        var person = somebody();
        var subject = diagnosis(person);
        attach(as(person.holder().token()), subject, "attestation.pdf", TestFiles.exe())
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_TYPE", "NAME_AND_CONTENT_DIFFER"));
        attach(as(person.holder().token()), subject, "vide.pdf", new byte[0])
                .statusCode(422)
                .body("reasons.code", contains("EMPTY_FILE"));
        attach(as(person.holder().token()), subject, "grand.png", TestFiles.pdf(10 * 1024 * 1024 + 1, 2))
                .statusCode(422)
                .body("reasons.code", contains("FILE_TOO_LARGE", "NAME_AND_CONTENT_DIFFER"))
                .body("detail", containsString("10 Mio"));
        list(as(person.holder().token()), subject).statusCode(200).body("items", empty());
        assertThat(contents(subject)).isZero();
    }

    @Test
    void a_body_without_end_is_a_413_in_words() {
        var person = somebody();
        attach(as(person.holder().token()), contract(person), "a.pdf", new byte[65 * 1024 * 1024])
                .statusCode(413)
                .body("detail", containsString("10 Mio"));
    }

    @Test
    void the_largest_document_is_kept() {
        var person = somebody();
        var bytes = TestFiles.pdf(10 * 1024 * 1024, 3);
        var id = attached(as(person.holder().token()), contract(person), "a.pdf", bytes);
        assertThat(content(as(person.holder().token()), id).extract().asByteArray())
                .isEqualTo(bytes);
    }

    @Test
    void a_form_that_is_none_is_a_400_in_words() {
        var person = somebody();
        var path = contract(person) + "/documents";
        var token = person.holder().token();
        var pdf = TestFiles.pdf("a");
        var two = TestFiles.pdf("b");
        var file = "form-data; name=\"file\"; filename=\"a.pdf\"";
        for (var body : List.of(
                Documents.form("form-data; name=\"other\"; filename=\"a.pdf\"", pdf, true),
                Documents.form("form-data; name=\"file\"", pdf, true),
                Documents.form(file, pdf, false),
                join(Documents.form(file, pdf, false), afterBoundary(Documents.form(file, two, true))),
                Documents.form(file + "\r\nno header", pdf, true),
                Documents.form("form-data; name=\"file\"; filename*=x", pdf, true),
                Documents.form("form-data; name=\"file\"; filename*=nothing''a.pdf", pdf, true),
                Documents.form("form-data; name=\"file\"; filename*=UTF-8''%zz.pdf", pdf, true),
                new byte[] {1, 2, 3},
                new byte[0])) {
            as(token)
                    .header("Content-Type", Documents.FORM)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400);
        }
        as(token)
                .header("Content-Type", "multipart/form-data")
                .body(pdf)
                .post(path)
                .then()
                .statusCode(400);
        as(token)
                .header("Content-Type", "application/pdf")
                .body(pdf)
                .post(path)
                .then()
                .statusCode(415);
        list(as(token), contract(somebody())).statusCode(404);
        as(token).get(path).then().statusCode(200).body("items", empty());
    }

    /** Whatever the parser would keep of it: one long header, many headers, what stands before the first part, many parts. */
    @Test
    void a_form_of_headers_or_of_parts_is_ended_before_its_end() throws IOException {
        var person = somebody();
        var path = contract(person) + "/documents";
        var file = "form-data; name=\"file\"; filename=\"a.pdf\"";
        var pdf = TestFiles.pdf("a");
        var filler = "x".repeat(200_000);
        var whole = List.of(
                Documents.form(file + "\r\nX-Long: " + filler, pdf, true),
                Documents.form(file + "\r\nX-Many: abcdefghijklmnop".repeat(10_000), pdf, true),
                join((filler + "\r\n").getBytes(US_ASCII), Documents.form(file, pdf, true)),
                join(Documents.form(file, pdf, true), filler.getBytes(US_ASCII)));
        for (var body : whole) {
            as(person.holder().token())
                    .header("Content-Type", Documents.FORM)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("multipart/form-data"));
        }
        var part = new String(Documents.form("form-data; name=\"other\"", new byte[0], false), US_ASCII);
        var parts =
                new CountedBody(part.substring(0, part.lastIndexOf("\r\n") + 2).repeat(2_000));
        assertThatThrownBy(() -> ReceiveFile.from(Documents.FORM, parts))
                .isInstanceOfSatisfying(
                        Invalid.class, told -> assertThat(told.violations()).isEmpty());
        assertThat(parts.read).isLessThanOrEqualTo(64 * 1024);
        var headers = new CountedBody(new String(whole.getFirst(), US_ASCII) + filler);
        assertThatThrownBy(() -> ReceiveFile.from(Documents.FORM, headers)).isInstanceOf(Invalid.class);
        assertThat(headers.read).isLessThanOrEqualTo(192 * 1024);
    }

    /** Counts what is read of it. */
    private static final class CountedBody extends ByteArrayInputStream {
        private int read;

        CountedBody(String text) {
            super(text.getBytes(US_ASCII));
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            int some = super.read(buffer, offset, length);
            read += Math.max(some, 0);
            return some;
        }
    }

    @Test
    void the_same_bytes_are_attached_once() throws SQLException {
        var person = somebody();
        var subject = contract(person);
        var token = person.holder().token();
        var pdf = TestFiles.pdf("le même");
        var id = attached(as(token), subject, "a.pdf", pdf);
        attach(as(token), subject, "b.pdf", pdf).statusCode(200).body("id", equalTo(id));
        list(as(token), subject).body("items", hasSize(1));
        // The same bytes elsewhere are another document.
        assertThat(attached(as(token), diagnosis(person), "a.pdf", pdf)).isNotEqualTo(id);
        assertThat(TestDatabase.texts(
                        "SELECT h.type FROM history h WHERE h.subject_id = ?::uuid AND h.type LIKE 'DOCUMENT%'",
                        subject.substring("/v1/employments/".length())))
                .containsExactly("DOCUMENT_ATTACHED");
    }

    @Test
    void a_repeated_key_gives_the_first_answer() {
        var person = somebody();
        var subject = contract(person);
        var first = attach(
                        as(person.holder().token()).header("Idempotency-Key", "document-" + person.id()),
                        subject,
                        "a.pdf",
                        TestFiles.pdf("clé"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        attach(
                        as(person.holder().token()).header("Idempotency-Key", "document-" + person.id()),
                        subject,
                        "a.pdf",
                        TestFiles.pdf("clé"))
                .statusCode(201)
                .body("id", equalTo(first));
        attach(
                        as(person.holder().token()).header("Idempotency-Key", "document-" + person.id()),
                        subject,
                        "a.pdf",
                        TestFiles.pdf("autre"))
                .statusCode(422)
                .body("reasons.code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void twenty_are_the_most_also_of_two_who_attach_at_once() throws Exception {
        var person = somebody();
        var subject = diagnosis(person);
        var barrier = new CyclicBarrier(2);
        var statuses = new ArrayList<Integer>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<List<Integer>>>();
            for (int thread = 0; thread < 2; thread++) {
                var name = "t" + thread;
                running.add(both.submit(() -> {
                    var answers = new ArrayList<Integer>();
                    for (int i = 0; i < 12; i++) {
                        barrier.await();
                        answers.add(
                                attach(as(person.holder().token()), subject, name + i + ".pdf", TestFiles.pdf(name + i))
                                        .extract()
                                        .statusCode());
                    }
                    return answers;
                }));
            }
            for (var one : running) {
                statuses.addAll(one.get());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(20);
        assertThat(statuses.stream().filter(status -> status == 422)).hasSize(4);
        list(as(person.holder().token()), subject).body("items", hasSize(20));
        attach(as(person.holder().token()), subject, "a.pdf", TestFiles.exe())
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_TYPE", "NAME_AND_CONTENT_DIFFER", "TOO_MANY_DOCUMENTS"));
    }

    @Test
    void of_two_who_attach_the_same_at_once_one_document_is_left() throws Exception {
        var person = aPerson().create();
        var subject = diagnosis(person);
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<String>>();
            for (int thread = 0; thread < 2; thread++) {
                running.add(both.submit(() -> {
                    barrier.await();
                    return attach(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("deux fois"))
                            .extract()
                            .path("id");
                }));
            }
            assertThat(running.getFirst().get())
                    .isNotNull()
                    .isEqualTo(running.getLast().get());
        }
        list(as(person.holder().token()), subject).body("items", hasSize(1));
    }

    @Test
    void a_removed_document_is_gone_with_its_bytes_and_the_history_says_so() throws SQLException {
        var person = somebody();
        var subject = diagnosis(person);
        var token = person.holder().token();
        var id = attached(as(token), subject, "a.pdf", TestFiles.pdf("a"));
        as(token).delete("/v1/documents/" + id).then().statusCode(204);
        as(token).get("/v1/documents/" + id).then().statusCode(404);
        as(token).delete("/v1/documents/" + id).then().statusCode(404);
        content(as(token), id).statusCode(404);
        assertThat(contents(subject)).isZero();
        assertThat(TestDatabase.texts(
                        "SELECT h.type FROM history h WHERE h.subject_id = ?::uuid AND h.type LIKE 'DOCUMENT%' ORDER BY h.id",
                        person.id()))
                .containsExactly("DOCUMENT_ATTACHED", "DOCUMENT_REMOVED");
    }

    @Test
    void taking_a_proof_along_leaves_a_trace_also_in_its_own_structure() throws SQLException {
        var person = somebody();
        var id = attached(as(person.holder().token()), diagnosis(person), "a.pdf", TestFiles.pdf("a"));
        assertThat(traces(person.id())).isEmpty();
        content(as(person.holder().token()), id).statusCode(200);
        assertThat(traces(person.id())).containsExactly("EXPORTED");
        var paper = attached(as(person.holder().token()), contract(person), "c.pdf", TestFiles.pdf("c"));
        content(because(TestTokens.adviser()), paper).statusCode(200);
        assertThat(traces(person.id())).containsExactly("EXPORTED", "EXPORTED");
    }

    private static List<String> traces(String person) throws SQLException {
        return TestDatabase.texts(
                "SELECT h.type FROM history h WHERE h.subject_id = ?::uuid AND is_reading(h.type) ORDER BY h.id",
                person);
    }

    /** How many parts of documents there are of this subject. */
    private static int contents(String subject) throws SQLException {
        return Integer.parseInt(TestDatabase.texts(
                        "SELECT count(*)::text FROM document_content c JOIN document d ON d.id = c.document_id WHERE coalesce(d.employment_id, d.diagnosis_id) = ?::uuid",
                        subject.substring(subject.lastIndexOf('/') + 1))
                .getFirst());
    }

    /** What follows the boundary of another form. */
    private static byte[] afterBoundary(byte[] form) {
        return Arrays.copyOfRange(form, new String(form, US_ASCII).indexOf("\r\n"), form.length);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
