package fr.clubbusiness.matching.law;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the law reads of a person, and nothing else: no name, sex, barrier or criterion can influence a match. Missing information never excludes: an
 * empty set of wishes or a null means "no preference" or "not assessed".
 */
public record Profile(
        UUID id,
        Standing standing,
        Aims aims,
        Abilities abilities,
        Mobility mobility,
        Wishes wishes,
        LocalDate birthDate) {

    /**
     * Whether the person may be proposed at all.
     *
     * @param agreement whether the person's agreement to be proposed is in force
     * @param waitingSince the day last shared with anyone, or ready; null for neither
     */
    public record Standing(
            BeneficiaryState state,
            boolean agreement,
            @Nullable LocalDate waitingSince) {

        /** Whether the person is ready, for work or for an immersion, and agreed. */
        public boolean isProposable() {
            return agreement && state.isReady();
        }
    }

    /**
     * What the person wants to do.
     *
     * @param targets occupations, the most wanted first, 0 to 5
     * @param openToEntryLevel whether the person accepts any work that asks no experience
     */
    public record Aims(List<RomeCode> targets, boolean openToEntryLevel) {
        public Aims {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What the person can do.
     *
     * @param skills codes of the skills held, with any proof; empty means "not assessed"
     */
    public record Abilities(
            Set<String> skills, FrenchSkills french, Set<DrivingLicence> licences, Set<Certification> certifications) {
        public Abilities {
            skills = Set.copyOf(skills);
            licences = Set.copyOf(licences);
            certifications = Set.copyOf(certifications);
        }
    }

    /**
     * From where, how and how long the person travels to work.
     *
     * @param commune centre of the person's commune
     * @param zone centre of the zone of communes, the only place that a company's view uses
     * @param limitMinutes the longest journey accepted, one way, 10 to 120
     * @param modes ways of travel; empty when not stated ({@link fr.clubbusiness.vocabulary.JourneyTime#UNSAID_MODE})
     */
    public record Mobility(Place commune, Place zone, int limitMinutes, Set<TransportMode> modes) {
        public Mobility {
            modes = Set.copyOf(modes);
        }
    }

    /**
     * On which terms the person works.
     *
     * @param availableFrom null means "now"
     * @param contracts kinds accepted; empty means "no preference"
     * @param excluded working conditions that the person does not want or cannot do
     */
    public record Wishes(
            @Nullable LocalDate availableFrom,
            Set<ContractType> contracts,
            WeeklyHoursRange hours,
            Set<WorkingCondition> excluded) {
        public Wishes {
            contracts = Set.copyOf(contracts);
            excluded = Set.copyOf(excluded);
        }
    }
}
