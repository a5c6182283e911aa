package fr.clubbusiness.workbench;

import fr.clubbusiness.http.WorkLimits;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.matching.UnmatchedNeeds;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open needs with nobody in the list of their reader and nobody under way, the longest open first: all of the club for an adviser, those that it posted for a structure.
 * Which ones, the index of matching says, one short search a need; what would help is computed for the needs of a page alone.
 */
@ApplicationScoped
class NeedsWithoutMatch implements Section {
    private static final Duration MOST = Duration.ofSeconds(5);

    private static final String COLUMNS = """
            n.id as id, n.number as number, n.offer.title as title, e.name as employer, coalesce(n.openedAt, n.createdAt) as since,
            n.criteria.startDate as start
            """;

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("n.id", Row::id)
            .or("since", "coalesce(n.openedAt, n.createdAt)", Instant::parse, row -> row.moment("since"))
            .byDefault("since");

    private static final String WRITTEN_BY_ME =
            "n.id in (select h.subjectId from HistoryEntry h where h.type = 'CREATED' and h.memberId = :me)";

    /** Somebody is on the way to the need: it has a person, although nobody else matches. */
    private static final String UNDER_WAY =
            "exists (select 1 from Introduction i where i.needId = n.id and i.status in (PROPOSED, SHARED, INTERVIEWING, TRIAL))";

    /**
     * The same as a poster may know it: what was shared, and what it asked for itself until its last day, whatever became of it. A proposal of
     * others that is not shared does not count.
     */
    private static final String KNOWN_TO_POSTER =
            "exists (select 1 from Introduction i where i.needId = n.id and (i.status in (SHARED, INTERVIEWING, TRIAL)"
                    + " or i.initiator = COMPANY and i.sharedAt is null and i.status in (PROPOSED, SUSPENDED, OBSOLETE)"
                    + " and i.wait.deadline >= :today))";

    private static final String WITH_EMPLOYERS =
            "select distinct n from LabourNeed n join fetch n.employer e left join fetch e.capacities where n.id in ?1";

    private final UnmatchedNeeds unmatched;
    private final WorkLimits limits;
    private final EntryLinks links;
    private final Clock clock;

    NeedsWithoutMatch(UnmatchedNeeds unmatched, WorkLimits limits, EntryLinks links, Clock clock) {
        this.unmatched = unmatched;
        this.limits = limits;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var open = QuarkusTransaction.requiringNew().call(() -> open(caller));
        Set<UUID> without = open.isEmpty() ? Set.of() : unmatched.among(caller, open, limits.atMost(MOST));
        var query = new SectionQuery(COLUMNS, "from LabourNeed n join n.employer e", ORDER)
                .where("n.clubId = :club")
                .with("club", caller.club())
                .where("n.status = OPEN");
        return without.isEmpty()
                ? query.where("1 = 0")
                : query.where("n.id in :without")
                        .with("without", without)
                        .seen(nobodyUnderWay(caller))
                        .followedBy(mine, "n.id", WRITTEN_BY_ME);
    }

    private Access.Condition nobodyUnderWay(Caller caller) {
        return Access.INTRODUCTIONS.isAll(caller)
                ? new Access.Condition("not " + UNDER_WAY, Map.of())
                : new Access.Condition("not " + KNOWN_TO_POSTER, Map.of("today", LocalDate.now(clock)));
    }

    private static Set<UUID> open(Caller caller) {
        var posted = Access.POSTED_NEEDS.condition(caller, "n.employer.id = :own");
        var query = Panache.getSession()
                .createSelectionQuery(
                        "select n.id from LabourNeed n where n.clubId = :club and n.status = OPEN and " + posted.hql(),
                        UUID.class)
                .setParameter("club", caller.club());
        posted.values().forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toList();
        var needs = QuarkusTransaction.requiringNew().call(() -> LabourNeed.<LabourNeed>list(WITH_EMPLOYERS, ids));
        var changes = unmatched.bestChanges(caller, needs, limits.atMost(MOST));
        return rows.stream().map(row -> entry(row, changes)).toList();
    }

    private WorkbenchEntry entry(Row row, Map<UUID, String> changes) {
        var reference = row.reference(SubjectKind.NEED, "number");
        return new WorkbenchEntry(
                SubjectKind.NEED,
                row.id(),
                reference,
                "%s, %s".formatted(row.text("title"), row.text("employer")),
                reason(changes.get(row.id())),
                null,
                LocalDate.ofInstant(row.moment("since"), clock.getZone()),
                row.optional("start", LocalDate.class),
                links.page(SubjectKind.NEED, reference),
                links.reading("matching", "matchNeed", reference));
    }

    private static String reason(@Nullable String change) {
        return change == null
                ? "Personne ne figure dans sa liste, et aucun assouplissement seul n'y suffit."
                : "Personne ne figure dans sa liste ; ce qui aiderait le plus : %s."
                        .formatted(change.substring(0, 1).toLowerCase(Locale.FRENCH) + change.substring(1));
    }
}
