package fr.clubbusiness.workbench;

import fr.clubbusiness.beneficiary.PeopleViews;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an entry calls a person {@code b}: by name to their own structure, by reference to advisers, to both with the occupations they want. */
final class PersonNames {
    /** For a structure. */
    static final String COLUMNS = ", k.identity.firstName as firstName, k.identity.lastName as lastName";

    /** For a structure: only of its own people, {@code :holder}. */
    static final String JOIN =
            " left join BeneficiaryIdentity k on k.beneficiaryId = b.id and b.structureId = :holder ";

    /** For everybody else, whose query does not name the table of identities. */
    static final String NONE = ", cast(null as String) as firstName, cast(null as String) as lastName";

    private PersonNames() {}

    static String of(Row row, String reference, PeopleViews people) {
        var name = Stream.of("firstName", "lastName")
                .flatMap(column -> Stream.ofNullable(row.optional(column, String.class)))
                .collect(Collectors.joining(" "));
        var occupations = String.join(", ", people.occupationLabels(row.texts("occupations")));
        return Stream.of(name.isEmpty() ? reference : "%s (%s)".formatted(name, reference), occupations)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
