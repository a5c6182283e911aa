package fr.clubbusiness.need;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.directory.NamedOrganisations;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.exchange.Importer;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Imports the lines of a file. A line with an {@code externalId} that its employer already has updates that need, if it differs. */
@ApplicationScoped
class ImportNeeds implements Importer<NeedRequest> {
    private static final String KNOWN = """
            SELECT n.* FROM need n JOIN unnest(?1, ?2) AS k (holder, external_id)
            ON n.employer_id = k.holder AND n.external_id = k.external_id
            """;

    private final WriteNeed writeNeed;
    private final NeedEmployers employers;
    private final CurrentCaller current;
    private final Session entities;

    ImportNeeds(WriteNeed writeNeed, NeedEmployers employers, CurrentCaller current, Session entities) {
        this.writeNeed = writeNeed;
        this.employers = employers;
        this.current = current;
        this.entities = entities;
    }

    @Override
    public void check(NeedRequest line) {
        writeNeed.check(line);
    }

    @Override
    public List<String> tables() {
        return List.of("need", "history");
    }

    @Override
    public Importer.Batch<NeedRequest> open(List<NeedRequest> lines) {
        var named = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.employerId()))
                .map(Reference::fromString);
        return new Batch(new NamedOrganisations(
                current.get().club(), Stream.concat(Stream.of(employers.ownReference()), named)));
    }

    /** The lines of one transaction. */
    private final class Batch implements Importer.Batch<NeedRequest> {
        private final NamedOrganisations organisations;
        private final List<LabourNeed> created = new ArrayList<>();
        private Map<RowKey, LabourNeed> known = Map.of();

        Batch(NamedOrganisations organisations) {
            this.organisations = organisations;
        }

        @Override
        public @Nullable RowKey key(NeedRequest line) {
            var employer = employer(line);
            return line.externalId() == null ? null : new RowKey(employer.id(), line.externalId());
        }

        private Organisation employer(NeedRequest line) {
            return employers.of(line.employerId(), organisations::find);
        }

        @Override
        public void read(Collection<RowKey> keys) {
            known = RowKey.rows(entities, LabourNeed.class, KNOWN, keys).stream()
                    .collect(toMap(
                            need -> new RowKey(need.employerId(), String.valueOf(need.externalId())),
                            Function.identity()));
        }

        @Override
        public Outcome take(NeedRequest line, @Nullable RowKey key) {
            var need = key == null ? null : known.get(key);
            if (need == null) {
                created.add(writeNeed.build(line, employer(line)));
                return Outcome.CREATED;
            }
            if (WriteNeed.isUnchangedBy(need, line)) {
                return Outcome.UNCHANGED;
            }
            writeNeed.replace(need, line);
            return Outcome.UPDATED;
        }

        @Override
        public void insert() {
            writeNeed.store(created);
        }
    }
}
