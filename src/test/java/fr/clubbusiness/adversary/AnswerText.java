package fr.clubbusiness.adversary;

import io.restassured.response.Response;
import java.util.regex.Pattern;

/** Answers without what differs between any two of them, so that they can be compared. */
final class AnswerText {
    /** Identifiers, references, random names and moments. */
    private static final Pattern OWN = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[BEMP]-[0-9]{4,}|\\d{14}"
                    + "|(?<=\"pseudonym\":\")[^\"]+|(?<=\"requestId\":\")[^\"]+|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d{1,2}\\h+h\\h+\\d\\d");

    private AnswerText() {}

    /** The status, the kind of content and the body. */
    static String of(Response answer) {
        return answer.statusCode() + " " + answer.contentType() + " " + of(answer.asString()) + "\n";
    }

    static String of(String text) {
        return OWN.matcher(text).replaceAll("*");
    }
}
