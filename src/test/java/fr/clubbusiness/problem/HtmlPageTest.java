package fr.clubbusiness.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which callers prefer an HTML page. */
class HtmlPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html application/json", "*/*;0.8 text/html", "text/html;0.9 */*;0.1"})
    void a_caller_that_prefers_html_gets_a_page(String accept) {
        assertThat(HtmlPage.isPreferred(types(accept))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/*",
                "application/json",
                "application/json text/html",
                "text/html;0.5 application/json",
                "text/html;x"
            })
    void any_other_caller_gets_json(String accept) {
        assertThat(HtmlPage.isPreferred(types(accept))).isFalse();
    }

    /** Media types separated by spaces, each with its quality after a semicolon. */
    private static List<MediaType> types(String accept) {
        return Stream.of(accept.split(" "))
                .filter(type -> !type.isEmpty())
                .map(type -> type.split("[/;]"))
                .map(parts -> new MediaType(parts[0], parts[1], parts.length > 2 ? Map.of("q", parts[2]) : Map.of()))
                .toList();
    }
}
