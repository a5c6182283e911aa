package fr.clubbusiness.matching;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the machine has to spare. */
final class Memory {
    private static final Path LINUX = Path.of("/proc/meminfo");

    private Memory() {}

    /** In bytes; what Linux calls available, elsewhere what is free. */
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
