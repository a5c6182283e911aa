package fr.clubbusiness.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Whoever sends SMS for the club: an HTTP address that takes one as JSON, and answers 2xx once it has it. Operators put their provider, or a small
 * bridge to it, behind that address.
 */
@ApplicationScoped
class SmsGateway {
    private static final Logger LOG = Logger.getLogger(SmsGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_TAKEN = 200;
    private static final int FIRST_NOT_TAKEN = 300;

    private final MessagesConfig config;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SmsGateway(MessagesConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /**
     * What is sent.
     *
     * @param id the same each time that this SMS is sent, so that the gateway can drop a double
     * @param to the number in E.164
     */
    record Sms(UUID id, String to, String text) {}

    boolean isKnown() {
        return config.sms().url().isPresent();
    }

    /** Sends one. False when it was not taken, or there is no gateway any more. */
    boolean send(OutgoingMessage message) {
        return config.sms()
                .url()
                .filter(address -> {
                    try {
                        return send(HttpRequest.newBuilder(address), message);
                    } catch (IOException lost) {
                        // Neither the number nor the words: a log keeps neither.
                        LOG.warnf(
                                "The SMS gateway does not answer: %s",
                                lost.getClass().getSimpleName());
                        return false;
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                })
                .isPresent();
    }

    private boolean send(HttpRequest.Builder request, OutgoingMessage message)
            throws IOException, InterruptedException {
        // A secret that is read from a file often ends with a line break, which no header may hold.
        config.sms().token().ifPresent(token -> request.header("Authorization", "Bearer " + token.strip()));
        var answer = client.send(
                request.timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body(message)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var taken = answer.statusCode() >= FIRST_TAKEN && answer.statusCode() < FIRST_NOT_TAKEN;
        if (!taken) {
            LOG.warnf("The SMS gateway refuses an SMS: %d", answer.statusCode());
        }
        return taken;
    }

    private String body(OutgoingMessage message) throws JsonProcessingException {
        return json.writeValueAsString(new Sms(message.id(), message.to(), message.sms()));
    }
}
