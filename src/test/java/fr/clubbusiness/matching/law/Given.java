package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.RomeCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The small world of the law's tests: a day, two towns, a handful of linked occupations, and the law for each viewpoint. */
public final class Given {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    public static final Place NANTERRE = new Place(48.8960, 2.2067);
    public static final Place BAGNEUX = new Place(48.7983, 2.3099);

    static final String CLEANER = "K2204";
    static final String STREET_CLEANER = "K2303";
    static final String HOME_HELP = "K2201";
    static final String KITCHEN_HAND = "G1605";
    static final String FAST_FOOD = "G1603";
    static final String COOK = "G1602";
    static final String WELDER = "H2913";

    /** From cleaner to street cleaner: near. From kitchen hand to fast food: near; to cook: evolution. Nothing the other way. */
    private static final OccupationGraph GRAPH = new OccupationGraph(
            List.of(
                    new Link(rome(CLEANER), rome(STREET_CLEANER), LinkKind.PROCHE),
                    new Link(rome(KITCHEN_HAND), rome(FAST_FOOD), LinkKind.PROCHE),
                    new Link(rome(KITCHEN_HAND), rome(COOK), LinkKind.EVOLUTION)),
            Map.of(
                    rome(CLEANER), "Nettoyage de locaux",
                    rome(KITCHEN_HAND), "Plonge en restauration"));

    private Given() {}

    public static MatchLaw law(Viewpoint viewpoint) {
        return new MatchLaw(Weights.DEFAULT, GRAPH, TODAY, viewpoint);
    }

    static Assessment assess(ProfileFixture profile, DemandFixture demand) {
        return assessFor(Viewpoint.STRUCTURE, profile, demand);
    }

    static Assessment assessFor(Viewpoint viewpoint, ProfileFixture profile, DemandFixture demand) {
        return law(viewpoint).assess(pair(profile, demand));
    }

    static Assessment assess(ProfileFixture profile, DemandFixture demand, Contact contact) {
        return law(Viewpoint.STRUCTURE).assess(new Pair(demand.demand(), profile.profile(), contact));
    }

    static Pair pair(ProfileFixture profile, DemandFixture demand) {
        return new Pair(demand.demand(), profile.profile(), Contact.NONE);
    }

    static Finding finding(Constraint constraint, Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.constraint() == constraint)
                .findFirst()
                .orElseThrow();
    }

    static Optional<Term> term(Term.Name name, Assessment assessment) {
        return assessment.score().terms().stream()
                .filter(term -> term.name() == name)
                .findFirst();
    }

    static double points(Term.Name name, Assessment assessment) {
        return term(name, assessment).orElseThrow().points();
    }

    /** A place so many km north of Nanterre. */
    static Place kilometresAway(double km) {
        return new Place(NANTERRE.latitude() + Math.toDegrees(km / 6_371.0088), NANTERRE.longitude());
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static RomeCode rome(String code) {
        return new RomeCode(code);
    }
}
