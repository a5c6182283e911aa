package fr.clubbusiness.workbench;

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

/** Events of the week, drafts to announce, and for the agency events that are over and of which nobody said that they took place; the first to start first. */
@ApplicationScoped
class EventsToCome implements Section {
    private static final Duration WEEK = Duration.ofDays(7);

    private static final String COLUMNS = """
            e.id as id, e.number as number, e.details.title as title, e.startsAt as starts, e.endsAt as ends, e.createdAt as since,
            e.publishedAt as published
            """;

    /** A member is concerned by what its own people go to. */
    private static final String OWN_PEOPLE =
            "exists (select 1 from Registration r where r.eventId = e.id and r.organisationId = :own and r.status = CONFIRMED)";

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("e.id", Row::id)
            .or("startsAt", "e.startsAt", Instant::parse, row -> row.moment("starts"))
            .byDefault("startsAt");

    private final EntryLinks links;
    private final Clock clock;

    EventsToCome(EntryLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var query = new SectionQuery(COLUMNS, "from ClubEvent e", ORDER)
                .where("e.clubId = :club")
                .with("club", caller.club())
                .seen(Access.EVENTS.condition(caller, "e.organiserId = :own", OWN_PEOPLE))
                .where("(e.status = DRAFT or e.status = PUBLISHED and e.startsAt <= :soon)")
                .with("soon", clock.instant().plus(WEEK))
                .followedBy(mine, "e.id", "e.createdBy = :me");
        return Access.EVENTS.isAll(caller)
                ? query
                : query.where("(e.status = DRAFT or e.endsAt > :now)").with("now", clock.instant());
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var reference = row.reference(SubjectKind.CLUB_EVENT, "number");
        return new WorkbenchEntry(
                SubjectKind.CLUB_EVENT,
                row.id(),
                reference,
                "%s (%s)".formatted(row.text("title"), reference),
                reason(row),
                null,
                day(row.moment("since")),
                day(row.moment("starts")),
                null,
                links.reading("events", "getEvent", reference));
    }

    private String reason(Row row) {
        var starts = FrenchFormat.moment(row.moment("starts"), clock.getZone());
        if (row.optional("published", Instant.class) == null) {
            return "En préparation pour le %s : l'agence l'annonce.".formatted(starts);
        }
        return row.moment("ends").isBefore(clock.instant())
                ? "C'était le %s : notez qui est venu, puis dites qu'il a eu lieu.".formatted(starts)
                : "C'est le %s.".formatted(starts);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
