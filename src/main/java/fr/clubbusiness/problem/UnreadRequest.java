package fr.clubbusiness.problem;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * The answer to bytes that are no readable request.
 *
 * @param code of the problem
 * @param requestId its name in the log
 * @param headers of the answer, without those of the connection
 * @param body the problem as JSON
 */
public record UnreadRequest(String code, String requestId, Map<String, String> headers, Buffer body) {}
