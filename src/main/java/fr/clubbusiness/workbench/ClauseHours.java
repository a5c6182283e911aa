package fr.clubbusiness.workbench;

import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hours of social clauses that are declared or checked and that the facilitator has to decide: no other side has them here. */
@ApplicationScoped
class ClauseHours implements Section {
    private static final String COLUMNS = """
            n.id as id, m.number as number, l.title as lot, p.employerName as employer, n.month as month, n.hours as hours,
            case when n.status = DECLARED then true else false end as unseen
            """;

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("n.id", Row::id)
            .or("dueOn", "n.month", LocalDate::parse, row -> row.day("month"))
            .byDefault("dueOn");

    private final EntryLinks links;

    ClauseHours(EntryLinks links) {
        this.links = links;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        return new SectionQuery(
                        COLUMNS,
                        "from ClauseLine n join ClauseParticipation p on p.id = n.participationId join ClauseMarket m on m.id = n.marketId join ClauseLot l on l.id = n.lotId",
                        ORDER)
                .where("n.clubId = :club")
                .with("club", caller.club())
                .seen(Access.CLAUSE_MARKETS.condition(caller, "m.facilitatorId = :own"))
                .where(caller.isAdviser() ? ClausePeople.OF_AGENCY : "1 = 1")
                .where("n.status in (DECLARED, CHECKED)")
                .followedBy(mine, "m.id", "1 = 0");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private WorkbenchEntry entry(Row row) {
        var isUnseen = row.value("unseen", Boolean.class);
        return new WorkbenchEntry(
                SubjectKind.CLAUSE_MARKET,
                row.id(),
                row.reference(SubjectKind.CLAUSE_MARKET, "number"),
                row.text("lot"),
                "%s\u00a0h déclarées pour %s %s."
                        .formatted(
                                FrenchFormat.grouped(row.value("hours", BigDecimal.class)),
                                FrenchFormat.date(row.day("month").plusDays(1)).substring(2),
                                isUnseen ? "sont à contrôler" : "sont contrôlées, et à valider ou rejeter"),
                row.optional("employer", String.class),
                row.day("month"),
                null,
                null,
                links.acting("clauses", isUnseen ? "checkClauseLine" : "validateClauseLine", "lineId", row.id()));
    }
}
