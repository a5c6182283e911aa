package fr.clubbusiness.employment.register;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.employment.FollowUps;
import jakarta.inject.Singleton;

/** A CDDI from its entry to its renewal, and three contracts that end otherwise. */
@Singleton
class EmploymentExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        var structure = examples.structure();
        examples.create("C-0012", "createEmployment", structure, "/v1/employments");
        examples.send("replaceEmployment", structure, "PUT", "/v1/employments/C-0012");
        examples.send("startEmployment", structure, "POST", "/v1/employments/C-0012/start");
        examples.send("getEmployment", structure, "GET", "/v1/employments/C-0012");
        examples.send("listEmployments", structure, "GET", "/v1/employments?status=STARTED&limit=1");
        examples.send("getAllowances", structure, "GET", "/v1/beneficiaries/P-0426/allowances");
        examples.send("renewEmployment", structure, "POST", "/v1/employments/C-0012/renew");
        FollowUps.ask(
                Employments.read(structure, examples.actual("C-0012")).extract().path("id"), "EMPLOYER");
        examples.send("answerFollowUp", structure, "POST", "/v1/employments/C-0012/follow-ups");
        examples.send("listFollowUps", structure, "GET", "/v1/employments/C-0012/follow-ups");
        ended(examples, "endEmployment", "end");
        ended(examples, "breakEmployment", "break");
        examples.send("cancelEmployment", structure, "POST", "/v1/employments/" + another(examples) + "/not-started");
    }

    private static void ended(ExampleCalls examples, String operation, String verb) {
        var id = another(examples);
        Employments.step(examples.structure(), id, "start").statusCode(200);
        examples.send(operation, examples.structure(), "POST", "/v1/employments/" + id + "/" + verb);
    }

    /** The contract of somebody else, so that no stay is too long. */
    private static String another(ExampleCalls examples) {
        String person = examples.take("createBeneficiary.structure", examples.structure(), "/v1/beneficiaries")
                .path("id");
        return given().auth()
                .oauth2(examples.structure())
                .contentType("application/json")
                .body(Employments.contract(
                        person,
                        "CDDI",
                        Employments.today().minusMonths(4),
                        Employments.today().plusMonths(2),
                        26))
                .post("/v1/employments")
                .path("id");
    }
}
