package fr.clubbusiness.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads each operation's method once. Parameters and fields are declared nowhere else. */
@ApplicationScoped
class Endpoints {
    private final Map<Method, Endpoint> known = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    Endpoints(ObjectMapper json) {
        this.json = json;
    }

    Endpoint of(Method method) {
        return known.computeIfAbsent(method, this::read);
    }

    private Endpoint read(Method method) {
        var parameters = new TreeMap<String, Endpoint.Parameter>();
        for (var parameter : method.getParameters()) {
            collect(parameter, parameter.getName(), parameter.getParameterizedType(), parameters);
        }
        return new Endpoint(
                parameters,
                parameters.containsKey(SelectedFields.NAME) ? fields(view(method.getGenericReturnType())) : List.of(),
                isMarked(method, Confidential.class),
                isMarked(method, FrenchOnly.class));
    }

    private static boolean isMarked(Method method, Class<? extends Annotation> mark) {
        return method.isAnnotationPresent(mark) || method.getDeclaringClass().isAnnotationPresent(mark);
    }

    private static void collect(
            AnnotatedElement element, String own, Type type, Map<String, Endpoint.Parameter> found) {
        var query = element.getAnnotation(QueryParam.class);
        var rest = element.getAnnotation(RestQuery.class);
        if (query != null) {
            found.put(query.value(), Endpoint.Parameter.of(type));
        } else if (rest != null) {
            found.put(rest.value().isEmpty() ? own : rest.value(), Endpoint.Parameter.of(type));
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            Stream.<Class<?>>iterate((Class<?>) type, bean -> bean != Object.class, Class::getSuperclass)
                    .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                    .forEach(field -> collect(field, field.getName(), field.getGenericType(), found));
        }
    }

    /** The type of the view inside {@code RestResponse<View>}, {@code Page<View>} or the view itself. */
    private static Type view(Type type) {
        return type instanceof ParameterizedType generic
                        && (generic.getRawType() == RestResponse.class || generic.getRawType() == Page.class)
                ? view(generic.getActualTypeArguments()[0])
                : type;
    }

    private List<String> fields(Type view) {
        BeanDescription description = json.getSerializationConfig().introspect(json.constructType(view));
        return description.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }
}
