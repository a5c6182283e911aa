package fr.clubbusiness.adversary;

import fr.clubbusiness.need.Needs;
import java.util.List;
import java.util.Map;

/**
 * What a company must not learn of a person before sharing. Of each there are twins, who differ in nothing else, and needs by which a company would
 * look for the difference. In the first need both twins are listed.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and maps made by List.of and Map.of
enum Secret {
    /** In which commune of the zone somebody lives. The need moves through the zone and around it. */
    COMMUNE(
            Strategy.MOVE_THE_NEED,
            "G1603",
            Map.of("communeCode", "92007"),
            Map.of("communeCode", Secret.NEIGHBOUR),
            List.of(
                    Map.of("communeCode", "92007"),
                    Map.of("communeCode", "92032"),
                    Map.of("communeCode", "92071"),
                    Map.of("communeCode", "92020"),
                    Map.of("communeCode", "92050"))),
    /** Whether somebody is a minor. Hours, nights and starts come near to what the law allows. */
    AGE(
            Strategy.COME_NEAR_THE_LAW,
            "I1604",
            Map.of("birthDate", Needs.today().minusYears(17).toString()),
            Map.of("birthDate", Needs.today().minusYears(40).toString()),
            List.of(
                    Map.of("weeklyHours", 35),
                    Map.of("weeklyHours", 40),
                    Map.of("workConditions", List.of("NIGHT")),
                    Map.of("workConditions", List.of("HEIGHTS", "NIGHT")),
                    Map.of("contractTypes", List.of("CDD", "APPRENTISSAGE")))),
    /** Which working conditions somebody excludes. One condition at a time. */
    CONDITIONS(
            Strategy.ONE_CONDITION_AT_A_TIME,
            "A1414",
            Map.of("excludedConditions", List.of("HEAVY_LOADS", "NIGHT", "COLD")),
            Map.of(),
            List.of(
                    Map.of("workConditions", List.of("HEAVY_LOADS")),
                    Map.of("workConditions", List.of("NIGHT")),
                    Map.of("workConditions", List.of("COLD")),
                    Map.of("workConditions", List.of("OUTDOORS")),
                    Map.of("workConditions", List.of("HEAVY_LOADS", "NIGHT", "COLD", "OUTDOORS")))),
    /** Whether somebody accepts a kind of contract that tells a handicap or an age. One kind at a time. */
    RESERVED_KIND(
            Strategy.ONE_KIND_AT_A_TIME,
            "M1605",
            Map.of("contractTypes", List.of("CDD", "CAT")),
            Map.of("contractTypes", List.of("CDD", "CDI")),
            List.of(
                    Map.of("contractTypes", List.of("CDD")),
                    Map.of("contractTypes", List.of("CDD", "CAT")),
                    Map.of("contractTypes", List.of("CDD_TREMPLIN")),
                    Map.of("contractTypes", List.of("APPRENTISSAGE")),
                    Map.of("contractTypes", List.of("CAT")))),
    /** How long somebody has waited, hence how little others wanted them. */
    WAITING(
            Strategy.ASK_AGAIN,
            "F1703",
            Map.of("waitedDays", 200),
            Map.of("waitedDays", 0),
            List.of(
                    Map.of(),
                    Map.of("positions", 3),
                    Map.of("weeklyHours", 28),
                    Map.of("experience", "NONE"),
                    Map.of())),
    /** Which kind of structure accompanies somebody. */
    HOLDER(
            Strategy.ASK_AGAIN,
            "H2903",
            Map.of("holder", "ESAT"),
            Map.of("holder", "ML"),
            List.of(
                    Map.of(),
                    Map.of("immersionPossible", true),
                    Map.of("weeklyHours", 28),
                    Map.of("experience", "NONE"),
                    Map.of())),
    /** Who of two was registered first. Holders of this secret always were. */
    REGISTERED_FIRST(
            Strategy.READ_THE_ORDER,
            "N4105",
            Map.of(),
            Map.of(),
            List.of(Map.of(), Map.of("weeklyHours", 28), Map.of("experience", "NONE"))),
    /** Who of one list is who of another list: those who are followed from need to need are named by the first that is shared. */
    SAME_PERSON(
            Strategy.LINK_THE_CARDS,
            "D1106",
            Map.of(
                    "maxJourneyMinutes",
                    60,
                    "availableFrom",
                    Needs.today().plusDays(2).toString()),
            Map.of(
                    "maxJourneyMinutes",
                    70,
                    "availableFrom",
                    Needs.today().plusDays(9).toString()),
            List.of(Map.of(), Map.of("weeklyHours", 34), Map.of("experience", "NONE"))),
    /** Whether another employer has hired somebody whom this company has asked for. */
    HIRED_ELSEWHERE(Strategy.TRY_EVERY_STEP, "I1307", Map.of(), Map.of(), List.of(Map.of()));

    /** Stands for another commune of the same zone. */
    static final String NEIGHBOUR = "neighbour";

    /** How its needs are chosen. */
    final Strategy strategy;

    /** The occupation of its twins and its needs, so that its lists hold no others. */
    final String occupation;

    /** What one of two twins has, and what the other has instead. */
    final Map<String, Object> one;

    final Map<String, Object> other;

    /** What the needs of the strategy say, one after the other. */
    final List<Map<String, Object>> needs;

    Secret(
            Strategy strategy,
            String occupation,
            Map<String, Object> one,
            Map<String, Object> other,
            List<Map<String, Object>> needs) {
        this.strategy = strategy;
        this.occupation = occupation;
        this.one = one;
        this.other = other;
        this.needs = needs;
    }
}
