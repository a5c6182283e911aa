package fr.clubbusiness.event.rule;

import static java.util.stream.Collectors.joining;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.speedmeeting.TimetableFlaw;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import java.util.List;
import java.util.function.Function;

/** Says to people why no timetable can be made. The code of a reason is the name of the flaw. */
public final class FlawTexts {
    private final Function<Participant, String> names;

    /** @param names what each participant is called */
    public FlawTexts(Function<Participant, String> names) {
        this.names = names;
    }

    /** Each flaw as a reason, in the same order. */
    public List<RefusalReason> reasons(List<TimetableFlaw> flaws) {
        return flaws.stream()
                .map(flaw -> RefusalReason.of(flaw.reason().name(), french(flaw), english(flaw)))
                .toList();
    }

    private String french(TimetableFlaw flaw) {
        return switch (flaw.reason()) {
            case NO_PARTICIPANTS -> "Un des deux côtés n'a personne de confirmé.";
            case TOO_MANY_PARTICIPANTS ->
                "Un côté compte %d personnes, et %d au plus peuvent se rencontrer."
                        .formatted(flaw.given(), flaw.limit());
            case NO_ROUNDS -> "Il faut au moins un tour.";
            case NO_TABLES -> "Il faut au moins une table.";
            case PROMISE_BELOW_ZERO -> "On ne promet pas moins de zéro rencontre.";
            case TOO_FEW_ROUNDS ->
                "%d rencontres sont promises à chacun, et il n'y a que %d tours.".formatted(flaw.limit(), flaw.given());
            case TOO_FEW_TABLES ->
                "Les tables de tous les tours font %d rencontres, et tenir la promesse en demande %d."
                        .formatted(flaw.given(), flaw.limit());
            case TOO_FEW_PARTNERS ->
                "%d rencontres sont promises à chacun, et un côté n'a que %d personnes."
                        .formatted(flaw.limit(), flaw.given());
            case TOO_MANY_ROUNDS ->
                "%d tours sont demandés, et %d suffisent pour que tout le monde se rencontre."
                        .formatted(flaw.given(), flaw.limit());
            case UNKNOWN_PARTICIPANT -> "Quelqu'un ne participe pas : %s.".formatted(people(flaw));
            case UNKNOWN_ROUND -> "%s : il n'y a pas de tour %d.".formatted(people(flaw), flaw.given() + 1);
            case WISH_OUT_OF_RANGE -> "%s : un souhait va de 0 à %d.".formatted(people(flaw), flaw.limit());
            case WISHED_TWICE -> "Un même souhait est dit deux fois : %s.".formatted(people(flaw));
        };
    }

    private String english(TimetableFlaw flaw) {
        return switch (flaw.reason()) {
            case NO_PARTICIPANTS -> "One of the two sides has nobody who is confirmed.";
            case TOO_MANY_PARTICIPANTS ->
                "A side has %d people, and %d at most can meet.".formatted(flaw.given(), flaw.limit());
            case NO_ROUNDS -> "There must be a round.";
            case NO_TABLES -> "There must be a table.";
            case PROMISE_BELOW_ZERO -> "No fewer than no meeting can be promised.";
            case TOO_FEW_ROUNDS ->
                "%d meetings are promised to everybody, and there are only %d rounds."
                        .formatted(flaw.limit(), flaw.given());
            case TOO_FEW_TABLES ->
                "The tables of all rounds make %d meetings, and the promise needs %d."
                        .formatted(flaw.given(), flaw.limit());
            case TOO_FEW_PARTNERS ->
                "%d meetings are promised to everybody, and a side has only %d people."
                        .formatted(flaw.limit(), flaw.given());
            case TOO_MANY_ROUNDS ->
                "%d rounds are asked for, and %d are enough for everybody to have met."
                        .formatted(flaw.given(), flaw.limit());
            case UNKNOWN_PARTICIPANT -> "Somebody does not take part: %s.".formatted(people(flaw));
            case UNKNOWN_ROUND -> "%s: there is no round %d.".formatted(people(flaw), flaw.given() + 1);
            case WISH_OUT_OF_RANGE -> "%s: a wish is 0 to %d.".formatted(people(flaw), flaw.limit());
            case WISHED_TWICE -> "A wish is said twice: %s.".formatted(people(flaw));
        };
    }

    private String people(TimetableFlaw flaw) {
        return flaw.people().stream().map(names).collect(joining(", "));
    }
}
