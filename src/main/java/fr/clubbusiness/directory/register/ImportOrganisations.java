package fr.clubbusiness.directory.register;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.exchange.ImportLine;
import fr.clubbusiness.exchange.Importer;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.Siret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports organisations of one kind. A line registers one, or updates the one with its {@code externalId} or else its SIRET. An organisation known as
 * another kind gets this kind too. Sending the same file again changes nothing.
 *
 * @param <R> a line
 */
final class ImportOrganisations<R extends RegisterOrganisation.Request> implements Importer<R> {
    /** Part of the description of an import of organisations: what an update changes. */
    static final String UPDATES =
            "Une ligne dont l'externalId, ou sinon le SIRET, est déjà connu met à jour : une colonne ou un champ absent ne change rien, une case "
                    + "vide ou null vide le champ. Ce qu'une création exige reste exigé. ";

    private final RegisterOrganisation registration;
    private final OrganisationKind kind;
    private final LineForm<R> form;

    /**
     * How a line shows and changes an organisation of its kind.
     *
     * @param <R> a line
     */
    interface LineForm<R> {
        /** The stored organisation as a line with all its data. */
        R of(Organisation stored);

        /**
         * The line as it would be stored.
         *
         * @param before the stored organisation as a line
         * @param updated the same with the fields that the imported line gives
         */
        R asStored(R before, R updated);

        /** Writes all the fields of such a line. */
        void write(R line, Organisation organisation);
    }

    ImportOrganisations(RegisterOrganisation registration, OrganisationKind kind, LineForm<R> form) {
        this.registration = registration;
        this.kind = kind;
        this.form = form;
    }

    @Override
    public List<String> tables() {
        return List.of("organisation", "structure_capacity", "history");
    }

    @Override
    public Importer.Batch<R> open(List<R> lines) {
        return new Batch(registration.known(lines));
    }

    /** The lines of one transaction. */
    private final class Batch implements Importer.Batch<R> {
        /** An organisation has no holder. */
        private static final UUID CLUB = new UUID(0, 0);

        private final Map<Siret, Organisation> bySiret;
        private final Map<String, Organisation> byExternalId = new HashMap<>();
        private final List<Organisation> added = new ArrayList<>();

        Batch(List<Organisation> known) {
            bySiret = known.stream().collect(toMap(Organisation::siret, Function.identity()));
            known.stream()
                    .filter(one -> one.externalId() != null)
                    .forEach(one -> byExternalId.put(Objects.requireNonNull(one.externalId()), one));
        }

        /** The known organisation, or the SIRET of a new one, so that two lines of one organisation have the same key. */
        @Override
        public RowKey key(R line) {
            var siret = line.siret().value();
            return new RowKey(CLUB, known(line).map(Organisation::reference).orElse(siret));
        }

        @Override
        public void read(Map<RowKey, ImportLine<R>> lines) {
            // The keys come from the organisations that open() read.
        }

        private Optional<Organisation> known(R line) {
            var byKey = Optional.ofNullable(line.externalId()).map(byExternalId::get);
            var bySame = Optional.ofNullable(bySiret.get(line.siret()));
            if (byKey.isPresent()
                    && bySame.isPresent()
                    && !byKey.get().id().equals(bySame.get().id())) {
                throw twoOrganisations(byKey.get(), bySame.get());
            }
            return byKey.or(() -> bySame);
        }

        @Override
        public ImportLine.Effect take(ImportLine<R> line, @Nullable RowKey key) {
            var known = known(line.value());
            if (known.isEmpty()) {
                added.add(registration.create(line.value()));
                return ImportLine.Effect.CREATED;
            }
            if (!kind.includes(known.get())) {
                registration.addKind(kind, known.get(), line.value());
                return ImportLine.Effect.CREATED;
            }
            return update(known.get(), line);
        }

        private ImportLine.Effect update(Organisation organisation, ImportLine<R> line) {
            var before = form.of(organisation);
            var after = form.asStored(before, line.mergedInto(before));
            var changed = line.changed(before, after);
            if (changed.isEmpty()) {
                return ImportLine.Effect.UNCHANGED;
            }
            form.write(after, organisation);
            registration.recordImport(organisation);
            return ImportLine.Effect.updated(changed);
        }

        @Override
        public void insert() {
            registration.insert(kind, added);
        }
    }

    private static Conflict twoOrganisations(Organisation byKey, Organisation bySiret) {
        return new Conflict(
                "external-id-of-another",
                "Cet identifiant externe est celui de %s (%s), et ce SIRET celui de %s (%s) : corrigez l'un des deux."
                        .formatted(byKey.name(), byKey.reference(), bySiret.name(), bySiret.reference()),
                "This external id is that of %s (%s), and this SIRET that of %s (%s): correct one of the two."
                        .formatted(byKey.name(), byKey.reference(), bySiret.name(), bySiret.reference()));
    }
}
