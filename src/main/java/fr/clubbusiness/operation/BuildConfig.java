package fr.clubbusiness.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What was built, from {@code META-INF/microprofile-config.properties}, which Maven completes. */
@ConfigMapping(prefix = "club.build")
interface BuildConfig {
    /** Commit of the sources, as git tells it; {@code unknown} where there was no git. */
    @WithDefault("unknown")
    String commit();

    /** When, in ISO 8601. */
    @WithDefault("unknown")
    String builtAt();
}
