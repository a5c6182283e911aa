package fr.clubbusiness.beneficiary;

import fr.clubbusiness.vocabulary.ContactChannel;

/** How a person gave their agreement. */
public enum AgreementMeans {
    ORAL,
    SIGNED,
    SMS,
    EMAIL,
    LETTER;

    /** The means of an answer given to what was sent by this channel. */
    public static AgreementMeans by(ContactChannel channel) {
        return switch (channel) {
            case SMS -> SMS;
            case EMAIL -> EMAIL;
            case LETTER -> LETTER;
        };
    }
}
