package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;

/** Three people whom the structure of all examples offers to a mission locale: it declines one and accepts one; the third offer is withdrawn. */
@Singleton
class TransferExamples implements ExampleRequests {
    private static final String DECLINED = "01a2019b-8d44-7f10-a3c5-5be1f0a6d501";
    private static final String WITHDRAWN = "01a2019b-8d44-7f10-a3c5-5be1f0a6d502";
    private static final String ACCEPTED = "01a2019b-8d44-7f10-a3c5-5be1f0a6d503";

    private static final String LINK = "01a2019b-8d44-7f10-a3c5-5be1f0a6d504";

    @Override
    public void send(ExampleCalls examples) {
        var asked = Members.aStructure(StructureKind.ML);
        examples.call("E-0187", asked.reference());
        offer(examples, DECLINED);
        examples.send("getTransfer", asked.token(), "GET", Transfers.path(DECLINED));
        examples.send("listTransfers", asked.token(), "GET", "/v1/transfers?limit=1");
        examples.send("declineTransfer", asked.token(), "POST", Transfers.path(DECLINED) + "/decline");
        link(examples, asked);
        merge(examples, asked);
        offer(examples, WITHDRAWN);
        examples.send("withdrawTransfer", examples.structure(), "POST", Transfers.path(WITHDRAWN) + "/withdraw");
        offer(examples, ACCEPTED);
        examples.send("acceptTransfer", asked.token(), "POST", Transfers.path(ACCEPTED) + "/accept");
    }

    private static void link(ExampleCalls examples, Member second) {
        var person = somebody(examples);
        var links = person.at("/co-accompaniments");
        examples.call(
                LINK,
                examples.send("startCoAccompaniment", examples.structure(), "POST", links)
                        .path("id"));
        examples.send("listCoAccompaniments", examples.structure(), "GET", links);
        examples.send("listCoAccompanied", second.token(), "GET", "/v1/co-accompanied?limit=1");
        examples.send("getCoAccompanied", second.token(), "GET", Links.path(LINK));
        examples.send("leaveCoAccompaniment", second.token(), "POST", Links.path(LINK) + "/end");
        examples.send("endCoAccompaniment", examples.structure(), "POST", links + "/" + LINK + "/end");
    }

    /** The mission locale has the person too, of the same name. */
    private static void merge(ExampleCalls examples, Member other) {
        var kept = somebody(examples);
        examples.call("P-0907", aPerson().heldBy(other).create().reference());
        examples.send("mergeBeneficiary", examples.adviser(), "POST", kept.at("/merge"));
    }

    private static void offer(ExampleCalls examples, String written) {
        var person = somebody(examples);
        examples.call(
                written,
                examples.send("offerTransfer", examples.structure(), "POST", person.at("/transfer"))
                        .path("id"));
    }

    private static Person somebody(ExampleCalls examples) {
        String structure = given().auth()
                .oauth2(examples.structure())
                .get("/v1/structures")
                .path("items[0].id");
        return aPerson()
                .targeting("G1603")
                .heldBy(new Member(structure, "E-0152", "", examples.structure()))
                .create();
    }
}
