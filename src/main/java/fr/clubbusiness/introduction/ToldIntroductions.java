package fr.clubbusiness.introduction;

import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.NotFound;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The introductions of which the caller is a side, as the caller is told them: where every read and every step of one starts. */
@ApplicationScoped
class ToldIntroductions {
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
    ToldIntroduction get(Reference reference) {
        var caller = current.get();
        return find(caller, reference)
                .map(this::of)
                .filter(told -> !told.sides().own().isEmpty())
                .orElseThrow(() -> new NotFound("Cette mise en relation", "This introduction"));
    }

    /** One that is at hand. */
    ToldIntroduction of(Introduction introduction) {
        return new ToldIntroduction(new Sides(introduction, Sides.sides(current.get(), introduction)), clock);
    }

    /** What the caller reads of it after a step: written first, so that numbers and dates are those of the database. */
    IntroductionView after(ToldIntroduction step) {
        Introduction.flush();
        return IntroductionView.whole(of(step.introduction()));
    }

    private static Optional<Introduction> find(Caller caller, Reference reference) {
        var byId = reference.id().flatMap(id -> find("id", caller.club(), id));
        return byId.isPresent() ? byId : reference.number('M').flatMap(number -> find("number", caller.club(), number));
    }

    private static Optional<Introduction> find(String key, UUID club, Object value) {
        return Introduction.find("clubId = ?1 and " + key + " = ?2", club, value)
                .firstResultOptional();
    }
}
