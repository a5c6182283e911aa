package fr.clubbusiness.eligibility;

import java.time.LocalDate;

/**
 * An administrative criterion of the IAE, its level, and the greatest age of its proof (order of 1 September 2021, annexes; codes of
 * les-emplois). Criteria are sensitive data: only the person's structure and the diagnosing party read them.
 */
public enum Criterion {
    RSA(1, 3, "bénéficiaire du RSA"),
    ASS(1, 3, "allocataire de l'ASS"),
    AAH(1, 3, "allocataire de l'AAH"),
    DETLD(1, 3, "demandeur d'emploi depuis plus de 24 mois"),
    CAP_BEP(2, 3, "niveau de formation CAP, BEP ou en dessous"),
    SENIOR(2, 3, "50 ans et plus"),
    JEUNE(2, 3, "moins de 26 ans"),
    ASE(2, 12, "sortant de l'aide sociale à l'enfance"),
    DELD(2, 3, "demandeur d'emploi depuis 12 à 24 mois"),
    TH(2, 3, "travailleur handicapé"),
    PI(2, 3, "parent isolé"),
    PSH_PR(2, 3, "sans hébergement, hébergé ou ayant un parcours de rue"),
    REF_DA(2, 3, "réfugié ou demandeur d'asile"),
    ZFRR(2, 6, "résident d'une zone France ruralités revitalisation"),
    QPV(2, 6, "résident d'un quartier prioritaire de la politique de la ville"),
    DETENTION_MJ(2, 6, "sortant de détention ou suivi par la justice"),
    FLE(2, 6, "français en dessous du niveau A1"),
    /** Diagnosed by a prescriber. */
    PM(2, 6, "difficultés de mobilité");

    private final int level;
    private final int proofMonths;
    private final String label;

    Criterion(int level, int proofMonths, String label) {
        this.level = level;
        this.proofMonths = proofMonths;
        this.label = label;
    }

    /** 1 when one criterion is enough, 2 when several are needed. */
    public int level() {
        return level;
    }

    /** The age in months that a proof must be below: 3, 6 or 12. */
    public int proofMonths() {
        return proofMonths;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }

    /** Whether a proof of {@code dated} is recent enough on {@code day}. A proof dated after that day is refused. */
    public boolean acceptsProof(LocalDate dated, LocalDate day) {
        return !dated.isAfter(day) && dated.plusMonths(proofMonths).isAfter(day);
    }
}
