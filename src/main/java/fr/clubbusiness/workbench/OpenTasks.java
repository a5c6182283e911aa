package fr.clubbusiness.workbench;

import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks that are to be done, the first due first. */
@ApplicationScoped
class OpenTasks implements Section {
    private static final String COLUMNS = """
            t.id as id, t.number as number, t.kind as kind, t.subjectType as subject, t.subjectNumber as subjectNumber,
            t.dueOn as due, t.createdAt as since, t.assigneeName as assignee
            """;

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("t.id", Row::id)
            .or("dueOn", "t.dueOn", LocalDate::parse, row -> row.day("due"))
            .byDefault("dueOn");

    private final EntryLinks links;
    private final Clock clock;

    OpenTasks(EntryLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        return new SectionQuery(COLUMNS, "from Task t", ORDER)
                .where("t.clubId = :club")
                .with("club", caller.club())
                .seen(Access.TASKS.condition(caller, "t.organisationId = :own"))
                .where("t.status = OPEN")
                .followedBy(mine, "t.id", "t.assigneeId = :me");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var reference = row.reference(SubjectKind.TASK, "number");
        var kind = row.value("kind", TaskKind.class);
        var type = row.value("subject", SubjectKind.class);
        var number = row.optional("subjectNumber", Long.class);
        var subject = number == null ? null : Reference.write(type, number);
        return new WorkbenchEntry(
                SubjectKind.TASK,
                row.id(),
                reference,
                kind.action(subject),
                reason(row),
                null,
                LocalDate.ofInstant(row.moment("since"), clock.getZone()),
                row.day("due"),
                links.page(type, subject),
                links.acting("tasks", "completeTask", reference));
    }

    private String reason(Row row) {
        var due = row.day("due");
        var assignee = row.optional("assignee", String.class);
        return "%s le %s, %s."
                .formatted(
                        due.isBefore(LocalDate.now(clock)) ? "C'était à faire" : "À faire",
                        FrenchFormat.date(due),
                        assignee == null ? "par qui s'en charge" : "par " + assignee);
    }
}
