package fr.clubbusiness.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.http.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses of operations in Swagger UI, filled in: {@code /q/swagger-ui/?id=B-0907#/needs/getNeed}. They are absolute, because a saved page has no
 * address of its own.
 */
@ApplicationScoped
public class OperationLinks {
    private static final String CONSOLE = "/q/swagger-ui/";

    private final PublicAddress address;

    OperationLinks(PublicAddress address) {
        this.address = address;
    }

    /**
     * Opens an operation.
     *
     * @param tag its group, as the document names it
     * @param values of its parameters, or of the fields of its body
     */
    public String to(String tag, String operation, Map<String, String> values) {
        var query = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        return address.of(CONSOLE + "?" + query + "#/" + encoded(tag) + "/" + operation);
    }

    /** Proposes a person for a need: {@code who} is a beneficiaryId or a candidateId. */
    public String toIntroduce(String need, String field, String who) {
        return to("introductions", "createIntroduction", Map.of("needId", need, field, who));
    }

    /** The address of a page of this API. */
    public String page(String path) {
        return address.of("/" + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
