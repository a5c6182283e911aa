package fr.clubbusiness.introduction.ask;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** People who are asked by letter, for tests: they read the page of its address and answer there. */
public final class PersonLetters {
    private static final Pattern VERSION = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");

    private PersonLetters() {}

    /** The structure asks by letter. */
    public static Response ask(String structure, String introduction) {
        return given().auth()
                .oauth2(structure)
                .contentType("application/json")
                .body(Map.of("channel", "LETTER"))
                .post("/v1/introductions/" + introduction + "/ask");
    }

    /** The person answers the letter, if there is one; empty otherwise. */
    public static Optional<Response> answer(String structure, String introduction, String answer) {
        var letter = given().auth().oauth2(structure).get("/v1/introductions/" + introduction + "/letter");
        return letter.statusCode() == 200
                ? Optional.of(answerAt(letter.path("replyAddress"), answer))
                : Optional.empty();
    }

    /** Reads the page of this address, then answers it. */
    static Response answerAt(String address, String answer) {
        return answerAt(address, answer, version(address));
    }

    static Response answerAt(String address, String answer, String read) {
        return given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .formParam("answer", answer)
                .formParam("read", read)
                .post(address);
    }

    /** The version of the page, as its form sends it back; empty when it asks nothing. */
    static String version(String address) {
        var found = VERSION.matcher(given().accept("text/html").get(address).asString());
        return found.find() ? found.group(1) : "";
    }
}
