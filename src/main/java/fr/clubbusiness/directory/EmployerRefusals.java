package fr.clubbusiness.directory;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** The refusals of {@link EmployerRules}: one code for each rule, and a sentence that says what would be accepted. */
final class EmployerRefusals {
    static final RefusalReason END_BEFORE_START = RefusalReason.of(
            "END_BEFORE_START", "Le contrat finit avant de commencer.", "The contract ends before it starts.");

    static final RefusalReason TOTAL_HOURS_MISSING = RefusalReason.of(
            "TOTAL_HOURS_MISSING",
            "Une mission demande le nombre d'heures au total.",
            "A mission needs its hours in all.");

    static final RefusalReason WEEKLY_HOURS_MISSING = RefusalReason.of(
            "WEEKLY_HOURS_MISSING", "Le nombre d'heures par semaine est nécessaire.", "The hours a week are needed.");

    static final RefusalReason HOURS_IMPOSSIBLE = RefusalReason.of(
            "HOURS_IMPOSSIBLE",
            "Les heures ne sont pas possibles : de 1 à 48 par semaine (Code du travail, L3121-20), le total ne dépassant pas "
                    + "48 par semaine du contrat.",
            "These hours are not possible: 1 to 48 a week (Code du travail, L3121-20), in all no more than 48 for each week "
                    + "of the contract.");

    static final RefusalReason TOO_MANY_HOURS_FOR_A_MINOR = RefusalReason.of(
            "TOO_MANY_HOURS_FOR_A_MINOR",
            "Avant 18 ans, on travaille au plus 35 heures par semaine (Code du travail, L3162-1).",
            "Under 18, nobody works more than 35 hours a week (Code du travail, L3162-1).");

    private EmployerRefusals() {}

    /** The same said of a renewal: what is too long with renewals included has a code of its own. */
    static RefusalReason ofRenewal(RefusalReason reason) {
        return switch (reason.code()) {
            case "CONTRACT_TOO_LONG", "CDDI_TOO_LONG" -> new RefusalReason("RENEWAL_TOO_LONG", reason.text());
            default -> reason;
        };
    }

    static RefusalReason kind(Employer employer, ContractType type, Collection<ContractType> possible) {
        var labels = possible.stream().sorted().map(ContractType::label).collect(Collectors.joining(", "));
        var codes = possible.stream().sorted().map(ContractType::name).collect(Collectors.joining(", "));
        return RefusalReason.of(
                "CONTRACT_NOT_OF_EMPLOYER",
                "Contrat impossible (%s) : %s".formatted(type.label(), french(employer))
                        + (labels.isEmpty() ? "." : ", sauf par : %s.".formatted(labels)),
                "Contract not possible (%s): %s".formatted(type, english(employer))
                        + (codes.isEmpty() ? "." : ", except by: %s.".formatted(codes)));
    }

    /** Never names the kind of a structure: some kinds reveal a health condition, a court decision or a residence status. */
    private static String french(Employer employer) {
        return switch (employer) {
            case Employer.Company _ ->
                "une entreprise n'embauche pas elle-même (l'intérim passe par une structure qui prête)";
            case Employer.Structure _ -> "cette structure n'embauche pas";
            case Employer.Lender _ -> "cette structure ne prête personne à une entreprise";
        };
    }

    private static String english(Employer employer) {
        return switch (employer) {
            case Employer.Company _ ->
                "a company does not hire by itself (temporary work goes through a structure that lends)";
            case Employer.Structure _ -> "this structure does not hire";
            case Employer.Lender _ -> "this structure lends nobody to a company";
        };
    }

    static RefusalReason endMissing(ContractType type) {
        return RefusalReason.of(
                "END_DATE_MISSING",
                "Ce contrat a un terme (%s) : la date de fin est nécessaire.".formatted(type.label()),
                "This contract is fixed-term (%s): the end date is needed.".formatted(type));
    }

    static RefusalReason endForbidden(ContractType type) {
        return RefusalReason.of(
                "END_DATE_FORBIDDEN",
                "Ce contrat est sans terme (%s) : il n'a pas de date de fin.".formatted(type.label()),
                "This contract is open-ended (%s): it has no end date.".formatted(type));
    }

    static RefusalReason tooLong(ContractType type, int months) {
        return RefusalReason.of(
                "CONTRACT_TOO_LONG",
                "Ce contrat (%s) dure au plus %d mois, renouvellements compris : vérifiez l'année de la date de fin."
                        .formatted(type.label(), months),
                "This contract (%s) lasts at most %d months, renewals included: check the year of the end date."
                        .formatted(type, months));
    }

    static RefusalReason tooYoung(int age) {
        return RefusalReason.of(
                "TOO_YOUNG",
                "Ce contrat se signe à partir de %d ans.".formatted(age),
                "This contract is for people of %d and over.".formatted(age));
    }

    static RefusalReason notSenior(ContractType type) {
        return RefusalReason.of(
                "NOT_SENIOR",
                "Ce contrat (%s) se signe à partir de %d ans.".formatted(type.label(), AgeLaw.OPEN_ENDED_INCLUSION),
                "This contract (%s) is for people of %d and over.".formatted(type, AgeLaw.OPEN_ENDED_INCLUSION));
    }

    static RefusalReason lentTooLong(BigDecimal hours) {
        var text = hours.stripTrailingZeros().toPlainString();
        return RefusalReason.of(
                "LENT_TOO_LONG",
                "Une association intermédiaire prête une même personne à des entreprises au plus %s heures en 24 mois (ici %s)."
                        .formatted(EmployerRules.MAX_LENT_HOURS, text),
                "An association intermédiaire lends one person to companies for at most %s hours in 24 months (here %s)."
                        .formatted(EmployerRules.MAX_LENT_HOURS, text));
    }

    static RefusalReason cddiTooShort(int months) {
        return RefusalReason.of(
                "CDDI_TOO_SHORT",
                "Un CDD d'insertion dure au moins %d mois.".formatted(months),
                "A CDDI lasts at least %d months.".formatted(months));
    }

    static RefusalReason cddiTooLong(int months, int already) {
        return RefusalReason.of(
                "CDDI_TOO_LONG",
                "Les CDD d'insertion d'une même personne durent au plus %d mois en tout (déjà %d)."
                        .formatted(months, already),
                "The CDDIs of one person last at most %d months in all (already %d).".formatted(months, already));
    }

    static RefusalReason cddiHours(int least, int most) {
        return RefusalReason.of(
                "CDDI_HOURS",
                "Un CDD d'insertion est de %d à %d heures par semaine.".formatted(least, most),
                "A CDDI is of %d to %d hours a week.".formatted(least, most));
    }
}
