package fr.clubbusiness.year;

import java.time.LocalDate;
import java.util.Map;

/** Steps of introductions, taken through the API. */
final class Steps {
    private Steps() {}

    /** Takes a step, and notes the status that follows. False when it was refused: another side or a date came first. */
    static boolean take(
            YearClub club, String token, Contact contact, String step, Map<String, ?> body, LocalDate today) {
        var answer = club.api().post(token, "/v1/introductions/" + contact.id + "/" + step, body);
        if (!answer.isDone()) {
            club.refused(step, answer);
            return false;
        }
        var status = answer.body().path("status").asText();
        if (!status.equals(contact.status)) {
            contact.becomes(status, today);
        }
        return true;
    }
}
