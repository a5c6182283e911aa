package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.WeightedDraw.WeightedValues;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Profile.Abilities;
import fr.clubbusiness.matching.law.Profile.Aims;
import fr.clubbusiness.matching.law.Profile.Mobility;
import fr.clubbusiness.matching.law.Profile.Standing;
import fr.clubbusiness.matching.law.Profile.Wishes;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.referential.intake.BenchTowns.Town;
import fr.clubbusiness.referential.rome.BenchRome.Trade;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invented people, ready and with an agreement, with realistic distributions: few occupations are frequent and many are rare, people live where
 * France lives, want a few near occupations, and fill in few fields. Person i depends only on the seed and i (their structure also on the size), so
 * ten million can be created one by one.
 */
final class Population {
    private static final int PEOPLE_PER_STRUCTURE = 100;
    private static final long FIRST_REGISTERED = 1_735_689_600_000L; // 1 January 2025
    private static final long BETWEEN_REGISTRATIONS = 5_000;

    private static final WeightedValues<Integer> TARGETS =
            new WeightedValues<>(List.of(1, 2, 3, 4, 5), new double[] {30, 30, 22, 10, 8});
    private static final WeightedValues<Integer> LIMITS = new WeightedValues<>(
            List.of(10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 75, 80, 90, 105, 120),
            new double[] {1, 2, 4, 3, 14, 4, 8, 19, 7, 3, 21, 2, 4, 1, 5, 1, 1});
    private static final WeightedValues<FrenchLevel> FRENCH =
            new WeightedValues<>(List.of(FrenchLevel.values()), new double[] {5, 10, 17, 20, 18, 10, 20});
    private static final WeightedValues<ContractType> CONTRACTS = new WeightedValues<>(
            List.of(
                    ContractType.CDI,
                    ContractType.CDD,
                    ContractType.CDDI,
                    ContractType.MISSION,
                    ContractType.CDD_USAGE,
                    ContractType.PROFESSIONNALISATION,
                    ContractType.APPRENTISSAGE,
                    ContractType.PEC),
            new double[] {30, 25, 20, 12, 3, 4, 3, 3});
    private static final WeightedValues<WorkingCondition> CONDITIONS = new WeightedValues<>(
            List.of(WorkingCondition.values()), new double[] {25, 10, 20, 8, 12, 8, 5, 3, 4, 10, 5});
    private static final List<Certification> CERTIFICATIONS = List.of(Certification.values());
    private static final List<DrivingLicence> RARE_LICENCES =
            List.of(DrivingLicence.A, DrivingLicence.BE, DrivingLicence.C, DrivingLicence.CE, DrivingLicence.D);

    private final World world;
    private final long seed;
    private final int size;
    private final Map<String, List<UUID>> structures = new TreeMap<>();

    /** Creates this number of people of this world. */
    Population(World world, long seed, int size) {
        this.world = world;
        this.seed = seed;
        this.size = size;
        for (int i = 0; i < Math.max(1, size / PEOPLE_PER_STRUCTURE); i++) {
            var draw = new WeightedDraw(seed, "structure", i);
            structures
                    .computeIfAbsent(world.town(draw).department(), _ -> new ArrayList<>())
                    .add(id(draw, i));
        }
    }

    int size() {
        return size;
    }

    /** All people at once, by number, created on all processors. */
    List<IndexedPerson> all() {
        return IntStream.range(0, size).parallel().mapToObj(this::person).toList();
    }

    /** All people one by one, by number. */
    Stream<IndexedPerson> people() {
        return IntStream.range(0, size).mapToObj(this::person);
    }

    /** The person with this number, from 0. */
    IndexedPerson person(int i) {
        var draw = new WeightedDraw(seed, "person", i);
        var town = world.town(draw);
        var trades = targets(draw);
        var profile = new Profile(
                id(draw, i),
                new Standing(
                        draw.chance(8) ? BeneficiaryState.READY_FOR_IMMERSION : BeneficiaryState.READY_FOR_WORK,
                        true,
                        draw.chance(3) ? null : World.TODAY.minusDays((long) (draw.unit() * draw.unit() * 300))),
                new Aims(trades.stream().map(Trade::code).toList(), draw.chance(20)),
                new Abilities(skills(draw, trades), french(draw), licences(draw), certifications(draw)),
                new Mobility(town.place(), town.zone(), LIMITS.draw(draw), modes(draw, town)),
                wishes(draw),
                World.TODAY.minusYears(16).minusDays((long) (Math.pow(draw.unit(), 1.3) * 48 * 365.25)));
        return new IndexedPerson(holder(draw, town), profile);
    }

    /** An id as the database creates it: by time, then random. */
    static UUID id(WeightedDraw draw, int i) {
        long milliseconds = FIRST_REGISTERED + i * BETWEEN_REGISTRATIONS + draw.between(0, 4_999);
        return new UUID(milliseconds << 16 | 0x7000 | (draw.bits() & 0xFFF), draw.bits() >>> 2 | 1L << 63);
    }

    private List<Trade> targets(WeightedDraw draw) {
        var first = world.trade(draw);
        var targets = new ArrayList<Trade>();
        targets.add(first);
        int wanted = TARGETS.draw(draw);
        for (int i = 1; i < wanted; i++) {
            var other = draw.chance(75) ? world.near(first, draw) : world.trade(draw);
            if (!targets.contains(other)) {
                targets.add(other);
            }
        }
        return targets;
    }

    private Set<String> skills(WeightedDraw draw, List<Trade> trades) {
        if (draw.chance(10)) {
            return Set.of();
        }
        var skills = new HashSet<String>();
        int wanted = Math.max(1, (draw.between(0, 15) + draw.between(0, 15)) / 2);
        for (int i = 0; i < wanted; i++) {
            var of = draw.chance(85) ? draw.earlyOf(trades) : world.trade(draw);
            if (!of.skills().isEmpty()) {
                skills.add(draw.earlyOf(of.skills()));
            }
        }
        return skills;
    }

    private static FrenchSkills french(WeightedDraw draw) {
        return new FrenchSkills(level(draw, 30), level(draw, 50));
    }

    private static @Nullable FrenchLevel level(WeightedDraw draw, int unassessed) {
        return draw.chance(unassessed) ? null : FRENCH.draw(draw);
    }

    private static Set<DrivingLicence> licences(WeightedDraw draw) {
        if (!draw.chance(30)) {
            return draw.chance(5) ? Set.of(DrivingLicence.AM) : Set.of();
        }
        return draw.chance(12) ? Set.of(DrivingLicence.B, draw.oneOf(RARE_LICENCES)) : Set.of(DrivingLicence.B);
    }

    private static Set<Certification> certifications(WeightedDraw draw) {
        if (!draw.chance(15)) {
            return Set.of();
        }
        var one = draw.oneOf(CERTIFICATIONS);
        var other = draw.oneOf(CERTIFICATIONS);
        return draw.chance(30) && one != other ? Set.of(one, other) : Set.of(one);
    }

    private static Set<TransportMode> modes(WeightedDraw draw, Town town) {
        var modes = EnumSet.noneOf(TransportMode.class);
        add(modes, TransportMode.TRANSIT, draw.chance(town.inIleDeFrance() ? 88 : 70));
        add(modes, TransportMode.CAR, draw.chance(town.inIleDeFrance() ? 12 : 30));
        add(modes, TransportMode.BIKE, draw.chance(15));
        add(modes, TransportMode.WALK, draw.chance(30));
        return modes;
    }

    private static void add(Set<TransportMode> modes, TransportMode mode, boolean used) {
        if (used) {
            modes.add(mode);
        }
    }

    private static Wishes wishes(WeightedDraw draw) {
        return new Wishes(
                draw.chance(70) ? null : World.TODAY.plusDays(draw.between(-20, 90)),
                draw.chance(65) ? Set.of() : draw.some(ContractType.class, CONTRACTS, 4),
                draw.chance(70) ? WeeklyHoursRange.ANY : hours(draw),
                draw.chance(75) ? Set.of() : draw.some(WorkingCondition.class, CONDITIONS, 3));
    }

    private static WeeklyHoursRange hours(WeightedDraw draw) {
        double least = draw.oneOf(List.of(0, 10, 15, 20, 24, 28));
        double most = draw.oneOf(List.of(20, 24, 28, 30, 35, 35, 35, 39));
        return draw.chance(30)
                ? WeeklyHoursRange.between(least, null)
                : new WeeklyHoursRange(Math.min(least, most), most);
    }

    private UUID holder(WeightedDraw draw, Town town) {
        var near = structures.get(town.department());
        return draw.oneOf(near == null ? anywhere() : near);
    }

    private List<UUID> anywhere() {
        return structures.values().iterator().next();
    }
}
