package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.PublishedTable.Figure;
import fr.clubbusiness.statistics.PublishedTable.Line;
import java.util.List;

/**
 * A table of people with rows in groups, after secrecy.
 *
 * @param columns its columns in order
 * @param groups in order
 * @param sums the sums of the columns
 * @param sum the sum of all
 */
public record PublishedGroups<G, R, C>(List<C> columns, List<Group<G, R>> groups, List<Figure> sums, Figure sum) {

    /**
     * The rows of a group.
     *
     * @param sums of the group
     * @param lines its rows in order
     */
    public record Group<G, R>(Line<G> sums, List<Line<R>> lines) {}

    /** The groups alone. */
    public PublishedTable<G, C> byGroup() {
        return new PublishedTable<>(columns, groups.stream().map(Group::sums).toList(), sums, sum);
    }
}
