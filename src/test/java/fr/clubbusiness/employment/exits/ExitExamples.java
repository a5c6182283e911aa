package fr.clubbusiness.employment.exits;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** A published quarter, as a structure reads it. */
@Singleton
class ExitExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        String structure = given().auth()
                .oauth2(examples.structure())
                .get("/v1/structures")
                .path("items[0].id");
        try {
            FrozenQuarters.freeze(structure, "2026-Q3");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        examples.send("listExitQuarters", examples.structure(), "GET", "/v1/exits");
        examples.send("getExits", examples.structure(), "GET", "/v1/exits/2026-Q3");
    }
}
