package fr.clubbusiness.employment;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.employment.followup.FollowUpDays;
import fr.clubbusiness.employment.followup.FollowUpStep;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** Questions about people at work, for tests. */
public final class FollowUps {
    private FollowUps() {}

    /** Asks these sides what is to be asked today about a contract, or the first question before it is due. */
    public static void ask(String contract, String... sides) {
        try (var connection = TestDatabase.unrestricted();
                var insert = connection.prepareStatement("""
                        INSERT INTO follow_up (club_id, stay_id, step, side, first_day, due_on, open_until)
                        SELECT e.club_id, e.id, ?, s.side, e.start_date, ?, ? FROM employment e, unnest(?) s(side) WHERE e.id = ?::uuid
                        """)) {
            var first = LocalDate.parse(
                    TestDatabase.texts("SELECT start_date::text FROM employment WHERE id = ?::uuid", contract)
                            .getFirst());
            var step = FollowUpDays.open(first, Employments.today()).orElse(FollowUpStep.DAY_7);
            insert.setString(1, step.name());
            insert.setObject(2, step.dueOn(first));
            insert.setObject(3, FollowUpDays.openUntil(step, first));
            insert.setArray(4, connection.createArrayOf("text", sides));
            insert.setString(5, contract);
            insert.executeUpdate();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    public static ValidatableResponse read(String token, String contract) {
        return given().auth()
                .oauth2(token)
                .get("/v1/employments/" + contract + "/follow-ups")
                .then();
    }

    public static ValidatableResponse answer(String token, String contract, Map<String, ?> body) {
        return Employments.step(token, contract, "follow-ups", body);
    }

    public static ValidatableResponse working(String token, String contract) {
        return answer(token, contract, Map.of("answer", "IN_WORK"));
    }

    public static ValidatableResponse left(String token, String contract, LocalDate on) {
        return answer(token, contract, Map.of("answer", "LEFT", "on", on.toString(), "reason", "OTHER_JOB"));
    }
}
