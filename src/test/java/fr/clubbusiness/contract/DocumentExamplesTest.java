package fr.clubbusiness.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sends the examples of the contract in the order of the main job, and compares the answers with their examples. */
@QuarkusTest
class DocumentExamplesTest {
    private static final String COMPANY_SIRET = "99941000400017";
    private static final String STRUCTURE_SIRET = "99942000300017";
    private static final String PARTNER_SIRET = "99943000200017";

    private final ExampleCalls examples = new ExampleCalls(Needs.today());
    private final String adviser = TestTokens.adviser();
    private final String companySiret = Sirets.next();
    private final String structureSiret = Sirets.next();
    private final String partnerSiret = Sirets.next();
    private final String company = TestTokens.of("company-" + companySiret, companySiret, "company");
    private final String structure = TestTokens.of("structure-" + structureSiret, structureSiret, "structure");
    private final String partner = TestTokens.of("partner-" + partnerSiret, partnerSiret, "partner");

    @Test
    void every_example_is_taken_and_answered_as_written() {
        organisations();
        person();
        need();
        matches();
        introduction();
        endings();
        allocation();
        referentials();
        problems();
        personLeaves();
        assertThat(examples.differences())
                .as("Read what is new in target/openapi/examples, then: cp target/openapi/examples/* openapi/examples/")
                .isEmpty();
    }

    private void organisations() {
        examples.call(COMPANY_SIRET, companySiret);
        examples.call(STRUCTURE_SIRET, structureSiret);
        examples.call("E-0002", created("createCompany", adviser, "/v1/companies"));
        examples.call("E-0152", created("createStructure", adviser, "/v1/structures"));
        examples.send("listCompanies", company, "GET", "/v1/companies?limit=1");
        examples.send("getCompany", company, "GET", "/v1/companies/E-0002");
        examples.send("replaceCompany", company, "PUT", "/v1/companies/E-0002");
        examples.send("listStructures", structure, "GET", "/v1/structures?limit=1");
        examples.send("getStructure", structure, "GET", "/v1/structures/E-0152");
        examples.send("replaceStructure", structure, "PUT", "/v1/structures/E-0152");
        examples.call(PARTNER_SIRET, partnerSiret);
        examples.call("E-0213", created("createPartner", adviser, "/v1/partners"));
        examples.send("listPartners", partner, "GET", "/v1/partners?limit=1");
        examples.send("getPartner", partner, "GET", "/v1/partners/E-0213");
        examples.send("replacePartner", partner, "PUT", "/v1/partners/E-0213");
    }

    private void person() {
        examples.call("P-0001", created("createBeneficiary", structure, "/v1/beneficiaries"));
        examples.send("listBeneficiaries", structure, "GET", "/v1/beneficiaries?limit=1");
        examples.send("getBeneficiary", structure, "GET", "/v1/beneficiaries/P-0001");
        examples.send("replaceBeneficiary", structure, "PUT", "/v1/beneficiaries/P-0001");
        examples.send("getBeneficiaryIdentity", adviser, "GET", "/v1/beneficiaries/P-0001/identity");
        examples.send("replaceBeneficiaryIdentity", structure, "PUT", "/v1/beneficiaries/P-0001/identity");
        examples.send("getBeneficiarySensitive", structure, "GET", "/v1/beneficiaries/P-0001/sensitive");
        examples.send("replaceBeneficiarySensitive", structure, "PUT", "/v1/beneficiaries/P-0001/sensitive");
        examples.send("searchBeneficiaries", structure, "POST", "/v1/beneficiaries/search");
        examples.send("recordAgreement", structure, "POST", "/v1/beneficiaries/P-0001/agreement");
        examples.send("pauseBeneficiary", structure, "POST", "/v1/beneficiaries/P-0001/pause");
        examples.send("resumeBeneficiary", structure, "POST", "/v1/beneficiaries/P-0001/resume");
    }

    private void need() {
        examples.call("B-0001", created("createNeed", company, "/v1/needs"));
        examples.send("listNeeds", company, "GET", "/v1/needs?limit=1");
        examples.send("getNeed", company, "GET", "/v1/needs/B-0001");
        examples.send("replaceNeed", company, "PUT", "/v1/needs/B-0001");
        examples.send("withdrawNeed", company, "POST", "/v1/needs/B-0001/withdraw");
        examples.send("openNeed", company, "POST", "/v1/needs/B-0001/open");
    }

    private void matches() {
        Matching.caughtUp();
        examples.send("matchNeed", structure, "GET", "/v1/needs/B-0001/matches?limit=1&include=TO_LIFT");
        examples.send("explainMatch", structure, "GET", "/v1/needs/B-0001/matches/P-0001");
        examples.send("matchBeneficiary", structure, "GET", "/v1/beneficiaries/P-0001/matches?limit=1");
        examples.send("getMatchingIndex", adviser, "GET", "/v1/matching/index");
        examples.send("getExposure", adviser, "GET", "/v1/matching/exposure");
        examples.send("listForgottenPeople", adviser, "GET", "/v1/matching/exposure/forgotten?limit=1");
    }

    private void introduction() {
        examples.call("M-0001", created("createIntroduction", adviser, "/v1/introductions"));
        examples.send("postponeIntroduction", structure, "POST", "/v1/introductions/M-0001/postpone");
        examples.send("shareIntroduction", structure, "POST", "/v1/introductions/M-0001/share");
        examples.send("interviewIntroduction", company, "POST", "/v1/introductions/M-0001/interview");
        examples.send("trialIntroduction", company, "POST", "/v1/introductions/M-0001/trial");
        examples.send("hireIntroduction", company, "POST", "/v1/introductions/M-0001/hire");
        examples.send("listIntroductions", company, "GET", "/v1/introductions?limit=1");
        examples.send("getIntroduction", company, "GET", "/v1/introductions/M-0001");
        examples.send("cancelIntroduction", company, "POST", "/v1/introductions/M-0001/cancel");
    }

    /** A refusal and a withdrawal, each for another need. */
    private void endings() {
        for (var operation : Map.of("declineIntroduction", "decline", "withdrawIntroduction", "withdraw")
                .entrySet()) {
            String need =
                    examples.send("createNeed", company, "POST", "/v1/needs").path("reference");
            String asked = given().auth()
                    .oauth2(adviser)
                    .contentType("application/json")
                    .body(Map.of("needId", need, "beneficiaryId", examples.actual("P-0001")))
                    .post("/v1/introductions")
                    .path("id");
            examples.send(
                    operation.getKey(), adviser, "POST", "/v1/introductions/" + asked + "/" + operation.getValue());
        }
    }

    private void allocation() {
        Matching.caughtUp();
        var proposal = "/v1/allocations/"
                + examples.send("createAllocation", adviser, "POST", "/v1/allocations")
                        .path("id");
        examples.send("listAllocations", adviser, "GET", "/v1/allocations?limit=1");
        examples.send("getAllocation", adviser, "GET", proposal);
        examples.send("listAllocationPairs", adviser, "GET", proposal + "/pairs?limit=1");
        examples.send("listAllocationLeftOut", adviser, "GET", proposal + "/left-out?of=NEEDS&limit=1");
        examples.send("introduceAllocation", adviser, "POST", proposal + "/introductions");
    }

    private void referentials() {
        examples.send("searchOccupations", company, "GET", "/v1/occupations?q=nettoyage&limit=1");
        examples.send("getOccupation", company, "GET", "/v1/occupations/K2204");
        examples.send("readBuild", company, "GET", "/v1/build");
        examples.send("searchCommunes", company, "GET", "/v1/communes?q=nanterre&limit=1");
    }

    private void problems() {
        var json = "application/json";
        examples.send("Problem.Unauthenticated", given(), "GET", "/v1/needs/B-0001");
        examples.send("Problem.Forbidden", given().auth().oauth2(company), "GET", "/v1/beneficiaries/P-0001");
        examples.send("Problem.NotFound", given().auth().oauth2(company), "GET", "/v1/needs/B-999999999");
        examples.send(
                "Problem.NotAcceptable",
                given().auth().oauth2(company).accept("application/xml"),
                "GET",
                "/v1/needs/B-0001");
        examples.send(
                "Problem.Invalid",
                given().auth().oauth2(company).contentType(json).body("{\"title\": \"\"}"),
                "POST",
                "/v1/needs");
        examples.send(
                "Problem.UnsupportedMediaType",
                given().auth().oauth2(company).contentType("text/plain").body("besoin"),
                "POST",
                "/v1/needs");
        examples.send(
                "Problem.TooLarge",
                given().auth().oauth2(company).contentType(json).body("{\"title\": \"" + "x".repeat(300_000) + "\"}"),
                "POST",
                "/v1/needs");
        var company1 = "{\"siret\": \"" + companySiret
                + "\", \"name\": \"Bis\", \"nafCode\": \"8121Z\", \"communeCode\": \"92026\","
                + " \"contactEmail\": \"bis@bis.example\"}";
        examples.send(
                "Problem.Conflict",
                given().auth().oauth2(adviser).contentType(json).body(company1),
                "POST",
                "/v1/companies");
        examples.send(
                "Problem.VersionNeeded",
                given().auth().oauth2(adviser).contentType(json).body(company1),
                "PUT",
                "/v1/companies/E-0002");
        examples.send(
                "Problem.Stale",
                given().auth()
                        .oauth2(adviser)
                        .header("If-Match", "\"99\"")
                        .contentType(json)
                        .body(company1),
                "PUT",
                "/v1/companies/E-0002");
        var refused = Needs.aNeed().by("CDDI").without("pay").body();
        examples.send(
                "Problem.Refused",
                given().auth().oauth2(company).contentType(json).body(refused),
                "POST",
                "/v1/needs");
    }

    private void personLeaves() {
        examples.send("withdrawAgreement", structure, "POST", "/v1/beneficiaries/P-0001/withdraw-agreement");
        examples.send("leaveBeneficiary", structure, "POST", "/v1/beneficiaries/P-0001/leave");
    }

    private String created(String operation, String token, String path) {
        return examples.send(operation, token, "POST", path).path("reference");
    }
}
