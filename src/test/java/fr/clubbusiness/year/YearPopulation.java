package fr.clubbusiness.year;

import static fr.clubbusiness.year.YearParameters.DAYS;
import static fr.clubbusiness.year.YearParameters.FIRST_DAY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoData;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who takes part in the year, and when they come and go. People and organisations are those of the demo.
 *
 * @param structures bodies of the requests that register them; companies likewise
 *
 */
record YearPopulation(
        List<ObjectNode> structures, List<ObjectNode> companies, List<Seeker> seekers, List<Vacancy> vacancies) {

    /** The year of a club: with 1, of the whole demo; with 4, of every fourth person and need. */
    static YearPopulation of(int each, Chance chance) {
        var demo = DemoData.of(DemoSize.SMALL, FIRST_DAY);
        try (var people = demo.beneficiaries();
                var needs = demo.needs()) {
            return new YearPopulation(
                    demo.structures().stream().map(YearPopulation::read).toList(),
                    demo.companies().stream().map(YearPopulation::read).toList(),
                    seekers(every(each, people), chance),
                    vacancies(every(each, needs), chance));
        }
    }

    private static List<ObjectNode> every(int each, Stream<String> lines) {
        var all = lines.toList();
        return Stream.iterate(0, n -> n < all.size(), n -> n + each)
                .map(n -> read(all.get(n)))
                .toList();
    }

    private static List<Seeker> seekers(List<ObjectNode> lines, Chance chance) {
        var seekers = new ArrayList<Seeker>();
        for (var line : lines) {
            int n = seekers.size();
            var enters = chance.happens(YearParameters.THERE_FROM_THE_START, "there", n, 0)
                    ? FIRST_DAY
                    : workingDay(chance.between(1, DAYS - 1, "enters", n, 0));
            var leaves = workingDay(enters, chance.daysUntil(YearParameters.LEAVES_IN_A_MONTH, "leaves", n));
            moveDates(line, ChronoUnit.DAYS.between(FIRST_DAY, enters));
            seekers.add(new Seeker(n, line, enters, leaves));
        }
        return List.copyOf(seekers);
    }

    private static List<Vacancy> vacancies(List<ObjectNode> lines, Chance chance) {
        var vacancies = new ArrayList<Vacancy>();
        for (var line : lines) {
            int n = vacancies.size();
            var arrives = workingDay(chance.between(0, DAYS - 1, "arrives", n, 0));
            var closes =
                    workingDay(arrives, chance.daysUntil(YearParameters.NEED_CLOSES_ELSEWHERE_IN_A_MONTH, "closes", n));
            move(line, "startDate", ChronoUnit.DAYS.between(FIRST_DAY, arrives));
            signedByItself(line.put("open", true));
            vacancies.add(new Vacancy(n, line, arrives, closes));
        }
        return List.copyOf(vacancies);
    }

    /** A company does not sign a contract of temporary work: here it signs a CDD for the same time. Lent work is not part of the year. */
    private static void signedByItself(ObjectNode line) {
        var kinds = Seeker.texts(line.path("contractTypes"));
        if (kinds.contains("MISSION") && !line.path("employerId").asText().startsWith("structure")) {
            line.putArray("contractTypes").add("CDD");
        }
    }

    /** What the demo dates from its first day follows the day on which the person enters. */
    private static void moveDates(ObjectNode person, long days) {
        move(person, "availableFrom", days);
        if (person.get("agreement") instanceof ObjectNode agreement) {
            move(agreement, "givenOn", days);
            move(agreement, "informedOn", days);
        }
    }

    private static void move(ObjectNode object, String field, long days) {
        var date = object.path(field).asText("");
        if (!date.isEmpty()) {
            object.put(field, LocalDate.parse(date).plusDays(days).toString());
        }
    }

    private static LocalDate workingDay(int after) {
        return workingDay(FIRST_DAY, after);
    }

    /** The first working day from so many days later on. */
    private static LocalDate workingDay(LocalDate from, int after) {
        var day = from.plusDays(after);
        return WorkingDays.isWorkingDay(day) ? day : WorkingDays.after(day, 1);
    }

    private static ObjectNode read(String line) {
        try {
            return (ObjectNode) HttpCalls.JSON.readTree(line);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
