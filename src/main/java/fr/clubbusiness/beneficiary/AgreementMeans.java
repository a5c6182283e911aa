package fr.clubbusiness.beneficiary;

/** How a person gave their agreement. */
public enum AgreementMeans {
    ORAL,
    SIGNED,
    SMS
}
