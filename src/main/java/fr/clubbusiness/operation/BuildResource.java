package fr.clubbusiness.operation;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import io.quarkus.runtime.Startup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flywaydb.core.Flyway;

/** Which build is running: to quote in a report, and to check after an upgrade or a rollback. */
@Path("/v1/build")
@Tag(
        name = "service",
        description = "L'état du service.",
        extensions = @Extension(name = "x-displayName", value = "Service"))
@RolesAllowed({ADVISER, AGENCY_ADMIN, COMPANY, PARTNER, STRUCTURE})
@Startup // after the migrations, so that no request waits for Flyway
class BuildResource {
    private final View build;

    /** Read once, because nothing changes while the node runs and Flyway needs some milliseconds to find the last migration. */
    BuildResource(
            BuildConfig config,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String contract,
            Flyway flyway) {
        build = new View(
                contract,
                config.commit(),
                config.builtAt(),
                String.valueOf(flyway.info().current().getVersion()),
                Runtime.version().toString(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    /**
     * A running build.
     *
     * @param contractVersion of the OpenAPI document, as {@code 2.0.0}
     * @param commit of the sources; {@code unknown} when they were built without git
     * @param builtAt in ISO 8601
     * @param schemaVersion the last migration of the database when this node started
     * @param javaVersion of the virtual machine
     * @param startedAt when this node started
     */
    @Schema(name = "Build", description = "La version du service qui répond.")
    record View(
            @Schema(description = "Version du document OpenAPI.", examples = "2.0.0", maxLength = 20)
            String contractVersion,

            @Schema(description = "Commit des sources ; unknown hors de git.", examples = "1a2b3c4", maxLength = 40)
            String commit,

            @Schema(description = "Date de construction.", examples = "2026-11-22T08:00:00Z", maxLength = 30)
            String builtAt,

            @Schema(description = "Dernière migration de la base.", examples = "011", maxLength = 20)
            String schemaVersion,

            @Schema(description = "Machine virtuelle Java.", examples = "25.0.1+8", maxLength = 60)
            String javaVersion,

            @Schema(description = "Depuis quand ce nœud tourne.")
            Instant startedAt) {}

    @GET
    @Operation(
            operationId = "readBuild",
            summary = "Lire la version du service",
            description = "La version qui répond : à joindre à tout signalement, à vérifier après une mise à jour.")
    @APIResponse(responseCode = "200", description = "La version.")
    public View read() {
        return build;
    }
}
