package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.localservice.Reach;
import fr.clubbusiness.localservice.ServiceSearch;
import fr.clubbusiness.localservice.ServiceView;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.vocabulary.JourneyTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The public services that help a person with a barrier: within the journey that they accept for work, from where they live. */
@ApplicationScoped
class BarrierServices {
    private final ServiceSearch services;

    BarrierServices(ServiceSearch services) {
        this.services = services;
    }

    /**
     * Those for one barrier.
     *
     * @throws fr.clubbusiness.problem.NotFound when the person does not have this barrier
     */
    Listing<?, ServiceView> of(Path path, Barrier barrier) {
        WorkOnBarriers.requireKnown(path, barrier);
        return services.near(reach(path), barrier);
    }

    /** How many there are for each barrier that is not lifted. */
    Map<Barrier, Integer> counts(Path path) {
        return services.counts(reach(path), toLift(path));
    }

    private static List<Barrier> toLift(Path path) {
        return path.sensitive().sensitive().barriers().stream()
                .filter(known -> known.status() != Barrier.Status.LIFTED)
                .map(KnownBarrier::code)
                .toList();
    }

    private static Reach reach(Path path) {
        var facts = path.person().facts();
        return new Reach(facts.communeCode(), JourneyTime.fastest(facts.transport()), facts.maxJourneyMinutes());
    }
}
