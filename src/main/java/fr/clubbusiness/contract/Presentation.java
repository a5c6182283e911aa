package fr.clubbusiness.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The server's address, and the groups of operations in the order of an adviser's work. */
final class Presentation {
    private static final String ANY_OTHER = "";

    private static final List<String> ORDER = List.of(
            "needs",
            "beneficiaries",
            "matching",
            "introductions",
            "employments",
            "offers",
            "purchases",
            "organisations",
            "allocations",
            "exposure",
            ANY_OTHER,
            "referentials",
            "calendar",
            "administration",
            "service");

    private Presentation() {}

    static void of(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Le serveur qui donne ce document : production, ou club local (./club).")
                .extensions(Map.of("x-internal", "false"))));
        document.setTags(document.getTags().stream()
                .sorted(Comparator.comparingInt(Presentation::place).thenComparing(Tag::getName))
                .toList());
    }

    private static int place(Tag group) {
        var place = ORDER.indexOf(group.getName());
        return place < 0 ? ORDER.indexOf(ANY_OTHER) : place;
    }
}
