package fr.clubbusiness.matching.law;

/** The result of a rule for a pair, with the evidence. */
sealed interface Verdict {

    Evidence evidence();

    /** The constraint holds. */
    record Holds(Evidence evidence) implements Verdict {}

    /** The constraint fails by so little, or is of such a kind, that its action can lift it. */
    record CanBeLifted(Evidence evidence) implements Verdict {}

    /** The constraint fails and nothing can be done. */
    record Fails(Evidence evidence) implements Verdict {}

    /** The same without its evidence, for readers who may know whether it holds, but not why. */
    default Verdict withheld() {
        var nothing = Evidence.of(EvidenceCode.WITHHELD);
        return switch (this) {
            case Holds _ -> new Holds(nothing);
            case CanBeLifted _ -> new CanBeLifted(nothing);
            case Fails _ -> new Fails(nothing);
        };
    }
}
