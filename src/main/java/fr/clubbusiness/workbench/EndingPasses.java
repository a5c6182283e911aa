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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The PASS IAE that end soon, the first one first. A structure reads the day on which each ends. An adviser, who reads it with a purpose only, reads the people
 * whose structure has a PASS to check, as in the list of tasks.
 */
@ApplicationScoped
class EndingPasses implements Section {
    /** As the first alert, which all PASS of a month have together: {@code iae.rule.PassAlerts}. */
    private static final int MONTHS = 7;

    private static final String COLUMNS = """
            b.id as id, b.number as number, b.facts.targetOccupations as occupations, o.name as structure, %s as due, %s as checkFrom
            """;
    private static final String PEOPLE = " join Organisation o on o.id = b.structureId";

    private static final Ordering<Row> BY_END = Ordering.<Row>newestFirst("b.id", Row::id)
            .or("dueOn", "p.endOn", LocalDate::parse, row -> row.day("due"))
            .byDefault("dueOn");
    private static final Ordering<Row> BY_TASK = Ordering.<Row>newestFirst("b.id", Row::id)
            .or("dueOn", "t.dueOn", LocalDate::parse, row -> row.day("checkFrom"))
            .byDefault("dueOn");

    private final PeopleViews people;
    private final EntryLinks links;
    private final Clock clock;

    EndingPasses(PeopleViews people, EntryLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var query = caller.isStructure() ? ofStructure(caller) : ofAdviser();
        return query.where("b.clubId = :club")
                .with("club", caller.club())
                .seen(Access.PEOPLE.condition(caller, "b.structureId = :own"))
                .where("b.leftAt is null")
                .followedBy(mine, "b.id", "b.referentId = :me");
    }

    private SectionQuery ofStructure(Caller caller) {
        var today = LocalDate.now(clock);
        return new SectionQuery(
                        COLUMNS.formatted("p.endOn", "cast(null as LocalDate)") + PersonNames.COLUMNS,
                        "from RegisteredPass p join Beneficiary b on b.id = p.beneficiaryId" + PEOPLE
                                + PersonNames.JOIN,
                        BY_END)
                .with("holder", caller.organisation())
                .where("p.endOn between :today and :soon")
                .with("today", today)
                .with("soon", YearMonth.from(today).plusMonths(MONTHS).atEndOfMonth());
    }

    private static SectionQuery ofAdviser() {
        return new SectionQuery(
                        COLUMNS.formatted("cast(null as LocalDate)", "t.dueOn") + PersonNames.NONE,
                        "from Task t join Beneficiary b on b.id = t.subjectId" + PEOPLE,
                        BY_TASK)
                .where("t.kind = CHECK_PASS")
                .where("t.subjectType = BENEFICIARY")
                .where("t.status = OPEN");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var reference = row.reference(SubjectKind.BENEFICIARY, "number");
        var end = row.optional("due", LocalDate.class);
        return new WorkbenchEntry(
                SubjectKind.BENEFICIARY,
                row.id(),
                reference,
                PersonNames.of(row, reference, people),
                reason(row, end),
                null,
                row.optional("checkFrom", LocalDate.class),
                end,
                links.page(SubjectKind.BENEFICIARY, reference),
                links.reading("iae", "getPass", reference));
    }

    private static String reason(Row row, @Nullable LocalDate end) {
        return end == null
                ? "%s : un PASS IAE à vérifier avant sa fin.".formatted(row.text("structure"))
                : "Le PASS IAE finit le %s : vérifiez-le, et demandez à temps une prolongation."
                        .formatted(FrenchFormat.date(end));
    }
}
