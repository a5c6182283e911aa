package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.rule.ApprovalRules;
import fr.clubbusiness.clause.rule.ClauseMarketStatus;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A lot and a work contract that somebody names to propose a person. Employers and facilitators do not read each other's rows: the database tells no more of them
 * than this ({@code clause_proposal}).
 *
 * @param who the person and the contract in the lot
 * @param lot the days of the lot
 * @param contract the days of the contract
 * @param inForce whether the contract is signed or running
 */
record ProposedWork(
        ClauseParticipation.Proposed who, ApprovalRules.LotDays lot, ContractDays contract, boolean inForce) {
    private static final String FIND = "SELECT * FROM clause_proposal(:lot, :id, :number)";

    private static final String NOW = "SELECT * FROM clause_contract_now(:id)";

    /** The days of a contract; its end is null while none is known. */
    record ContractDays(LocalDate from, @Nullable LocalDate to) {}

    /**
     * What is named.
     *
     * @throws Invalid when the caller may not know the lot or the contract
     * @throws Forbidden for a side that proposes nobody
     * @throws fr.clubbusiness.problem.Conflict when the market is not running
     */
    static ProposedWork find(Session entities, UUID lot, Reference contract) {
        var row = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("lot", lot)
                .setParameter("id", contract.id().orElse(null), UUID.class)
                .setParameter("number", contract.number(SubjectKind.EMPLOYMENT).orElse(null), Long.class)
                .getSingleResult();
        requireKnown(row);
        ClauseMarket.requireRunning(ClauseMarketStatus.valueOf(row.get("market_status", String.class)));
        return new ProposedWork(
                new ClauseParticipation.Proposed(
                        row.get("market_id", UUID.class),
                        row.get("lot_id", UUID.class),
                        row.get("beneficiary_id", UUID.class),
                        row.get("employment_id", UUID.class),
                        row.get("employer_id", UUID.class)),
                new ApprovalRules.LotDays(row.get("lot_from", LocalDate.class), row.get("lot_to", LocalDate.class)),
                new ContractDays(row.get("contract_from", LocalDate.class), row.get("contract_to", LocalDate.class)),
                row.get("in_force", Boolean.class));
    }

    private static void requireKnown(Tuple row) {
        if (!row.get("lot_known", Boolean.class)) {
            throw new Invalid("lotId", "Ce lot n'existe pas, ou ne vous est pas accessible.", "No such lot for you.");
        }
        if (!row.get("contract_known", Boolean.class)) {
            throw new Invalid(
                    "employmentId",
                    "Ce contrat n'existe pas, ou ne vous est pas accessible.",
                    "This contract does not exist, or is not accessible to you.");
        }
        if (!row.get("is_side", Boolean.class)) {
            throw new Forbidden(
                    "clause-not-your-lot",
                    "L'employeur de la personne, le titulaire du lot ou qui suit le marché propose une participation.",
                    "The employer, the holder of the lot or whoever follows the market proposes a participation.");
        }
    }

    /** The day on which the person starts: the one that is named, or else the first of both. */
    LocalDate start(@Nullable LocalDate named) {
        var start = Objects.requireNonNullElseGet(
                named, () -> contract.from().isAfter(lot.from()) ? contract.from() : lot.from());
        if (start.isBefore(lot.from()) || start.isAfter(lot.to())) {
            throw new Refused(List.of(ApprovalRules.outOfPeriod()));
        }
        Refused.ifAny(ApprovalRules.ofContract(start, contract.from(), contract.to(), inForce).stream()
                .toList());
        return start;
    }

    /**
     * The contract of a participation as it is now, for whoever approves it.
     *
     * @param inForce whether it is signed or running
     */
    record ContractNow(ContractDays days, boolean inForce) {
        static ContractNow of(Session entities, UUID participation) {
            var row = entities.createNativeQuery(NOW, Tuple.class)
                    .setParameter("id", participation)
                    .getSingleResult();
            return new ContractNow(
                    new ContractDays(
                            row.get("contract_from", LocalDate.class), row.get("contract_to", LocalDate.class)),
                    row.get("in_force", Boolean.class));
        }

        /** The first hour: as it was said, or for a hire of the club the first day of both, which may have moved. */
        LocalDate firstHour(ClauseParticipation one, ApprovalRules.LotDays lot) {
            var from = days.from().isAfter(lot.from()) ? days.from() : lot.from();
            return one.isByHire() ? from : one.firstOn();
        }

        Optional<RefusalReason> refusal(LocalDate firstHour) {
            return ApprovalRules.ofContract(firstHour, days.from(), days.to(), inForce);
        }
    }
}
