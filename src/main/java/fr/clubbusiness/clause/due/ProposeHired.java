package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.history.History;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A hire of the club by the holder of a running lot, or lent to it, proposes the person for that lot by itself. It is found by what is not there yet, so that
 * nothing is asked while somebody signs, and a market that starts later finds the people of before. Whoever was proposed once is not proposed again, unless the contract ended before
 * the facilitator answered.
 */
@ApplicationScoped
class ProposeHired implements DueWork {
    /** With the lots of a contract. One that began before is proposed too, so that the facilitator knows of it: its hours cannot count. */
    private static final String DUE = """
            from ClauseLot l, Employment e where l.clubId = :club and e.clubId = :club and (e.employerId = l.holderId or e.hostId = l.holderId)
                and e.introductionId is not null and e.status in (SIGNED, STARTED)
                and exists (select 1 from Beneficiary b where b.id = e.beneficiaryId and b.limits.restricted = false)
                and l.endsOn >= :today and e.startDate <= l.endsOn and (e.lastDay is null or e.lastDay >= l.startsOn)
                and exists (select 1 from ClauseMarket m where m.id = l.marketId and m.status = RUNNING)
                and not exists (select 1 from ClauseParticipation p
                    where p.lotId = l.id and p.beneficiaryId = e.beneficiaryId and p.employerId = e.employerId
                        and (p.employmentId = e.id or p.refusal is null or p.refusal <> CONTRACT_ENDED))""";

    private final CurrentCaller current;
    private final History history;
    private final Session entities;
    private final Clock clock;

    ProposeHired(CurrentCaller current, History history, Session entities, Clock clock) {
        this.current = current;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clause-propose-hired";
    }

    /** Without a lock: two at once are one by the unique key, and the second run finds nothing. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return entities.createQuery("select distinct e.id " + DUE + " and e.id not in :except", UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("except", except)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        var contract = Employment.get(id);
        var lots = entities.createQuery("select l " + DUE + " and e.id = :contract", ClauseLot.class)
                .setParameter("club", current.get().club())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("contract", id)
                .getResultList();
        for (var lot : lots) {
            var start = contract.terms().start();
            var first = start.isBefore(lot.days().from()) ? lot.days().from() : start;
            var who = new ClauseParticipation.Proposed(
                    lot.market(), lot.id(), contract.personId(), contract.id(), contract.employerId());
            new ClauseParticipation(current.get().club(), who, first, true, clock.instant()).persist();
            history.record(SubjectKind.CLAUSE_MARKET, lot.market(), "CLAUSE_PERSON_PROPOSED", "HIRE");
        }
    }
}
