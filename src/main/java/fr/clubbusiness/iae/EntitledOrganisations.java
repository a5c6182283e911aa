package fr.clubbusiness.iae;

import fr.clubbusiness.directory.Prescriber;
import fr.clubbusiness.directory.PrescriberTitle;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Finds the organisations of the club that have a title in the IAE. A structure names the one that diagnosed or employs, which it may not read otherwise; the
 * database gives titles and name alone, which public lists of the State give too. An organisation without a title is not found, whether it exists or not.
 */
@ApplicationScoped
class EntitledOrganisations {
    private static final String TITLES = """
            SELECT t.id, t.number, t.name, t.prescriber, t.prescriber_since, t.prescriber_until, t.kind, t.since, t.until
            FROM iae_titles(:ids, :number) t
            """;

    private final Session entities;

    EntitledOrganisations(Session entities) {
        this.entities = entities;
    }

    /** The one with this id or short reference; empty without a title. */
    Optional<EntitledOrganisation> find(Reference reference) {
        var number = reference.number(SubjectKind.ORGANISATION).orElse(-1L);
        return read(reference.id().stream().toList(), number).values().stream().findFirst();
    }

    /** Those with these ids, by their ids. */
    Map<UUID, EntitledOrganisation> named(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : read(ids, -1);
    }

    private Map<UUID, EntitledOrganisation> read(Collection<UUID> ids, long number) {
        var rows = entities.createNativeQuery(TITLES, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .setParameter("number", number)
                .getResultList();
        var found = new HashMap<UUID, EntitledOrganisation>();
        for (var row : rows) {
            var one = found.computeIfAbsent(row.get("id", UUID.class), id -> organisation(id, row));
            capacity(row).ifPresent(one.capacities()::add);
        }
        return found;
    }

    private static EntitledOrganisation organisation(UUID id, Tuple row) {
        var prescriber = row.get("prescriber", String.class);
        var title = prescriber == null
                ? PrescriberTitle.NONE
                : new PrescriberTitle(
                        Prescriber.valueOf(prescriber),
                        row.get("prescriber_since", LocalDate.class),
                        row.get("prescriber_until", LocalDate.class));
        return new EntitledOrganisation(
                id,
                Reference.write(SubjectKind.ORGANISATION, row.get("number", Long.class)),
                row.get("name", String.class),
                title,
                new ArrayList<>());
    }

    private static Optional<StructureCapacity> capacity(Tuple row) {
        return Optional.ofNullable(row.get("kind", String.class))
                .map(kind -> new StructureCapacity(
                        StructureKind.valueOf(kind),
                        row.get("since", LocalDate.class),
                        row.get("until", LocalDate.class),
                        null));
    }
}
