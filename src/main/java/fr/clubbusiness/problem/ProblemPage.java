package fr.clubbusiness.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** A problem as a page, for callers who prefer HTML. The words are the same as in JSON. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class ProblemPage implements MessageBodyWriter<ProblemView> {

    /** Checked against the records they show when the application is built. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(ProblemView problem, String lang);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ProblemView.class;
    }

    @Override
    public void writeTo(
            ProblemView problem,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        var language = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_LANGUAGE));
        body.write(Templates.problem(problem, language).render().getBytes(StandardCharsets.UTF_8));
    }
}
