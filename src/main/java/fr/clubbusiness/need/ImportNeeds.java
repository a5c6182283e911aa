package fr.clubbusiness.need;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.directory.NamedOrganisations;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.exchange.ImportLine;
import fr.clubbusiness.exchange.Importer;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final NeedLimits limits;
    private final CurrentCaller current;
    private final Session entities;

    ImportNeeds(
            WriteNeed writeNeed, NeedEmployers employers, NeedLimits limits, CurrentCaller current, Session entities) {
        this.writeNeed = writeNeed;
        this.employers = employers;
        this.limits = limits;
        this.current = current;
        this.entities = entities;
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
        private final Map<UUID, NeedLimits.Remaining> remaining = new HashMap<>();
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
        public void read(Map<RowKey, ImportLine<NeedRequest>> lines) {
            known = RowKey.rows(entities, LabourNeed.class, KNOWN, lines.keySet()).stream()
                    .collect(toMap(
                            need -> new RowKey(need.employerId(), String.valueOf(need.externalId())),
                            Function.identity()));
        }

        @Override
        public ImportLine.Effect take(ImportLine<NeedRequest> line, @Nullable RowKey key) {
            var need = key == null ? null : known.get(key);
            if (need == null) {
                var employer = employer(line.value());
                need = writeNeed.build(line.value(), employer, remaining(employer.id()));
                created.add(need);
                return effect(
                        ImportLine.Effect.CREATED, need.isOpen() == line.value().opens());
            }
            var before = lineOf(need);
            var updated = line.mergedInto(before);
            if (WriteNeed.isUnchangedBy(need, updated)) {
                writeNeed.confirm(need);
                return ImportLine.Effect.UNCHANGED;
            }
            var asAsked = writeNeed.update(need, updated, remaining(need.employerId()));
            var changed = line.changed(before, lineOf(need));
            return effect(
                    changed.isEmpty() ? ImportLine.Effect.UNCHANGED : ImportLine.Effect.updated(changed), asAsked);
        }

        private NeedLimits.Remaining remaining(UUID employer) {
            return remaining.computeIfAbsent(employer, limits::remaining);
        }

        @Override
        public void insert() {
            writeNeed.store(created);
        }
    }

    /** The stored need as a line with all its data. An imported line takes the fields that it does not contain from it. It opens no draft. */
    private static NeedRequest lineOf(LabourNeed need) {
        return line(need.externalId(), need.criteria(), need.offer(), need.status() != NeedStatus.DRAFT);
    }

    private static ImportLine.Effect effect(ImportLine.Effect effect, boolean asAsked) {
        return asAsked ? effect : effect.withWarning(NeedLimits.OPEN_NEEDS);
    }

    private static NeedRequest line(@Nullable String externalId, NeedCriteria criteria, NeedOffer offer, boolean open) {
        return new NeedRequest(
                null,
                externalId,
                offer.title(),
                offer.description(),
                criteria.romeCode(),
                offer.positions(),
                criteria.communeCode(),
                criteria.contractTypes(),
                offer.contractMonths(),
                criteria.weeklyHours(),
                criteria.startDate(),
                criteria.experience(),
                NeedRequest.PayRequest.of(offer.pay()),
                Stream.concat(
                                criteria.requiredSkills().stream().map(code -> new NeedRequest.AskedSkill(code, true)),
                                criteria.wishedSkills().stream().map(code -> new NeedRequest.AskedSkill(code, false)))
                        .toList(),
                criteria.frenchOral(),
                criteria.frenchWritten(),
                offer.frenchReason(),
                NeedRequest.AskedLicence.of(criteria, offer),
                criteria.certifications(),
                criteria.workConditions(),
                offer.accommodations(),
                criteria.immersionPossible(),
                offer.trainingBeforeHirePossible(),
                offer.tutor(),
                offer.transitAccess(),
                open);
    }
}
