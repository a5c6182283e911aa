package fr.clubbusiness.commitment;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;

/** A company offers a mentor, a structure takes two, and the agency grants a label to another company. */
@Singleton
class CommitmentExamples implements ExampleRequests {
    /** The label of the example. */
    private static final String LABEL = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e45";

    @Override
    public void send(ExampleCalls examples) {
        var offerer = Members.aCompany();
        var taker = Members.aStructure(StructureKind.ACI);
        examples.call("E-0462", taker.reference());
        examples.create("N-0045", "createCommitment", offerer.token(), "/v1/commitments");
        examples.send("replaceCommitment", offerer.token(), "PUT", "/v1/commitments/N-0045");
        examples.send("takeCommitment", taker.token(), "POST", "/v1/commitments/N-0045/take");
        examples.send("getCommitment", offerer.token(), "GET", "/v1/commitments/N-0045");
        examples.send("listCommitments", taker.token(), "GET", "/v1/commitments?limit=1");
        examples.send("answerCommitment", taker.token(), "POST", "/v1/commitments/N-0045/kept");
        examples.send("correctCommitment", examples.adviser(), "POST", "/v1/commitments/N-0045/correct");
        var withdrawn = Engagements.offered(offerer);
        examples.call("N-0046", withdrawn.reference());
        examples.send("withdrawCommitment", offerer.token(), "POST", "/v1/commitments/N-0046/withdraw");
        labels(examples, taker);
    }

    private static void labels(ExampleCalls examples, Members.Member taker) {
        var keeper = Members.aCompany();
        Engagements.kept(keeper, taker, "VISIT");
        Engagements.kept(keeper, taker, "VISIT");
        Engagements.kept(keeper, taker, "DUODAY");
        examples.call("E-0461", keeper.reference());
        examples.send("countForLabel", examples.adviser(), "GET", "/v1/labels/counts?organisationId=E-0461");
        examples.call(
                LABEL,
                examples.send("grantLabel", examples.adviser(), "POST", "/v1/labels/grant")
                        .path("id"));
        examples.send("getLabel", keeper.token(), "GET", "/v1/labels/" + LABEL);
        examples.send("listLabels", taker.token(), "GET", "/v1/labels?limit=1");
        examples.send("listPublicLabels", taker.token(), "GET", "/v1/public/labels?limit=1");
        examples.send("withdrawLabel", examples.adviser(), "POST", "/v1/labels/" + LABEL + "/withdraw");
    }
}
