package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.local.demo.DemoOccupations.Skill;
import fr.clubbusiness.local.demo.DemoStructures.Structure;
import fr.clubbusiness.local.server.HttpCalls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people of the demo. Their aims, skills and abilities are drawn independently of their names, and of their ages except for the legal limits for
 * minors.
 */
final class DemoPeople {
    private static final DemoChoice<String> JOURNEYS = DemoChoice.of("30:12 45:30 60:36 75:10 90:12");
    private static final DemoChoice<String> READINESS =
            DemoChoice.of("PREPARING:15 READY_FOR_IMMERSION:17 READY_FOR_WORK:68");
    private static final DemoChoice<String> PROOFS = DemoChoice.of("DECLARED:58 OBSERVED:32 CERTIFIED:10");
    private static final DemoChoice<String> MEANS = DemoChoice.of("ORAL:45 SIGNED:45 SMS:10");
    private static final DemoChoice<String> HOURS_MIN = DemoChoice.of("15:2 20:5 24:5 26:3 28:2 30:3 35:5");
    private static final DemoChoice<String> HOURS_MAX = DemoChoice.of("28:1 30:2 35:12 39:5");
    private static final List<String> CONTRACTS = List.of("CDI", "CDD", "CDDI", "MISSION", "PROFESSIONNALISATION");

    private final int count;
    private final DemoStructures structures;
    private final LocalDate today;

    /** Creates {@code count} people, accompanied by these structures. */
    DemoPeople(int count, DemoStructures structures, LocalDate today) {
        this.count = count;
        this.structures = structures;
        this.today = today;
    }

    Stream<String> lines() {
        return IntStream.range(0, count).mapToObj(this::line);
    }

    private String line(int n) {
        var structure = structures.holding(n);
        var age = age(structure, n);
        var person = HttpCalls.JSON
                .createObjectNode()
                .put("structureId", structure.externalId())
                .put("externalId", "personne-%06d".formatted(n + 1));
        identity(person, age, n);
        person.put(
                "communeCode",
                DemoCommunes.around(structure.communeCode(), DemoDraw.of("person.commune", n))
                        .code());
        var aims = aims(age < 18, n);
        aims.forEach(person.putArray("targetOccupations")::add);
        person.put(
                "openToEntryLevel",
                aims.isEmpty() || DemoDraw.of("person.entry", n).chance(45));
        abilities(person, aims, age < 18, n);
        mobility(person, aims, age, n);
        wishes(person, structure, age, n);
        new DemoSituation(person, structure.kind(), age, n).fill();
        standing(person, aims, n);
        return person.toString();
    }

    /** The age, within the range of the structure. Few are minors, all at least 16. */
    private static int age(Structure structure, int n) {
        var draw = DemoDraw.of("person.age", n);
        var profile = structure.profile();
        var youngest = profile.youngest() < 18 && !draw.chance(8) ? 18 : profile.youngest();
        return youngest < 18 ? draw.between(youngest, 17) : draw.between(youngest, profile.oldest());
    }

    private void identity(ObjectNode person, int age, int n) {
        var draw = DemoDraw.of("person.name", n);
        var first = DemoNames.first(draw);
        var last = DemoNames.last(draw);
        var birth =
                today.minusYears(age).minusDays(DemoDraw.of("person.birth", n).between(1, 364));
        person.put("firstName", first).put("lastName", last).put("birthDate", birth.toString());
        var contacts = DemoDraw.of("person.contacts", n);
        if (contacts.chance(82)) {
            person.put("email", DemoContacts.email(first, last, n + 1));
        }
        if (contacts.chance(92)) {
            person.put("phone", DemoContacts.mobile(contacts));
        }
        channels(person, DemoDraw.of("person.channels", n));
    }

    /** Nine in ten were asked how they want to be reached; some prefer a letter. */
    private static void channels(ObjectNode person, DemoDraw draw) {
        if (!draw.chance(90)) {
            return;
        }
        var channels = person.putArray("contactChannels");
        if (person.has("phone") && draw.chance(85)) {
            channels.add("SMS");
        }
        if (person.has("email") && draw.chance(70)) {
            channels.add("EMAIL");
        }
        if (draw.chance(15)) {
            channels.add("LETTER");
        }
    }

    /** Up to four target occupations. After the first, they are often its neighbours. */
    private static List<String> aims(boolean minor, int n) {
        var draw = DemoDraw.of("person.aims", n);
        var aims = new ArrayList<String>();
        int wanted = draw.chance(3)
                ? 0
                : 1 + (draw.chance(70) ? 1 : 0) + (draw.chance(45) ? 1 : 0) + (draw.chance(15) ? 1 : 0);
        while (aims.size() < wanted) {
            var next = DemoTrades.aim(minor, draw);
            if (!aims.isEmpty() && draw.chance(50)) {
                var near = DemoOccupations.of(aims.getFirst()).neighbours().stream()
                        .filter(rome -> DemoTrades.mayAim(rome, minor))
                        .toList();
                next = near.isEmpty() ? next : draw.oneOf(near);
            }
            if (!aims.contains(next)) {
                aims.add(next);
            }
        }
        return aims;
    }

    private static void abilities(ObjectNode person, List<String> aims, boolean minor, int n) {
        var draw = DemoDraw.of("person.skills", n);
        if (draw.chance(82)) {
            var skills = person.putArray("skills");
            for (var skill : skills(aims, draw)) {
                skills.addObject().put("code", skill.code()).put("proof", PROOFS.pick(draw));
            }
        }
        var certifications = person.putArray("certifications");
        if (!minor) {
            aims.stream()
                    .map(DemoTrades::of)
                    .flatMap(trade -> Stream.concat(
                            draw.keep(trade.demanded(), 55).stream(), draw.keep(trade.useful(), 15).stream()))
                    .distinct()
                    .forEach(certifications::add);
        }
        draw.keep(List.of("SST", "PSC1"), 6).forEach(certifications::add);
    }

    private static List<Skill> skills(List<String> aims, DemoDraw draw) {
        return aims.stream()
                .flatMap(rome -> {
                    var all = DemoOccupations.of(rome).skills();
                    return draw.some(all.subList(0, Math.min(8, all.size())), draw.between(1, 4)).stream();
                })
                .distinct()
                .toList();
    }

    private static void mobility(ObjectNode person, List<String> aims, int age, int n) {
        var draw = DemoDraw.of("person.mobility", n);
        var drives = aims.stream().map(DemoTrades::of).anyMatch(trade -> trade.licence() != null);
        var licence = age >= 18 && draw.chance(drives ? 75 : 30);
        person.put("maxJourneyMinutes", Integer.parseInt(JOURNEYS.pick(draw)));
        var transport = person.putArray("transport");
        draw.keep(List.of("WALK", "BIKE"), 22).forEach(transport::add);
        if (licence && draw.chance(48)) {
            transport.add("CAR");
        }
        if (transport.isEmpty() || draw.chance(85)) {
            transport.add("TRANSIT");
        }
        var licences = person.putArray("drivingLicences");
        if (licence) {
            licences.add("B");
            draw.keep(List.of("C", "D"), aims.contains("N4103") ? 35 : 3).forEach(licences::add);
        }
    }

    private void wishes(ObjectNode person, Structure structure, int age, int n) {
        var draw = DemoDraw.of("person.wishes", n);
        if (draw.chance(55)) {
            var days = draw.chance(45) ? -draw.between(0, 60) : draw.between(1, draw.chance(65) ? 30 : 90);
            person.put("availableFrom", today.plusDays(days).toString());
        }
        var contracts = person.putArray("contractTypes");
        if (draw.chance(72)) {
            contracts(structure, age, draw).forEach(contracts::add);
        }
        if (draw.chance(70)) {
            int max = Math.min(Integer.parseInt(HOURS_MAX.pick(draw)), age < 18 ? 35 : 48);
            person.put("weeklyHoursMin", Math.min(Integer.parseInt(HOURS_MIN.pick(draw)), max))
                    .put("weeklyHoursMax", max);
        }
        var current = DemoContracts.current(structure.kind(), draw);
        if (current != null && age >= 18) {
            person.put("currentContract", current);
        }
    }

    private static List<String> contracts(Structure structure, int age, DemoDraw draw) {
        var wished = new ArrayList<>(draw.keep(CONTRACTS, 72));
        if (age < 30 && draw.chance(35)) {
            wished.add("APPRENTISSAGE");
        }
        if (structure.kind() == StructureKind.ESAT) {
            wished.add("CAT");
        }
        return wished;
    }

    private void standing(ObjectNode person, List<String> aims, int n) {
        var draw = DemoDraw.of("person.standing", n);
        person.put("readiness", READINESS.pick(draw));
        if (!aims.isEmpty() && draw.chance(78)) {
            person.put("pitch", DemoWords.pitch(aims.getFirst(), draw));
        }
        if (draw.chance(85)) {
            var given = today.minusDays(draw.between(0, 200));
            person.putObject("agreement")
                    .put("givenOn", given.toString())
                    .put("means", MEANS.pick(draw))
                    .put("informedOn", given.minusDays(draw.between(0, 14)).toString());
        }
    }
}
