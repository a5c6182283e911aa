package fr.clubbusiness.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.statistics.Circulation.Flow;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many people could be elsewhere, among numbers that lie beside each other or in a row. */
class PossibleMovesTest {
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final SecrecyReader ANYBODY = SecrecyReader.OF_THE_TABLE_ALONE;

    private final Circulation table = new Circulation();

    @Test
    void more_people_come_from_hidden_numbers_beside_it_one_after_the_other() {
        var changed = beside(3);
        var small = beside(2);
        var large = beside(4);
        assertThat(more(changed, hidden(changed, small)).canMove(2)).isTrue();
        assertThat(more(changed, hidden(changed, small)).canMove(3)).isFalse();
        assertThat(more(changed, hidden(changed, small, large)).canMove(6)).isTrue();
        assertThat(more(changed, hidden(changed, small, large)).canMove(7)).isFalse();
        assertThat(more(changed, hidden(changed)).canMove(1)).isFalse();
    }

    @Test
    void people_who_were_moved_are_not_moved_again() {
        var changed = beside(3);
        var moves = more(changed, hidden(changed, beside(4)));
        assertThat(moves.canMove(1)).isTrue();
        assertThat(moves.canMove(3)).isTrue();
        assertThat(moves.canMove(1)).isFalse();
    }

    @Test
    void no_more_people_leave_a_number_than_are_in_it() {
        var changed = beside(3);
        var other = beside(1);
        assertThat(fewer(changed, hidden(changed, other)).canMove(3)).isTrue();
        assertThat(fewer(changed, hidden(changed, other)).canMove(4)).isFalse();
        assertThat(more(changed, hidden(changed, other)).canMove(4)).isFalse();
    }

    @Test
    void along_a_row_of_numbers_the_smallest_that_loses_people_decides() {
        var changed = beside(3);
        var gains = flow(7, "y", "z");
        var loses = flow(2, "x", "z");
        assertThat(more(changed, hidden(changed, gains, loses)).canMove(2)).isTrue();
        assertThat(more(changed, hidden(changed, gains, loses)).canMove(3)).isFalse();
        assertThat(more(changed, hidden(changed, loses)).canMove(1)).isFalse();
    }

    @Test
    void the_cheapest_to_hide_costs_its_people_and_one_for_itself() {
        var changed = beside(3);
        var large = beside(9);
        var small = beside(4);
        beside(0);
        assertThat(more(changed, hidden(changed)).cheapest()).contains(new PossibleMoves.Hiding(5, List.of(small)));
        assertThat(more(changed, hidden(changed, large)).cheapest())
                .contains(new PossibleMoves.Hiding(0, List.of(large)));
    }

    @Test
    void where_nobody_can_leave_or_come_nothing_helps() {
        var nobody = beside(0);
        var moves = new PossibleMoves(table);
        assertThat(moves.of(nobody, true, ANYBODY, new BitSet()).cheapest()).isEmpty();
        beside(6);
        assertThat(fewer(nobody, hidden(nobody)).cheapest()).isEmpty();
        assertThat(more(nobody, hidden(nobody)).cheapest()).isPresent();
    }

    /** It knows its own people: those of others alone can be elsewhere. */
    @Test
    void an_organisation_does_not_move_its_own_people() {
        var changed = table.add(new CellCount(Map.of(OWN, 4, OTHER, 2)), people(50), "x", "y");
        var other = table.add(new CellCount(Map.of(OWN, 5, OTHER, 3)), people(50), "x", "y");
        var moves = new PossibleMoves(table);
        var hidden = hidden(changed, other);
        var own = new SecrecyReader(OWN);
        assertThat(moves.of(changed, true, own, hidden).canMove(3)).isTrue();
        assertThat(moves.of(changed, true, own, hidden).canMove(4)).isFalse();
        assertThat(moves.of(changed, false, own, hidden).canMove(2)).isTrue();
        assertThat(moves.of(changed, false, own, hidden).canMove(3)).isFalse();
        assertThat(moves.of(changed, true, ANYBODY, hidden).canMove(8)).isTrue();
    }

    @Test
    void what_a_reader_knows_is_no_way() {
        var changed = beside(3);
        var known = table.add(people(4), CellCount.of(OWN, 4), "x", "y");
        var moves = new PossibleMoves(table);
        assertThat(moves.of(changed, true, new SecrecyReader(OWN), hidden(changed, known))
                        .canMove(1))
                .isFalse();
        assertThat(moves.of(changed, true, ANYBODY, hidden(changed, known)).canMove(1))
                .isTrue();
    }

    private PossibleMoves.Of more(Flow changed, BitSet hidden) {
        return new PossibleMoves(table).of(changed, true, ANYBODY, hidden);
    }

    private PossibleMoves.Of fewer(Flow changed, BitSet hidden) {
        return new PossibleMoves(table).of(changed, false, ANYBODY, hidden);
    }

    /** A number between the same two nodes as the others. */
    private Flow beside(int people) {
        return flow(people, "x", "y");
    }

    private Flow flow(int people, String from, String to) {
        return table.add(people(people), people(50), from, to);
    }

    private static CellCount people(int people) {
        return CellCount.of(OTHER, people);
    }

    private static BitSet hidden(Flow... flows) {
        var hidden = new BitSet();
        for (var flow : flows) {
            hidden.set(flow.index());
        }
        return hidden;
    }
}
