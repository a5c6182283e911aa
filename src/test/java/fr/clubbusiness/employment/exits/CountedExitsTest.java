package fr.clubbusiness.employment.exits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.exits.CountedExits.Exit;
import fr.clubbusiness.employment.exits.CountedExits.Recording;
import fr.clubbusiness.employment.exits.CountedExits.StructureLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountedExitsTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final StructureLine ACI = new StructureLine(StructureKind.ACI, new UUID(0, 1));
    private static final StructureLine EI = new StructureLine(StructureKind.EI, new UUID(0, 2));

    private final List<Exit> exits = new ArrayList<>();

    @Test
    void a_structure_that_employs_nobody_any_more_has_a_line_for_who_left_it() {
        left(5, EI, Recording.LATE);
        var groups = counted().table().unprotected().groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.getLast().sums().row()).isEqualTo(StructureKind.EI);
        assertThat(groups.getLast().sums().sum().value()).isEqualTo(5);
    }

    @Test
    void what_was_recorded_late_is_told_where_it_is_no_secret() {
        left(6, ACI, Recording.IN_TIME);
        left(5, ACI, Recording.LATE);
        assertThat(ProtectedExits.of(counted()).lateForAgency()).isEqualTo(5);
        assertThat(ProtectedExits.of(counted()).lateForStructures()).isNull();
        assertThat(counted().late(ACI)).isEqualTo(5);
        assertThat(counted().late(EI)).isZero();
    }

    /** Nor is the rest given away: six and four are ten. */
    @Test
    void few_people_who_were_recorded_late_are_hidden_and_so_are_few_others() {
        left(6, ACI, Recording.IN_TIME);
        left(4, ACI, Recording.LATE);
        assertThat(ProtectedExits.of(counted()).lateForAgency()).isNull();
        exits.clear();
        left(4, ACI, Recording.IN_TIME);
        left(6, ACI, Recording.LATE);
        assertThat(ProtectedExits.of(counted()).lateForAgency()).isNull();
    }

    @Test
    void nobody_late_is_zero() {
        left(6, ACI, Recording.IN_TIME);
        assertThat(ProtectedExits.of(counted()).lateForAgency()).isZero();
    }

    @Test
    void what_is_outside_the_count_is_counted_nowhere_and_never_again() {
        exits.add(new Exit(new UUID(2, 9), EI, ExitCategory.NOT_COUNTED, Recording.LATE));
        assertThat(counted().contracts()).containsExactly(new UUID(2, 9));
        assertThat(counted().table().unprotected().sum().value()).isZero();
        assertThat(counted().late(EI)).isZero();
    }

    private void left(int people, StructureLine from, Recording recording) {
        for (int i = 0; i < people; i++) {
            exits.add(new Exit(new UUID(2, exits.size()), from, ExitCategory.LASTING, recording));
        }
    }

    private CountedExits counted() {
        var rows = new TreeMap<StructureKind, List<UUID>>();
        rows.put(StructureKind.ACI, List.of(ACI.structure()));
        return new CountedExits(QUARTER, rows, Map.of(), exits);
    }
}
