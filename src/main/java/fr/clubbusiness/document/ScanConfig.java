package fr.clubbusiness.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** The virus scanner of the club, if it has one. */
@ConfigMapping(prefix = "club.clamd")
interface ScanConfig {

    /** Where clamd listens, {@code host:port} ({@code CLUB_CLAMD}); empty for no scan. */
    @WithParentName
    Optional<String> address();

    /** How long clamd may take to connect, and then to read the file and answer. */
    @WithDefault("20S")
    Duration timeout();
}
