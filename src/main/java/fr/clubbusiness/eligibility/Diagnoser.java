package fr.clubbusiness.eligibility;

/** Who would make the diagnosis on the State's platform: the criteria asked and its validity depend on it. */
public sealed interface Diagnoser {

    /** A prescriber authorised by the national list or the prefect (Code du travail, L5132-3): no criterion is needed. */
    record AuthorisedPrescriber() implements Diagnoser {}

    /** The employer itself, a SIAE of this kind: criteria are needed, and the diagnosis is good for that employer alone. */
    record Employer(Siae kind) implements Diagnoser {}
}
