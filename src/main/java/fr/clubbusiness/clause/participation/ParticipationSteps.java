package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.market.ClauseConfig;
import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.market.ClauseMarkets;
import fr.clubbusiness.clause.rule.ApprovalRules;
import fr.clubbusiness.clause.rule.ClauseGround;
import fr.clubbusiness.clause.rule.ParticipationRefusal;
import fr.clubbusiness.clause.rule.ParticipationStatus;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Proposes people for lots, and the facilitator's answers. What is recorded names the market and never the person or the ground. */
@ApplicationScoped
class ParticipationSteps {
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

    /** Proposes the person of a contract that the caller reads. */
    ClauseParticipation propose(UUID lotId, Reference contractReference, @Nullable LocalDate firstOn) {
        var lot = markets.lot(lotId)
                .orElseThrow(() -> new Invalid(
                        "lotId", "Ce lot n'existe pas, ou ne vous est pas accessible.", "No such lot for you."));
        ClauseMarket market = ClauseMarket.findById(lot.market());
        var contract = contract(contractReference);
        requireSide(market, lot, contract);
        market.requireRunning();
        var start = firstOn == null ? later(contract.terms().start(), lot.days().from()) : firstOn;
        requireWithin(lot, contract, start);
        var made = new ClauseParticipation(current.get().club(), lot, contract, start, false, clock.instant());
        made.persistAndFlush();
        history.record(SubjectKind.CLAUSE_MARKET, market.id(), "CLAUSE_PERSON_PROPOSED", null);
        entities.refresh(made);
        return made;
    }

    private Employment contract(Reference named) {
        return named.<Employment>find(
                        SubjectKind.EMPLOYMENT,
                        id -> Employment.find(
                                        "clubId = ?1 and id = ?2", current.get().club(), id)
                                .firstResultOptional(),
                        number -> Employment.find(
                                        "clubId = ?1 and number = ?2",
                                        current.get().club(),
                                        number)
                                .firstResultOptional())
                .orElseThrow(() -> new Invalid(
                        "employmentId",
                        "Ce contrat n'existe pas, ou ne vous est pas accessible.",
                        "This contract does not exist, or is not accessible to you."));
    }

    /** The employer, the holder of the lot to which the person is lent, and whoever follows the market. */
    private void requireSide(ClauseMarket market, ClauseLot lot, Employment contract) {
        var caller = current.get();
        if (!caller.isAdviser()
                && !caller.actsFor(contract.employerId())
                && !caller.actsFor(lot.holder())
                && !markets.isFacilitator(market)) {
            throw new Forbidden(
                    "clause-not-your-lot",
                    "L'employeur de la personne, le titulaire du lot ou qui suit le marché propose une participation.",
                    "The employer, the holder of the lot or whoever follows the market proposes a participation.");
        }
    }

    private static void requireWithin(ClauseLot lot, Employment contract, LocalDate start) {
        var end = contract.endedOn() == null ? contract.terms().end() : contract.endedOn();
        if (!contract.status().isInForce()
                || start.isBefore(contract.terms().start())
                || (end != null && start.isAfter(end))
                || start.isBefore(lot.days().from())
                || start.isAfter(lot.days().to())) {
            throw new Refused(
                    List.of(
                            RefusalReason.of(
                                    "OUT_OF_PERIOD",
                                    "Le premier jour est dans les dates du lot, et dans celles d'un contrat de travail en cours ou signé.",
                                    "The first day is in the dates of the lot, and in those of a work contract that is signed or running.")));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The facilitator approves the person. The same again changes nothing. */
    void approve(ClauseParticipation one, ClauseGround ground, @Nullable LocalDate from, LocalDate until) {
        var market = lockAsFacilitator(one);
        var approval = new ApprovalRules.Approval(one.firstOn(), from == null ? one.firstOn() : from, until);
        if (one.status() == ParticipationStatus.APPROVED
                && approval.from().equals(one.approvedFrom())
                && approval.until().equals(one.approvedUntil())
                && ClauseGroundOf.of(one.id()).filter(ground::equals).isPresent()) {
            return;
        }
        Conflict.unlessStep(one.status(), ParticipationStatus.APPROVED);
        market.requireRunning();
        ClauseLot lot = ClauseLot.findById(one.lot());
        Refused.ifAny(ApprovalRules.refusals(approval, lot.days(), config.approvalMonths(), LocalDate.now(clock)));
        one.approve(approval);
        var person = one.person().orElseThrow();
        new ClauseGroundOf(one, person, ground).persist();
        history.record(SubjectKind.CLAUSE_MARKET, one.market(), "CLAUSE_PERSON_APPROVED", null);
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
