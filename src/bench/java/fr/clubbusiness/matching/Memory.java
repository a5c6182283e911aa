package fr.clubbusiness.matching;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The free memory of the machine. */
final class Memory {
    private static final Path LINUX = Path.of("/proc/meminfo");

    private Memory() {}

    /** In bytes: on Linux the available memory, elsewhere the free memory. */
    static long available(OperatingSystemMXBean system) {
        try (var lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    * 1024;
        } catch (IOException elsewhere) {
            return system.getFreeMemorySize();
        }
    }
}
