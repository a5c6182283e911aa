package fr.clubbusiness.immersion.sender;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.immersion.rule.SenderSort;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** As what the caller's organisation may send people. */
@ApplicationScoped
public class Senders {
    private final CurrentCaller current;
    private final Clock clock;

    Senders(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /**
     * Empty when it sends nobody.
     *
     * @param hasTrial whether it names the trial of an introduction of its own
     */
    public Set<SenderSort> sorts(boolean hasTrial) {
        var caller = current.get();
        var organisation = Organisation.<Organisation>findById(caller.organisation());
        var sorts = EnumSet.noneOf(SenderSort.class);
        if (caller.roles().contains(Role.PARTNER)) {
            if (organisation.partnerKinds().contains(PartnerKind.SCHOOL)) {
                sorts.add(SenderSort.SCHOOL);
            }
            if (organisation.partnerKinds().contains(PartnerKind.YOUTH)) {
                sorts.add(SenderSort.YOUTH);
            }
        }
        if (caller.isStructure() && organisation.kindsOn(LocalDate.now(clock)).contains(StructureKind.ML)) {
            sorts.add(SenderSort.MISSION_LOCALE);
        }
        if (caller.isStructure() && hasTrial) {
            sorts.add(SenderSort.TRIAL);
        }
        return sorts;
    }
}
