package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.need.OpenPositions.MOST_PER_EMPLOYER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenPositionsTest {
    @Inject
    OpenPositions positions;

    @Test
    void an_allocation_takes_only_so_many_needs_of_one_employer_whoever_opened_them_the_oldest_first()
            throws JsonProcessingException {
        var company = aCompany();
        var oldest = aNeed().postedBy(company).positions(3).create();
        var line = new ObjectMapper()
                .writeValueAsString(aNeed().with("employerId", company.id()).body());
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/x-ndjson")
                .body(String.join("\n", Collections.nCopies(MOST_PER_EMPLOYER + 2, line))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/needs/import")
                .then()
                .body("created", equalTo(MOST_PER_EMPLOYER + 2));

        var where = new OpenPositions.Where(UUID.fromString(company.id()), null, null);
        var open = TheClub.reads(() -> positions.of(TheClub.id(), where));

        assertThat(open).hasSize(MOST_PER_EMPLOYER).containsEntry(UUID.fromString(oldest.id()), 3);
    }
}
