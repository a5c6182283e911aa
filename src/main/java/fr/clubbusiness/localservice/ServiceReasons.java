package fr.clubbusiness.localservice;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.localservice.rule.EligibilityZone;
import fr.clubbusiness.localservice.rule.ServiceCodes;
import fr.clubbusiness.vocabulary.JourneyTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a service suits who asks, and what is to be checked, in French. It says what the publisher says, and judges nobody. */
final class ServiceReasons {
    private static final int METRES_OF_A_KILOMETRE = 1_000;

    private ServiceReasons() {}

    /** The minutes to it, rounded up, so that none is shown nearer than it is; null when nobody goes there. */
    static @Nullable Integer minutes(FoundService found) {
        var reach = found.reach();
        return reach == null || found.metres() == FoundService.NO_WAY
                ? null
                : (int) Math.ceil(JourneyTime.minutes((double) found.metres() / METRES_OF_A_KILOMETRE, reach.mode()));
    }

    static List<String> of(FoundService found) {
        var sheet = found.sheet();
        var reasons = new ArrayList<String>();
        if (!sheet.barriers().isEmpty()) {
            reasons.add(
                    "Freins : " + sheet.barriers().stream().map(Barrier::label).collect(Collectors.joining(", ")));
        }
        var minutes = minutes(found);
        var reach = found.reach();
        if (reach != null && minutes != null) {
            reasons.add("À %d minutes %s".formatted(minutes, reach.mode().label()));
        }
        if (sheet.isRemote()) {
            reasons.add("Rendu à distance");
        }
        if (sheet.isFree()) {
            reasons.add("Gratuit");
        }
        if (!sheet.audiences().isEmpty()) {
            reasons.add("Pour : " + ServiceCodes.words("publics", sheet.audiences()));
        }
        if (reach != null && !EligibilityZone.isEverywhere(sheet.zone())) {
            reasons.add(
                    EligibilityZone.isFor(sheet.zone(), reach.from())
                            ? "Ouvert aux habitants de cette commune"
                            : "Réservé aux habitants d'un groupement de communes : à vérifier");
        }
        return List.copyOf(reasons);
    }
}
