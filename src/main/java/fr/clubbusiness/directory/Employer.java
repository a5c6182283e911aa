package fr.clubbusiness.directory;

import java.util.Optional;

/** Who signs the contract of a hire. The need may be a company's while a structure employs and lends. */
public sealed interface Employer {

    /** The company itself, for its own need. */
    record Company() implements Employer {}

    /** A structure of this kind, for a need of its own. */
    record Structure(StructureKind kind) implements Employer {}

    /** A structure of this kind, which lends the person to the company whose need it is. */
    record Lender(StructureKind kind) implements Employer {}

    /**
     * Who signs when the organisation lends somebody to a company: the structure, as one of the kinds that it is on the first day of the
     * contract, one that lends by this contract if it can. Empty when it is no structure on that day.
     */
    static Optional<Employer> lender(Organisation lending, ContractTerms terms) {
        return StructureCapacities.best(
                        lending.kindsOn(terms.start()), kind -> kind.lendsBy().contains(terms.type()))
                .map(Lender::new);
    }

    /**
     * Who signs when the organisation hires for a need of its own: the structure, as one of the kinds that it is on the first day of the
     * contract, or the company when it is one and no such kind signs this contract. Empty when it is neither.
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
     * Whether the hire is one of the IAE, so that the person must hold a PASS IAE or be likely eligible: whatever the contract, it
     * is the employer's agreement with the State that asks it (Code du travail, L5132-3).
     */
    default boolean isIae() {
        return switch (this) {
            case Company() -> false;
            case Structure(var kind) -> kind.isIae();
            case Lender(var kind) -> kind.isIae();
        };
    }
}
