package fr.clubbusiness.year;

import fr.clubbusiness.year.YearSight.Contract;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Counts what comes of a year. */
final class YearTally {
    /** People whose share of what is proposed is measured. */
    static final Map<String, Predicate<Seeker>> GROUPS = groups();

    private final Rule rule;
    private final YearPopulation population;
    private final Map<UUID, Contact> contacts;
    private final Map<String, Integer> available = new LinkedHashMap<>();
    private final List<Integer> daysToHire = new ArrayList<>();
    private final long began = System.nanoTime();
    private int availableInAll;
    private int calls;
    private int answered;
    private int unanswered;
    private int longestWait;
    private int lasting;

    YearTally(Rule rule, YearPopulation population, Map<UUID, Contact> contacts) {
        this.rule = rule;
        this.population = population;
        this.contacts = contacts;
    }

    private static Map<String, Predicate<Seeker>> groups() {
        var groups = new LinkedHashMap<String, Predicate<Seeker>>();
        groups.put("LEVEL_1", Seeker::hasLevel1);
        List.of("TH", "JEUNE", "SENIOR", "QPV", "CAP_BEP", "PI", "PSH_PR", "REF_DA")
                .forEach(code -> groups.put(code, seeker -> seeker.criteria().contains(code)));
        return groups;
    }

    void called() {
        calls++;
    }

    /** Who could be proposed on a day of the year. */
    void countAvailable(Set<String> ids) {
        for (var seeker : population.seekers()) {
            if (ids.contains(seeker.externalId())) {
                availableInAll++;
                GROUPS.forEach((name, group) -> available.merge(name, group.test(seeker) ? 1 : 0, Integer::sum));
            }
        }
    }

    /** An introduction is in this status today; the one before may have ended. */
    void look(Contact contact, String status, LocalDate today) {
        if (contact.isWaiting()) {
            longestWait = Math.max(longestWait, (int) ChronoUnit.DAYS.between(contact.waitsSince(), today));
        }
        if (contact.status.equals("SHARED") && status.equals("EXPIRED")) {
            unanswered++;
        }
        if (!rule.asks() && status.equals("EXPIRED") && contact.isSilentWithoutDeadline(today)) {
            longestWait = Math.max(longestWait, (int) ChronoUnit.DAYS.between(contact.proposedOn, today) + 1);
        }
    }

    /** The year is over: counts who works. */
    void close(YearSight sight, LocalDate end) {
        for (var contact : contacts.values()) {
            answered += contact.isAnsweredByCompany ? 1 : 0;
            if (contact.status.equals("HIRED")) {
                daysToHire.add((int) ChronoUnit.DAYS.between(contact.vacancy.arrivesOn(), contact.since));
            }
        }
        daysToHire.sort(null);
        lasting = (int) sight.contracts().values().stream()
                .filter(contract -> contract.introduction() != null && !contract.insertion())
                .filter(contract -> isLasting(contract, end))
                .count();
    }

    private static boolean isLasting(Contract contract, LocalDate end) {
        var goesOn = contract.status().equals("STARTED") && !contract.start().isAfter(end);
        return ContractActs.isLasting(contract) && (goesOn || contract.status().equals("ENDED"));
    }

    YearResult result(List<String> broken, YearClub club) {
        var ratios = new LinkedHashMap<String, Double>();
        GROUPS.forEach((name, group) -> {
            var proposed = contacts.values().stream()
                    .map(contact -> contact.seeker)
                    .filter(group)
                    .count();
            var share = (double) proposed / Math.max(1, contacts.size());
            ratios.put(name, share / ((double) available.getOrDefault(name, 0) / Math.max(1, availableInAll)));
        });
        return new YearResult(
                rule,
                club.id(),
                population.vacancies().stream().mapToInt(Vacancy::positions).sum(),
                daysToHire.size(),
                (double) answered / Math.max(1, answered + unanswered),
                quantile(0.5),
                quantile(0.9),
                lasting,
                longestWait,
                ratios,
                contacts.size(),
                (int) contacts.values().stream()
                        .filter(contact -> contact.wasShared)
                        .count(),
                calls,
                club.api().calls(),
                (System.nanoTime() - began) / 1_000_000_000,
                List.copyOf(broken),
                Map.copyOf(club.refusals()));
    }

    private int quantile(double share) {
        return daysToHire.isEmpty()
                ? 0
                : daysToHire.get((int) Math.min(daysToHire.size() - 1.0, share * daysToHire.size()));
    }
}
