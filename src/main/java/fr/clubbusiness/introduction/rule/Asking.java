package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContactChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a person may be asked about a job, what their yes does, and what they are told in the end. */
public final class Asking {
    /** From this age a yes makes the person known to the employer. Before, somebody speaks with them and their legal representative first. */
    static final int AGE_OF_MAJORITY = 18;

    /** The person is told the outcome within 48 hours. A task counts them by days. */
    public static final int DAYS_TO_TELL = 2;

    private static final Set<String> KNOWN_TO_PERSON =
            Set.of(DeclineReason.PERSON_DECLINED.name(), DeclineReason.ALREADY_PLACED.name());

    /** Who speaks with the person: what they note, the person said or knows. A company may be mistaken. */
    private static final Set<Initiator> SPEAK_WITH_PERSON =
            Set.of(Initiator.STRUCTURE, Initiator.ADVISER, Initiator.CLUB);

    private static final RefusalReason ALREADY_ASKED = RefusalReason.of(
            "ALREADY_ASKED",
            "La question est déjà posée à la personne et attend sa réponse : suivez-la, ou appelez la personne.",
            "The person has already been asked, and has not answered yet: follow that question, or call them.");

    private Asking() {}

    /** Whether a person can be reached by a channel. */
    public enum Reach {
        REACHED,
        /** The person did not say that they accept it. */
        NOT_ACCEPTED,
        /** No address of it is known, or the telephone takes no SMS. */
        NO_ADDRESS,
        /** The club has no mail server, or no gateway of SMS. */
        NOT_SENT_BY_THE_CLUB
    }

    /**
     * Why the person is not asked now.
     *
     * @param isAsked whether an earlier question has no answer yet
     */
    public static List<RefusalReason> refusals(boolean isAsked, ContactChannel channel, Reach reach) {
        var reasons = new ArrayList<RefusalReason>();
        if (isAsked) {
            reasons.add(ALREADY_ASKED);
        }
        switch (reach) {
            case REACHED -> {}
            case NOT_ACCEPTED ->
                reasons.add(noChannel(
                        "La personne n'a pas dit qu'elle accepte ce moyen (%s) : notez-le dans contactChannels, ou choisissez LETTER."
                                .formatted(channel.label()),
                        "The person has not said that they accept this channel (%s): note it in contactChannels, or choose LETTER."
                                .formatted(channel)));
            case NO_ADDRESS ->
                reasons.add(noChannel(
                        channel == ContactChannel.SMS
                                ? "Aucun numéro de mobile n'est connu : complétez l'identité, ou choisissez un autre moyen."
                                : "Aucune adresse électronique n'est connue : complétez l'identité, ou choisissez un autre moyen.",
                        channel == ContactChannel.SMS
                                ? "No mobile number is known: complete the identity, or choose another channel."
                                : "No e-mail address is known: complete the identity, or choose another channel."));
            case NOT_SENT_BY_THE_CLUB ->
                reasons.add(noChannel(
                        "Ce club n'envoie pas de message de ce genre (%s) : choisissez un autre moyen."
                                .formatted(channel.label()),
                        "This club sends no such message (%s): choose another channel.".formatted(channel)));
        }
        return reasons;
    }

    private static RefusalReason noChannel(String french, String english) {
        return RefusalReason.of("NO_CHANNEL", french, english);
    }

    /**
     * Whether a yes makes the person known to the employer at once. Otherwise somebody calls them first.
     *
     * @param shareOnYes what whoever asked wants
     * @param isWholeOffer whether the person reads all that they need to decide
     */
    public static boolean sharesOnYes(boolean shareOnYes, boolean isWholeOffer, LocalDate birthDate, LocalDate today) {
        return shareOnYes && isWholeOffer && !birthDate.isAfter(today.minusYears(AGE_OF_MAJORITY));
    }

    /**
     * Whether a person who knew of an introduction is told that it ended. Whoever said no, or has found work, knows it.
     *
     * @param reason why it was declined; null when nobody said
     * @param by who ended it; null when nobody did
     */
    public static boolean isToldOf(IntroductionStatus ended, @Nullable String reason, @Nullable Initiator by) {
        return switch (ended) {
            case DECLINED ->
                !(KNOWN_TO_PERSON.contains(String.valueOf(reason)) && by != null && SPEAK_WITH_PERSON.contains(by));
            case WITHDRAWN, EXPIRED -> true;
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED, SUSPENDED, OBSOLETE, CANCELLED -> false;
        };
    }
}
