package fr.clubbusiness.introduction.page;

import fr.clubbusiness.introduction.IntroductionView;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.shared.FrenchFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An introduction in words. It is made only from the JSON answer, so it says to each side what that side may know.
 *
 * @param who the person, as the reader knows them
 * @param status as one says it
 * @param turn who must answer and until when; null when nobody must
 * @param next the steps that the reader may take
 * @param matches address of the page of all who match the need
 */
record IntroductionPage(
        String reference,
        String need,
        String who,
        String status,
        @Nullable String turn,
        List<Fact> contact,
        List<Fact> facts,
        List<Event> history,
        List<Link> next,
        String matches) {

    /** A line of two columns. */
    record Fact(String name, String value) {
        static @Nullable Fact of(String name, @Nullable Object value) {
            return value == null ? null : new Fact(name, value.toString());
        }
    }

    /** One step of the history. */
    record Event(
            String at, String by, String what, @Nullable String reason) {}

    /** An operation to open, filled in. */
    record Link(String text, String address) {}

    static IntroductionPage of(IntroductionView view, List<Link> next, String matches, ZoneId zone) {
        var need = view.need();
        var history = view.history();
        return new IntroductionPage(
                view.reference(),
                "%s · %s · %s".formatted(need.reference(), need.title(), need.employerName()),
                who(view),
                view.status().label(),
                turn(view),
                contact(view),
                facts(view, zone),
                history.stream().map(step -> event(step, zone)).toList(),
                next,
                matches);
    }

    private static String who(IntroductionView view) {
        var alias = view.candidate();
        if (alias == null) {
            return Objects.requireNonNull(view.beneficiary()).reference();
        }
        var identity = alias.identity();
        return identity == null ? alias.pseudonym() : identity.firstName() + " " + identity.lastName();
    }

    private static @Nullable String turn(IntroductionView view) {
        var party = view.awaiting();
        if (party == null) {
            return null;
        }
        var side = switch (party) {
            case STRUCTURE -> "La structure";
            case COMPANY -> "L'employeur";
        };
        var deadline = view.deadline();
        return deadline == null
                ? side + " doit répondre"
                : "%s doit répondre, au plus tard le %s".formatted(side, FrenchFormat.date(deadline));
    }

    /** Empty until the person is shared, and for those who do not read contacts here. */
    private static List<Fact> contact(IntroductionView view) {
        var identity = view.candidate() == null ? null : view.candidate().identity();
        return identity == null
                ? List.of()
                : present(
                        Fact.of("Nom", identity.firstName() + " " + identity.lastName()),
                        Fact.of("Téléphone", identity.phone()),
                        Fact.of("Courriel", identity.email()),
                        Fact.of("En quelques mots", identity.pitch()));
    }

    private static List<Fact> facts(IntroductionView view, ZoneId zone) {
        var facts = new ArrayList<Fact>(present(
                Fact.of("Proposée par", by(view.initiator())),
                Fact.of("Le", FrenchFormat.moment(view.createdAt(), zone)),
                Fact.of("Message", view.message()),
                Fact.of("Proposée malgré un point à lever", view.overrideReason())));
        facts.addAll(steps(view, zone));
        if (view.ended() != null) {
            facts.addAll(present(
                    Fact.of("Terminée par", by(view.ended().by())),
                    Fact.of("Motif", reason(view.ended().reason())),
                    Fact.of("Commentaire", view.ended().comment())));
        }
        return List.copyOf(facts);
    }

    /** What was fixed or signed so far. */
    private static List<Fact> steps(IntroductionView view, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        if (view.agreement() != null) {
            facts.add(new Fact(
                    "Accord de la personne", FrenchFormat.date(view.agreement().givenOn())));
        }
        if (view.interview() != null) {
            var place = view.interview().place();
            facts.add(new Fact(
                    "Entretien",
                    FrenchFormat.moment(view.interview().at(), zone) + (place == null ? "" : ", " + place)));
        }
        if (view.trial() != null) {
            facts.add(new Fact(
                    "Essai",
                    "%s, du %s au %s"
                            .formatted(
                                    view.trial().kind().label(),
                                    FrenchFormat.date(view.trial().from()),
                                    FrenchFormat.date(view.trial().to()))));
        }
        if (view.hire() != null) {
            var end = view.hire().endDate();
            facts.add(new Fact(
                    "Contrat",
                    view.hire().contractType().label() + " à partir du "
                            + FrenchFormat.date(view.hire().startDate())
                            + (end == null ? "" : ", jusqu'au " + FrenchFormat.date(end))));
        }
        return facts;
    }

    private static Event event(IntroductionView.Step step, ZoneId zone) {
        var to = step.to();
        var what = to == null ? "modifiée" : IntroductionStatus.valueOf(to).label();
        return new Event(
                FrenchFormat.moment(step.at(), zone),
                by(step.by()),
                Objects.equals(to, step.from()) ? "mise à jour" : what,
                reason(step.reason()));
    }

    private static String by(Initiator side) {
        return switch (side) {
            case COMPANY -> "l'employeur";
            case STRUCTURE -> "la structure";
            case ADVISER -> "l'agence";
            case CLUB -> "le club";
        };
    }

    /** The French name of a code; what somebody wrote stays as it is. */
    private static @Nullable String reason(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        var declined = Arrays.stream(DeclineReason.values())
                .filter(known -> known.name().equals(reason))
                .map(DeclineReason::label);
        var cancelled = Arrays.stream(CancelReason.values())
                .filter(known -> known.name().equals(reason))
                .map(CancelReason::label);
        return Stream.concat(declined, cancelled).findFirst().orElse(reason);
    }

    private static List<Fact> present(@Nullable Fact... facts) {
        return Arrays.stream(facts).flatMap(Stream::ofNullable).toList();
    }
}
