package fr.clubbusiness.directory;

/** Who signs the contract of a hire. The need may be a company's while a structure employs and lends. */
public sealed interface Employer {

    /** The company itself, for its own need. */
    record Company() implements Employer {}

    /** A structure of this kind, for a need of its own. */
    record Structure(StructureKind kind) implements Employer {}

    /** A structure of this kind, which lends the person to the company whose need it is. */
    record Lender(StructureKind kind) implements Employer {}

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
