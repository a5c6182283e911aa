package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.market.ClauseMarkets;
import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.clause.participation.Participations;
import fr.clubbusiness.clause.rule.ClauseLineStatus;
import fr.clubbusiness.clause.rule.LineRejection;
import fr.clubbusiness.clause.rule.LineRules;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Declares hours and decides them. What is recorded names the market alone; the lines themselves keep what was said. */
@ApplicationScoped
class KeepLedger {
    private final CurrentCaller current;
    private final ClauseMarkets markets;
    private final Participations participations;
    private final History history;
    private final Session entities;
    private final Clock clock;

    KeepLedger(
            CurrentCaller current,
            ClauseMarkets markets,
            Participations participations,
            History history,
            Session entities,
            Clock clock) {
        this.current = current;
        this.markets = markets;
        this.participations = participations;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Declares hours of a participation that the caller sees.
     *
     * @throws Refused with all that speaks against it
     */
    ClauseLine declare(UUID participation, LineTerms terms) {
        var one = participations
                .find(participation)
                .orElseThrow(() -> new Invalid(
                        "participationId",
                        "Cette participation n'existe pas, ou ne vous est pas accessible.",
                        "This participation does not exist, or is not accessible to you."));
        return switch (declare(one, terms)) {
            case Answer.No(var reasons) -> throw new Refused(reasons);
            case Answer.Yes(var line) -> line;
        };
    }

    /** The same of one that is found already. Returns all that speaks against it; nothing when it is declared. */
    List<RefusalReason> declareUnlessRefused(ClauseParticipation one, LineTerms terms) {
        return switch (declare(one, terms)) {
            case Answer.No(var reasons) -> reasons;
            case Answer.Yes(var _) -> List.of();
        };
    }

    private sealed interface Answer {
        record Yes(ClauseLine line) implements Answer {}

        record No(List<RefusalReason> reasons) implements Answer {}
    }

    private Answer declare(ClauseParticipation one, LineTerms terms) {
        ClauseMarket market = ClauseMarket.findById(one.market());
        market.requireRunning();
        var facts = MonthFacts.of(entities, one, terms);
        var reasons = new ArrayList<>(modeReasons(one, terms.mode()));
        reasons.addAll(LineRules.refusals(terms.declared(), facts.known(), thisMonth(), markets.isFacilitator(market)));
        return reasons.isEmpty()
                ? new Answer.Yes(write(one, terms, facts.next(), false, "CLAUSE_HOURS_DECLARED"))
                : new Answer.No(reasons);
    }

    /**
     * Corrects a closed month by a counter-line, which is decided as any line.
     *
     * @throws Refused with all that speaks against it
     */
    ClauseLine correct(ClauseLine line, LineTerms difference) {
        var one = participations.get(line.participation());
        var facts = MonthFacts.of(entities, one, difference);
        var reasons = new ArrayList<>(modeReasons(one, difference.mode()));
        reasons.addAll(LineRules.refusalsOfCorrection(difference.declared(), facts.known(), thisMonth()));
        Refused.ifAny(reasons);
        return write(one, difference, facts.next(), true, "CLAUSE_HOURS_CORRECTED");
    }

    private static List<RefusalReason> modeReasons(ClauseParticipation one, WorkMode mode) {
        ClauseLot lot = ClauseLot.findById(one.lot());
        return lot == null || lot.modes().contains(mode)
                ? List.of()
                : List.of(RefusalReason.of(
                        "MODE_NOT_OF_LOT",
                        "Ce lot n'admet pas d'heures en %s.".formatted(mode.label()),
                        "This lot admits no hours by %s.".formatted(mode)));
    }

    private ClauseLine write(ClauseParticipation one, LineTerms terms, int counter, boolean isCorrection, String act) {
        var line = new ClauseLine(current.get().club(), one, terms, counter, isCorrection, clock.instant());
        line.persistAndFlush();
        history.record(SubjectKind.CLAUSE_MARKET, one.market(), act, null);
        entities.refresh(line);
        return line;
    }

    /** The facilitator has seen the proof. */
    void check(ClauseLine line) {
        lock(line);
        decide(line, ClauseLineStatus.CHECKED, null, "CLAUSE_HOURS_CHECKED");
    }

    /** The hours count. The person is held before the line is, as when hours are declared, so that neither waits for the other. */
    void validate(ClauseLine line) {
        markets.requireFacilitator(ClauseMarket.findById(line.market()));
        var facts = MonthFacts.of(entities, participations.get(line.participation()), line.terms());
        lock(line);
        if (line.status() == ClauseLineStatus.CHECKED) {
            Refused.ifAny(LineRules.refusalsOfValidation(line.terms().declared(), facts.known(), thisMonth()));
        }
        decide(line, ClauseLineStatus.VALIDATED, null, "CLAUSE_HOURS_VALIDATED");
    }

    /** The hours do not count. */
    void reject(ClauseLine line, LineRejection why) {
        lock(line);
        decide(line, ClauseLineStatus.REJECTED, why, "CLAUSE_HOURS_REJECTED");
    }

    /** A line that is held. */
    private void decide(ClauseLine line, ClauseLineStatus to, @Nullable LineRejection why, String act) {
        if (line.move(to, why, clock.instant())) {
            history.record(SubjectKind.CLAUSE_MARKET, line.market(), act, null);
        }
    }

    private void lock(ClauseLine line) {
        markets.requireFacilitator(ClauseMarket.findById(line.market()));
        entities.refresh(line, LockModeType.PESSIMISTIC_WRITE);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(LocalDate.now(clock));
    }
}
