package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.rule.ClauseLineStatus;
import fr.clubbusiness.clause.rule.WorkMode;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.Session;

/**
 * The hours of a lot by month, status, mode and employer, as far as they count: without those of training where the market does not count them.
 *
 * @param parts each of one month, status, mode and employer
 */
public record LotHours(List<Part> parts) {
    private static final String READ = """
            select n.month as month, n.status as status, n.mode as mode, max(p.employerName) as employer,
                sum(n.hours) as hours, sum(n.training) as training
            from ClauseLine n join ClauseParticipation p on p.id = n.participationId
            where n.lotId = :lot group by n.month, n.status, n.mode, p.employerId order by n.month, p.employerId, n.mode, n.status""";

    /** Hours of one month, status, mode and employer. */
    public record Part(YearMonth month, ClauseLineStatus status, WorkMode mode, String employer, BigDecimal hours) {
        boolean isValidated() {
            return status == ClauseLineStatus.VALIDATED;
        }

        boolean isPending() {
            return status == ClauseLineStatus.DECLARED || status == ClauseLineStatus.CHECKED;
        }
    }

    /** Those that the caller reads. */
    public static LotHours of(Session entities, ClauseMarket market, ClauseLot lot) {
        return new LotHours(
                entities.createQuery(READ, Tuple.class).setParameter("lot", lot.id()).getResultList().stream()
                        .map(row -> part(market, row))
                        .toList());
    }

    private static Part part(ClauseMarket market, Tuple row) {
        var hours = row.get("hours", BigDecimal.class);
        var employer = row.get("employer", String.class);
        return new Part(
                YearMonth.from(row.get("month", LocalDate.class)),
                row.get("status", ClauseLineStatus.class),
                row.get("mode", WorkMode.class),
                employer == null ? "" : employer,
                market.countsTraining() ? hours : hours.subtract(row.get("training", BigDecimal.class)));
    }

    /** Hours that count. */
    public BigDecimal validated() {
        return sum(Part::isValidated);
    }

    /** Those that the facilitator has not decided yet. */
    BigDecimal pending() {
        return sum(Part::isPending);
    }

    /** Hours that count, of these. */
    BigDecimal validated(Predicate<Part> which) {
        return sum(part -> part.isValidated() && which.test(part));
    }

    private BigDecimal sum(Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
