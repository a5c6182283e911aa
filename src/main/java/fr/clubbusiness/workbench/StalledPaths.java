package fr.clubbusiness.workbench;

import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People whose path stands still, the longest first: an action on a barrier or the next contact is overdue, or a barrier is there with nothing planned and
 * nothing done for {@link #SILENT_DAYS} days. It names no barrier: a list holds no sensitive data.
 */
@ApplicationScoped
class StalledPaths implements Section {
    /** After how many days without anything done or planned a barrier counts as forgotten. */
    static final int SILENT_DAYS = 60;

    private static final String SINCE = "coalesce(p.plannedOn, p.movedOn)";
    private static final String COLUMNS = """
            b.id as id, b.number as number, b.facts.targetOccupations as occupations, o.name as structure, p.plannedOn as planned, b.nextContactOn as contact, %s as since
            """.formatted(SINCE);
    private static final String FROM =
            "from OpenPath p join Beneficiary b on b.id = p.beneficiaryId join Organisation o on o.id = b.structureId";

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("b.id", Row::id)
            .or("since", SINCE, LocalDate::parse, row -> row.day("since"))
            .byDefault("since");

    private final PeopleViews people;
    private final EntryLinks links;
    private final Clock clock;

    StalledPaths(PeopleViews people, EntryLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var today = LocalDate.now(clock);
        var query = caller.isStructure()
                ? new SectionQuery(COLUMNS + PersonNames.COLUMNS, FROM + PersonNames.JOIN, ORDER)
                        .with("holder", caller.organisation())
                : new SectionQuery(COLUMNS + PersonNames.NONE, FROM, ORDER);
        return query.where("b.clubId = :club")
                .with("club", caller.club())
                .seen(Access.PEOPLE.condition(caller, "b.structureId = :own"))
                .where(
                        "(p.plannedOn < :today or (p.plannedOn is null and p.hasBarrier = true and p.movedOn <= :silent))")
                .with("today", today)
                .with("silent", today.minusDays(SILENT_DAYS))
                .followedBy(mine, "b.id", "b.referentId = :me");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(row -> entry(caller, row)).toList();
    }

    private WorkbenchEntry entry(Caller caller, Row row) {
        var reference = row.reference(SubjectKind.BENEFICIARY, "number");
        var planned = row.optional("planned", LocalDate.class);
        var contact = row.optional("contact", LocalDate.class);
        var isContact = planned != null && planned.equals(contact);
        var reason = planned != null && planned.equals(contact) ? contact(planned) : reason(planned, row.day("since"));
        var operation = isContact ? "replaceBeneficiaryReferent" : "listBarriers";
        var group = isContact ? "beneficiaries" : "pathway";
        return new WorkbenchEntry(
                SubjectKind.BENEFICIARY,
                row.id(),
                reference,
                PersonNames.of(row, reference, people),
                row.text("structure") + " : " + reason,
                null,
                row.day("since"),
                planned,
                links.page(SubjectKind.BENEFICIARY, reference),
                // Of an adviser the operation asks for a purpose first.
                caller.isStructure() && !isContact
                        ? links.reading(group, operation, reference)
                        : links.acting(group, operation, reference));
    }

    private static String contact(LocalDate day) {
        return "le contact prévu le %s n'a pas été noté : donnez le prochain.".formatted(FrenchFormat.date(day));
    }

    private static String reason(@Nullable LocalDate planned, LocalDate since) {
        return planned == null
                ? "rien n'est prévu, et rien n'a été fait depuis le %s.".formatted(FrenchFormat.date(since))
                : "ce qui était prévu le %s n'est pas fait.".formatted(FrenchFormat.date(planned));
    }
}
