package fr.clubbusiness.http.body;

import com.fasterxml.jackson.core.JacksonException;
import fr.clubbusiness.http.BodyFaults;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refuses a JSON body with all its faults: unreadable values, violated constraints, and violations that its feature finds. */
@Provider
@Priority(Priorities.USER + 1) // within BodyLimit
public class FaultyBodies implements ReaderInterceptor {
    private final BodyFaults faults;
    private final WrittenBack writtenBack;
    private final Problems problems;

    FaultyBodies(BodyFaults faults, WrittenBack writtenBack, Problems problems) {
        this.faults = faults;
        this.writtenBack = writtenBack;
        this.problems = problems;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            if (context.getType().isRecord()) {
                // A record of one text would otherwise be made of the whole body, whatever it is.
                throw new NotSupportedException();
            }
            return context.proceed();
        }
        var body = context.getInputStream().readAllBytes();
        context.setInputStream(new ByteArrayInputStream(body));
        try {
            return context.proceed();
        } catch (JacksonException unreadable) {
            return readAgain(body, context.getGenericType(), unreadable);
        } catch (WebApplicationException wrapped) {
            if (wrapped.getCause() instanceof JacksonException unreadable) {
                return readAgain(body, context.getGenericType(), unreadable);
            }
            throw wrapped;
        }
    }

    /** What the reader did not know may be read-only fields of what GET answered. */
    private Object readAgain(byte[] body, Type type, JacksonException unreadable) throws IOException {
        return writtenBack.read(body, type).orElseThrow(() -> faults.explain(body, type, unreadable));
    }

    /** Constraints of a body or of parameters. */
    @ServerExceptionMapper
    RestResponse<ProblemView> constraint(ConstraintViolationException violated) {
        var found = new ArrayList<FieldViolation>();
        violated.getConstraintViolations().forEach(v -> found.add(violation(v)));
        violated.getConstraintViolations().stream()
                .flatMap(v -> Stream.ofNullable(v.getExecutableParameters()))
                .limit(1)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .forEach(parameter -> faults.addChecks(parameter, found));
        return problems.answer(new Invalid(BodyFaults.sorted(found)));
    }

    /** In both French and English: the message of a constraint is interpolated once, in the language of the request. */
    private static FieldViolation violation(ConstraintViolation<?> violated) {
        return FieldViolation.of(field(violated), violated.getMessage(), violated.getMessage());
    }

    /** Shows {@code create.request.skills[2].code} as {@code skills[2].code}: the method and its parameter are internal. */
    private static String field(ConstraintViolation<?> violated) {
        var nodes = violated.getPropertyPath().toString().split("\\.", 3);
        return FieldViolation.path(nodes.length == 3 ? nodes[2] : nodes[nodes.length - 1]);
    }
}
