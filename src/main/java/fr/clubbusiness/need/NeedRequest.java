package fr.clubbusiness.need;

import fr.clubbusiness.need.wording.OfferWording;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Accommodation;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of a need: to create it, to replace it, or as one line of an import. */
@Schema(name = "NeedRequest", description = "Un besoin de recrutement.")
record NeedRequest(
        @Schema(
                description =
                        "L'employeur : son id ou sa référence. Nécessaire pour un conseiller, inutile pour les autres.")
        @Nullable
        @Size(min = 1, max = 64)
        String employerId,

        @Schema(description = "Votre propre identifiant, unique chez l'employeur.") @Nullable @Size(min = 1, max = 64)
        String externalId,

        @Schema(description = "Intitulé du poste ; « (F/H) » y est ajouté.", examples = "Agent de propreté")
        @NotBlank
        @Size(max = 190)
        String title,

        @Nullable @Size(max = 4000) String description,

        @Schema(description = "Métier : code ROME.", examples = "K2204") @NotNull
        RomeCode romeCode,

        @Schema(description = "Nombre de postes.") @NotNull @Min(1) @Max(99)
        Integer positions,

        @Schema(description = "Lieu de travail : code INSEE de la commune.", examples = "92050") @NotNull
        CommuneCode communeCode,

        @Schema(description = "Contrats acceptés.") @NotEmpty @Size(max = 14)
        List<@NotNull ContractType> contractTypes,

        @Schema(description = "Durée du contrat, en mois.") @Nullable @Min(1) @Max(60)
        Integer contractMonths,

        @Schema(description = "Heures par semaine, à la demi-heure ou au dixième près.")
        @NotNull
        @DecimalMin("1")
        @DecimalMax("48")
        @Digits(integer = 2, fraction = 1)
        BigDecimal weeklyHours,

        @NotNull LocalDate startDate,

        @Schema(description = "Expérience demandée ; NONE par défaut.") @Nullable
        Experience experience,

        @Schema(description = "Salaire brut ou sa fourchette ; nécessaire pour ouvrir le besoin.") @Nullable @Valid
        PayRequest pay,

        @Schema(description = "Compétences : 5 exigées et 10 souhaitées au plus.") @Nullable @Size(max = 15)
        List<@NotNull @Valid AskedSkill> skills,

        @Nullable FrenchLevel frenchOral,

        @Schema(description = "Français écrit demandé ; une raison est alors nécessaire.") @Nullable
        FrenchLevel frenchWritten,

        @Schema(description = "Pourquoi ce niveau de français : ce qui, dans le poste, le demande.")
        @Nullable
        @Size(min = 1, max = 500)
        String frenchReason,

        @Nullable @Size(max = 15) List<@NotNull @Valid AskedLicence> drivingLicences,
        @Nullable @Size(max = 30) List<@NotNull Certification> certifications,
        @Nullable @Size(max = 11) List<@NotNull WorkingCondition> workConditions,
        @Nullable @Size(max = 4) List<@NotNull Accommodation> accommodations,
        @Nullable Boolean immersionPossible,
        @Nullable Boolean trainingBeforeHirePossible,

        @Schema(description = "Un tuteur accompagne la personne.") @Nullable
        Boolean tutor,

        @Schema(description = "Le lieu est desservi par les transports aux heures du poste.") @Nullable
        Boolean transitAccess,

        @Schema(
                description =
                        "À la publication : ouvrir le besoin (par défaut) ; false le garde en brouillon. À la modification : true ouvre un brouillon.")
        @Nullable
        Boolean open) {

    /** Gross pay, in euros. */
    @Schema(name = "NeedPay")
    record PayRequest(
            @NotNull @Positive @DecimalMax("99999.99") @Digits(integer = 5, fraction = 2)
            BigDecimal from,

            @Nullable @Positive @DecimalMax("99999.99") @Digits(integer = 5, fraction = 2)
            BigDecimal to,

            @NotNull Pay.Period period) {

        static @Nullable PayRequest of(@Nullable Pay pay) {
            return pay == null ? null : new PayRequest(pay.from(), pay.to(), pay.period());
        }

        Pay pay() {
            return new Pay(cents(from), to == null ? null : cents(to), period);
        }

        private static BigDecimal cents(BigDecimal amount) {
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    /** A skill that the job requires, or that is an advantage. */
    @Schema(name = "NeedSkill")
    record AskedSkill(
            @NotBlank @Size(max = 9) String code, @NotNull Boolean required) {}

    /** A licence that the job requires, or that is an advantage. */
    @Schema(name = "NeedDrivingLicence")
    record AskedLicence(
            @NotNull DrivingLicence code, @NotNull Boolean partOfJob) {

        /** Those of a need, the ones that are part of the job first. */
        static List<AskedLicence> of(NeedCriteria criteria, NeedOffer offer) {
            return Stream.concat(
                            criteria.licencesPartOfJob().stream().map(code -> new AskedLicence(code, true)),
                            offer.licencesWished().stream().map(code -> new AskedLicence(code, false)))
                    .toList();
        }
    }

    /** Whether a new need opens at once; true when not given. */
    boolean opens() {
        return open == null || open;
    }

    /** Whether a known draft opens; it stays one when not given, because what is read of it, which does not say, can be written back. */
    boolean opensDraft() {
        return isTrue(open);
    }

    NeedCriteria criteria() {
        return new NeedCriteria(
                romeCode,
                communeCode,
                sorted(contractTypes.stream()),
                weeklyHours.setScale(1, RoundingMode.UNNECESSARY),
                startDate,
                Objects.requireNonNullElse(experience, Experience.NONE),
                skills(true),
                skills(false),
                frenchOral,
                frenchWritten,
                licences(true),
                sorted(given(certifications)),
                sorted(given(workConditions)),
                isTrue(immersionPossible));
    }

    NeedOffer offer() {
        return new NeedOffer(
                OfferWording.titleForAll(title),
                description == null || description.isEmpty() ? null : description,
                positions,
                contractMonths,
                pay == null ? null : pay.pay(),
                frenchReason,
                licences(false),
                sorted(given(accommodations)),
                isTrue(trainingBeforeHirePossible),
                tutor,
                transitAccess);
    }

    private List<String> skills(boolean required) {
        return given(skills)
                .filter(skill -> skill.required() == required)
                .map(AskedSkill::code)
                .toList();
    }

    private List<DrivingLicence> licences(boolean partOfJob) {
        return sorted(given(drivingLicences)
                .filter(licence -> licence.partOfJob() == partOfJob)
                .map(AskedLicence::code));
    }

    /** Sorted and without repetitions, so that the same codes in another order are no change. */
    private static <E extends Enum<E>> List<E> sorted(Stream<E> codes) {
        return codes.distinct().sorted().toList();
    }

    private static <T> Stream<T> given(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
