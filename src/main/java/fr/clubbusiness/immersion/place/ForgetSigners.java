package fr.clubbusiness.immersion.place;

import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Forgets who signed for the host of a place when its young people are forgotten. */
@ApplicationScoped
class ForgetSigners implements DueWork {
    private static final String DUE = """
            from HostSigner s where s.clubId = ?1
            and exists (select 1 from ImmersionPlace p where p.id = s.placeId and p.lastDay <= ?2) and s.placeId not in ?3 order by s.placeId
            """;

    private final CurrentCaller current;
    private final Clock clock;

    ForgetSigners(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersion-signer-end";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var last = AgreementRules.lastDayForgotten(LocalDate.now(clock));
        return DueRows.lock(
                HostSigner.<HostSigner>find(DUE, current.get().club(), last, except), most, HostSigner::place);
    }

    @Override
    public void handle(UUID place) {
        HostSigner.of(place).ifPresent(HostSigner::delete);
    }
}
