package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A short text stands on one line, whatever the operation: a line break in a title or a place would write a second line into messages, calendars and
 * tables. The fields are those of the document, and what they are called does not matter.
 */
@QuarkusTest
class OneLineTextsTest {
    private static final int LONGEST_LINE = 300;
    private static final int FEWEST_FIELDS = 15;

    @Test
    void a_line_break_in_a_short_text_is_refused_where_it_stands() throws IOException {
        var tokens = WrittenText.tokens();
        var asked = new TreeSet<String>();
        var accepted = new ArrayList<String>();
        for (var text : WrittenText.all()) {
            var longest = text.schema().path("maxLength").asInt(Integer.MAX_VALUE);
            if (longest <= LONGEST_LINE && !text.isReference()) {
                asked.add(text.place());
                var fields = refusedFields(text, tokens);
                if (!fields.contains(text.field())) {
                    accepted.add("%s %s %s: %s".formatted(text.method(), text.path(), text.place(), fields));
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(asked).hasSizeGreaterThan(FEWEST_FIELDS);
    }

    private static List<String> refusedFields(WrittenText text, Map<String, String> tokens) {
        var answer = given().auth()
                .oauth2(text.token(tokens))
                .header("If-Match", "*")
                .header("Purpose", "Suivi")
                .contentType("application/json")
                .body(text.with("un\ndeux").toString())
                .request(text.method(), text.address())
                .then()
                .extract();
        return answer.statusCode() == 400
                ? answer.jsonPath().getList("violations.field", String.class)
                : List.of(Integer.toString(answer.statusCode()));
    }
}
