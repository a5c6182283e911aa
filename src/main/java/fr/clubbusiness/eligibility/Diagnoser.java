package fr.clubbusiness.eligibility;

/** Who would make the diagnosis on the State's platform. The criteria needed and the validity depend on it. */
public sealed interface Diagnoser {

    /** A prescriber authorised by the national list or the prefect (Code du travail, L5132-3): no criterion is needed. */
    record AuthorisedPrescriber() implements Diagnoser {}

    /** The employer, a SIAE of this kind. Criteria are needed, and the diagnosis is valid for this employer only. */
    record Employer(Siae kind) implements Diagnoser {}
}
