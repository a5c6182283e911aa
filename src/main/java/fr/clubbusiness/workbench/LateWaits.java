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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Introductions whose answer is late: its last day has passed, or whoever must answer was reminded. Whoever gave themselves more time is late once it is
 * over. Those of one organisation stand together, so
 * that one call asks for all of them.
 *
 * <p>A proposal past its last day has expired for everybody, and is not here. A structure reads those of its own people, and of those to its own
 * needs only the shared ones, whose real status a poster knows.
 */
@ApplicationScoped
class LateWaits implements Section {
    private static final String COLUMNS = """
            i.id as id, i.number as number, o.name as awaited, o.nameKey as nameKey, i.wait.deadline as due, i.updatedAt as since,
            cast(i.wait.nextNotice as String) as notice, n.number as need, n.offer.title as title, e.name as employer,
            b.number as person, b.facts.targetOccupations as occupations
            """;
    private static final String FROM = """
            from Introduction i
            join LabourNeed n on n.id = i.needId
            join n.employer e
            join Organisation o on o.id = case when i.status = PROPOSED then i.structureId else i.employerId end
            left join Beneficiary b on b.id = i.beneficiaryId
            """;
    private static final String OWN_PEOPLE = " and i.structureId = :holder ";

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("i.id", Row::id)
            .or("awaited", "o.nameKey", text -> text, row -> row.text("nameKey"))
            .or("dueOn", "i.wait.deadline", LocalDate::parse, row -> row.day("due"))
            .byDefault("awaited,dueOn");

    private final PeopleViews people;
    private final EntryLinks links;
    private final Clock clock;

    LateWaits(PeopleViews people, EntryLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var query = caller.isStructure()
                ? new SectionQuery(COLUMNS + PersonNames.COLUMNS, FROM + OWN_PEOPLE + PersonNames.JOIN, ORDER)
                        .with("holder", caller.organisation())
                : new SectionQuery(COLUMNS + PersonNames.NONE, FROM, ORDER);
        return query.where("i.clubId = :club")
                .with("club", caller.club())
                .seen(Access.INTRODUCTIONS.condition(
                        caller, "i.structureId = :own or (i.employerId = :own and i.sharedAt is not null)"))
                .where("i.status in (PROPOSED, SHARED, INTERVIEWING, TRIAL)")
                .where("(i.status <> TRIAL or i.trial.to <= :today)")
                .where("(i.sharedAt is not null or i.wait.deadline >= :today)")
                .where("(i.wait.deadline < :today or i.wait.deadline is not null and i.wait.postponements = 0"
                        + " and (i.wait.nextNotice is null or i.wait.nextNotice in (SECOND_REMINDER, CALL)))")
                .with("today", LocalDate.now(clock))
                .followedBy(
                        mine, "i.id", "i.beneficiaryId in (select f.id from Beneficiary f where f.referentId = :me)");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var reference = row.reference(SubjectKind.INTRODUCTION, "number");
        return new WorkbenchEntry(
                SubjectKind.INTRODUCTION,
                row.id(),
                reference,
                Stream.of(need(row), person(row)).flatMap(Stream::ofNullable).collect(Collectors.joining(" · ")),
                reason(row),
                row.text("awaited"),
                LocalDate.ofInstant(row.moment("since"), clock.getZone()),
                row.day("due"),
                links.page(SubjectKind.INTRODUCTION, reference),
                links.reading("introductions", "getIntroduction", reference));
    }

    private static String need(Row row) {
        return "%s, %s (%s)"
                .formatted(row.text("title"), row.text("employer"), row.reference(SubjectKind.NEED, "need"));
    }

    /** Null for a poster, to whom the person is a candidate. */
    private @Nullable String person(Row row) {
        return row.optional("person", Long.class) == null
                ? null
                : PersonNames.of(row, row.reference(SubjectKind.BENEFICIARY, "person"), people);
    }

    private String reason(Row row) {
        var due = row.day("due");
        if (due.isBefore(LocalDate.now(clock))) {
            return "%s devait répondre au plus tard le %s.".formatted(row.text("awaited"), FrenchFormat.date(due));
        }
        return "%s n'a pas répondu %s, dernier jour le %s."
                .formatted(
                        row.text("awaited"),
                        "SECOND_REMINDER".equals(row.optional("notice", String.class))
                                ? "à une relance"
                                : "aux relances",
                        FrenchFormat.date(due));
    }
}
