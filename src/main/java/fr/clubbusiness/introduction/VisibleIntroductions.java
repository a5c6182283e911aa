package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The introductions that the caller is a side of, as the caller sees them. Every read and every step starts here. */
@ApplicationScoped
public class VisibleIntroductions {
    /** The person comes first, as in hires: two steps about one person wait for one another, and never each for the other. */
    private static final String LOCK = """
            SELECT 1 FROM introduction i, lock_person(i.beneficiary_id) WHERE i.club_id = :club AND i.%s = :value
            FOR NO KEY UPDATE OF i""";

    private final CurrentCaller current;
    private final PeopleViews people;
    private final PrivateReading reading;
    private final Session entities;
    private final Clock clock;

    VisibleIntroductions(
            CurrentCaller current, PeopleViews people, PrivateReading reading, Session entities, Clock clock) {
        this.current = current;
        this.people = people;
        this.reading = reading;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The introduction with this id or short reference.
     *
     * @throws NotFound when it does not exist, the caller is not a side of it, or the poster must not know of it yet
     */
    public VisibleIntroduction get(Reference reference) {
        var caller = current.get();
        return find(caller, reference)
                .map(this::of)
                .filter(visible -> !visible.sides().own().isEmpty())
                .orElseThrow(() -> new NotFound(SubjectKind.INTRODUCTION));
    }

    /**
     * The same for a step: locked until the transaction ends, and read once whoever changes it at this moment has done so. A reminder that goes out
     * just now, a second click or a hire elsewhere is then seen, and no step is refused for coming at the same moment.
     */
    public VisibleIntroduction getForStep(Reference reference) {
        var club = current.get().club();
        reference.find(
                SubjectKind.INTRODUCTION,
                id -> lock(LOCK.formatted("id"), club, id),
                number -> lock(LOCK.formatted("number"), club, number));
        return get(reference);
    }

    private Optional<Integer> lock(String statement, UUID club, Object value) {
        return entities.createNativeQuery(statement, Integer.class)
                .setParameter("club", club)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** The same for an introduction that is already read. */
    VisibleIntroduction of(Introduction introduction) {
        return new VisibleIntroduction(
                new CallerSides(introduction, CallerSides.sides(current.get(), introduction)), clock);
    }

    /** The view after a step. The change is flushed first, so that the view has the numbers and dates of the database. */
    public IntroductionView after(VisibleIntroduction changed) {
        Introduction.flush();
        return full(of(changed.introduction()));
    }

    /** The complete view for the caller. */
    public IntroductionView full(VisibleIntroduction visible) {
        var introduction = visible.introduction();
        var names = names(IntroductionSearch.preload(current.get(), List.of(introduction)), introduction);
        return IntroductionView.of(visible, names, people, identity(visible, names.hire()), visible.history());
    }

    /** For a poster who may know the person; the reading is recorded. */
    private @Nullable ContactSheet identity(VisibleIntroduction visible, @Nullable Hire hire) {
        var identity = visible.isPoster() ? visible.identity(hire) : null;
        if (identity != null) {
            reading.recordDisclosure(
                    visible.facts().beneficiary(), visible.introduction().reference());
        }
        return identity;
    }

    /** The lines of a list, without history or identity. */
    Function<Introduction, IntroductionView> lines(List<Introduction> rows) {
        var names = IntroductionSearch.preload(current.get(), rows);
        return row -> IntroductionView.of(of(row), names(names, row), people, null, List.of());
    }

    private static IntroductionNames names(Map<UUID, IntroductionNames> all, Introduction of) {
        return Optional.ofNullable(all.get(of.id())).orElseThrow();
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
