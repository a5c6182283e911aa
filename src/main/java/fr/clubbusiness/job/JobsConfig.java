package fr.clubbusiness.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how often this node runs what is due. */
@ConfigMapping(prefix = "club.jobs")
interface JobsConfig {

    /** Off on a node that only answers requests, when another node of the club runs the jobs. */
    @WithDefault("true")
    boolean enabled();

    /** From the end of one run to the next. */
    @WithDefault("1M")
    Duration every();
}
