package fr.clubbusiness.http.door;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of {@link LimitedEdge} whose requests name the service as the internet does, and not the machine that they reach. */
interface ByPublicName {

    @BeforeEach
    default void nameTheService() {
        RestAssured.requestSpecification =
                new RequestSpecBuilder().addHeader("Host", LimitedEdge.HOST).build();
    }

    @AfterEach
    default void nameTheMachineAgain() {
        RestAssured.requestSpecification = null;
    }
}
