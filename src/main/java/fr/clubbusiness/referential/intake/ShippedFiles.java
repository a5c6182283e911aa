package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.rome.LoadOccupations;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Tells Flyway of the files that the club ships: it looks for migrations by their class names, and ours have names that say what they do. */
@Singleton
class ShippedFiles implements FlywayConfigurationCustomizer {
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new LoadCommunes(), new LoadOccupations());
    }
}
