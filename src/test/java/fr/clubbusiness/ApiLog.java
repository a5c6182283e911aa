package fr.clubbusiness;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that the service logs, of whatever class, from its opening on: messages, what they were made with, and exceptions with their causes. */
public final class ApiLog extends Handler implements AutoCloseable {
    /** The message, and its exception with all causes. */
    private static final Formatter MESSAGE = new PatternFormatter("%s%e");

    private static final Logger ROOT = Logger.getLogger("");

    /**
     * An entry.
     *
     * @param requestId of the request in whose course it was written; empty for none
     * @param text message and stack traces
     */
    public record Entry(String requestId, String logger, String text) {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    private ApiLog() {}

    /** Listens until it is closed. */
    public static ApiLog open() {
        var log = new ApiLog();
        ROOT.addHandler(log);
        return log;
    }

    /** What was logged so far. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The lines of access to the operation of this request, without their durations. */
    public List<String> accesses(String requestId) {
        return entries().stream()
                .filter(entry -> entry.logger().endsWith(".AccessLog"))
                .filter(entry -> entry.requestId().equals(requestId))
                .map(entry -> entry.text().replaceFirst(" \\d+ ms", "").strip())
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        var entry = ExtLogRecord.wrap(record);
        entries.add(new Entry(
                String.valueOf(entry.getMdc("requestId")),
                String.valueOf(entry.getLoggerName()),
                MESSAGE.format(entry)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
