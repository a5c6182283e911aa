package fr.clubbusiness.matching.law;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.Demand.Poster;
import fr.clubbusiness.matching.law.Profile.Abilities;
import fr.clubbusiness.matching.law.Profile.Aims;
import fr.clubbusiness.matching.law.Profile.Mobility;
import fr.clubbusiness.matching.law.Profile.Standing;
import fr.clubbusiness.matching.law.Profile.Wishes;
import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A labour market whose truth is known: who would still be at work six months after the hire, and so who ought to be found. The law sees
 * none of it, only profiles and needs as structures and companies would have written them.
 *
 * <p><b>The truth.</b> Occupations are points in a space of what work is like (three dimensions), five families being clusters in it.
 * A person has a point of their own, what they are made for, one to three past jobs near it, the skills that these taught them, a way to
 * work that they really bear, a motivation that wears off with the months of waiting, real French, and a willingness to compromise on
 * hours. The chance that a job lasts is a <em>product</em>, where one thing that is badly wrong spoils the rest, which a sum of points
 * cannot say:
 *
 * <ul>
 *   <li>vocation: a bell curve of the distance between the person's point and the occupation's;
 *   <li>competence: 0.25 + 0.75 × the square root of the share of <em>all</em> the occupation's skills held, asked by the need or not;
 *   <li>journey: a logistic curve of the real minutes (the estimate times a log-normal error) around what they bear;
 *   <li>French: halved for each level really missing; hours: falling exponentially with the gap to what they would accept;
 *   <li>motivation, 0.4 to 1; and what nobody can know, log-normal.
 * </ul>
 *
 * <p><b>The hires</b> of a need are drawn one after another without putting back, with that chance as weight, among everybody.
 *
 * <p><b>The profiles.</b> Targets are the occupations that the person likes, by their point plus error, so in the wrong order, one in
 * seven forgotten; no skill is assessed of a third of the people, of others each skill held is written two times in three, and one that
 * is not is written now and then; the limit of the journey is what they bear with an error of a fifth, rounded to a quarter of an hour;
 * French is not assessed of two in five, or off by one level of one in five; hours are said a little too strictly. The ROME's links are
 * those of distance with errors; a need asks some of the occupation's skills.
 */
final class PlantedTruth {
    static final LocalDate TODAY = Given.TODAY;

    private static final int FAMILIES = 5;
    private static final int OF_A_FAMILY = 5;
    private static final int SKILLS_OF_AN_OCCUPATION = 8;
    private static final double VOCATION_WIDTH = 1.1;
    private static final double SOON_TOO_FAR_MINUTES = 8;

    private static final List<FrenchLevel> LEVELS = List.of(FrenchLevel.values());
    private static final Point ORIGIN = new Point(0, 0, 0);

    private final Random random;
    private final List<Work> occupations;
    private final OccupationGraph graph;
    private final List<Somebody> people;
    private final List<Need> needs;

    /** What work is like. */
    private record Point(double x, double y, double z) {
        double to(Point other) {
            return Math.hypot(Math.hypot(x - other.x, y - other.y), z - other.z);
        }
    }

    /** An occupation as it really is. */
    private record Work(RomeCode code, Point point, Set<String> skills) {}

    /**
     * Somebody as they really are, with the profile that is known of them.
     *
     * @param bears minutes of journey at which they would leave one time in two
     */
    record Somebody(
            Profile profile,
            Point point,
            Set<String> skills,
            double bears,
            double motivation,
            double luck,
            int french,
            WeeklyHoursRange hours) {}

    /**
     * A need, and who was hired.
     *
     * @param chances that the job lasts, by person: the truth, which nobody knows
     */
    record Need(Demand demand, Map<UUID, Double> chances, Set<UUID> hired) {}

    PlantedTruth(long seed, int howManyPeople, int howManyNeeds, int hires) {
        random = new Random(seed);
        occupations = occupations();
        graph = new OccupationGraph(links());
        people = Stream.generate(this::somebody).limit(howManyPeople).toList();
        needs = Stream.generate(() -> need(hires)).limit(howManyNeeds).toList();
    }

    /** Everybody who may be proposed. */
    List<Somebody> people() {
        return people;
    }

    /** All the needs. */
    List<Need> needs() {
        return needs;
    }

    /** The law, by what the ROME of this market says. */
    MatchLaw law(Viewpoint viewpoint) {
        return new MatchLaw(Weights.DEFAULT, graph, TODAY, viewpoint);
    }

    /** The weight with which this person is hired for this need: the chance that it lasts. */
    private double chance(Somebody person, Demand demand, Work work) {
        var away = person.point.to(work.point);
        var vocation = Math.exp(-away * away / (2 * VOCATION_WIDTH * VOCATION_WIDTH));
        var held = work.skills.stream().filter(person.skills::contains).count();
        var competence = 0.25 + 0.75 * Math.sqrt((double) held / work.skills.size());
        var minutes = Journey.of(person.profile.mobility().commune(), demand.place(), person.profile.mobility())
                        .minutes()
                * Math.exp(0.2 * random.nextGaussian());
        var stays = 1 / (1 + Math.exp((minutes - person.bears) / SOON_TOO_FAR_MINUTES));
        var oral = demand.french().oral();
        var french =
                oral == null ? 1 : Math.pow(0.5, Math.max(0, FrenchLevel.BELOW_A1.stepsBelow(oral) - person.french));
        var gap = Math.max(
                0,
                Math.max(
                        demand.hours().min() - person.hours.max(),
                        person.hours.min() - demand.hours().max()));
        var licence = person.profile.abilities().licences().containsAll(demand.licences()) ? 1 : 0.05;
        var free = person.profile.wishes().availableFrom();
        var waits = free == null || !free.isAfter(demand.start()) ? 1 : 0.1;
        return vocation
                * competence
                * stays
                * french
                * Math.exp(-gap / 4)
                * licence
                * waits
                * person.motivation
                * person.luck;
    }

    private List<Work> occupations() {
        var all = new ArrayList<Work>();
        var families = List.of("K22", "G16", "N11", "H29", "F17");
        for (int family = 0; family < FAMILIES; family++) {
            var centre = near(ORIGIN, 1.6);
            var common = skills(family, 0, 12);
            for (int i = 0; i < OF_A_FAMILY; i++) {
                var skills = new HashSet<>(some(SKILLS_OF_AN_OCCUPATION / 2, common));
                skills.addAll(skills(family, 100 * (i + 1), SKILLS_OF_AN_OCCUPATION - skills.size()));
                all.add(new Work(new RomeCode(families.get(family) + "0" + (i + 1)), near(centre, 0.7), skills));
            }
        }
        return all;
    }

    /** The nearest are "Proche", those a little farther "Évolution" one way; experts err. */
    private List<Link> links() {
        var links = new ArrayList<Link>();
        for (var from : occupations) {
            for (var to : occupations) {
                var seen = from.point.to(to.point) + 0.3 * random.nextGaussian();
                if (!from.equals(to) && seen < 0.9) {
                    links.add(new Link(from.code, to.code, LinkKind.PROCHE));
                } else if (!from.equals(to) && seen < 1.3 && random.nextBoolean()) {
                    links.add(new Link(from.code, to.code, LinkKind.EVOLUTION));
                }
            }
        }
        return links;
    }

    private Somebody somebody() {
        var point = near(oneOf(occupations).point, 0.6);
        var past = byTaste(point, 0.6).subList(0, 1 + random.nextInt(3));
        var skills = new HashSet<String>();
        for (var work : past) {
            work.skills.stream().filter(_ -> random.nextInt(10) < 7).forEach(skills::add);
        }
        var waited = random.nextInt(240);
        var bears = 40 * Math.exp(0.4 * random.nextGaussian());
        var french = Math.max(0, Math.min(6, (int) Math.round(3.5 + 1.8 * random.nextGaussian())));
        var fewest = 15 + random.nextInt(15);
        var hours = WeeklyHoursRange.between((double) fewest, (double) Math.max(fewest, 30 + random.nextInt(10)));
        return new Somebody(
                profile(point, skills, bears, french, hours, waited),
                point,
                Set.copyOf(skills),
                bears,
                (0.5 + 0.5 * random.nextDouble()) * (1 - 0.2 * waited / 240),
                Math.exp(0.5 * random.nextGaussian()),
                french,
                hours);
    }

    private Profile profile(
            Point point, Set<String> skills, double bears, int french, WeeklyHoursRange hours, int waited) {
        var home = place();
        return new Profile(
                new UUID(random.nextLong(), random.nextLong()),
                new Standing(BeneficiaryState.READY_FOR_WORK, true, TODAY.minusDays(waited)),
                new Aims(targets(point), random.nextInt(4) == 0),
                new Abilities(
                        written(skills),
                        new FrenchSkills(saidFrench(french), null),
                        random.nextInt(3) == 0 ? Set.of(DrivingLicence.B) : Set.of(),
                        Set.of()),
                new Mobility(
                        home,
                        zone(home),
                        saidLimit(bears),
                        Set.of(random.nextInt(4) == 0 ? TransportMode.CAR : TransportMode.TRANSIT)),
                new Wishes(
                        random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(60)) : null,
                        random.nextInt(3) == 0 ? Set.of(ContractType.CDI, ContractType.CDD) : Set.of(),
                        random.nextInt(3) == 0
                                ? WeeklyHoursRange.between(hours.min() + 2, Math.max(hours.min() + 2, hours.max() - 1))
                                : WeeklyHoursRange.ANY,
                        Set.of()),
                TODAY.minusYears(20 + random.nextInt(35)));
    }

    private List<RomeCode> targets(Point point) {
        return byTaste(point, 0.5).stream()
                .limit(1 + random.nextInt(5))
                .filter(_ -> random.nextInt(7) > 0)
                .map(Work::code)
                .toList();
    }

    private Set<String> written(Set<String> skills) {
        if (random.nextInt(3) == 0) {
            return Set.of();
        }
        var written = new HashSet<String>();
        skills.stream().filter(_ -> random.nextInt(3) > 0).forEach(written::add);
        oneOf(occupations).skills.stream().filter(_ -> random.nextInt(10) == 0).forEach(written::add);
        return written;
    }

    private @Nullable FrenchLevel saidFrench(int french) {
        if (random.nextInt(5) < 2) {
            return null;
        }
        var off = random.nextInt(5) == 0 ? random.nextInt(3) - 1 : 0;
        return LEVELS.get(Math.max(0, Math.min(6, french + off)));
    }

    private int saidLimit(double bears) {
        var said = 15 * Math.round(bears * Math.exp(0.2 * random.nextGaussian()) / 15);
        return (int) Math.max(10, Math.min(120, said));
    }

    private Need need(int hires) {
        var work = oneOf(occupations);
        var codes = some(random.nextInt(8), List.copyOf(work.skills));
        var demand = new Demand(
                new UUID(random.nextLong(), random.nextLong()),
                work.code,
                oneOf(List.of(Experience.values())),
                place(),
                TODAY.plusDays(random.nextInt(45)),
                Set.of(ContractType.CDI, oneOf(List.of(ContractType.CDD, ContractType.CDDI))),
                WeeklyHoursRange.of(oneOf(List.of(20.0, 26.0, 35.0, 35.0, 39.0))),
                IntStream.range(0, codes.size())
                        .mapToObj(i -> new AskedSkill(codes.get(i), i < 4))
                        .toList(),
                new FrenchSkills(random.nextInt(3) == 0 ? oneOf(List.of(FrenchLevel.A1, FrenchLevel.A2)) : null, null),
                random.nextInt(8) == 0 ? Set.of(DrivingLicence.B) : Set.of(),
                Set.of(),
                Set.of(),
                false,
                new Poster(new UUID(0, 0), AnswerHabit.SOMETIMES));
        var chances = people.stream()
                .collect(Collectors.toMap(
                        person -> person.profile.id(),
                        person -> chance(person, demand, work),
                        (one, _) -> one,
                        LinkedHashMap::new));
        return new Need(demand, chances, hired(chances, hires));
    }

    /** One after another, without putting back: the first ones by exponential times of arrival. */
    private Set<UUID> hired(Map<UUID, Double> chances, int hires) {
        record Arrival(UUID person, double time) {}
        return chances.entrySet().stream()
                .map(one -> new Arrival(one.getKey(), -Math.log(1 - random.nextDouble()) / one.getValue()))
                .sorted(Comparator.comparingDouble(Arrival::time))
                .limit(hires)
                .map(Arrival::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Work> byTaste(Point point, double error) {
        record Liked(Work work, double distance) {}
        return occupations.stream()
                .map(work -> new Liked(work, point.to(work.point) + error * random.nextGaussian()))
                .sorted(Comparator.comparingDouble(Liked::distance))
                .map(Liked::work)
                .toList();
    }

    private Place place() {
        return new Place(48.76 + 0.2 * random.nextDouble(), 2.14 + 0.22 * random.nextDouble());
    }

    /** Of some 5 km. */
    private static Place zone(Place home) {
        return new Place(Math.round(home.latitude() / 0.05) * 0.05, Math.round(home.longitude() / 0.07) * 0.07);
    }

    private Point near(Point centre, double width) {
        return new Point(
                centre.x + width * random.nextGaussian(),
                centre.y + width * random.nextGaussian(),
                centre.z + width * random.nextGaussian());
    }

    private static List<String> skills(int family, int from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(100_000 + 1_000 * family + from + i))
                .toList();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T extends Comparable<T>> List<T> some(int count, List<T> values) {
        var shuffled = new ArrayList<>(values.stream().sorted().toList());
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
