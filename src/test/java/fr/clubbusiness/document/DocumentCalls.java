package fr.clubbusiness.document;

import static fr.clubbusiness.document.Documents.as;
import static fr.clubbusiness.document.Documents.attached;
import static fr.clubbusiness.document.Documents.contract;
import static fr.clubbusiness.document.Documents.diagnosis;
import static fr.clubbusiness.document.Documents.somebody;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.document.file.TestFiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The calls of documents for the count of statements: a document of one part, and lists of few and many. */
@Singleton
class DocumentCalls extends OperationCalls {

    @Override
    protected void prepare() {
        var person = somebody();
        var token = person.holder().token();
        var contract = contract(person);
        var diagnosis = diagnosis(person);
        one(
                "POST /v1/employments/{id}/documents",
                () -> post(token, contract + "/documents", Documents.FORM, anotherForm()));
        one(
                "POST /v1/beneficiaries/{id}/diagnoses/{diagnosisId}/documents",
                () -> post(token, diagnosis + "/documents", Documents.FORM, anotherForm()));
        one("GET /v1/employments/{id}/documents", () -> get(token, contract + "/documents"));
        list("GET /v1/beneficiaries/{id}/diagnoses/{diagnosisId}/documents", limit -> {
            var other = somebody();
            var subject = diagnosis(other);
            for (int i = 0; i < limit; i++) {
                attached(as(other.holder().token()), subject, i + ".pdf", TestFiles.pdf("n" + i));
            }
            return get(other.holder().token(), subject + "/documents");
        });
        var id = attached(as(token), diagnosis, "b.pdf", TestFiles.pdf("b"));
        one("GET /v1/documents/{id}", () -> get(token, "/v1/documents/" + id));
        one("GET /v1/documents/{id}/content", () -> get(token, "/v1/documents/" + id + "/content"));
        one(
                "DELETE /v1/documents/{id}",
                () -> request(
                        token,
                        "DELETE",
                        "/v1/documents/" + attached(as(token), contract, "c.pdf", TestFiles.pdf("c")),
                        _ -> 0,
                        0));
    }

    /** With bytes that are not attached yet. */
    private static byte[] anotherForm() {
        return Documents.form("a.pdf", TestFiles.pdf(UUID.randomUUID().toString()));
    }
}
