package fr.clubbusiness.year;

import static fr.clubbusiness.year.YearParameters.DAYS;
import static fr.clubbusiness.year.YearParameters.FIRST_DAY;

import fr.clubbusiness.vocabulary.WorkingDays;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/** The year of one club, by one rule: a loop over its days. */
final class YearOfClub {
    /** Without deadlines nobody is told, reminded or called; waits end silently. */
    private static final Set<String> ASKING = Set.of("introduction-notices");

    private static final int DAYS_BETWEEN_LOOKS = 30;
    private static final int DAYS_ALONE = 5;
    private static final int LAST_MORNINGS = 4;

    private final Rule rule;
    private final YearService service;
    private final YearPost post;
    private final YearClub club;
    private final YearSight sight;
    private final RowCounts counts;
    private final Map<UUID, Vacancy> vacancies = new HashMap<>();
    private final Map<UUID, Seeker> people = new HashMap<>();
    private final Map<UUID, Contact> contacts = new LinkedHashMap<>();
    private final Silence silence;
    private final StructureActs structures;
    private final CompanyActs companies;
    private final ContractActs contracts;
    private final Proposals proposals;
    private final Arrivals arrivals;
    private final YearTally tally;
    private final Set<String> without;
    private final Lanes lanes = new Lanes();
    private List<Future<?>> going = List.of();
    private final List<String> broken = new ArrayList<>();

    YearOfClub(Rule rule, YearPopulation population, Chance chance, YearService service, YearPost post)
            throws SQLException {
        this.rule = rule;
        this.service = service;
        this.post = post;
        // The organisations are registered on the first day, before anybody else.
        service.travelTo(FIRST_DAY);
        this.club = YearClub.found(population);
        this.sight = new YearSight(club);
        this.counts = new RowCounts(club.connection());
        this.silence = new Silence(chance, rule);
        this.structures = new StructureActs(club, chance);
        this.companies = new CompanyActs(club, chance);
        this.contracts = new ContractActs(club, chance, people, lanes);
        var known = new Proposals.Known(vacancies, people, contacts);
        this.proposals = new Proposals(club, service, rule, new TruePairs(Places.read(), chance), known, lanes);
        this.arrivals = new Arrivals(club, sight, population, known, contracts, lanes);
        this.tally = new YearTally(rule, population, contacts);
        this.without = rule.asks() ? Set.of() : ASKING;
    }

    /** Lives it to its end, and tells what came of it. */
    YearResult live() throws SQLException {
        try (club;
                lanes;
                counts) {
            for (int n = 0; n < DAYS; n++) {
                day(FIRST_DAY.plusDays(n), n);
            }
            tally.close(sight, FIRST_DAY.plusDays(DAYS));
            goOnAlone();
            return tally.result(broken, club);
        } finally {
            service.comeBack();
        }
    }

    /** On other days than working days nothing is done: what they make due is done on the next. */
    private void day(LocalDate today, int n) {
        var isWorkingDay = WorkingDays.isWorkingDay(today);
        var isLooked = n % DAYS_BETWEEN_LOOKS == DAYS_BETWEEN_LOOKS - 1;
        if (isWorkingDay || isLooked) {
            begin(today);
        }
        if (isLooked) {
            examine(today);
        }
        if (isWorkingDay) {
            look(today);
            bringPost(today);
            arrivals.comeAndGo(today);
            call(today);
            answer(today);
            var known = sight.contracts();
            contracts.act(known, contacts, today);
            contracts.say(sight.toSay(), known);
            counts.grownTo(contacts.size());
            proposals.propose(sight.openNeeds(), today);
        }
        if (n == 0) {
            counts.count();
        }
    }

    private void begin(LocalDate today) {
        Lanes.await(going);
        going = service.morning(today, club.id(), without, lanes);
    }

    /** Everything holds once nothing is due. */
    private void examine(LocalDate today) {
        Lanes.await(going);
        service.settle(club.id(), without);
        tally.countAvailable(sight.available());
        broken.addAll(YearInvariants.broken(club.connection(), club.id(), today));
    }

    /** Hires come last, one after the other: each may end what others have under way. */
    private void answer(LocalDate today) {
        lanes.each(with("PROPOSED"), contact -> contact.seeker.structure(), contact -> structures.act(contact, today));
        var answering = with("SHARED", "INTERVIEWING").stream()
                .filter(contact -> CompanyActs.isDue(contact, today))
                .toList();
        lanes.each(
                answering.stream()
                        .filter(contact -> !CompanyActs.isHire(contact))
                        .toList(),
                contact -> contact.vacancy.employer(),
                contact -> companies.act(contact, today));
        answering.stream().filter(CompanyActs::isHire).forEach(contact -> companies.act(contact, today));
    }

    private List<Contact> with(String... statuses) {
        return contacts.values().stream()
                .filter(contact -> List.of(statuses).contains(contact.status))
                .toList();
    }

    /** Everybody reads where things are: what ended by itself, who is waited for since when, which reminders came. */
    private void look(LocalDate today) {
        var seen = sight.introductions();
        for (var contact : contacts.values()) {
            var now = seen.get(contact.id);
            if (now == null) {
                continue;
            }
            tally.look(contact, now.status(), today);
            if (!now.status().equals(contact.status)) {
                contact.becomes(now.status(), today);
            }
            if (contact.isWaiting() && contact.begun != contact.since.toEpochDay()) {
                contact.begun = contact.since.toEpochDay();
                silence.begin(contact);
            }
            if (now.reminders() > contact.reminders) {
                silence.reminded(contact, now.reminders(), today);
            }
        }
    }

    private void bringPost(LocalDate today) {
        var addresses = post.collect();
        if (!addresses.isEmpty()) {
            var questions = sight.questions();
            var asked = new LinkedHashMap<Contact, String>();
            questions.forEach((message, introduction) -> {
                var address = addresses.get(message);
                var contact = contacts.get(introduction);
                if (address != null && contact != null && contact.status.equals("PROPOSED")) {
                    asked.put(contact, address);
                }
            });
            lanes.each(
                    asked.keySet(),
                    contact -> contact.seeker.structure(),
                    contact -> structures.read(contact, Objects.requireNonNull(asked.get(contact)), today));
        }
    }

    /** Advisers call whoever stays silent, who was to be called first, as far as a day goes. */
    private void call(LocalDate today) {
        if (!rule.asks()) {
            return;
        }
        var calls = new ArrayList<>(sight.calls());
        calls.sort(Comparator.comparing(YearSight.Call::dueOn)
                .thenComparingInt(call -> contact(call).vacancy.n())
                .thenComparingInt(call -> contact(call).seeker.n()));
        var ofToday = calls.stream().limit(YearParameters.CALLS_A_DAY).toList();
        var noted = ConcurrentHashMap.<YearSight.Call>newKeySet();
        lanes.each(ofToday, call -> call.task().toString(), call -> {
            var path = "/v1/tasks/" + call.task() + "/done";
            if (club.api()
                    .post(club.adviser(), path, Map.of("outcome", "Appel passé."))
                    .isDone()) {
                noted.add(call);
            }
        });
        ofToday.stream().filter(noted::contains).forEach(call -> {
            tally.called();
            silence.called(contact(call), today);
        });
    }

    private Contact contact(YearSight.Call call) {
        return Objects.requireNonNull(contacts.get(call.introduction()));
    }

    /** Nobody does anything any more: what remains ends by itself. */
    private void goOnAlone() {
        var last = FIRST_DAY.plusDays(DAYS);
        for (int n = 0; n < YearParameters.DAYS_TO_END; n += DAYS_ALONE) {
            last = FIRST_DAY.plusDays(DAYS + n);
            begin(last);
        }
        // Whatever was put off to a morning or to a weekday leaves now.
        for (int n = 0; n < LAST_MORNINGS; n++) {
            last = last.plusDays(1);
            begin(last);
            Lanes.await(going);
            service.settle(club.id(), without);
        }
        post.collect();
        broken.addAll(YearInvariants.brokenInTheEnd(club.connection(), club.id(), last));
    }
}
