package fr.clubbusiness.introduction;

import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The introductions of which the caller is a side, as the caller is told them: where every read and every step of one starts. */
@ApplicationScoped
public class ToldIntroductions {
    private final CurrentCaller current;
    private final Clock clock;

    ToldIntroductions(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /**
     * The introduction that an id or a short reference names.
     *
     * @throws NotFound when there is none, the caller stands nowhere in it, or it is a proposal that the poster is not to know yet
     */
    public ToldIntroduction get(Reference reference) {
        var caller = current.get();
        return find(caller, reference)
                .map(this::of)
                .filter(told -> !told.sides().own().isEmpty())
                .orElseThrow(() -> new NotFound(SubjectKind.INTRODUCTION));
    }

    /** One that is at hand. */
    ToldIntroduction of(Introduction introduction) {
        return new ToldIntroduction(
                new CallerSides(introduction, CallerSides.sides(current.get(), introduction)), clock);
    }

    /** What the caller reads of it after a step: written first, so that numbers and dates are those of the database. */
    public IntroductionView after(ToldIntroduction step) {
        Introduction.flush();
        return IntroductionView.whole(of(step.introduction()));
    }

    private static Optional<Introduction> find(Caller caller, Reference reference) {
        return reference.find(
                SubjectKind.INTRODUCTION,
                id -> find("id", caller.club(), id),
                number -> find("number", caller.club(), number));
    }

    private static Optional<Introduction> find(String key, UUID club, Object value) {
        return Introduction.find("clubId = ?1 and " + key + " = ?2", club, value)
                .firstResultOptional();
    }
}
