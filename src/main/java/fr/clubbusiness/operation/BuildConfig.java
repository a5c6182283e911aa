package fr.clubbusiness.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The properties of the build, from {@code META-INF/microprofile-config.properties}, which Maven fills in. */
@ConfigMapping(prefix = "club.build")
interface BuildConfig {
    /** Git commit of the sources; {@code unknown} without git. */
    @WithDefault("unknown")
    String commit();

    /** Time of the build, in ISO 8601. */
    @WithDefault("unknown")
    String builtAt();
}
