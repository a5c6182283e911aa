package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Profile.Abilities;
import fr.clubbusiness.matching.law.Profile.Aims;
import fr.clubbusiness.matching.law.Profile.Mobility;
import fr.clubbusiness.matching.law.Profile.Standing;
import fr.clubbusiness.matching.law.Profile.Wishes;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People drawn in one {@link DrawnWorld} around needs, so that every limit of the law is met exactly, missed by the smallest step, or met easily. A
 * third of them are copies of others with another id. In half of the populations most people match; in the other half hardly anybody does.
 */
public final class DrawnPeople {
    private final Draw draw;
    private final DrawnWorld world;
    private final List<Demand> needs;
    private final boolean easy;

    public DrawnPeople(Draw draw, DrawnWorld world, List<Demand> needs) {
        this.draw = draw;
        this.world = world;
        this.needs = needs;
        this.easy = draw.once(2);
    }

    public List<IndexedPerson> people(int count) {
        var people = new ArrayList<IndexedPerson>();
        for (int i = 0; i < count; i++) {
            people.add(i > 0 && draw.once(3) ? twin(draw.oneOf(people)) : person());
        }
        return people;
    }

    /** A new person, near the limits of one of the needs. */
    IndexedPerson person() {
        var need = easy && !draw.once(3) ? needs.getFirst() : draw.oneOf(needs);
        return new IndexedPerson(
                draw.oneOf(world.structures()),
                new Profile(
                        draw.id(),
                        standing(),
                        aims(need),
                        abilities(need),
                        mobility(need),
                        wishes(need),
                        birthDate(need.start())));
    }

    /** A copy of another person with a new id, with any structure. */
    IndexedPerson twin(IndexedPerson other) {
        var p = other.profile();
        return new IndexedPerson(
                draw.oneOf(world.structures()),
                new Profile(draw.id(), p.standing(), p.aims(), p.abilities(), p.mobility(), p.wishes(), p.birthDate()));
    }

    /** A new person with the same id. */
    IndexedPerson changed(IndexedPerson before) {
        var p = person().profile();
        return new IndexedPerson(
                draw.once(3) ? draw.oneOf(world.structures()) : before.holder(),
                new Profile(
                        before.profile().id(),
                        p.standing(),
                        p.aims(),
                        p.abilities(),
                        p.mobility(),
                        p.wishes(),
                        p.birthDate()));
    }

    private Standing standing() {
        var full = world.weights().fullWaitingDays();
        var waited = draw.oneOf(-3, 0, 1, full - 1, full, full + 1, draw.between(0, 200));
        return new Standing(
                !suits() && draw.once(3) ? BeneficiaryState.READY_FOR_IMMERSION : BeneficiaryState.READY_FOR_WORK,
                true,
                draw.once(8) ? null : world.today().minusDays(waited));
    }

    /** Whether the next value drawn suits every need. */
    private boolean suits() {
        return easy && !draw.once(20);
    }

    private Aims aims(Demand need) {
        var targets = new ArrayList<>(draw.some(draw.oneOf(0, 1, 1, 2, 3, 5), world.occupations()));
        if (suits() && !targets.isEmpty() && !targets.contains(need.occupation())) {
            targets.set(draw.between(0, targets.size() - 1), need.occupation());
        }
        return new Aims(targets, draw.once(3));
    }

    /** No skill assessed, all skills asked for, or some of them and others. */
    private Abilities abilities(Demand need) {
        var asked = need.skills().stream().map(Demand.AskedSkill::code).toList();
        var skills = switch (draw.between(0, 3)) {
            case 0 -> List.<String>of();
            case 1 -> asked;
            case 2 -> draw.some(asked.size() / 2, asked);
            default -> draw.some(draw.between(0, 15), DrawnNeed.SKILLS);
        };
        return new Abilities(
                Set.copyOf(skills),
                suits() ? need.french() : new FrenchSkills(level(), level()),
                suits() ? need.licences() : draw.once(2) ? draw.each(6, DrivingLicence.values()) : Set.of(),
                suits() ? need.certifications() : draw.each(10, Certification.values()));
    }

    private @Nullable FrenchLevel level() {
        return draw.once(3) ? null : draw.oneOf(FrenchLevel.values());
    }

    private Mobility mobility(Demand need) {
        var modes = draw.once(3) ? Set.<TransportMode>of() : draw.each(3, TransportMode.values());
        var limit = draw.oneOf(10, 60, 120, draw.between(10, 120));
        var somewhere = new Mobility(draw.oneOf(world.places()), draw.oneOf(world.places()), limit, modes);
        return switch (suits() ? draw.between(0, 2) : draw.between(0, 5)) {
            case 0 -> new Mobility(atTheLimitOf(need.place(), somewhere), somewhere.zone(), limit, modes);
            case 1 -> new Mobility(somewhere.commune(), atTheLimitOf(need.place(), somewhere), limit, modes);
            case 2 -> new Mobility(need.place(), need.place(), limit, modes);
            default -> somewhere;
        };
    }

    /** A place from which the journey takes the accepted minutes, or 15 more, or slightly more or less than either. */
    private Place atTheLimitOf(Place work, Mobility mobility) {
        var bound = mobility.limitMinutes() + draw.oneOf(0, Journey.LIFTABLE_MINUTES);
        var latitude = work.latitude() + Math.toDegrees(Journey.radius(bound, fastest(mobility)) / 6_371.0088);
        for (int i = 0; i < 40; i++) {
            var place = new Place(latitude, work.longitude());
            var minutes = Journey.of(place, work, mobility).minutes();
            if (minutes == bound || (i > 10 && draw.once(10))) {
                return place;
            }
            latitude = minutes < bound ? Math.nextUp(latitude) : Math.nextDown(latitude);
        }
        return new Place(latitude, work.longitude());
    }

    private static TransportMode fastest(Mobility mobility) {
        return Journey.of(mobility.commune(), mobility.commune(), mobility).mode();
    }

    private Wishes wishes(Demand need) {
        return new Wishes(
                suits() || draw.once(3) ? null : need.start().plusDays(draw.oneOf(-1, 0, 1, 14, 15, 44, 45, 46)),
                suits() ? need.contracts() : Set.copyOf(draw.some(draw.between(0, 4), List.of(ContractType.values()))),
                suits() ? WeeklyHoursRange.ANY : hours(need.hours().min()),
                suits() ? Set.of() : draw.each(3, WorkingCondition.values()));
    }

    /** In tenths, around the hours offered, a fifth more or less, and five hours more or less. */
    private WeeklyHoursRange hours(double offered) {
        var tenths = Math.round(offered * 10);
        var most = draw.rarely(2, () -> draw.oneOf(tenths, tenths * 5 / 6, tenths - 50, 480L) + draw.between(-1, 1));
        var least = draw.rarely(2, () -> draw.oneOf(tenths, tenths * 5 / 4, tenths + 50, 10L) + draw.between(-1, 1));
        if (most != null && least != null && least > most) {
            return WeeklyHoursRange.between(null, Math.max(0, most) / 10.0);
        }
        return WeeklyHoursRange.between(
                least == null ? null : Math.max(0, least) / 10.0, most == null ? null : Math.max(0, most) / 10.0);
    }

    /** Exactly old enough on that day, one day too young or older; born on a 29 February; or of any age. */
    private LocalDate birthDate(LocalDate start) {
        return switch (suits() ? 3 : draw.between(0, 3)) {
            case 0 -> start.minusYears(draw.oneOf(15, 16, 18, 57)).plusDays(draw.between(-1, 1));
            case 1 -> world.today().minusYears(draw.oneOf(15, 16, 18, 57)).plusDays(draw.oneOf(-1, 0, 1, 14, 15));
            case 2 -> LocalDate.of(draw.oneOf(1968, 1972, 2008, 2012), 2, 29);
            default -> world.today().minusDays(draw.between(15 * 365, 64 * 365));
        };
    }
}
