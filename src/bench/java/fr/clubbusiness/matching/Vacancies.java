package fr.clubbusiness.matching;

import fr.clubbusiness.matching.WeightedDraw.WeightedValues;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.Demand.Poster;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.referential.rome.BenchRome.Trade;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Invented needs with the distributions of {@link Population}: the same occupations are frequent, in the same places. */
final class Vacancies {
    private static final int MOST_REQUIRED = 5;

    private static final WeightedValues<Double> HOURS = new WeightedValues<>(
            List.of(35.0, 39.0, 30.0, 28.0, 24.0, 20.0, 26.0, 17.5), new double[] {68, 6, 5, 5, 5, 6, 3, 2});
    private static final WeightedValues<Experience> EXPERIENCE =
            new WeightedValues<>(List.of(Experience.values()), new double[] {50, 32, 18});
    private static final WeightedValues<FrenchLevel> FRENCH = new WeightedValues<>(
            List.of(FrenchLevel.A1, FrenchLevel.A2, FrenchLevel.B1, FrenchLevel.B2), new double[] {35, 40, 20, 5});
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
            new double[] {32, 30, 10, 15, 3, 5, 3, 2});
    private static final WeightedValues<WorkingCondition> CONDITIONS = new WeightedValues<>(
            List.of(WorkingCondition.values()), new double[] {18, 25, 5, 12, 14, 8, 10, 6, 4, 4, 4});
    private static final List<Certification> CERTIFICATIONS = List.of(Certification.values());

    private final World world;
    private final long seed;

    /** Creates the needs of this world. */
    Vacancies(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    /** The first {@code count} needs. */
    List<Demand> needs(int count) {
        return IntStream.range(0, count).mapToObj(this::need).toList();
    }

    /** The need with this number, from 0. */
    Demand need(int i) {
        var draw = new WeightedDraw(seed, "need", i);
        var trade = world.trade(draw);
        var id = Population.id(draw, i);
        return new Demand(
                id,
                trade.code(),
                EXPERIENCE.draw(draw),
                world.town(draw).place(),
                World.TODAY.plusDays(draw.between(-10, 60)),
                draw.some(ContractType.class, CONTRACTS, 3),
                WeeklyHoursRange.of(HOURS.draw(draw)),
                skills(draw, trade),
                new FrenchSkills(draw.chance(40) ? FRENCH.draw(draw) : null, draw.chance(10) ? FrenchLevel.A2 : null),
                draw.chance(15) ? Set.of(DrivingLicence.B) : Set.of(),
                draw.chance(8) ? Set.of(draw.oneOf(CERTIFICATIONS)) : Set.of(),
                draw.chance(60) ? Set.of() : draw.some(WorkingCondition.class, CONDITIONS, 3),
                draw.chance(40),
                new Poster(id, AnswerHabit.SOMETIMES));
    }

    private static List<AskedSkill> skills(WeightedDraw draw, Trade trade) {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        if (!trade.skills().isEmpty()) {
            int required = draw.between(0, MOST_REQUIRED);
            int all = required + draw.between(0, 5);
            for (int i = 0; i < all; i++) {
                asked.putIfAbsent(draw.earlyOf(trade.skills()), i < required);
            }
        }
        return asked.entrySet().stream()
                .map(one -> new AskedSkill(one.getKey(), one.getValue()))
                .toList();
    }
}
