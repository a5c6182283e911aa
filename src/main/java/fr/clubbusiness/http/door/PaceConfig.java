package fr.clubbusiness.http.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How slowly a request may arrive. Even a bad mobile connection is several times faster. */
@ConfigMapping(prefix = "club.pace")
interface PaceConfig {

    /** Bytes of a body in a second, on average over a window. */
    @WithDefault("1024")
    int bytesPerSecond();

    /** How long bytes are counted. Two windows in a row that are too slow end the connection. */
    @WithDefault("10S")
    Duration window();
}
