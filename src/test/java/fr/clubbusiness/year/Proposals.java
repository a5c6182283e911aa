package fr.clubbusiness.year;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whom an adviser proposes today, by a rule. What is under way at one time is bounded for each need and person, the same for every rule. */
final class Proposals {
    /** Enough people to find some who are free; the order of another rule needs everybody. */
    private static final int OF_THE_LIST = 60;

    private static final int EVERYBODY = 10_000;

    private final YearClub club;
    private final YearService service;
    private final Rule rule;
    private final TruePairs pairs;
    private final Lanes lanes;
    private final Map<UUID, Vacancy> vacancies;
    private final Map<UUID, Seeker> people;
    private final Map<UUID, Contact> contacts;

    Proposals(YearClub club, YearService service, Rule rule, TruePairs pairs, Known known, Lanes lanes) {
        this.club = club;
        this.service = service;
        this.rule = rule;
        this.pairs = pairs;
        this.lanes = lanes;
        this.vacancies = known.vacancies();
        this.people = known.people();
        this.contacts = known.contacts();
    }

    /** Needs, people and introductions of the club by their ids, as far as they are there. */
    record Known(Map<UUID, Vacancy> vacancies, Map<UUID, Seeker> people, Map<UUID, Contact> contacts) {}

    /** What is under way today. */
    private record UnderWay(Map<Vacancy, Long> needs, Map<Seeker, Long> people) {
        private boolean isFree(Seeker seeker) {
            return people.getOrDefault(seeker, 0L) < YearParameters.UNDER_WAY_PER_PERSON;
        }

        private void add(Vacancy vacancy, Seeker seeker) {
            needs.merge(vacancy, 1L, Long::sum);
            people.merge(seeker, 1L, Long::sum);
        }
    }

    void propose(Set<UUID> openNeeds, LocalDate today) {
        var underWay = underWay(today);
        var wanting = openNeeds.stream()
                .filter(need -> free(vacancy(need), underWay) > 0)
                .sorted(Comparator.comparingInt(need -> vacancy(need).n()))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        if (rule.order() != Rule.Order.ALLOCATION) {
            fromLists(wanting, underWay, today);
        } else if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
            fromMarket(Set.copyOf(wanting), underWay, today);
        }
    }

    private UnderWay underWay(LocalDate today) {
        var live = contacts.values().stream()
                .filter(contact -> contact.isOpen() || (!rule.asks() && contact.isSilentWithoutDeadline(today)))
                .toList();
        return new UnderWay(count(live, contact -> contact.vacancy), count(live, contact -> contact.seeker));
    }

    private static <K> Map<K, Long> count(Collection<Contact> live, Function<Contact, K> key) {
        return new HashMap<>(live.stream().collect(Collectors.groupingBy(key, Collectors.counting())));
    }

    /** How many more people may be under way for this need. */
    private long free(Vacancy vacancy, UnderWay underWay) {
        var hired = contacts.values().stream()
                .filter(contact -> contact.vacancy.equals(vacancy) && contact.status.equals("HIRED"))
                .count();
        var most = Math.min(
                YearParameters.UNDER_WAY_PER_SEAT * (vacancy.positions() - hired), YearParameters.UNDER_WAY_PER_NEED);
        return most - underWay.needs().getOrDefault(vacancy, 0L);
    }

    private void fromLists(List<UUID> wanting, UnderWay underWay, LocalDate today) {
        var each = rule.order() == Rule.Order.SCORE ? OF_THE_LIST : EVERYBODY;
        var lists = service.best(club.id(), wanting, each).stream().collect(Collectors.groupingBy(ScoredPair::need));
        var chosen = new ArrayList<ScoredPair>();
        for (var need : wanting) {
            var ordered = ordered(lists.getOrDefault(need, List.of()));
            long left = free(vacancy(need), underWay);
            for (int i = 0; i < ordered.size() && left > 0; i++) {
                var pair = ordered.get(i);
                if (underWay.isFree(seeker(pair.person()))) {
                    underWay.add(vacancy(need), seeker(pair.person()));
                    chosen.add(pair);
                    left--;
                }
            }
        }
        var made = new ConcurrentHashMap<ScoredPair, String>();
        lanes.each(chosen, pair -> pair.person().toString(), pair -> propose(pair, made));
        chosen.stream()
                .filter(made::containsKey)
                .forEach(pair -> add(Objects.requireNonNull(made.get(pair)), pair.need(), pair.person(), today));
    }

    private List<ScoredPair> ordered(List<ScoredPair> list) {
        if (rule.order() == Rule.Order.SCORE) {
            return list;
        }
        Comparator<ScoredPair> order = switch (rule.order()) {
            case NEAREST ->
                Comparator.comparingDouble(pair -> pairs.kilometres(seeker(pair.person()), vacancy(pair.need())));
            case NEWEST ->
                Comparator.comparing((ScoredPair pair) -> seeker(pair.person()).entersOn(), Comparator.reverseOrder());
            case FIRST_COME, SCORE, ALLOCATION ->
                Comparator.comparing(pair -> seeker(pair.person()).entersOn());
        };
        return list.stream()
                .sorted(order.thenComparingDouble(pair -> pairs.tie(seeker(pair.person()))))
                .toList();
    }

    /** Puts the id of the introduction to its pair; nothing when the service refuses it. */
    private void propose(ScoredPair pair, Map<ScoredPair, String> made) {
        var answer = club.api()
                .post(
                        club.adviser(),
                        "/v1/introductions",
                        Map.of(
                                "needId",
                                pair.need().toString(),
                                "beneficiaryId",
                                pair.person().toString()));
        if (answer.isDone()) {
            made.put(pair, answer.body().path("id").asText());
        } else {
            club.refused("propose", answer);
        }
    }

    private void add(String id, UUID need, UUID person, LocalDate today) {
        var vacancy = vacancy(need);
        var seeker = seeker(person);
        var contact = new Contact(UUID.fromString(id), vacancy, seeker, pairs.fit(seeker, vacancy), today);
        contacts.put(contact.id, contact);
    }

    /** The club's market gives each seat one person; pairs of needs that have enough people under way wait. */
    private void fromMarket(Set<UUID> wanting, UnderWay underWay, LocalDate today) {
        service.caughtUp();
        var made = club.api().post(club.adviser(), "/v1/allocations", Map.of("mode", "MOST_PLACED"));
        if (!made.isDone()) {
            club.refused("allocate", made);
            return;
        }
        var path = "/v1/allocations/" + made.body().path("id").asText();
        var left = new HashMap<UUID, Long>();
        wanting.forEach(need -> left.put(need, free(vacancy(need), underWay)));
        var chosen = new LinkedHashMap<String, JsonNode>();
        for (var pair : allocated(path)) {
            var need = UUID.fromString(pair.path("needId").asText());
            var isFree = underWay.isFree(
                    seeker(UUID.fromString(pair.path("beneficiaryId").asText())));
            if (isFree && left.getOrDefault(need, 0L) > 0) {
                left.merge(need, -1L, Long::sum);
                underWay.add(
                        vacancy(need),
                        seeker(UUID.fromString(pair.path("beneficiaryId").asText())));
                chosen.put(pair.path("id").asText(), pair);
            }
        }
        if (!chosen.isEmpty()) {
            introduce(path, chosen, today);
        }
    }

    private void introduce(String path, Map<String, JsonNode> chosen, LocalDate today) {
        var answer =
                club.api().post(club.adviser(), path + "/introductions", Map.of("pairs", List.copyOf(chosen.keySet())));
        for (var outcome : answer.body().path("pairs")) {
            var pair = chosen.get(outcome.path("pairId").asText());
            if (pair != null && outcome.path("outcome").asText().equals("CREATED")) {
                add(
                        outcome.path("introductionId").asText(),
                        UUID.fromString(pair.path("needId").asText()),
                        UUID.fromString(pair.path("beneficiaryId").asText()),
                        today);
            }
        }
    }

    private List<JsonNode> allocated(String path) {
        var allocated = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = club.api()
                    .get(club.adviser(), path + "/pairs?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            StreamSupport.stream(page.path("items").spliterator(), false).forEach(allocated::add);
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return allocated;
    }

    private Vacancy vacancy(UUID id) {
        return Objects.requireNonNull(vacancies.get(id));
    }

    private Seeker seeker(UUID id) {
        return Objects.requireNonNull(people.get(id));
    }
}
