package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.market.ClauseConfig;
import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.market.ClauseMarkets;
import fr.clubbusiness.clause.rule.ApprovalRules;
import fr.clubbusiness.clause.rule.ClauseGround;
import fr.clubbusiness.clause.rule.ParticipationRefusal;
import fr.clubbusiness.clause.rule.ParticipationStatus;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Proposes people for lots, and the facilitator's answers. What is recorded names the market and never the person or the ground. */
@ApplicationScoped
class ParticipationSteps {
    private static final String LATER = """
            select count(*) > 0 from ClauseLine x where x.participationId = :id and x.month > :month and x.status <> REJECTED""";

    private final CurrentCaller current;
    private final ClauseMarkets markets;
    private final Participations participations;
    private final ClauseConfig config;
    private final History history;
    private final Session entities;
    private final Clock clock;

    ParticipationSteps(
            CurrentCaller current,
            ClauseMarkets markets,
            Participations participations,
            ClauseConfig config,
            History history,
            Session entities,
            Clock clock) {
        this.current = current;
        this.markets = markets;
        this.participations = participations;
        this.config = config;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    /** Proposes the person of a contract. */
    ClauseParticipation propose(UUID lotId, Reference contract, @Nullable LocalDate firstOn) {
        var work = ProposedWork.find(entities, lotId, contract);
        var made =
                new ClauseParticipation(current.get().club(), work.who(), work.start(firstOn), false, clock.instant());
        made.persistAndFlush();
        history.record(SubjectKind.CLAUSE_MARKET, made.market(), "CLAUSE_PERSON_PROPOSED", null);
        entities.refresh(made);
        return made;
    }

    /** The facilitator approves the person. The same again changes nothing. */
    void approve(ClauseParticipation one, ClauseGround ground, @Nullable LocalDate from, LocalDate until) {
        var market = lockAsFacilitator(one);
        if (one.status() != ParticipationStatus.APPROVED) {
            Conflict.unlessStep(one.status(), ParticipationStatus.APPROVED);
        }
        ClauseLot lot = ClauseLot.findById(one.lot());
        var contract = ProposedWork.ContractNow.of(entities, one.id());
        var first = contract.firstHour(one, lot.days());
        var approval = new ApprovalRules.Approval(first, from == null ? first : from, until);
        if (one.status() == ParticipationStatus.APPROVED
                && approval.from().equals(one.approvedFrom())
                && approval.until().equals(one.approvedUntil())) {
            correct(one, ground);
            return;
        }
        Conflict.unlessStep(one.status(), ParticipationStatus.APPROVED);
        market.requireRunning();
        var reasons = new ArrayList<>(
                ApprovalRules.refusals(approval, lot.days(), config.approvalMonths(), LocalDate.now(clock)));
        contract.refusal(first).ifPresent(reasons::add);
        Refused.ifAny(reasons);
        one.approve(approval);
        var person = one.person().orElseThrow();
        new ClauseGroundOf(one, person, ground).persist();
        history.record(SubjectKind.CLAUSE_MARKET, one.market(), "CLAUSE_PERSON_APPROVED", null);
    }

    /** A ground that was entered by mistake stands nowhere, not even in what is recorded. */
    private void correct(ClauseParticipation one, ClauseGround ground) {
        var known = ClauseGroundOf.find(one.id()).orElseThrow();
        if (known.correct(ground)) {
            history.record(SubjectKind.CLAUSE_MARKET, one.market(), "CLAUSE_GROUND_CORRECTED", null);
        }
    }

    /** The facilitator ends an approval before its last day. The same day again changes nothing. */
    void end(ClauseParticipation one, LocalDate on) {
        lockAsFacilitator(one);
        if (on.equals(one.approvedUntil())) {
            return;
        }
        Conflict.unlessStep(one.status(), ParticipationStatus.ENDED);
        var hasLater = ClauseParticipation.getEntityManager()
                .createQuery(LATER, Boolean.class)
                .setParameter("id", one.id())
                .setParameter("month", on.withDayOfMonth(1))
                .getSingleResult();
        Refused.ifAny(ApprovalRules.refusalsOfEnd(on, one.approvedFrom(), one.approvedUntil(), hasLater));
        one.shorten(on, LocalDate.now(clock));
        history.record(SubjectKind.CLAUSE_MARKET, one.market(), "CLAUSE_PERSON_ENDED", null);
    }

    /** The facilitator refuses the person. The same again changes nothing. */
    void refuse(ClauseParticipation one, ParticipationRefusal why) {
        lockAsFacilitator(one);
        if (one.status() == ParticipationStatus.REFUSED && why == one.refusal()) {
            return;
        }
        one.refuse(why);
        history.record(SubjectKind.CLAUSE_MARKET, one.market(), "CLAUSE_PERSON_REFUSED", null);
    }

    private ClauseMarket lockAsFacilitator(ClauseParticipation one) {
        ClauseMarket market = ClauseMarket.findById(one.market());
        markets.requireFacilitator(market);
        participations.lock(one);
        return market;
    }
}
