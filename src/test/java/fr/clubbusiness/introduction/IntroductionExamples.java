package fr.clubbusiness.introduction;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Map;

/** The introduction of all examples, and two that end otherwise. */
@Singleton
@Priority(ExampleRequests.INTRODUCTIONS)
class IntroductionExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.create("M-0001", "createIntroduction.adviser", examples.adviser(), "/v1/introductions");
        examples.send("postponeIntroduction", examples.structure(), "POST", "/v1/introductions/M-0001/postpone");
        examples.send("askPerson", examples.structure(), "POST", "/v1/introductions/M-0001/ask");
        examples.send("listPersonQuestions", examples.structure(), "GET", "/v1/introductions/M-0001/questions");
        examples.send("shareIntroduction", examples.structure(), "POST", "/v1/introductions/M-0001/share");
        examples.send("interviewIntroduction", examples.company(), "POST", "/v1/introductions/M-0001/interview");
        examples.send("trialIntroduction", examples.company(), "POST", "/v1/introductions/M-0001/trial");
        examples.send("hireIntroduction", examples.company(), "POST", "/v1/introductions/M-0001/hire");
        examples.send("correctHireDates", examples.company(), "POST", "/v1/introductions/M-0001/hire-dates");
        examples.send("listIntroductions", examples.company(), "GET", "/v1/introductions?limit=1");
        examples.send("getIntroduction", examples.company(), "GET", "/v1/introductions/M-0001");
        examples.send("cancelIntroduction", examples.company(), "POST", "/v1/introductions/M-0001/cancel");
        examples.take("createIntroduction.structure", examples.structure(), "/v1/introductions");
        endings(examples);
    }

    /** A refusal and a withdrawal, each of another need. */
    private static void endings(ExampleCalls examples) {
        for (var operation : Map.of("declineIntroduction", "decline", "withdrawIntroduction", "withdraw")
                .entrySet()) {
            String need = examples.send("createNeed.company", examples.company(), "POST", "/v1/needs")
                    .path("reference");
            String asked = given().auth()
                    .oauth2(examples.adviser())
                    .contentType("application/json")
                    .body(Map.of("needId", need, "beneficiaryId", examples.actual("P-0426")))
                    .post("/v1/introductions")
                    .path("id");
            examples.send(
                    operation.getKey(),
                    examples.adviser(),
                    "POST",
                    "/v1/introductions/" + asked + "/" + operation.getValue());
        }
    }
}
