package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.exchange.ImportLine;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.TooManyRequests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records whose private data an adviser's file is compared with. The report of an import says which fields differ, so each line asks whether a value is
 * the stored one: it is a reading, also in a dry run, for an unchanged line and for a refused one.
 */
@RequestScoped
class ComparedPeople {
    private static final String CRITERIA = "eligibilityCriteria";
    private static final List<String> SENSITIVE = List.of("barriers", "excludedConditions");

    private final VisiblePeople people;
    private final PrivateReading reading;
    private final Set<UUID> identitiesRecorded = new HashSet<>();
    private final Set<UUID> sensitiveRecorded = new HashSet<>();
    private @Nullable TooManyRequests noneLeft;

    ComparedPeople(VisiblePeople people, PrivateReading reading) {
        this.people = people;
        this.reading = reading;
    }

    /**
     * Records the readings of these lines before anything is told, in a transaction of its own: they stay when the lines are rolled back. A person is
     * recorded once a file. When the member reads not so many people more today, nobody is recorded, and the lines are refused.
     */
    void record(KnownPeople known, Map<RowKey, ImportLine<PersonRequest>> lines) {
        var identities = new ArrayList<Beneficiary>();
        var sensitive = new ArrayList<Beneficiary>();
        lines.forEach((key, line) -> {
            var person = known.person(key);
            if (person != null && isCompared(person, line, known)) {
                identities.add(person);
                if (SENSITIVE.stream().anyMatch(line::has)) {
                    sensitive.add(person);
                }
            }
        });
        identities.removeIf(person -> identitiesRecorded.contains(person.id()));
        sensitive.removeIf(person -> sensitiveRecorded.contains(person.id()));
        noneLeft = null;
        if (!identities.isEmpty() || !sensitive.isEmpty()) {
            record(identities, sensitive);
        }
    }

    private boolean isCompared(Beneficiary person, ImportLine<PersonRequest> line, KnownPeople known) {
        return !people.holds(person) && !line.has(CRITERIA) && known.areReadable(person);
    }

    private void record(List<Beneficiary> identities, List<Beneficiary> sensitive) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                reading.recordReads(sensitive, "SENSITIVE_READ");
                reading.recordReads(identities, "IDENTITY_READ");
            });
            identities.forEach(person -> identitiesRecorded.add(person.id()));
            sensitive.forEach(person -> sensitiveRecorded.add(person.id()));
        } catch (TooManyRequests tomorrow) {
            noneLeft = tomorrow;
        }
    }

    /**
     * Checks that the line may be compared with the person.
     *
     * @throws Forbidden when it has criteria of a person whom the caller does not hold, whatever they are
     * @throws TooManyRequests when the reading could not be recorded
     */
    void require(Beneficiary person, ImportLine<PersonRequest> line) {
        if (people.holds(person)) {
            return;
        }
        if (line.has(CRITERIA)) {
            throw PrivateReading.criteriaOfHolder();
        }
        if (noneLeft != null) {
            throw noneLeft;
        }
    }
}
