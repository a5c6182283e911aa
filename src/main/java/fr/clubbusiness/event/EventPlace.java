package fr.clubbusiness.event;

import fr.clubbusiness.shared.CommuneCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where people meet. */
@Embeddable
@Schema(name = "EventPlace", description = "Où l'on se retrouve.")
public record EventPlace(
        @NotBlank
        @Size(max = 200)
        @Column(name = "place_name")
        @Schema(description = "Le nom du lieu.", examples = "Atelier Les Tilleuls")
        String name,

        @NotNull @Column(name = "place_commune") CommuneCode communeCode,

        @NotBlank
        @Size(max = 300)
        @Column(name = "place_address")
        @Schema(
                description = "La rue et le numéro, et comment entrer.",
                examples = "12 rue des Tilleuls, porte de gauche")
        String address) {}
