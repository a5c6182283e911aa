package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.rule.ClauseLineStatus;
import fr.clubbusiness.clause.rule.LineProof;
import fr.clubbusiness.clause.rule.LineRejection;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. It names nobody: the participation does, to those who may read it. */
@Schema(name = "ClauseLine", description = "Des heures d'un mois, d'une participation.")
record LineView(
        UUID id,

        @Schema(description = "Le marché.") UUID marketId,

        @Schema(description = "Le lot.") UUID lotId,

        @Schema(description = "La participation.") UUID participationId,

        @Schema(
                description = "Le mois.",
                minLength = 7,
                maxLength = 7,
                pattern = LineRequest.MONTH,
                examples = "2026-11")
        String month,

        @Schema(
                description = "Sa place dans la suite des lignes du mois ; la première est 0.",
                minimum = "0",
                maximum = "999")
        int counter,

        @Schema(description = "Si c'est une contre-ligne, qui corrige un mois validé.")
        boolean correction,

        @Schema(description = "Les heures ; d'une contre-ligne, la différence.", minimum = "-9999", maximum = "9999")
        BigDecimal hours,

        @Schema(description = "Dont formation.", minimum = "-9999", maximum = "9999")
        BigDecimal trainingHours,

        WorkMode mode,
        ContractType contractType,
        @Nullable LineProof proof,
        ClauseLineStatus status,

        @Schema(description = "Pourquoi elle est rejetée ; null sinon.") @Nullable
        LineRejection rejection,

        @Schema(description = "Quand elle a été déclarée.") Instant declaredAt,

        @Schema(description = "Quand elle a été validée ou rejetée ; null avant.") @Nullable
        Instant decidedAt) {}
