package fr.clubbusiness.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A person of the year, as their structure describes them.
 *
 * @param n their number
 * @param line of the import of people
 * @param leavesOn when their structure no longer accompanies them; may be after the year
 */
record Seeker(int n, ObjectNode line, LocalDate entersOn, LocalDate leavesOn) {
    private static final Set<String> LEVEL_1 = Set.of("RSA", "ASS", "AAH", "DETLD");

    String externalId() {
        return line.path("externalId").asText();
    }

    /** The external id of their structure. */
    String structure() {
        return line.path("structureId").asText();
    }

    String commune() {
        return line.path("communeCode").asText();
    }

    List<String> targets() {
        return texts(line.path("targetOccupations"));
    }

    List<String> wishedContracts() {
        return texts(line.path("contractTypes"));
    }

    boolean accepts(String channel) {
        return texts(line.path("contactChannels")).contains(channel);
    }

    boolean isAdultOn(LocalDate day) {
        return Period.between(LocalDate.parse(line.path("birthDate").asText()), day)
                        .getYears()
                >= 18;
    }

    /** Barriers that stand, whatever is done about them. */
    int barriers() {
        return (int) StreamSupport.stream(line.path("barriers").spliterator(), false)
                .filter(barrier -> !barrier.path("status").asText().equals("LIFTED"))
                .count();
    }

    /** Codes of IAE criteria. */
    List<String> criteria() {
        return texts(line.path("eligibilityCriteria"));
    }

    /** Whether one of their criteria is of level 1 (domain page, "IAE eligibility"). */
    boolean hasLevel1() {
        return criteria().stream().anyMatch(LEVEL_1::contains);
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
