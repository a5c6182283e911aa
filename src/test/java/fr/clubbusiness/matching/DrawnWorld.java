package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.Given;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.law.Weights;
import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.RomeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The surroundings of people and needs: a date, a ROME of a few families, weights, places and structures.
 *
 * @param places centres of communes; few, so that many people share one
 */
public record DrawnWorld(
        LocalDate today,
        List<RomeCode> occupations,
        OccupationGraph graph,
        Weights weights,
        List<Place> places,
        List<UUID> structures) {

    /** An ordinary day, days when the clocks change, 29 February, and the first and last days of a year. */
    private static final List<LocalDate> DAYS = List.of(
            Given.TODAY,
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2026, 12, 31));

    private static final List<String> FAMILIES = List.of("K22", "K23", "G16", "N11", "H29");

    public static DrawnWorld from(Draw draw) {
        var occupations = FAMILIES.stream()
                .flatMap(family -> IntStream.rangeClosed(1, 4).mapToObj(number -> new RomeCode(family + "0" + number)))
                .toList();
        return new DrawnWorld(
                draw.oneOf(DAYS),
                occupations,
                new OccupationGraph(links(draw, occupations)),
                draw.once(2) ? Weights.DEFAULT : weights(draw),
                places(draw),
                Stream.generate(draw::id).limit(3).toList());
    }

    /** The law in this world. */
    public MatchLaw law(Viewpoint viewpoint) {
        return new MatchLaw(weights, graph, today, viewpoint);
    }

    /** Between any two occupations, also in the same family and in both directions. */
    private static List<Link> links(Draw draw, List<RomeCode> occupations) {
        return Stream.generate(
                        () -> new Link(draw.oneOf(occupations), draw.oneOf(occupations), draw.oneOf(LinkKind.values())))
                .limit(40)
                .toList();
    }

    /**
     * Some of the Hauts-de-Seine, one overseas, and one at latitude and longitude 0: only there are floating-point numbers fine enough for a journey
     * of exactly the accepted minutes.
     */
    private static List<Place> places(Draw draw) {
        var places =
                new ArrayList<>(List.of(Given.NANTERRE, Given.BAGNEUX, new Place(-20.8789, 55.4481), new Place(0, 0)));
        for (int i = 0; i < 8; i++) {
            places.add(new Place(
                    48.75 + draw.source().nextDouble() * 0.25,
                    2.1 + draw.source().nextDouble() * 0.4));
        }
        return places;
    }

    /** Any weights that {@link Weights} allows, including the extremes. */
    private static Weights weights(Draw draw) {
        var same = share(draw, 0.01);
        var near = same * share(draw, 0);
        var evolution = near * share(draw, 0);
        var journey = (double) draw.between(0, 40);
        var required = draw.between(1, 50) / 10.0;
        return new Weights(
                Map.of(
                        Term.Name.OCCUPATION, (double) draw.between(1, 60),
                        Term.Name.SKILLS, (double) draw.between(0, 60),
                        Term.Name.JOURNEY, journey,
                        Term.Name.WAITING, (double) draw.between(0, 30)),
                Map.of(
                        Kind.SAME, same,
                        Kind.NEAR, near,
                        Kind.EVOLUTION, evolution,
                        Kind.FAMILY, evolution * share(draw, 0),
                        Kind.ENTRY_LEVEL, same * share(draw, 0)),
                draw.once(3) ? List.of(1.0) : List.of(0.9, 0.9, 0.7, 0.01),
                required,
                required * share(draw, 0.1),
                share(draw, 0),
                journey * share(draw, 0),
                draw.between(1, 200));
    }

    private static double share(Draw draw, double least) {
        return switch (draw.between(0, 5)) {
            case 0 -> least;
            case 1 -> 1;
            default -> Math.max(least, draw.between(1, 99) / 100.0);
        };
    }
}
