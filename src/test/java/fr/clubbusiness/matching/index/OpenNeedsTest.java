package fr.clubbusiness.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.Draw;
import fr.clubbusiness.matching.DrawnNeed;
import fr.clubbusiness.matching.DrawnPeople;
import fr.clubbusiness.matching.DrawnWorld;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Given;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Viewpoint;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other direction: the needs that match a person. */
class OpenNeedsTest {
    private static final int WORLDS = 10;

    @ParameterizedTest
    @EnumSource
    void the_needs_near_a_person_rank_as_all_needs_do(Viewpoint viewpoint) {
        var matched = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            var draw = new Draw(seed);
            var world = DrawnWorld.from(draw);
            var needs = needs(draw, world);
            var law = world.law(viewpoint);
            for (var one : new DrawnPeople(draw, world, needs).people(40)) {
                var person = one.profile();
                var all = ranked(needs, person, law);

                assertThat(ranked(OpenNeeds.of(needs).near(person.aims(), law), person, law))
                        .isEqualTo(all);
                matched += all.eligible();
            }
        }
        assertThat(matched).as("matches drawn").isGreaterThan(20);
    }

    @Test
    void a_changed_need_is_replaced_and_a_closed_need_is_removed() {
        var draw = new Draw(1);
        var needs = needs(draw, DrawnWorld.from(draw));
        var changed = needs.getFirst().startingOn(Given.TODAY.plusDays(7));
        var closed = needs.getLast().id();
        var before = OpenNeeds.of(needs);

        var after = before.with(List.of(changed), Set.of(closed, draw.id()));

        assertThat(after.need(changed.id())).contains(changed);
        assertThat(after.need(closed)).isEmpty();
        assertThat(after.size()).isEqualTo(needs.size() - 1);
        assertThat(before.need(changed.id())).contains(needs.getFirst());
        assertThat(before.all()).containsExactlyInAnyOrderElementsOf(needs);
    }

    private static List<Demand> needs(Draw draw, DrawnWorld world) {
        return Stream.generate(new DrawnNeed(draw, world)::demand).limit(30).toList();
    }

    private static Ranking ranked(Collection<Demand> needs, Profile person, MatchLaw law) {
        var assessments = needs.stream()
                .map(need -> law.assess(new Pair(need, person, Contact.NONE)))
                .toList();
        return Ranking.of(assessments, 20);
    }
}
