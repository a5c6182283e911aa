package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What structures of the demo offer and what its companies buy: 40 offers and 12 purchases in every state, one of which nobody fits, and one that is
 * awarded with three jobs and their draft needs.
 */
public final class DemoCatalogue {
    private static final int OFFERS = 40;
    private static final int DAYS_TO_ANSWER = 30;

    private static final Set<String> WORKING = Set.of("ACI", "EI", "AI", "ETTI", "GEIQ", "EA", "EATT", "ESAT");

    /** What is offered: sector, occupation, service, title. */
    private static final List<List<String>> SERVICES =
            """
            CLEANING|K2204|PRESTATION|Entretien de bureaux
            GREEN_SPACES|A1203|PRESTATION|Entretien d'espaces verts
            CATERING|G1602|PRESTATION|Plateaux-repas et buffets
            PACKAGING|H3302|FABRICATION|Conditionnement à façon
            BUILDING|F1606|PRESTATION|Peinture et second œuvre
            LOGISTICS|N1103|MISE_A_DISPOSITION|Préparateurs de commandes
            WASTE|K2304|PRESTATION|Collecte et tri de papiers
            MAINTENANCE|I1203|PRESTATION|Petits travaux et dépannages
            """.lines().map(line -> List.of(line.split("\\|", -1))).toList();

    /** What is looked for, each with how far it goes. */
    private static final List<List<String>> PURCHASES =
            """
            CLEANING|PRESTATION|Entretien d'un siège de 1 200 m²|AWARDED
            CATERING|PRESTATION|Buffet pour 80 personnes|INTERESTED
            GREEN_SPACES|PRESTATION|Taille de haies, deux sites|INTERESTED
            PACKAGING|FABRICATION|Mise sous pli de 5 000 courriers|SENT
            BUILDING|PRESTATION|Peinture de six bureaux|SENT
            LOGISTICS|MISE_A_DISPOSITION|Renfort de fin d'année|NO_AWARD
            WASTE|PRESTATION|Collecte de papiers chaque semaine|SENT
            MAINTENANCE|PRESTATION|Dépannages d'un immeuble|VALIDATED
            FARMING|FABRICATION|Paniers de légumes pour 40 salariés|VALIDATED
            CLEANING|PRESTATION|Vitrerie, quatre passages par an|SUBMITTED
            CATERING|PRESTATION|Petits-déjeuners du comité|SUBMITTED
            CLEANING|MISE_A_DISPOSITION|Remplacements d'été|DRAFT
            """.lines().map(line -> List.of(line.split("\\|", -1))).toList();

    private final DemoCalls adviser;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The catalogue of a club.
     *
     * @param home folder in which the progress is saved
     * @param adviser writes it for all
     */
    public DemoCatalogue(Path home, DemoCalls adviser, LocalDate today) {
        this.adviser = adviser;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-catalogue"));
    }

    /** Writes it once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var offers = done.count("offers");
        var structures = adviser.readAll("/v1/structures").stream()
                .filter(structure -> WORKING.contains(structure.path("kind").asText()))
                .toList();
        for (int n = offers; n < OFFERS; n++) {
            offer(structures.get(n % structures.size()), SERVICES.get(n % SERVICES.size()), n);
            done.save("offers", n + 1);
        }
        var companies = adviser.readAll("/v1/companies");
        for (int n = done.count("purchases"); n < PURCHASES.size(); n++) {
            purchase(companies.get(n), PURCHASES.get(n), n);
            done.save("purchases", n + 1);
        }
        done.finish();
        progress.accept("  catalogue " + OFFERS + " + " + PURCHASES.size());
    }

    private void offer(JsonNode structure, List<String> service, int n) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("structureId", structure.path("id").asText())
                .put("title", service.get(3))
                .put("sector", service.get(0))
                .put("noticeDays", 5 + n % 10)
                .put("turnover", 150_000 + 20_000L * (n % 20))
                .put("shownToPublic", n % 3 != 0);
        body.putArray("services").add(service.get(2));
        body.putArray("romeCodes").add(service.get(1));
        area(body.putObject("area"), n);
        adviser.attempt("/v1/offers", body.toString()).ifPresent(offer -> step("/v1/offers/" + id(offer) + "/publish"));
    }

    private static void area(ObjectNode area, int n) {
        switch (n % 3) {
            case 0 ->
                area.put("kind", "DEPARTMENTS")
                        .putArray("departments")
                        .add("92")
                        .add("75");
            case 1 -> area.put("kind", "KM").put("km", 10 + n % 20);
            default -> area.put("kind", "COUNTRY");
        }
    }

    private void purchase(JsonNode company, List<String> wanted, int n) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("buyerId", id(company))
                .put("title", wanted.get(2))
                .put("kind", n % 2 == 0 ? "QUOTE" : "SOURCING")
                .put("sector", wanted.get(0))
                .put("communeCode", company.path("communeCode").asText())
                .put("amount", 8_000 + 3_000L * n)
                .put("deadline", today.plusDays(DAYS_TO_ANSWER).toString())
                .put("jointAllowed", n % 2 == 1);
        body.putArray("services").add(wanted.get(1));
        var created = adviser.attempt("/v1/purchases", body.toString());
        created.ifPresent(purchase -> advance("/v1/purchases/" + id(purchase), wanted.get(3)));
    }

    private void advance(String purchase, String to) {
        if (to.equals("DRAFT")) {
            return;
        }
        step(purchase + "/submit");
        if (to.equals("SUBMITTED")) {
            return;
        }
        step(purchase + "/validate");
        if (!to.equals("VALIDATED") && step(purchase + "/send")) {
            answered(purchase, to);
        }
    }

    private void answered(String purchase, String to) {
        if (to.equals("SENT")) {
            return;
        }
        var asked = adviser.readAll("/v1/answers").stream()
                .filter(answer -> purchase.endsWith(id(answer.path("purchase"))))
                .toList();
        asked.stream().limit(2).forEach(answer -> step("/v1/answers/" + id(answer) + "/interested"));
        asked.stream()
                .skip(2)
                .limit(1)
                .forEach(answer ->
                        adviser.attempt("/v1/answers/" + id(answer) + "/decline", "{\"reason\": \"NO_CAPACITY\"}"));
        if (to.equals("NO_AWARD")) {
            step(purchase + "/no-award");
        } else if (to.equals("AWARDED") && !asked.isEmpty()) {
            award(purchase, asked.getFirst().path("structureId").asText());
        }
    }

    private void award(String purchase, String winner) {
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("amount", 7_500)
                .put("hours", 900)
                .put("jobs", 3);
        body.putArray("structureIds").add(winner);
        adviser.attempt(purchase + "/award", body.toString());
        step(purchase + "/needs");
    }

    private boolean step(String path) {
        return adviser.attempt(path, "{}").isPresent();
    }

    private static String id(JsonNode view) {
        return view.path("id").asText();
    }
}
