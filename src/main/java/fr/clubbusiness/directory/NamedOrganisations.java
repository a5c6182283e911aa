package fr.clubbusiness.directory;

import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organisations of a club that many lines name, read in one query. It holds entities, so it serves one transaction. */
public final class NamedOrganisations {
    private final Map<Reference, Organisation> found = new HashMap<>();

    /** Reads the organisations with these ids and short references. Unknown ones are left out. */
    public NamedOrganisations(UUID club, Stream<Reference> references) {
        var requested = references.collect(Collectors.toSet());
        var rows = Organisation.<Organisation>list(
                "clubId = ?1 and (id in ?2 or number in ?3)",
                club,
                requested.stream().flatMap(it -> it.id().stream()).toList(),
                requested.stream()
                        .flatMap(it -> it.number(SubjectKind.ORGANISATION).stream())
                        .toList());
        var byId = rows.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var byNumber = rows.stream().collect(Collectors.toMap(Organisation::number, Function.identity()));
        for (var reference : requested) {
            reference
                    .id()
                    .map(byId::get)
                    .or(() -> reference.number(SubjectKind.ORGANISATION).map(byNumber::get))
                    .ifPresent(row -> found.put(reference, row));
        }
    }

    /** One of the requested organisations. Empty when the club has none with this reference. */
    public Optional<Organisation> find(Reference reference) {
        return Optional.ofNullable(found.get(reference));
    }
}
