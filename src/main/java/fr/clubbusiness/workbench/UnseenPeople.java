package fr.clubbusiness.workbench;

import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who may be proposed, and whom nobody meets: never shared with anyone, or not for {@link #LONG}. Nothing is under way for them. Who waits
 * longest comes first.
 */
@ApplicationScoped
class UnseenPeople implements Section {
    /** After which a person who was shared once counts as unseen again; the measure of exposure calls them forgotten. */
    static final Duration LONG = Duration.ofDays(90);

    private static final String SHARED =
            "exists (select 1 from Introduction s where s.beneficiaryId = b.id and s.sharedAt is not null)";
    private static final String UNDER_WAY = """
            exists (select 1 from Introduction u where u.beneficiaryId = b.id
                and u.status in (PROPOSED, SHARED, INTERVIEWING, TRIAL, SUSPENDED))
            """;

    private static final String COLUMNS = """
            b.id as id, b.number as number, b.waitingSince as since, b.waitsFrom as waitsFrom,
            case when %s then true else false end as shared, b.facts.targetOccupations as occupations, o.name as structure
            """.formatted(SHARED);
    private static final String FROM = "from Beneficiary b join Organisation o on o.id = b.structureId";

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("b.id", Row::id)
            .or("since", "b.waitsFrom", Instant::parse, row -> row.moment("waitsFrom"))
            .byDefault("since");

    private final PeopleViews people;
    private final EntryLinks links;
    private final Clock clock;

    UnseenPeople(PeopleViews people, EntryLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var query = caller.isStructure()
                ? new SectionQuery(COLUMNS + PersonNames.COLUMNS, FROM + PersonNames.JOIN, ORDER)
                        .with("holder", caller.organisation())
                : new SectionQuery(COLUMNS + PersonNames.NONE, FROM, ORDER);
        return query.where("b.clubId = :club")
                .with("club", caller.club())
                .seen(Access.PEOPLE.condition(caller, "b.structureId = :own"))
                .where("b.state in (READY_FOR_WORK, READY_FOR_IMMERSION)")
                .where("b.agreed = true")
                .where("b.limits.restricted = false and b.limits.rankingObjected = false")
                .where("b.leftAt is null")
                .where("not " + UNDER_WAY)
                .where("(b.waitsFrom <= :long or not " + SHARED + ")")
                .with("long", clock.instant().minus(LONG))
                .followedBy(mine, "b.id", "b.referentId = :me");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var reference = row.reference(SubjectKind.BENEFICIARY, "number");
        var since = since(row);
        return new WorkbenchEntry(
                SubjectKind.BENEFICIARY,
                row.id(),
                reference,
                PersonNames.of(row, reference, people),
                reason(row, since),
                null,
                since,
                null,
                links.page(SubjectKind.BENEFICIARY, reference),
                links.reading("matching", "matchBeneficiary", reference));
    }

    private @Nullable LocalDate since(Row row) {
        var since = row.optional("since", Instant.class);
        return since == null ? null : LocalDate.ofInstant(since, clock.getZone());
    }

    private static String reason(Row row, @Nullable LocalDate since) {
        return "%s : %s%s."
                .formatted(
                        row.text("structure"),
                        row.value("shared", Boolean.class)
                                ? "plus présentée à aucun employeur"
                                : "jamais présentée à un employeur",
                        since == null ? "" : ", attend depuis le " + FrenchFormat.date(since));
    }
}
