package fr.clubbusiness.directory;

import fr.clubbusiness.shared.RefusalReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The employer who signs the contract of a hire. For a company's need, it may be a structure that employs the person and lends them to the company.
 */
public sealed interface Employer {
    /** The structure's agreement with the State has ended, and so has the time that the law allows after it. */
    RefusalReason STRUCTURE_NOT_ACTIVE = RefusalReason.of(
            "STRUCTURE_NOT_ACTIVE",
            "La convention de cette structure ne couvre pas ce jour : demandez à l'agence d'en noter le renouvellement.",
            "The agreement of this structure does not cover that day: ask the agency to note its renewal.");

    /** The company itself, for its own need. */
    record Company() implements Employer {}

    /** A structure of this kind, for a need of its own. */
    record Structure(StructureKind kind) implements Employer {}

    /** A structure of this kind that lends the person to the company with the need. */
    record Lender(StructureKind kind) implements Employer {}

    /**
     * The employer when the organisation lends a person to a company. It is the structure, with the kind that it has on the first day of the
     * contract; a kind that lends by this contract is preferred. Empty when it is not a structure on that day.
     */
    static Optional<Employer> lender(Organisation lending, ContractTerms terms) {
        return StructureCapacities.best(
                        lending.kindsOn(terms.start()), kind -> kind.lendsBy().contains(terms.type()))
                .map(Lender::new);
    }

    /**
     * The employer when the organisation hires for its own need. It is the structure, with the kind that it has on the first day of the contract; a
     * kind that signs this contract is preferred. It is the company when no such kind signs this contract. Empty when the organisation is neither.
     */
    static Optional<Employer> ofOwnNeed(Organisation hiring, ContractTerms terms) {
        var kind = StructureCapacities.best(
                hiring.kindsOn(terms.start()), one -> one.employs().contains(terms.type()));
        if (hiring.isCompany()
                && kind.filter(one -> one.employs().contains(terms.type())).isEmpty()) {
            return Optional.of(new Company());
        }
        return kind.map(Structure::new);
    }

    /**
     * The employer under the kind that a request names, or else as {@link #lender} and {@link #ofOwnNeed} find it. Empty when the organisation has no such
     * kind on the first day of the contract.
     *
     * @param lends whether the person works at another organisation
     * @param named the kind; null when the request names none
     */
    static Optional<Employer> of(
            Organisation employing, boolean lends, ContractTerms terms, @Nullable StructureKind named) {
        if (named == null) {
            return lends ? lender(employing, terms) : ofOwnNeed(employing, terms);
        }
        return employing.kindsOn(terms.start()).contains(named)
                ? Optional.of(lends ? new Lender(named) : new Structure(named))
                : Optional.empty();
    }

    /** The kind under which the structure signs; empty for a company. */
    default Optional<StructureKind> kindOfStructure() {
        return switch (this) {
            case Company() -> Optional.empty();
            case Structure(var kind) -> Optional.of(kind);
            case Lender(var kind) -> Optional.of(kind);
        };
    }

    /**
     * Whether the hire is in the IAE, so that the person must hold a PASS IAE or be likely eligible. This does not depend on the contract, but on the
     * employer's agreement with the State (Code du travail, L5132-3).
     */
    default boolean isIae() {
        return switch (this) {
            case Company() -> false;
            case Structure(var kind) -> kind.isIae();
            case Lender(var kind) -> kind.isIae();
        };
    }
}
