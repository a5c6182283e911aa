package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.AgreementParty;
import fr.clubbusiness.immersion.rule.ImmersionSchedule;
import fr.clubbusiness.immersion.rule.Weekday;
import fr.clubbusiness.shared.EmailAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody comes, and who signs. */
@Schema(name = "ImmersionTerms", description = "Les jours, les heures, et qui signe.")
record AgreementTerms(
        @NotNull @Schema(description = "Le premier jour.") LocalDate firstDay,

        @NotNull @Schema(description = "Le dernier jour, compris.")
        LocalDate lastDay,

        @NotNull @Size(min = 1, max = 7) @Schema(description = "Les jours de la semaine où la personne vient.")
        List<@NotNull Weekday> weekdays,

        @NotNull
        @Pattern(regexp = TIME)
        @Schema(description = "L'heure d'arrivée, 09:00 par exemple.", minLength = 5, maxLength = 5)
        String dayStarts,

        @NotNull
        @Pattern(regexp = TIME)
        @Schema(description = "L'heure de départ, 17:00 par exemple.", minLength = 5, maxLength = 5)
        String dayEnds,

        @NotNull @Min(0) @Max(240) @Schema(description = "La pause, en minutes.")
        Integer breakMinutes,

        @NotNull
        @Schema(description = "Si c'est la séquence d'observation d'un élève de seconde, qui dure plus longtemps.")
        Boolean seconde,

        @NotNull @Size(min = 1, max = 6) @Schema(description = "Qui signe, chacun par sa propre adresse.")
        List<@NotNull @Valid Signs> signatories) {

    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /** Somebody who signs. */
    @Schema(name = "ImmersionSignatory", description = "Qui signe, et l'adresse qui reçoit le lien.")
    record Signs(
            @NotNull AgreementParty party,

            @NotBlank @Size(max = 200) @Schema(description = "Prénom et nom de qui signe.")
            String name,

            @NotBlank
            @EmailAddress
            @Size(max = 254)
            @Schema(description = "Son adresse, qui n'est celle de personne d'autre ici.")
            String email) {}

    ImmersionSchedule schedule() {
        return new ImmersionSchedule(
                firstDay,
                lastDay,
                weekdays.stream().map(Weekday::day).collect(Collectors.toUnmodifiableSet()),
                LocalTime.parse(dayStarts),
                LocalTime.parse(dayEnds),
                breakMinutes);
    }

    /** The days of the week, each once and in order. */
    List<Weekday> orderedWeekdays() {
        return weekdays.stream().distinct().sorted().toList();
    }

    /** Whether both say the same. */
    boolean isSame(AgreementTerms other) {
        return schedule().equals(other.schedule())
                && seconde.equals(other.seconde)
                && Set.copyOf(signatories).equals(Set.copyOf(other.signatories));
    }
}
