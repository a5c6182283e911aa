package fr.clubbusiness.workbench;

import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Contracts whose last day comes soon and that nobody has renewed, the first to end first: of its own people and those that it signs for a structure, all
 * of the club for an adviser.
 */
@ApplicationScoped
class ContractsEnding implements Section {
    /** How many days ahead. */
    static final int DAYS = 60;

    private static final String COLUMNS = """
            e.id as id, e.number as number, e.contractType as type, e.lastDay as due, e.startDate as start, o.name as employer, h.name as host,
            b.number as person, b.facts.targetOccupations as occupations
            """;
    private static final String FROM = """
            from Employment e
            join Organisation o on o.id = e.employerId
            left join Organisation h on h.id = e.hostId
            left join Beneficiary b on b.id = e.beneficiaryId
            """;

    /** To an employer of somebody else's person, who it is stays in the introduction. */
    private static final String OWN_PEOPLE = " and b.structureId = :holder ";

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("e.id", Row::id)
            .or("dueOn", "e.lastDay", LocalDate::parse, row -> row.day("due"))
            .byDefault("dueOn");

    private static final String RENEWED =
            "exists (select 1 from Employment r where r.renewsId = e.id and r.status not in (NOT_STARTED, CANCELLED))";

    private final PeopleViews people;
    private final EntryLinks links;
    private final Clock clock;

    ContractsEnding(PeopleViews people, EntryLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var today = LocalDate.now(clock);
        var query = caller.isStructure()
                ? new SectionQuery(COLUMNS + PersonNames.COLUMNS, FROM + OWN_PEOPLE + PersonNames.JOIN, ORDER)
                        .with("holder", caller.organisation())
                : new SectionQuery(COLUMNS + PersonNames.NONE, FROM, ORDER);
        return query.where("e.clubId = :club")
                .with("club", caller.club())
                .seen(Access.EMPLOYMENTS.condition(caller, "e.holderId = :own or e.employerId = :own"))
                .where("e.status in (SIGNED, STARTED)")
                .where("e.lastDay between :today and :soon")
                .with("today", today)
                .with("soon", today.plusDays(DAYS))
                .where("not " + RENEWED)
                .followedBy(
                        mine, "e.id", "e.beneficiaryId in (select f.id from Beneficiary f where f.referentId = :me)");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var reference = row.reference(SubjectKind.EMPLOYMENT, "number");
        var due = row.day("due");
        return new WorkbenchEntry(
                SubjectKind.EMPLOYMENT,
                row.id(),
                reference,
                title(row),
                "Ce contrat finit le %s : renouvelez-le, ou voyez la suite avec la personne."
                        .formatted(FrenchFormat.date(due)),
                null,
                row.day("start"),
                due,
                null,
                links.reading("employments", "getEmployment", reference));
    }

    /** Who employs somebody of another structure does not read who accompanies them, nor their reference. */
    private String title(Row row) {
        var host = row.optional("host", String.class);
        var contract = "%s, %s%s"
                .formatted(
                        row.value("type", ContractType.class).label(),
                        row.text("employer"),
                        host == null ? "" : " chez " + host);
        return row.optional("person", Long.class) == null
                ? contract
                : contract + " · " + PersonNames.of(row, row.reference(SubjectKind.BENEFICIARY, "person"), people);
    }
}
