package fr.clubbusiness.referential.rome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A node with little memory refuses archives that are made to fill the memory, and keeps working. */
class HostileArchivesTest {
    /** Less than eight archives of 24 MB would take if they were unpacked in memory. */
    private static final String MEMORY = "-Xmx192m";

    @Test
    void eight_at_once_are_refused_and_the_next_good_one_is_read() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var node = new ProcessBuilder(
                        java, MEMORY, "-XX:+ExitOnOutOfMemoryError", "-cp", classes, HostileArchives.class.getName())
                .redirectErrorStream(true)
                .start();
        var printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(printed).isZero();
        assertThat(printed)
                .contains("refused " + (HostileArchives.AT_ONCE + HostileArchives.KINDS))
                .contains("read");
    }
}
