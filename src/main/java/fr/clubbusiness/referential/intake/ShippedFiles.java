package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.rome.LoadOccupations;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Registers the migrations of the shipped files. Flyway finds migrations by a fixed pattern of class names, which ours do not follow. */
@Singleton
class ShippedFiles implements FlywayConfigurationCustomizer {
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new LoadCommunes(), new LoadFormerCommunes(), new LoadOccupations());
    }
}
