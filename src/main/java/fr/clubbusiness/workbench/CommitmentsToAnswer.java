package fr.clubbusiness.workbench;

import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was taken of commitments whose period is over, and of which nobody said whether it was kept: a structure's own, all of the club for an adviser. */
@ApplicationScoped
class CommitmentsToAnswer implements Section {
    private static final String COLUMNS = """
            t.id as id, c.number as number, c.kind as kind, c.offererName as offerer, t.takerName as taker, t.quantity as quantity, c.endsOn as due
            """;

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("t.id", Row::id)
            .or("dueOn", "c.endsOn", LocalDate::parse, row -> row.day("due"))
            .byDefault("dueOn");

    private final EntryLinks links;
    private final Clock clock;

    CommitmentsToAnswer(EntryLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        return new SectionQuery(COLUMNS, "from CommitmentTaking t join Commitment c on c.id = t.commitmentId", ORDER)
                .where("t.clubId = :club")
                .with("club", caller.club())
                .seen(Access.COMMITMENTS.condition(caller, "t.takerId = :own"))
                .where("t.status = TAKEN")
                .where("c.endsOn < :today")
                .with("today", LocalDate.now(clock))
                .followedBy(mine, "c.id", "1 = 0");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(row -> entry(caller, row)).toList();
    }

    private WorkbenchEntry entry(Caller caller, Row row) {
        var reference = row.reference(SubjectKind.COMMITMENT, "number");
        var taker = row.optional("taker", String.class);
        return new WorkbenchEntry(
                SubjectKind.COMMITMENT,
                row.id(),
                reference,
                "%s (%d), %s"
                        .formatted(
                                row.value("kind", Labelled.class).label(),
                                row.value("quantity", Integer.class),
                                Optional.ofNullable(row.optional("offerer", String.class))
                                        .orElse("")),
                "Cet engagement a fini le %s, et il n'est pas dit s'il a été tenu."
                        .formatted(FrenchFormat.date(row.day("due"))),
                caller.isAdviser() ? taker : null,
                row.day("due"),
                null,
                null,
                caller.isAdviser()
                        ? links.reading("commitments", "getCommitment", reference)
                        : links.acting("commitments", "answerCommitment", reference));
    }
}
