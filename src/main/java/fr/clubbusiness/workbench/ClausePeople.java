package fr.clubbusiness.workbench;

import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People who are proposed for a lot of social clauses, and whom the facilitator has to approve before their first hour: no other side has them here. */
@ApplicationScoped
class ClausePeople implements Section {
    /** Those that no structure follows, or one that left the club. */
    static final String OF_AGENCY =
            "(m.facilitatorId is null or function('may_facilitate_clauses', m.facilitatorId) = false)";

    private static final String COLUMNS = """
            p.id as id, m.number as number, l.title as lot, p.employerName as employer, p.firstOn as due
            """;

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("p.id", Row::id)
            .or("dueOn", "p.firstOn", LocalDate::parse, row -> row.day("due"))
            .byDefault("dueOn");

    private final EntryLinks links;

    ClausePeople(EntryLinks links) {
        this.links = links;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        return new SectionQuery(
                        COLUMNS,
                        "from ClauseParticipation p join ClauseMarket m on m.id = p.marketId join ClauseLot l on l.id = p.lotId",
                        ORDER)
                .where("p.clubId = :club")
                .with("club", caller.club())
                .seen(Access.CLAUSE_MARKETS.condition(caller, "m.facilitatorId = :own"))
                .where(caller.isAdviser() ? OF_AGENCY : "1 = 1")
                .where("p.status = PROPOSED")
                .where("m.status = RUNNING")
                .followedBy(mine, "m.id", "1 = 0");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        return new WorkbenchEntry(
                SubjectKind.CLAUSE_MARKET,
                row.id(),
                row.reference(SubjectKind.CLAUSE_MARKET, "number"),
                row.text("lot"),
                "Une personne est proposée, et commence le %s : agréez-la avant sa première heure, ou refusez-la."
                        .formatted(FrenchFormat.date(row.day("due"))),
                row.optional("employer", String.class),
                null,
                row.day("due"),
                null,
                links.acting("clauses", "approveClauseParticipation", "participationId", row.id()));
    }
}
