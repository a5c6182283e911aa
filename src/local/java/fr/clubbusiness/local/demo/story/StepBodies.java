package fr.clubbusiness.local.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.story.Story.Step;
import fr.clubbusiness.local.server.HttpCalls;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The request bodies of the steps of one story.
 *
 * @param need the view of its need
 */
record StepBodies(LocalDate today, JsonNode need) {
    private static final int MONTHS_OF_A_CDD = 8;
    private static final LocalTime MEETING = LocalTime.of(10, 30);

    /** A contract that a company may sign for this need with anybody; empty when the need is for another kind. */
    static Optional<String> contract(JsonNode need) {
        return StreamSupport.stream(need.path("contractTypes").spliterator(), false)
                .map(JsonNode::asText)
                .filter(Set.of("CDI", "CDD")::contains)
                .findFirst();
    }

    ObjectNode of(Step step) {
        var body = HttpCalls.JSON.createObjectNode();
        return switch (step.verb()) {
            case "share" ->
                body.put("agreementOn", today.plusDays(step.day()).toString()).put("agreementMeans", "ORAL");
            case "interview" -> body.put("at", meeting(step)).put("format", "ON_SITE");
            case "trial" ->
                body.put("kind", "PMSMP")
                        .put("from", about(step, 0).toString())
                        .put("to", about(step, 1).toString())
                        .put("object", "CONFIRM");
            case "hire" -> hire(body, about(step, 0));
            case "ask" -> body.put("channel", step.reason());
            case "decline", "cancel" -> body.put("reason", step.reason());
            default -> body;
        };
    }

    private ObjectNode hire(ObjectNode body, LocalDate start) {
        var contract = contract(need).orElseThrow();
        body.put("employer", "COMPANY")
                .put("contractType", contract)
                .put("startDate", start.toString())
                .set("weeklyHours", need.path("weeklyHours"));
        if (contract.equals("CDD")) {
            body.put("endDate", start.plusMonths(MONTHS_OF_A_CDD).minusDays(1).toString());
        }
        return body;
    }

    private String meeting(Step step) {
        return about(step, 0)
                .atTime(MEETING)
                .atZone(StoryDates.PARIS)
                .toInstant()
                .toString();
    }

    private LocalDate about(Step step, int which) {
        return today.plusDays(step.about().get(which));
    }
}
