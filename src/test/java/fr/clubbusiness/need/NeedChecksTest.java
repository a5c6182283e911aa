package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks of a need's fields: a 400 names every field that is wrong. */
@QuarkusTest
class NeedChecksTest {
    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void unknown_codes_are_400_naming_every_field() {
        aNeed().postedBy(company)
                .forOccupation("A9999")
                .in("75056")
                .requiring("999999999")
                .startingOn(Needs.today().plusYears(3))
                .post()
                .statusCode(400)
                .body("violations.field", contains("romeCode", "communeCode", "skills[0].code", "startDate"))
                .body("violations[1].message", containsString("arrondissement"));
    }

    @Test
    void numbers_out_of_range_are_400() {
        refusedField("positions", 0);
        refusedField("positions", 100);
        refusedField("positions", -1);
        refusedField("positions", 1e30);
        refusedField("weeklyHours", 0.5);
        refusedField("weeklyHours", 48.1);
        refusedField("weeklyHours", 17.25);
        refusedField("weeklyHours", new BigDecimal("1E+999999"));
        refusedField("contractMonths", 61);
        refusedField("pay.from", "pay", Map.of("from", -12, "period", "HOURLY"));
        refusedField("pay.from", "pay", Map.of("from", 1e12, "period", "HOURLY"));
        refusedField("pay.to", "pay", Map.of("from", 13, "to", 12, "period", "HOURLY"));
    }

    @Test
    void wrong_shapes_are_400() {
        refusedField("positions", "deux");
        refusedField("startDate", "2027-02-29");
        refusedField("startDate", "0000-01-01");
        refusedField("contractTypes", List.of());
        refusedField("certifications[0]", "certifications", Collections.singletonList(null));
        refusedField("contractTypes[0]", "contractTypes", List.of("CDX"));
        refusedField("title", "   ");
        refusedField("title", "x".repeat(191));
        refusedField("title", "Agent\u0000");
        refusedField("salaire", 12);
        refusedField("skills[1].code", "skills", List.of(skill("100341"), skill("100341")));
    }

    private static Map<String, Object> skill(String code) {
        return Map.of("code", code, "required", true);
    }

    private void refusedField(String field, Object value) {
        refusedField(field, field, value);
    }

    private void refusedField(String expected, String field, Object value) {
        aNeed().postedBy(company)
                .with(field, value)
                .post()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(expected));
    }
}
