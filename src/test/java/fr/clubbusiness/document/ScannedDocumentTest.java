package fr.clubbusiness.document;

import static fr.clubbusiness.document.Documents.as;
import static fr.clubbusiness.document.Documents.attach;
import static fr.clubbusiness.document.Documents.contract;
import static fr.clubbusiness.document.Documents.list;
import static fr.clubbusiness.document.Documents.somebody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.clubbusiness.document.file.TestFiles;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A club that has a virus scanner: the same class, with another address. */
@QuarkusTest
class ScannedDocumentTest {

    @Test
    void a_clean_document_says_so_and_an_infected_one_is_refused_with_all_reasons() throws IOException {
        try (var clamd = FakeClamd.start()) {
            QuarkusMock.installMockForType(new ScanFile(clamd.config()), ScanFile.class);
            var person = somebody();
            var subject = contract(person);
            attach(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("propre"))
                    .statusCode(201)
                    .body("scan", equalTo("CLEAN"));
            attach(as(person.holder().token()), subject, "b.png", TestFiles.pdf(FakeClamd.EICAR))
                    .statusCode(422)
                    .body("reasons.code", contains("NAME_AND_CONTENT_DIFFER", "INFECTED"))
                    .body("detail", containsString("Eicar-Test-Signature"));
            list(as(person.holder().token()), subject).body("items.fileName", contains("a.pdf"));
        }
    }

    @Test
    void a_scanner_that_does_not_answer_is_a_503_and_nothing_is_kept() throws IOException {
        var clamd = FakeClamd.start();
        clamd.close();
        QuarkusMock.installMockForType(new ScanFile(clamd.config()), ScanFile.class);
        var person = somebody();
        var subject = contract(person);
        attach(as(person.holder().token()), subject, "a.pdf", TestFiles.pdf("a"))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("scan-unavailable"));
        // What would be refused anyway is told at once.
        attach(as(person.holder().token()), subject, "a.pdf", TestFiles.exe())
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_TYPE", "NAME_AND_CONTENT_DIFFER"));
        list(as(person.holder().token()), subject).body("items", empty());
    }
}
