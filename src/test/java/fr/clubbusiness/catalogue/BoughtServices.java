package fr.clubbusiness.catalogue;

import static fr.clubbusiness.catalogue.Offers.post;

import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.vocabulary.WorkingDays;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Purchases for tests, written through the API by their buyer. */
public final class BoughtServices {
    private static final String ALL = "/v1/purchases";

    /**
     * A purchase.
     *
     * @param by its buyer
     */
    public record Bought(String id, String reference, Member by) {
        /** The address of a step. */
        public String at(String step) {
            return ALL + "/" + id + step;
        }
    }

    private BoughtServices() {}

    /** Cleaning at Nanterre, for 20,000 €, to be answered in ten working days. */
    public static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "title",
                "Entretien d'un siège",
                "kind",
                "QUOTE",
                "sector",
                "CLEANING",
                "services",
                List.of("PRESTATION"),
                "communeCode",
                "92050",
                "amount",
                20_000,
                "deadline",
                WorkingDays.after(Needs.today(), 10).toString()));
    }

    public static Map<String, Object> with(String field, Object value) {
        var body = body();
        body.put(field, value);
        return body;
    }

    public static Bought draft(Member buyer) {
        return draft(buyer, body());
    }

    public static Bought draft(Member buyer, Map<String, Object> body) {
        var made = post(buyer.token(), ALL, body).statusCode(201).extract();
        return new Bought(made.path("id"), made.path("reference"), buyer);
    }

    public static Bought validated(Member buyer, String adviser, Map<String, Object> body) {
        var purchase = draft(buyer, body);
        post(buyer.token(), purchase.at("/submit"), Map.of()).statusCode(200);
        post(adviser, purchase.at("/validate"), Map.of()).statusCode(200);
        return purchase;
    }

    public static Bought sent(Member buyer, String adviser, Map<String, Object> body) {
        var purchase = validated(buyer, adviser, body);
        post(adviser, purchase.at("/send"), Map.of()).statusCode(200);
        return purchase;
    }

    /** The answer of this structure to its newest purchase. */
    public static String answerOf(Member structure) {
        return Offers.read(structure.token(), "/v1/answers")
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The structure takes this step with its newest purchase. */
    public static ValidatableResponse answers(Member structure, String step, Map<String, ?> body) {
        return post(structure.token(), "/v1/answers/" + answerOf(structure) + step, body);
    }

    /** The buyer awards it. */
    public static ValidatableResponse award(Bought purchase, long amount, Integer jobs, Member... winners) {
        var body = new HashMap<String, Object>(Map.of(
                "structureIds", List.of(winners).stream().map(Member::reference).toList(), "amount", amount));
        if (jobs > 0) {
            body.put("jobs", jobs);
        }
        return post(purchase.by().token(), purchase.at("/award"), body);
    }
}
