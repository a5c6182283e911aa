package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.Demand.Poster;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.Given;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Needs, and searches for them, drawn in one {@link DrawnWorld}: most of them of any kind that is possible, some that ask nothing. */
public final class DrawnNeed {

    /** More than a need may ask for, so that people have only some of those asked. */
    static final List<String> SKILLS = IntStream.range(0, 40)
            .mapToObj(i -> Integer.toString(100_000 + 7 * i))
            .toList();

    private final Draw draw;
    private final DrawnWorld world;

    public DrawnNeed(Draw draw, DrawnWorld world) {
        this.draw = draw;
        this.world = world;
    }

    public Demand demand() {
        var asksMuch = draw.once(2);
        var id = draw.id();
        return new Demand(
                id,
                draw.oneOf(world.occupations()),
                draw.oneOf(Experience.values()),
                draw.oneOf(world.places()),
                world.today().plusDays(draw.between(-10, 60)),
                Set.copyOf(draw.some(draw.between(1, 3), List.of(ContractType.values()))),
                WeeklyHoursRange.of(draw.oneOf(28.0, 30.0, 35.0, 35.4, 39.0, draw.between(10, 480) / 10.0)),
                skills(),
                asksMuch ? new FrenchSkills(level(), level()) : FrenchSkills.NONE,
                asksMuch ? draw.each(10, DrivingLicence.values()) : Set.of(),
                asksMuch ? draw.each(20, Certification.values()) : Set.of(),
                asksMuch ? draw.each(6, WorkingCondition.values()) : Set.of(),
                draw.once(2),
                new Poster(id, habit(id)));
    }

    /** Not drawn, so that the worlds of the seeds stay what they were. */
    private static AnswerHabit habit(UUID need) {
        var habits = List.of(AnswerHabit.values());
        return habits.get(Math.floorMod(need.hashCode(), habits.size()));
    }

    /** A search for this need, some of whose people have a past contact with it. */
    PeopleSearch search(Demand demand, Viewpoint viewpoint, List<IndexedPerson> people) {
        return new PeopleSearch(
                world.law(viewpoint),
                demand,
                holder(),
                past(people),
                draw.oneOf(0, 1, 5, 20, 200),
                draw.oneOf(0, 1, 10, Ranking.COUNTED_UP_TO),
                draw.once(2),
                draw.once(4) ? List.of() : Relaxation.of(demand, signable(), Given.TODAY));
    }

    private List<AskedSkill> skills() {
        var required = draw.oneOf(0, 0, 1, 3, 5);
        var codes = draw.some(required + draw.oneOf(0, 0, 2, 10), SKILLS);
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new AskedSkill(codes.get(i), i < required))
                .toList();
    }

    private @Nullable FrenchLevel level() {
        return draw.rarely(2, () -> draw.oneOf(FrenchLevel.values()));
    }

    /** The whole club, one of its structures, or a structure without people. */
    private @Nullable UUID holder() {
        return draw.rarely(3, () -> draw.once(6) ? draw.id() : draw.oneOf(world.structures()));
    }

    private Map<UUID, Contact> past(List<IndexedPerson> people) {
        var past = new HashMap<UUID, Contact>();
        Stream.concat(
                        draw.some(people.size() / 6, people).stream()
                                .map(one -> one.profile().id()),
                        Stream.of(draw.id()))
                .forEach(id -> past.put(id, contact()));
        return draw.once(2) ? Map.of() : Map.copyOf(past);
    }

    /** An open introduction, or one that bars the pair before yesterday, before today or before tomorrow. */
    private Contact contact() {
        return draw.once(3) ? Contact.OPEN : Contact.notBefore(world.today().plusDays(draw.between(-1, 1)));
    }

    private Set<ContractType> signable() {
        var all = EnumSet.allOf(ContractType.class);
        all.removeAll(draw.each(2, ContractType.values()));
        return all;
    }
}
