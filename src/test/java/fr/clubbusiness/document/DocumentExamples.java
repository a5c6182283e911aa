package fr.clubbusiness.document;

import static fr.clubbusiness.document.Documents.as;
import static fr.clubbusiness.document.Documents.attached;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.document.file.TestFiles;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** A contract of the structure of the examples, and the proof of a diagnosis of its person: after those of contracts and diagnoses. */
@Singleton
@Priority(-1)
class DocumentExamples implements ExampleRequests {
    private static final String CONTRACT = "01a2019b-8d44-7f10-a3c5-5be1f0a6d401";
    private static final String PROOF = "01a2019b-8d44-7f10-a3c5-5be1f0a6d402";

    @Override
    public void send(ExampleCalls examples) {
        var structure = examples.structure();
        var employment = "/v1/employments/" + examples.actual("C-0012");
        var diagnosis = "/v1/beneficiaries/P-0426/diagnoses/01a2019b-8d44-7f10-a3c5-5be1f0a6d303";
        examples.call(
                CONTRACT, attached(as(structure), employment, "Contrat de travail.pdf", TestFiles.pdf("exemple")));
        examples.call(
                PROOF,
                attached(
                        as(structure),
                        examples.actual(diagnosis),
                        "Attestation RSA.pdf",
                        TestFiles.pdf("justificatif")));
        examples.send("listEmploymentDocuments", structure, "GET", employment + "/documents");
        examples.send("listDiagnosisDocuments", structure, "GET", diagnosis + "/documents");
        examples.send("getDocument", structure, "GET", "/v1/documents/" + CONTRACT);
    }
}
