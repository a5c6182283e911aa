package fr.clubbusiness.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/**
 * A need of the year.
 *
 * @param n its number
 * @param line of the import of needs
 * @param closesOn when its employer looks no more, because somebody was found elsewhere; may be after the year
 */
record Vacancy(int n, ObjectNode line, LocalDate arrivesOn, LocalDate closesOn) {

    String externalId() {
        return line.path("externalId").asText();
    }

    /** The external id of its employer. */
    String employer() {
        return line.path("employerId").asText();
    }

    String commune() {
        return line.path("communeCode").asText();
    }

    String occupation() {
        return line.path("romeCode").asText();
    }

    int positions() {
        return line.path("positions").asInt();
    }

    int weeklyHours() {
        return line.path("weeklyHours").asInt();
    }

    LocalDate start() {
        return LocalDate.parse(line.path("startDate").asText());
    }

    List<String> contracts() {
        return Seeker.texts(line.path("contractTypes"));
    }

    /** Months of the contract; 0 when it is open-ended. */
    int months() {
        return line.path("contractMonths").asInt(0);
    }
}
