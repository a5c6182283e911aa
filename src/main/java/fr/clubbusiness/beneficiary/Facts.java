package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.SkillProof;
import fr.clubbusiness.vocabulary.TransportMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts used for matching; none of them identifies the person. They are replaced as a whole, and compared by value.
 *
 * @param communeCode where the person lives
 * @param targetOccupations ROME codes of the wanted occupations, most wanted first; at most 5
 * @param openToEntryLevel whether the person accepts any job that needs no experience
 * @param skills codes of the skills held
 * @param skillProofs how each skill is known, in the same order
 * @param certifications certificates held
 * @param maxJourneyMinutes longest accepted journey to work, one way, 10 to 120
 * @param transport means of transport to work; at least one
 * @param availableFrom first available day; null when available now
 * @param frenchOral level of spoken French; null when not assessed
 * @param frenchWritten level of written French; null when not assessed
 * @param drivingLicences categories of licence held
 * @param contractTypes kinds of contract accepted; empty when any
 * @param weeklyHoursMin fewest accepted hours a week; null without lower bound
 * @param weeklyHoursMax most accepted hours a week; null without upper bound
 * @param pitch a few neutral lines that companies read before they know who the person is; null when none
 * @param currentContract the current contract, possibly an insertion contract; null when none
 */
@Embeddable
public record Facts(
        CommuneCode communeCode,
        List<String> targetOccupations,
        boolean openToEntryLevel,
        List<String> skills,
        @Enumerated(EnumType.STRING) List<SkillProof> skillProofs,
        @Enumerated(EnumType.STRING) List<Certification> certifications,
        int maxJourneyMinutes,
        @Enumerated(EnumType.STRING) List<TransportMode> transport,
        @Nullable LocalDate availableFrom,
        @Enumerated(EnumType.STRING) @Nullable FrenchLevel frenchOral,
        @Enumerated(EnumType.STRING) @Nullable FrenchLevel frenchWritten,
        @Enumerated(EnumType.STRING) List<DrivingLicence> drivingLicences,
        @Enumerated(EnumType.STRING) List<ContractType> contractTypes,
        @Nullable BigDecimal weeklyHoursMin,
        @Nullable BigDecimal weeklyHoursMax,
        @Nullable String pitch,
        @Enumerated(EnumType.STRING) @Nullable ContractType currentContract) {

    /** Rounds hours to one decimal, so that 35 and 35.0 are equal. */
    public Facts {
        weeklyHoursMin = oneDecimal(weeklyHoursMin);
        weeklyHoursMax = oneDecimal(weeklyHoursMax);
    }

    /**
     * The facts that work on a person's barriers may change.
     *
     * @param weeklyHoursMax most accepted hours a week; null without upper bound
     */
    public record Reach(
            List<DrivingLicence> drivingLicences,
            List<TransportMode> transport,
            int maxJourneyMinutes,
            @Nullable FrenchLevel frenchOral,
            @Nullable FrenchLevel frenchWritten,
            @Nullable BigDecimal weeklyHoursMax,
            @Nullable LocalDate availableFrom) {

        public Reach withDrivingLicences(List<DrivingLicence> licences) {
            return new Reach(
                    licences, transport, maxJourneyMinutes, frenchOral, frenchWritten, weeklyHoursMax, availableFrom);
        }

        public Reach withTransport(List<TransportMode> modes) {
            return new Reach(
                    drivingLicences,
                    modes,
                    maxJourneyMinutes,
                    frenchOral,
                    frenchWritten,
                    weeklyHoursMax,
                    availableFrom);
        }

        public Reach withMaxJourneyMinutes(int minutes) {
            return new Reach(
                    drivingLicences, transport, minutes, frenchOral, frenchWritten, weeklyHoursMax, availableFrom);
        }

        public Reach withFrenchOral(FrenchLevel level) {
            return new Reach(
                    drivingLicences, transport, maxJourneyMinutes, level, frenchWritten, weeklyHoursMax, availableFrom);
        }

        public Reach withFrenchWritten(FrenchLevel level) {
            return new Reach(
                    drivingLicences, transport, maxJourneyMinutes, frenchOral, level, weeklyHoursMax, availableFrom);
        }

        public Reach withWeeklyHoursMax(@Nullable BigDecimal hours) {
            return new Reach(
                    drivingLicences, transport, maxJourneyMinutes, frenchOral, frenchWritten, hours, availableFrom);
        }

        public Reach withAvailableFrom(@Nullable LocalDate day) {
            return new Reach(
                    drivingLicences, transport, maxJourneyMinutes, frenchOral, frenchWritten, weeklyHoursMax, day);
        }
    }

    /** Those of this person. */
    public Reach reach() {
        return new Reach(
                drivingLicences,
                transport,
                maxJourneyMinutes,
                frenchOral,
                frenchWritten,
                weeklyHoursMax,
                availableFrom);
    }

    /** The same with another reach. */
    public Facts with(Reach reach) {
        return new Facts(
                communeCode,
                targetOccupations,
                openToEntryLevel,
                skills,
                skillProofs,
                certifications,
                reach.maxJourneyMinutes(),
                reach.transport(),
                reach.availableFrom(),
                reach.frenchOral(),
                reach.frenchWritten(),
                reach.drivingLicences(),
                contractTypes,
                weeklyHoursMin,
                reach.weeklyHoursMax(),
                pitch,
                currentContract);
    }

    /** The same with another current contract. */
    Facts withCurrentContract(@Nullable ContractType type) {
        return new Facts(
                communeCode,
                targetOccupations,
                openToEntryLevel,
                skills,
                skillProofs,
                certifications,
                maxJourneyMinutes,
                transport,
                availableFrom,
                frenchOral,
                frenchWritten,
                drivingLicences,
                contractTypes,
                weeklyHoursMin,
                weeklyHoursMax,
                pitch,
                type);
    }

    /** The skills, each with its proof. */
    public List<HeldSkill> heldSkills() {
        return IntStream.range(0, skills.size())
                .mapToObj(i -> new HeldSkill(skills.get(i), skillProofs.get(i)))
                .toList();
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.setScale(1, RoundingMode.HALF_UP);
    }
}
