package fr.clubbusiness.workbench;

import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Portfolio;
import fr.clubbusiness.workbench.WorkbenchView.Part;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a workbench for the caller. Rows are read in one short transaction; what is computed about them holds no connection. */
@ApplicationScoped
class ReadWorkbench {
    private static final Logger LOG = Logger.getLogger(ReadWorkbench.class);

    private final CurrentCaller current;
    private final LateWaits late;
    private final OpenTasks tasks;
    private final NeedsWithoutMatch needs;
    private final UnseenPeople people;
    private final NewsToGet news;
    private final ContractsEnding contracts;
    private final EndingPasses passes;
    private final StalledPaths paths;
    private final CommitmentsToAnswer commitments;
    private final ClausePeople clausePeople;
    private final ClauseHours clauseHours;
    private final EventsToCome events;

    ReadWorkbench(
            CurrentCaller current,
            LateWaits late,
            OpenTasks tasks,
            NeedsWithoutMatch needs,
            UnseenPeople people,
            NewsToGet news,
            ContractsEnding contracts,
            EndingPasses passes,
            StalledPaths paths,
            CommitmentsToAnswer commitments,
            ClausePeople clausePeople,
            ClauseHours clauseHours,
            EventsToCome events) {
        this.current = current;
        this.late = late;
        this.tasks = tasks;
        this.needs = needs;
        this.people = people;
        this.news = news;
        this.contracts = contracts;
        this.passes = passes;
        this.paths = paths;
        this.commitments = commitments;
        this.clausePeople = clausePeople;
        this.clauseHours = clauseHours;
        this.events = events;
    }

    /** The first rows of a section, with one row more than shown, and how many there are. */
    private record Rows(List<Row> first, int count) {}

    /** Every section with its count and its first entries. */
    WorkbenchView whole(Portfolio portfolio) {
        var caller = current.get();
        var mine = portfolio.member(caller);
        var queries = new EnumMap<WorkbenchSection, SectionQuery>(WorkbenchSection.class);
        for (var code : WorkbenchSection.values()) {
            query(code, caller, mine).ifPresent(query -> queries.put(code, query));
        }
        var read = QuarkusTransaction.requiringNew().call(() -> rows(caller, queries));
        return new WorkbenchView(Arrays.stream(WorkbenchSection.values())
                .map(code -> part(caller, code, read.get(code)))
                .toList());
    }

    /** Empty while the section cannot be read: the others are shown all the same, and this one says so. */
    private Optional<SectionQuery> query(WorkbenchSection code, Caller caller, Optional<UUID> mine) {
        try {
            return Optional.of(section(code).query(caller, mine));
        } catch (Unavailable preparing) {
            LOG.debugf(preparing, "%s cannot be read yet", code);
            return Optional.empty();
        }
    }

    private static Map<WorkbenchSection, Rows> rows(Caller caller, Map<WorkbenchSection, SectionQuery> queries) {
        var read = new EnumMap<WorkbenchSection, Rows>(WorkbenchSection.class);
        queries.forEach((code, query) -> {
            var first = query.listing(caller.club()).first(WorkbenchView.FIRST + 1);
            // A section that is shown whole need not be counted.
            var count = first.size() > WorkbenchView.FIRST ? query.count(WorkbenchView.COUNTED + 1) : first.size();
            read.put(code, new Rows(first, count));
        });
        return read;
    }

    private Part part(Caller caller, WorkbenchSection code, @Nullable Rows rows) {
        if (rows == null) {
            return Part.notReady(code);
        }
        var shown = rows.first().stream().limit(WorkbenchView.FIRST).toList();
        return new Part(
                code,
                code.label(),
                Math.min(rows.count(), WorkbenchView.COUNTED),
                rows.count() > WorkbenchView.COUNTED,
                true,
                section(code).entries(caller, shown));
    }

    /** One page of a section. */
    Page<WorkbenchEntry> page(WorkbenchSection code, Portfolio portfolio, PageRequest request) {
        var caller = current.get();
        var query = section(code).query(caller, portfolio.member(caller));
        var rows = QuarkusTransaction.requiringNew()
                .call(() -> query.listing(caller.club()).page(request));
        return new Page<>(section(code).entries(caller, rows.items()), rows.nextCursor());
    }

    private Section section(WorkbenchSection code) {
        return switch (code) {
            case LATE -> late;
            case CALLS -> tasks;
            case NEEDS_WITHOUT_MATCH -> needs;
            case READY_UNSEEN -> people;
            case FOLLOW_UPS -> news;
            case CONTRACTS_ENDING -> contracts;
            case PASS_ENDING -> passes;
            case BARRIERS_STALLED -> paths;
            case COMMITMENTS_TO_ANSWER -> commitments;
            case CLAUSE_PEOPLE -> clausePeople;
            case CLAUSE_HOURS -> clauseHours;
            case EVENTS -> events;
        };
    }
}
