package fr.clubbusiness.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which club a stranger reads the events, and which of them. */
public class PublicEventFilter {
    @QueryParam("agencySiret")
    @Nullable
    @Pattern(regexp = "^[0-9]{14}$")
    @Size(min = 14, max = 14)
    @Parameter(description = "Le SIRET de l'agence du club, quand il y a plusieurs clubs ici.")
    String agencySiret;

    @QueryParam("department")
    @Nullable
    @Pattern(regexp = "^[0-9][0-9AB][0-9]?$", message = "{fr.clubbusiness.membership.department}")
    @Parameter(
            description =
                    "Le département du club, quand il y a plusieurs clubs ici et que le SIRET de leur agence n'est pas connu.")
    String department;

    @QueryParam("series")
    @Nullable
    @Size(min = 1, max = 60)
    @Parameter(description = "Seulement cette série, par son nom exact.", example = "Mois de l'ESS 2026")
    String series;
}
