package fr.clubbusiness.adversary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a company reads of people whom its list does not show: how many one step on its need would bring. Of few it must not read how many, or it would see
 * them come and go one by one. The protection is taken away by an adviser's eyes on the same needs.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the first test
class CountsAdversaryTest {
    private static final String SAYS_NOTHING = "\"additional\":null";

    private static final String TOWN = Towns.next();

    private Need one;
    private Need four;

    /** Once for all tests, but only now: before the first test there is no address to call. */
    @BeforeEach
    void oneAndFour() {
        if (one == null) {
            one = needNearTo(1, "F1703");
            four = needNearTo(4, "A1414");
            Matching.caughtUp();
        }
    }

    @Test
    void one_and_four_whom_a_step_would_bring_are_told_in_the_same_words() {
        assertThat(read(one.poster().token(), one))
                .contains("CONTRACT_MORE", SAYS_NOTHING)
                .isEqualTo(read(four.poster().token(), four));
    }

    @Test
    void as_an_adviser_the_same_eyes_count_them() {
        assertThat(read(TestTokens.adviser(), one))
                .contains("\"additional\":1")
                .isNotEqualTo(read(TestTokens.adviser(), four));
    }

    /** Nobody of that occupation takes a fixed-term contract, which is all that the need offers. */
    private static Need needNearTo(int people, String occupation) {
        var structure = Members.aStructure(StructureKind.ML);
        for (int i = 0; i < people; i++) {
            aPerson()
                    .heldBy(structure)
                    .in(TOWN)
                    .targeting(occupation)
                    .with("contractTypes", List.of("CDI"))
                    .create();
        }
        return aNeed().forOccupation(occupation).in(TOWN).by("CDD").create();
    }

    private static String read(String token, Need need) {
        return AnswerText.of(given().auth().oauth2(token).get("/v1/needs/" + need.id() + "/matches"));
    }
}
