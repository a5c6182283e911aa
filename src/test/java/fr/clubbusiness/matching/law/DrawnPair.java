package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.Given.TODAY;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, a need and what passed between them, drawn at random, near enough to each other that matches, near-misses and misses all come
 * up. Every field that the law reads is drawn here.
 */
public record DrawnPair(ProfileFixture person, DemandFixture demand, Contact contact) {

    private static final List<String> OCCUPATIONS = List.of(
            Given.CLEANER, Given.STREET_CLEANER, Given.HOME_HELP, Given.KITCHEN_HAND, Given.FAST_FOOD, Given.COOK);

    public static DrawnPair from(Random random) {
        return new DrawnPair(person(random), demand(random), contact(random));
    }

    /** The same with another person. */
    DrawnPair with(ProfileFixture other) {
        return new DrawnPair(other, demand, contact);
    }

    Pair pair() {
        return new Pair(demand.demand(), person.profile(), contact);
    }

    private static Contact contact(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> Contact.OPEN;
            case 1 -> Contact.notBefore(TODAY.plusDays(1));
            case 2 -> Contact.notBefore(TODAY);
            default -> Contact.NONE;
        };
    }

    private static ProfileFixture person(Random random) {
        var person = ProfileFixture.aProfile()
                .targeting(some(random, 5, OCCUPATIONS).toArray(String[]::new))
                .waitingSince(random.nextInt(10) == 0 ? null : TODAY.minusDays(random.nextInt(150)))
                .skilledIn(skills(random))
                .speaking(unlessUnsaid(random, FrenchLevel.values()))
                .writing(unlessUnsaid(random, FrenchLevel.values()))
                .livingIn(place(random))
                .inZone(place(random))
                .travellingAtMost(10 + random.nextInt(111))
                .goingBy(few(random, TransportMode.values(), TransportMode[]::new))
                .availableFrom(random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(90)))
                .accepting(few(random, ContractType.values(), ContractType[]::new))
                .wishingHours(random.nextBoolean() ? null : 10.0 + random.nextInt(20), null)
                .bornOn(TODAY.minusYears(15).minusDays(random.nextInt(random.nextBoolean() ? 1_500 : 15_000)))
                .excluding(few(random, WorkingCondition.values(), WorkingCondition[]::new))
                .licensedFor(few(random, DrivingLicence.values(), DrivingLicence[]::new))
                .certified(few(random, Certification.values(), Certification[]::new));
        if (random.nextInt(10) == 0) {
            person = person.inState(BeneficiaryState.READY_FOR_IMMERSION);
        }
        return random.nextBoolean() ? person.openToEntryLevel() : person;
    }

    private static DemandFixture demand(Random random) {
        var demand = DemandFixture.aDemand()
                .forOccupation(OCCUPATIONS.get(random.nextInt(OCCUPATIONS.size())))
                .in(place(random))
                .startingOn(TODAY.plusDays(random.nextInt(60) - 10L))
                .weekly(15 + random.nextInt(26))
                .requiring(skills(random))
                .askingSpoken(unlessUnsaid(random, FrenchLevel.values()));
        if (random.nextInt(4) == 0) {
            demand = demand.driving(DrivingLicence.B).under(WorkingCondition.NIGHT);
        }
        if (random.nextInt(6) == 0) {
            demand = demand.certified(Certification.SST).askingWritten(FrenchLevel.A1);
        }
        if (random.nextInt(3) == 0) {
            demand = demand.withImmersion();
        }
        return random.nextBoolean() ? demand.withoutExperience() : demand;
    }

    private static Place place(Random random) {
        return new Place(48.75 + random.nextDouble() * 0.2, 2.15 + random.nextDouble() * 0.2);
    }

    private static String[] skills(Random random) {
        return IntStream.range(0, 6)
                .filter(code -> random.nextInt(3) == 0)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
    }

    private static <T> T[] few(Random random, T[] values, IntFunction<T[]> array) {
        return Stream.of(values).filter(value -> random.nextInt(5) == 0).toArray(array);
    }

    private static List<String> some(Random random, int most, List<String> values) {
        return values.stream().filter(value -> random.nextBoolean()).limit(most).toList();
    }

    private static <T> @Nullable T unlessUnsaid(Random random, T[] values) {
        return random.nextBoolean() ? null : values[random.nextInt(values.length)];
    }
}
