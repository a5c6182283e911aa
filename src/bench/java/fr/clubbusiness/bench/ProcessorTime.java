package fr.clubbusiness.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time that the API's process and PostgreSQL's processes have used, in milliseconds. What else runs on the machine changes it far less than the
 * time on the clock.
 *
 * @param api of the process of the API, its compiler and collector included
 * @param postgres of the server and its sessions that still live
 */
public record ProcessorTime(double api, double postgres) {

    /** What both have used until now, by the ids of their processes. */
    public static ProcessorTime of(long api, long postgres) {
        return new ProcessorTime(
                used(ProcessHandle.of(api).stream()),
                used(ProcessHandle.of(postgres).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))));
    }

    /** The share of each of this number of requests, of what was used since {@code before}. */
    public ProcessorTime each(ProcessorTime before, int requests) {
        return new ProcessorTime((api - before.api) / requests, (postgres - before.postgres) / requests);
    }

    private static double used(Stream<ProcessHandle> processes) {
        return processes
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e6;
    }
}
