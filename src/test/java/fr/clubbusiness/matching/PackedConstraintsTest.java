package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.index.IndexNumbering;
import fr.clubbusiness.matching.index.IndexSegmentBuilder;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PackedConstraints;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Viewpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares {@link PackedConstraints} on one packed row with the law on the same person, constraint by constraint. */
class PackedConstraintsTest {
    private static final int WORLDS = 20;
    private static final int PEOPLE = 50;

    /** The constraints that a row does not hold. */
    private static final Set<Constraint> ELSEWHERE =
            EnumSet.of(Constraint.OCCUPATION, Constraint.NO_CURRENT_INTRODUCTION);

    @ParameterizedTest
    @EnumSource
    void a_row_fails_the_very_constraints_that_the_person_does_for_this_viewpoint(Viewpoint viewpoint) {
        for (long seed = 1; seed <= WORLDS; seed++) {
            var draw = new Draw(seed);
            var world = DrawnWorld.from(draw);
            var needs =
                    Stream.generate(new DrawnNeed(draw, world)::demand).limit(4).toList();
            for (var one : new DrawnPeople(draw, world, needs).people(PEOPLE)) {
                for (var demand : needs) {
                    compare(world.law(viewpoint), demand, one);
                }
            }
        }
    }

    private static void compare(MatchLaw law, Demand demand, IndexedPerson one) {
        var found = law.assess(new Pair(demand, one.profile(), Pair.Contact.NONE)).findings().stream()
                .filter(finding -> !finding.satisfied() && !ELSEWHERE.contains(finding.constraint()))
                .toList();
        var asked = new PackedConstraints(demand, law);
        var home = law.viewpoint().homeOf(one.profile());
        double minutes =
                Journey.of(home, demand.place(), one.profile().mobility()).minutes();
        int fails = asked.fails(row(one), 0, minutes);

        assertThat(failing(fails)).as("%s before %s", one, demand).isEqualTo(constraints(found));
        assertThat((fails & PackedConstraints.BARRED) != 0)
                .as("barred: %s before %s", one, demand)
                .isEqualTo(!found.stream().allMatch(Finding::liftable));
        assertThat(asked.hold(row(one), 0, minutes)).isEqualTo(fails == 0);
    }

    private static long[] row(IndexedPerson one) {
        var builder = new IndexSegmentBuilder(new IndexNumbering(), 1);
        builder.add(one);
        return builder.build().rows();
    }

    private static Set<Constraint> failing(int fails) {
        return Stream.of(Constraint.values())
                .filter(constraint -> (fails & PackedConstraints.bit(constraint)) != 0)
                .collect(Collectors.toSet());
    }

    private static Set<Constraint> constraints(List<Finding> findings) {
        return findings.stream().map(Finding::constraint).collect(Collectors.toSet());
    }
}
